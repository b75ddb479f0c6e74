// What stands on each page of a dossier: which fields, in which order, as which kind of input.
// Labels and hints are messages named after the field; this file holds no words.

import type { Unit } from "./count";
import { PAGES, type Field, type Page } from "../wire/shapes";

/** Wide enough for the answer, and no wider. */
export type Width = "w-4" | "w-6" | "w-10" | "w-14" | "w-18" | "";

export type Entry =
  | { kind: "text"; field: Field; width: Width; lines?: number; limit?: number; unit?: Unit; code?: boolean }
  | { kind: "secret"; field: Field; width: Width }
  | { kind: "date"; field: Field; endless?: boolean }
  | { kind: "choice"; field: Field; look: "select" | "radios" }
  | { kind: "flag"; field: Field }
  | { kind: "code"; field: Field }
  | { kind: "codes"; field: Field }
  | { kind: "region"; field: Field }
  | { kind: "file"; field: Field }
  | { kind: "slot"; role: string }
  | { kind: "categories" }
  | { kind: "documents" }
  | { kind: "list"; list: Field; entries: readonly Entry[] };

export interface PageDescription {
  entries: readonly Entry[];
  /** A yes-or-no field that, when it is yes, makes the entries after it unnecessary. */
  unless?: Field;
}

const PERSON = ["name", "id_type", "id_number", "id_valid_from", "id_valid_until", "mobile", "emergency_contact", "email", "is_legal_representative"] as const;

function person(who: "administrator" | "subject_principal"): Entry[] {
  return PERSON.map((member): Entry => {
    const field = `${who}.${member}` as const;
    switch (member) {
      case "name":
        return { kind: "text", field, width: "w-10" };
      case "id_type":
        return { kind: "choice", field, look: "select" };
      case "id_number":
        return { kind: "secret", field, width: "w-14" };
      case "email":
        return { kind: "secret", field, width: "w-18" };
      case "id_valid_from":
        return { kind: "date", field };
      case "id_valid_until":
        return { kind: "date", field, endless: true };
      case "is_legal_representative":
        return { kind: "flag", field };
      default:
        return { kind: "secret", field, width: "w-10" };
    }
  });
}

