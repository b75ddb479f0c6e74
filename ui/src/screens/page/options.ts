// Lists of the rule book and files of the dossier as options to choose from.

import type { Option } from "../../components/option";
import type { Language, Speaker } from "../../lib/words";
import type { AttachmentView, Entry as ListEntry } from "../../wire/shapes";

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
