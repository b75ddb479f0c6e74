import { mount, tick, unmount } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { fakeHost } from "../../host/fake";
import { fieldKey, pageOf } from "../../lib/fields";
import { dossier } from "../../state/dossier.svelte";
import { session } from "../../state/session.svelte";
import { FIELDS, PAGES, type DossierView, type FindingView, type Page } from "../../wire/shapes";
import PageUnderWords from "./PageUnderWords.svelte";

const SOURCE = { id: "s", title: "Synthetic source", locator: "", date: "2026-11-23", confidence: "high" };

/** A blocking finding on every place of a dossier, list items included. */
function everywhere(): FindingView[] {
  return Object.keys(FIELDS).map((template) => {
    const field = template.replace("[]", ".0");
    return {
      rule: fieldKey(field).replace("field-", "rule-"), outcome: "failed", severity: "blocking", field, page: pageOf(field) ?? "company", role: "",
      what: `Something is the matter with ${field}`, why: "", do: "", source: SOURCE, dissent: [], others: [], waiver: "",
    };
  });
}

async function viewWith(findings: FindingView[]): Promise<DossierView> {
  const host = fakeHost("");
  await session.start(host);
  await dossier.show(() => host.openDossier("1"));
  const view = await host.openDossier("1");
  const counts = { licences: 1, waivers: 1, "mini_program.backend_domains": 1, "mini_program.pre_approvals": 1, "mini_program.categories": 1, attachments: view.attachments.length };
  dossier.view = { ...view, counts, report: { ...view.report, findings, ready: false } };
  for (const page of PAGES) dossier.seen.add(page);
  return dossier.view;
}

async function render(page: Page, view: DossierView): Promise<Record<string, unknown>> {
  document.body.replaceChildren();
  const shown = mount(PageUnderWords, { target: document.body, props: { page, field: "", view } });
  await tick();
  return shown;
}

function said(rule: string): number {
  return document.querySelectorAll(`[data-testid="finding-${rule}"]`).length;
}

beforeEach(() => {
  HTMLElement.prototype.scrollIntoView = () => {};
});

describe("findings on a page", () => {
  it.each(PAGES)("shows every finding of %s once, and leads to each from the summary", async (page) => {
    const view = await viewWith(everywhere());
    const shown = await render(page, view);
    const own = view.report.findings.filter((finding) => finding.page === page);
    expect(own.length).toBeGreaterThan(0);
    expect(own.map((finding) => [finding.field, said(finding.rule)])).toEqual(own.map((finding) => [finding.field, 1]));
    for (const finding of own) {
      const link = document.querySelector<HTMLElement>(`[data-testid="summary-${finding.rule}"]`);
      link?.click();
      expect([finding.field, document.activeElement === document.body]).toEqual([finding.field, false]);
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    }
    await unmount(shown);
  });

  it("shows a missing file at its place, and a finding on a hidden field all the same", async () => {
    const missing: FindingView = { ...everywhere()[0]!, rule: "icon-missing", field: "attachments", role: "icon", page: "mini-program" };
    const hidden: FindingView = { ...everywhere()[0]!, rule: "hidden", field: "subject_principal.name", page: "subject-principal" };
    const view = await viewWith([missing, hidden]);
    let shown = await render("mini-program", view);
    expect(document.querySelector("#slot-icon")?.textContent).toContain(missing.what);
    await unmount(shown);
    const same = { ...view, values: { ...view.values, "subject_principal.same_as_administrator": { kind: "flag", value: true } as const } };
    dossier.view = same;
    shown = await render("subject-principal", same);
    expect([document.querySelector("#f-subject-principal-name"), said("hidden")]).toEqual([null, 1]);
    await unmount(shown);
  });
});
