// The made-up vault: dossiers as flat lists of values, with undo. Holds the sample dossier of the
// repository, which is synthetic throughout.

import sample from "../../../../assets/sample/harbour-tea/dossier.json";
import { kindOf, templateOf } from "../../lib/fields";
import type { AskedView, AttachmentView, Value } from "../../wire/shapes";

/** One state of a dossier. */
export interface State {
  title: string;
  values: Record<string, Value>;
  files: AttachmentView[];
  counts: Record<string, number>;
}

/** A dossier with the states before and after the present one. */
export class Kept {
  past: State[] = [];
  future: State[] = [];
  changed = new Date().toISOString();

  constructor(
    readonly id: string,
    public now: State,
  ) {}

  /** Makes a change to a copy of the present state. */
  change(make: (state: State) => void): void {
    const next = structuredClone(this.now);
    make(next);
    this.past.push(this.now);
    this.future = [];
    this.now = next;
    this.changed = new Date().toISOString();
  }

  back(): void {
    const before = this.past.pop();
    if (!before) return;
    this.future.push(this.now);
    this.now = before;
  }

  forward(): void {
    const after = this.future.pop();
    if (!after) return;
    this.past.push(this.now);
    this.now = after;
  }
}

/** A dossier with nothing in it but its name. */
export function blank(title: string): State {
  return { title, values: {}, files: [], counts: {} };
}

/** What is asked of a picture in a role. */
export function askedOf(role: string): AskedView | null {
  if (role === "icon") return { max_bytes: 2_097_152, long_side: 144, short_side: 144, square: true, formats: ["png", "jpeg", "bmp", "gif"] };
  if (role === "consent-form" || role === "") return null;
  return { max_bytes: 2_097_152, long_side: 1280, short_side: 720, square: false, formats: ["jpeg", "png"] };
}

/** The sample dossier of the repository. */
export function sampleState(): State {
  const state = blank(sample.title);
  spread(sample, "", state);
  state.files = sample.attachments.map((attachment, index) => ({
    index,
    id: attachment.id,
    role: attachment.role,
    name: attachment.file.split("/").at(-1) ?? attachment.file,
    bytes: 180_000 + index * 7_000,
    format: attachment.file.endsWith(".png") ? "png" : attachment.file.endsWith(".pdf") ? "pdf" : "jpeg",
    width: attachment.file.endsWith(".pdf") ? 0 : 1600,
    height: attachment.file.endsWith(".pdf") ? 0 : 1100,
    pages: 0,
    shown: !attachment.file.endsWith(".pdf"),
    fits: true,
    asked: askedOf(attachment.role),
    blocking: 0,
  }));
  return state;
}

/** Removes an item of a list and moves those behind it up. */
export function removeItem(state: State, list: string, index: number): void {
  const moved: Record<string, Value> = {};
  for (const [path, value] of Object.entries(state.values)) {
    const match = path.startsWith(`${list}.`) ? /^(\d+)(\..*)?$/.exec(path.slice(list.length + 1)) : null;
    if (!match) moved[path] = value;
    else if (Number(match[1]) !== index) moved[`${list}.${Number(match[1]) - (Number(match[1]) > index ? 1 : 0)}${match[2] ?? ""}`] = value;
  }
  state.values = moved;
  state.counts[list] = Math.max((state.counts[list] ?? 1) - 1, 0);
}

function spread(node: object, prefix: string, state: State): void {
  for (const [name, member] of Object.entries(node) as [string, unknown][]) {
    const path = prefix === "" ? name : `${prefix}.${name}`;
    const kind = kindOf(path);
    if (kind === "list" && Array.isArray(member)) {
      state.counts[path] = member.length;
      member.forEach((item: unknown, index) => {
        if (typeof item === "object" && item !== null) spread(item, `${path}.${index}`, state);
      });
    } else if (Array.isArray(member)) {
      state.values[path] = kindOf(path) === "integerlist" ? { kind: "integer-list", value: member.map(Number) } : { kind: "text-list", value: member.map(String) };
    } else if (typeof member === "object" && member !== null) spread(member, path, state);
    else if (templateOf(path) !== "schema") state.values[path] = valueOf(member);
  }
}

function valueOf(member: unknown): Value {
  if (typeof member === "boolean") return { kind: "flag", value: member };
  if (typeof member === "number") return { kind: "integer", value: member };
  return { kind: "text", value: String(member) };
}
