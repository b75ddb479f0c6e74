// Which finding stands where on a page, so that none is lost and none stands twice.

import { elementId, templateOf } from "../../lib/fields";
import type { DossierView, FindingView, Page } from "../../wire/shapes";
import { fieldsOf, PAGE_DESCRIPTIONS } from "./pages";

/** The findings on files of a role: what is the matter with one, or that there is none. */
export function findingsOfRole(view: DossierView, role: string): FindingView[] {
  return view.report.findings.filter((finding) => finding.outcome === "failed" && roleOf(view, finding) === role);
}

/** The role of the file that a finding is about; empty when it is about no file. */
export function roleOf(view: DossierView, finding: FindingView): string {
  if (finding.role !== "") return finding.role;
  const match = /^attachments\.(\d+)/.exec(finding.field);
  if (!match) return "";
  return view.attachments.find((file) => file.index === Number(match[1]))?.role ?? "";
}

/** The id of the element on a page beside which a finding stands; empty when it stands beside none. */
export function placeOf(view: DossierView, page: Page, finding: FindingView): string {
  const entries = PAGE_DESCRIPTIONS[page].entries;
  const role = roleOf(view, finding);
  if (role !== "" && entries.some((entry) => entry.kind === "slot" && entry.role === role)) return `slot-${role}`;
  if (page === "documents" && finding.field.startsWith("attachments.")) return elementId(finding.field.split(".").slice(0, 2).join("."));
  if (page === "categories" && finding.field.startsWith("mini_program.categories")) return elementId("mini_program.categories");
  if (page === "categories" && finding.field === "mini_program.main_category") return elementId(finding.field);
  return fieldsOf(page).includes(templateOf(finding.field)) ? elementId(finding.field) : "";
}

/** The findings that ask a person to do something on a page: blocking ones first, as the report orders them. */
export function findingsOfPage(view: DossierView, page: Page): FindingView[] {
  return view.report.findings.filter(
    (finding) => finding.outcome === "failed" && (finding.page === page || placeOf(view, page, finding) !== ""),
  );
}
