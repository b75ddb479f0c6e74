// Between a field's value on the wire and what an input shows.

import type { Value } from "../wire/shapes";

/** The text of a value, empty when it has none. */
export function textOf(value: Value | undefined): string {
  if (value === undefined) return "";
  switch (value.kind) {
    case "text":
    case "masked":
      return value.value;
    case "integer":
      return String(value.value);
    default:
      return "";
  }
}

/** A text as a value; an empty one empties the field. */
export function textValue(text: string): Value {
  return text === "" ? { kind: "empty" } : { kind: "text", value: text };
}

/** The chosen code of a list as a value; an empty one empties the field. */
export function codeValue(code: string): Value {
  return code === "" ? { kind: "empty" } : { kind: "integer", value: Number(code) };
}

/** The members of a list value as texts. */
export function membersOf(value: Value | undefined): string[] {
  if (value?.kind === "text-list") return value.value;
  if (value?.kind === "integer-list") return value.value.map(String);
  return [];
}

/** Whether two values are the same. */
export function same(one: Value | undefined, another: Value | undefined): boolean {
  return JSON.stringify(one ?? { kind: "empty" }) === JSON.stringify(another ?? { kind: "empty" });
}
