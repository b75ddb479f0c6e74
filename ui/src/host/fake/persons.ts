// Persons of the made-up vault.

import type { PersonView } from "../../wire/shapes";
import type { State } from "./store";

const GROUPS: Record<string, string> = { "administrator": "administrator", "subject-principal": "subject_principal", "legal-representative": "company.legal_representative" };

function pathsOf(state: State, part: string): string[] {
  return Object.keys(state.values).filter((path) => path.startsWith(`${GROUPS[part] ?? part}.`));
}

function papersOf(state: State, part: string): number {
  return state.files.filter((file) => file.role.startsWith(`${part}-id`)).length;
}

/** Everybody of whom something is held. */
export function personsOf(state: State): PersonView[] {
  const text = (path: string): string => {
    const value = state.values[path];
    return value?.kind === "text" ? value.value : "";
  };
  return Object.entries(GROUPS).map(([part, group]) => ({
    part, name: text(`${group}.name`), fields: pathsOf(state, part).length, files: papersOf(state, part), consents: part !== "legal-representative",
    consented_on: text(`consent.${group}.given_on`), elsewhere: [], mentioned_in: [], handovers: [], backups: 0,
  })).filter((person) => person.fields + person.files > 0);
}

export function withdrawConsent(state: State, part: string): void {
  for (const member of ["given_on", "attachment"]) delete state.values[`consent.${GROUPS[part] ?? part}.${member}`];
}

export function erasePerson(state: State, part: string): void {
  for (const path of pathsOf(state, part)) delete state.values[path];
  state.files = state.files.filter((file) => !file.role.startsWith(`${part}-id`));
  withdrawConsent(state, part);
}
