// Lists of the rule book and files of the dossier as options to choose from.

import type { Option } from "../components/option";
import type { AttachmentView, Entry as ListEntry, Lists } from "../wire/shapes";
import type { Language, Speaker } from "./words";

/** The lists of the rule book from which codes are chosen, by the field that holds the code. */
const LISTS: Record<string, keyof Lists> = {
  "company.unit_nature": "unit_natures",
  "company.certificate_type": "certificate_types",
  "mini_program.service_types": "service_types",
  "mini_program.pre_approvals[].type": "pre_approvals",
  "mini_program.functionality": "functionality",
  "licences[].kind": "licences",
};

/** The list from which a field's code is chosen; `undefined` for every other field. */
export function listOf(template: string): keyof Lists | undefined {
  return LISTS[template];
}

/** The name of a code in a list; the code itself when the list does not know it. */
export function codeName(entries: readonly ListEntry[], code: string, language: Language): string {
  const found = entries.find((entry) => entry.id === code);
  return found ? entryName(found, language) : code;
}

/** A name with its counterpart in the other language, once when both are the same. */
export function entryLabel(name: string, counterpart: string): string {
  return name === counterpart || counterpart === "" ? name : `${name} ${counterpart}`;
}

/** An entry of a list in the officer's language, with its official or English name behind. */
export function entryName(entry: ListEntry, language: Language): string {
  return language === "en" ? entryLabel(entry.en || entry.zh, entry.zh) : entryLabel(entry.zh, entry.en);
}

/** A list of the rule book. */
export function codeOptions(entries: readonly ListEntry[], language: Language): Option[] {
  return entries.map((entry) => ({ value: entry.id, label: entryName(entry, language), group: entry.group }));
}

/** The files of the dossier, by what they are. */
export function fileOptions(files: readonly AttachmentView[], words: Speaker): Option[] {
  return files.map((file) => ({
    value: file.id,
    label: file.role === "" ? file.name : `${words.say(`role-${file.role}`)}: ${file.name}`,
  }));
}

/** The entries in whose names or number a text occurs. */
export function search(entries: readonly ListEntry[], text: string): ListEntry[] {
  const wanted = text.toLocaleLowerCase();
  if (wanted === "") return [];
  return entries.filter((entry) => [entry.id, entry.en, entry.zh, entry.group].some((name) => name.toLocaleLowerCase().includes(wanted)));
}
