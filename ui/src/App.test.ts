import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dossier } from "./state/dossier.svelte";
import { session } from "./state/session.svelte";
import { begin, end, settled, standIn } from "./testing";

function find(test: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(`[data-testid="${test}"]`);
  if (!element) throw new Error(`nothing on this screen is named ${test}`);
  return element;
}

async function press(test: string): Promise<void> {
  find(test).click();
  await settled();
}

async function choose(test: string, value: string): Promise<void> {
  const select = find(test);
  if (!(select instanceof HTMLSelectElement)) throw new Error(`${test} is no list`);
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
}

async function go(hash: string): Promise<void> {
  location.hash = hash;
  await settled();
}

async function type(test: string, text: string): Promise<void> {
  const input = find(test);
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) throw new Error(`${test} takes no text`);
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new Event("change", { bubbles: true }));
  input.blur();
  await settled();
}

beforeEach(standIn);
afterEach(end);

describe("the window", () => {
  it("makes a vault, shows the kit once and asks for it back", async () => {
    await begin("?vault=none&dossiers=none");
    await type("passphrase-input", "too short");
    await press("action-create-vault");
    expect(find("trouble").dataset.code).toBe("short-passphrase");
    await type("passphrase-input", "four unrelated synthetic words");
    await press("action-create-vault");
    const kit = find("kit").innerText || find("kit").textContent || "";
    await press("action-kit-kept");
    await type("recovery-input", kit);
    await press("action-confirm-recovery");
    expect(session.status?.vault).toBe("open");
    expect(find("title").textContent).toBe("No dossiers yet");
  });

  it("starts a dossier and enters a company", async () => {
    await begin("?dossiers=none");
    await press("action-start-dossier");
    await type("title-input", "Saltmarsh Ceramics");
    await press("action-create-dossier");
    expect(find("task-company-state").dataset.state).toBe("not-started");
    await press("task-company");
    await type("field-company.name", "盐泽陶瓷（广州）有限公司");
    await press("field-company.entity_type-enterprise");
    await type("field-company.licence_valid_from-day", "3");
    await type("field-company.licence_valid_from-month", "11");
    await type("field-company.licence_valid_from-year", "2016");
    await go("#/overview");
    expect(dossier.view?.values["company.licence_valid_from"]).toEqual({ kind: "text", value: "2016-11-03" });
    expect(find("task-company-state").dataset.state).toBe("completed");
  });

  it("says nothing of problems until the page was left or finished, and then the same words everywhere", async () => {
    await begin("?dossiers=none");
    await press("action-start-dossier");
    await type("title-input", "Willow Lane Toys");
    await press("action-create-dossier");
    await go("#/page/mini-program");
    await type("field-mini_program.name", "柳");
    expect(document.querySelector('[data-testid="summary"]')).toBeNull();
    await press("action-continue");
    expect(document.activeElement).toBe(find("summary"));
    const words = find("summary-mini-program-name-length").textContent ?? "";
    expect(find("finding-mini-program-name-length").textContent).toContain(words);
    expect(document.title.startsWith("Error: ")).toBe(true);
    await type("field-mini_program.name", "柳巷玩具");
    expect(document.querySelector('[data-testid="finding-mini-program-name-length"]')).toBeNull();
  });

  it("holds back for new problems only, and once", async () => {
    await begin("");
    await press("dossier-0");
    await go("#/page/administrator");
    await press("action-continue");
    expect(location.hash).toBe("#/page/consent");
    await go("#/page/partner");
    await go("#/page/mini-program");
    await type("field-mini_program.name", "柳");
    await press("action-continue");
    expect([location.hash, document.activeElement]).toEqual(["#/page/mini-program", find("summary")]);
    await press("action-continue");
    expect(location.hash).not.toBe("#/page/mini-program");
  });

  it("masks an identity number, reveals it on request and saves a mended one", async () => {
    await begin("");
    await press("dossier-0");
    await go("#/page/administrator");
    const number = find("field-administrator.id_number") as HTMLInputElement;
    expect(number.value).toBe("••••••••••••••9770");
    await press("reveal-administrator.id_number");
    expect(number.value).toBe("440304197806069770");
    await type("field-administrator.id_number", "440304197806069775");
    await press("reveal-administrator.id_number");
    expect(number.value).toBe("••••••••••••••9775");
    expect(document.querySelector('[data-testid="finding-administrator-id-checksum"]')).toBeNull();
    expect(document.body.textContent).not.toContain("440304197806069775");
  });

  it("speaks Chinese at the press of a button, the findings too", async () => {
    await begin("");
    await press("dossier-0");
    await press("action-check");
    await press("language-zh-CN");
    expect(document.documentElement.lang).toBe("zh-Hans");
    expect(find("verdict").textContent).toContain("暂不能移交");
    expect(find("finding-emergency-number-distinct").textContent).toContain("应急联系电话");
  });

  it("finds a category, adds it, and makes the first one the main one", async () => {
    await begin("");
    await press("dossier-1");
    await go("#/page/categories");
    const search = find("field-mini_program.categories-search") as HTMLInputElement;
    search.value = "food";
    search.dispatchEvent(new Event("input", { bubbles: true }));
    await settled();
    await press("field-mini_program.categories-result-0");
    await settled();
    expect(find("field-mini_program.categories.0").textContent).toContain("商家自营 › 食品饮料");
    expect((find("field-mini_program.main_category-0") as HTMLInputElement).checked).toBe(true);
    await press("remove-mini_program.categories-0");
    await settled();
    expect([dossier.view?.counts["mini_program.categories"], dossier.view?.values["mini_program.main_category"]]).toEqual([0, undefined]);
  });

  it("refuses a packet while something blocks, and makes a draft when asked to", async () => {
    await begin("");
    await press("dossier-0");
    await press("action-packet");
    await press("action-export");
    expect(find("trouble").dataset.code).toBe("handing-incomplete");
    await choose("handing-basis", "separate-consent");
    await press("action-export");
    expect(find("trouble").dataset.code).toBe("not-ready");
    await press("draft");
    await press("action-export");
    await expect.poll(() => document.querySelector('[data-testid="receipt"]'), { timeout: 5000 }).not.toBeNull();
    expect(find("fingerprint").textContent).toContain("c5d8");
  });

  it("takes a step back and forth", async () => {
    await begin("");
    await press("dossier-0");
    await go("#/page/partner");
    const before = (find("field-partner.name") as HTMLInputElement).value;
    await type("field-partner.name", "Pearl Bridge Partners");
    await press("action-undo");
    expect((find("field-partner.name") as HTMLInputElement).value).toBe(before);
    await press("action-redo");
    expect((find("field-partner.name") as HTMLInputElement).value).toBe("Pearl Bridge Partners");
  });

  it("answers a question before the start, and keeps a route only with its reason", async () => {
    await begin("");
    await press("dossier-0");
    await press("nav-start");
    await press("field-assessment.how_soon-no-hurry");
    expect(dossier.view?.values["assessment.how_soon"]).toEqual({ kind: "text", value: "no-hurry" });
    await press("choose-route-local-partner");
    await type("route-reason", "");
    await press("action-choose-route");
    expect(find("trouble").dataset.code).toBe("no-route-reason");
    await type("route-reason", "The quickest of the three");
    await press("action-choose-route");
    expect(find("route-chosen").textContent).toContain("24\u00a0November\u00a02026");
    expect(dossier.view?.values["assessment.route_reason"]).toEqual({ kind: "text", value: "The quickest of the three" });
  });

  it("stores nothing of a what-if until it is asked to", async () => {
    await begin("");
    await press("dossier-0");
    await press("nav-advice");
    const before = dossier.view?.values["mini_program.functionality"];
    const box = document.querySelector<HTMLInputElement>('input[data-testid^="function-"]');
    box?.click();
    await settled();
    expect(find("what-if")).toBeTruthy();
    expect(dossier.view?.values["mini_program.functionality"]).toEqual(before);
    await press("action-drop-what-if");
    expect(document.querySelector('[data-testid="what-if"]')).toBeNull();
    box?.click();
    await settled();
    await press("action-keep-what-if");
    expect(dossier.view?.values["mini_program.functionality"]).not.toEqual(before);
  });

  it("enters a day that came, refuses one to come, and takes it out again", async () => {
    await begin("");
    await press("dossier-0");
    await press("nav-timeline");
    await press("enter-account-first-review");
    await type("step-day-year", "2031");
    await press("action-record-step");
    expect(find("trouble").dataset.code).toBe("step-day-not-reached");
    await type("step-day-year", "2026");
    await press("action-record-step");
    expect(document.querySelector('[data-testid="enter-step"]')).toBeNull();
    expect(find("step-account-first-review").dataset.progress).toBe("completed");
    await press("remove-step-0");
    expect(find("step-account-first-review").dataset.progress).not.toBe("completed");
  });

  it("doubles a dossier as a what-if, shows what differs, and keeps one", async () => {
    await begin("");
    await press("dossier-0");
    await press("action-compare");
    await press("action-duplicate");
    await type("copy-title-input", "Harbour Tea, through a partner");
    await press("action-create-copy");
    expect(dossier.view?.title).toBe("Harbour Tea, through a partner");
    await press("nav-start");
    await press("choose-route-local-partner");
    await type("route-reason", "To compare");
    await press("action-choose-route");
    await go("#/compare");
    const other = find("compare-with") as HTMLSelectElement;
    other.value = "1";
    other.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
    expect(find("comparison").parentElement?.textContent).toContain("To compare");
    await press("action-keep-0");
    await press("action-confirm-keep");
    expect(dossier.view?.title).toBe("Harbour Tea, through a partner");
    await go("#/");
    expect(document.body.textContent).not.toContain("Harbour Tea 港湾茶业");
    expect(find("dossier-1").textContent).toBe("Harbour Tea, through a partner");
    expect(document.querySelector('[data-testid="dossier-2"]')).toBeNull();
  });

  it("locks, and shows nothing of the dossier any more", async () => {
    await begin("");
    await press("dossier-0");
    await press("nav-lock");
    expect(find("action-unlock")).toBeTruthy();
    expect(document.body.textContent).not.toContain("Harbour Tea");
  });

  it("shows which rule book is in use, finds a rule and opens it, and explains a refused one", async () => {
    await begin("");
    await press("nav-rule-book");
    expect(find("book-in-use").dataset.version).toBe("2026.11.0");
    await type("search-rule-book", "icon");
    const rule = find("rule-icon-present");
    if (!(rule instanceof HTMLDetailsElement)) throw new Error("a rule opens");
    rule.open = true;
    rule.dispatchEvent(new Event("toggle"));
    await settled();
    expect(rule.textContent).toContain("filing guide");
    await press("action-import-rule-book");
    expect(find("trouble").dataset.code).toBe("rule-book-unsigned");
    expect(find("book-in-use").dataset.version).toBe("2026.11.0");
  });

  it("takes an answer in that an officer was told, on the field that it is about", async () => {
    await begin("");
    await press("dossier-0");
    await press("nav-feedback");
    expect(find("title").textContent).toBe("Nothing has come back yet");
    await press("action-type-answer");
    await press("action-record-answer");
    expect(find("trouble").dataset.code).toBe("answer-incomplete");
    await press("answer-from-administration");
    await type("answer-field-search", "主体名称");
    await press("answer-field-result-0");
    await type("answer-words", "与营业执照不一致");
    await press("action-record-answer");
    expect(find("taken-in").dataset.added).toBe("1");
    expect(find("answer-feedback-1").textContent).toContain("与营业执照不一致");
    expect(find("title").dataset.open).toBe("1");
  });

  it("reads the journal, of one dossier or all, and verifies it", async () => {
    await begin("");
    await press("nav-activity");
    expect(find("activity-count").dataset.total).toBe("3");
    const about = find("activity-about");
    if (!(about instanceof HTMLSelectElement)) throw new Error("a dossier is chosen from a list");
    about.value = "1";
    about.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
    expect(find("activity-count").dataset.total).toBe("1");
    await press("action-verify-journal");
    expect(find("journal-proof").dataset.holds).toBe("true");
    await press("action-save-journal");
    expect(find("journal-saved").textContent).toContain("tongguan-journal_20261124.json");
  });
});
