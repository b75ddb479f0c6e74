// Which finding stands where on a page, so that none is lost and none stands twice.

import { elementId, templateOf } from "../../lib/fields";
import type { DossierView, FindingView, Page } from "../../wire/shapes";
import type { Entry } from "../../lib/pages";

const CATEGORIES = "mini_program.categories";
const MAIN_CATEGORY = "mini_program.main_category";

/** The findings that ask a person to do something. */
export function open(view: DossierView): FindingView[] {
  return view.report.findings.filter((finding) => finding.outcome === "failed");
}

/** The findings about a place itself. */
export function at(view: DossierView, path: string): FindingView[] {
  return open(view).filter((finding) => finding.field === path);
}

/** The findings about a place and about the places inside it. */
export function within(view: DossierView, path: string): FindingView[] {
  return open(view).filter((finding) => finding.field === path || finding.field.startsWith(`${path}.`));
}

/** The findings on files of a role: what is the matter with one, or that there is none. */
export function findingsOfRole(view: DossierView, role: string): FindingView[] {
  return open(view).filter((finding) => roleOf(view, finding) === role);
}

/** The role of the file that a finding is about; empty when it is about no file. */
export function roleOf(view: DossierView, finding: FindingView): string {
  if (finding.role !== "") return finding.role;
  const match = /^attachments\.(\d+)/.exec(finding.field);
  if (!match) return "";
  return view.attachments.find((file) => file.index === Number(match[1]))?.role ?? "";
}

/** The id of the element beside which a finding stands; empty when the entries have none for it. */
export function placeOf(view: DossierView, entries: readonly Entry[], finding: FindingView): string {
  const role = roleOf(view, finding);
  if (role !== "" && entries.some((entry) => entry.kind === "slot" && entry.role === role)) return `slot-${role}`;
  return placeOfField(view, entries, finding.field);
}

/** The id of the element in which a field is entered; empty when the entries have none for it. */
export function placeOfField(view: DossierView, entries: readonly Entry[], field: string): string {
  for (const entry of entries) {
    switch (entry.kind) {
      case "slot":
        break;
      case "documents":
        if (view.attachments.some((file) => isAt(field, `attachments.${file.index}`))) return elementId(field.split(".").slice(0, 2).join("."));
        break;
      case "categories":
        if (isAt(field, CATEGORIES) || field === MAIN_CATEGORY) return elementId(MAIN_CATEGORY);
        break;
      case "codes":
        if (isAt(field, entry.field)) return elementId(entry.field);
        break;
      case "list": {
        const index = /^\.(\d+)/.exec(field.slice(entry.list.length))?.[1];
        if (field === entry.list) return elementId(entry.list);
        if (!isAt(field, entry.list) || index === undefined || Number(index) >= (view.counts[entry.list] ?? 0)) break;
        const known = entry.entries.some((member) => "field" in member && member.field === templateOf(field));
        if (known) return elementId(field);
        if (field === `${entry.list}.${index}`) return `${elementId(entry.list)}-${index}`;
        break;
      }
      default:
        if (entry.field === field) return elementId(field);
    }
  }
  return "";
}

/** The findings that ask a person to do something on a page, in the order of the report. */
export function findingsOfPage(view: DossierView, page: Page, entries: readonly Entry[]): FindingView[] {
  return open(view).filter((finding) => finding.page === page || placeOf(view, entries, finding) !== "");
}

function isAt(field: string, path: string): boolean {
  return field === path || field.startsWith(`${path}.`);
}
