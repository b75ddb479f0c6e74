// The fields of a dossier by their names, to say which of them an answer is about.

import { fieldKey, indexOf, kindOf, pageOf } from "../../lib/fields";
import type { Speaker } from "../../lib/words";
import { FIELDS, type DossierView } from "../../wire/shapes";

/** A field that answers to a search. */
export interface FieldFound {
  key: string;
  label: string;
  second: string;
}

/** What a field is called; the item of a list with its number. */
export function nameOfField(words: Speaker, path: string): string {
  const index = indexOf(path);
  const name = words.say(fieldKey(path));
  return index === undefined ? name : words.say("window-item-number", { list: name, number: index + 1 });
}

/** The fields in whose names a text occurs, in either language; items of lists as many as there are. */
export function fieldsNamed(view: DossierView, words: Speaker, text: string): FieldFound[] {
  const wanted = text.toLocaleLowerCase();
  const named = (path: string): boolean => [words.say(fieldKey(path)), words.second(fieldKey(path)), path].some((name) => name.toLocaleLowerCase().includes(wanted));
  const places = Object.keys(FIELDS).flatMap((template) => {
    const [list = template, rest] = template.split("[]");
    if (rest === undefined) return [template];
    return Array.from({ length: view.counts[list] ?? 0 }, (_, index) => `${list}.${index}${rest}`);
  });
  return places
    .filter((path) => pageOf(path) !== undefined && pageOf(path) !== "waivers" && kindOf(path) !== "group" && named(path))
    .map((path) => ({ key: path, label: nameOfField(words, path), second: words.second(fieldKey(path)) }));
}