/** Every page of a dossier. */
export const PAGE_DESCRIPTIONS: Record<Page, PageDescription> = {
  company: {
    entries: [
      { kind: "text", field: "title", width: "w-18" },
      { kind: "text", field: "company.name", width: "" },
      { kind: "text", field: "company.name_en", width: "" },
      { kind: "choice", field: "company.entity_type", look: "radios" },
      { kind: "choice", field: "route", look: "radios" },
      { kind: "text", field: "company.jurisdiction", width: "w-4", code: true },
      { kind: "code", field: "company.unit_nature" },
      { kind: "code", field: "company.certificate_type" },
      { kind: "text", field: "company.uscc", width: "w-14", code: true },
      { kind: "text", field: "company.registration_number", width: "w-14", code: true },
      { kind: "date", field: "company.licence_valid_from" },
      { kind: "date", field: "company.licence_valid_until", endless: true },
      { kind: "slot", role: "business-licence" },
      { kind: "region", field: "company.region" },
      { kind: "text", field: "company.registered_address", width: "", lines: 2 },
      { kind: "text", field: "company.contact_address", width: "", lines: 2 },
      { kind: "text", field: "company.business_scope", width: "", lines: 4 },
      { kind: "text", field: "company.comment", width: "", lines: 3 },
    ],
  },
  "legal-representative": {
    entries: [
      { kind: "text", field: "company.legal_representative.name", width: "w-10" },
      { kind: "choice", field: "company.legal_representative.id_type", look: "select" },
      { kind: "secret", field: "company.legal_representative.id_number", width: "w-14" },
      { kind: "slot", role: "legal-representative-id" },
    ],
  },
  administrator: {
    entries: [
      ...person("administrator"),
      { kind: "slot", role: "administrator-id-front" },
      { kind: "slot", role: "administrator-id-back" },
      { kind: "slot", role: "authorisation-letter" },
    ],
  },
  consent: {
    entries: [
      { kind: "date", field: "consent.administrator.given_on" },
      { kind: "file", field: "consent.administrator.attachment" },
      { kind: "date", field: "consent.subject_principal.given_on" },
      { kind: "file", field: "consent.subject_principal.attachment" },
      { kind: "slot", role: "consent-form" },
    ],
  },
  "mini-program": {
    entries: [
      { kind: "text", field: "mini_program.name", width: "w-18", limit: 30, unit: "halves" },
      { kind: "text", field: "mini_program.short_name", width: "w-10", limit: 10, unit: "halves" },
      { kind: "text", field: "mini_program.introduction", width: "", lines: 4, limit: 120 },
      { kind: "slot", role: "icon" },
    ],
  },
  categories: { entries: [{ kind: "categories" }] },
  licences: {
    entries: [
      {
        kind: "list",
        list: "licences",
        entries: [
          { kind: "code", field: "licences[].kind" },
          { kind: "text", field: "licences[].number", width: "w-14", code: true },
          { kind: "choice", field: "licences[].holder", look: "radios" },
          { kind: "text", field: "licences[].issuer", width: "" },
          { kind: "date", field: "licences[].valid_from" },
          { kind: "date", field: "licences[].valid_until", endless: true },
          { kind: "file", field: "licences[].attachment" },
        ],
      },
    ],
  },
  "subject-principal": {
    entries: [
      { kind: "flag", field: "subject_principal.same_as_administrator" },
      ...person("subject_principal"),
      { kind: "slot", role: "subject-principal-id-front" },
      { kind: "slot", role: "subject-principal-id-back" },
      { kind: "slot", role: "subject-authorisation-letter" },
    ],
    unless: "subject_principal.same_as_administrator",
  },
  filing: {
    entries: [
      { kind: "codes", field: "mini_program.service_types" },
      {
        kind: "list",
        list: "mini_program.pre_approvals",
        entries: [
          { kind: "code", field: "mini_program.pre_approvals[].type" },
          { kind: "file", field: "mini_program.pre_approvals[].attachment" },
        ],
      },
      { kind: "codes", field: "mini_program.functionality" },
      { kind: "text", field: "mini_program.remark", width: "", lines: 5, limit: 200 },
      { kind: "slot", role: "commitment-letter" },
    ],
  },
  documents: { entries: [{ kind: "documents" }] },
  domains: {
    entries: [
      {
        kind: "list",
        list: "mini_program.backend_domains",
        entries: [
          { kind: "text", field: "mini_program.backend_domains[].host", width: "w-18", code: true },
          { kind: "text", field: "mini_program.backend_domains[].icp_number", width: "w-14" },
          { kind: "choice", field: "mini_program.backend_domains[].hosted_in", look: "radios" },
        ],
      },
    ],
  },
  partner: {
    entries: [
      { kind: "text", field: "partner.name", width: "" },
      { kind: "text", field: "partner.contact", width: "" },
      { kind: "text", field: "partner.age_recipient", width: "", code: true, lines: 2 },
      {
        kind: "list",
        list: "partner.fees",
        entries: [
          { kind: "text", field: "partner.fees[].what", width: "w-18" },
          { kind: "text", field: "partner.fees[].amount", width: "w-10", code: true },
          { kind: "choice", field: "partner.fees[].charged", look: "radios" },
        ],
      },
    ],
  },
  waivers: {
    entries: [
      {
        kind: "list",
        list: "waivers",
        entries: [
          { kind: "text", field: "waivers[].rule", width: "w-18", code: true },
          { kind: "text", field: "waivers[].field", width: "w-18", code: true },
          { kind: "text", field: "waivers[].reason", width: "", lines: 3 },
          { kind: "text", field: "waivers[].approver", width: "w-14" },
          { kind: "date", field: "waivers[].expires" },
        ],
      },
    ],
  },
};

/** The page that asks for a file of a role; `undefined` for what is only among the documents. */
export function pageOfSlot(role: string): Page | undefined {
  return PAGES.find((page) => PAGE_DESCRIPTIONS[page].entries.some((entry) => entry.kind === "slot" && entry.role === role));
}
