// Field paths, and the keys of the messages that name them.

import { FIELDS, type Field, type Page } from "../wire/shapes";

/** `licences.2.number` as `licences[].number`. */
export function templateOf(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, "[]");
}

/** The message that names a field; for `licences.2.number` it is `field-licences-item-number`. */
export function fieldKey(path: string): string {
  return `field-${templateOf(path).replaceAll("[]", "-item").replace(/[._]/g, "-")}`;
}

/** The number in a path, such as 2 in `licences.2.number`; `undefined` when there is none. */
export function indexOf(path: string): number | undefined {
  const match = /\.(\d+)(?:\.|$)/.exec(path);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** The path of a member of a list item. */
export function itemPath(list: string, index: number, member: string): string {
  return `${list}.${index}.${member}`;
}

/** The words a choice field admits; empty for every other field. */
export function choicesOf(path: string): readonly string[] {
  const template = templateOf(path);
  return isField(template) ? FIELDS[template].choices : [];
}

/** What a field can hold, such as `secret`; empty for a path that is no field. */
export function kindOf(path: string): string {
  const template = templateOf(path);
  return isField(template) ? FIELDS[template].kind : "";
}

/** The id of a field's element in the page. */
export function elementId(path: string): string {
  return `f-${path.replaceAll(/[._]/g, "-")}`;
}

function isField(template: string): template is Field {
  return Object.hasOwn(FIELDS, template);
}

/** The page of each part of a dossier; of two beginnings that fit a path, the longer one counts. */
const HOMES: Record<string, Page> = {
  title: "company",
  route: "company",
  company: "company",
  "company.legal_representative": "legal-representative",
  administrator: "administrator",
  consent: "consent",
  mini_program: "mini-program",
  "mini_program.categories": "categories",
  "mini_program.main_category": "categories",
  licences: "licences",
  subject_principal: "subject-principal",
  "mini_program.service_types": "filing",
  "mini_program.pre_approvals": "filing",
  "mini_program.functionality": "filing",
  "mini_program.remark": "filing",
  attachments: "documents",
  "mini_program.backend_domains": "domains",
  partner: "partner",
  waivers: "waivers",
};

/** The page on which a field is entered; `undefined` for what is entered on none. */
export function pageOf(path: string): Page | undefined {
  const fitting = Object.keys(HOMES).filter((start) => path === start || path.startsWith(`${start}.`));
  const longest = fitting.sort((one, another) => another.length - one.length)[0];
  return longest === undefined ? undefined : HOMES[longest];
}
