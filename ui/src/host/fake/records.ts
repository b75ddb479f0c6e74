// A made-up rule book, answers and journal, so that their screens have something to show in a browser.

import type { Language } from "../../lib/words";
import { pageLink } from "../../lib/route";
import { FIELDS, type ActivityEntry, type AnswerView, type HitView, type RuleBookView, type RuleView, type SuccessionView, type TypedAnswer, type WayView } from "../../wire/shapes";
import { RULE_BOOK } from "./judge";
import rules from "./rules.json";

const SOURCE = { id: "wechat-guide", title: "Mini Program filing guide 小程序备案指引", locator: "3.2", date: "2026-11-23", confidence: "high" };

export function book(): RuleBookView {
  return {
    books: [{ version: RULE_BOOK.version, snapshot: RULE_BOOK.snapshot, signer: "", fingerprint: "", in_use: true, trouble: null }],
    blocking: 5, advisory: 2, information: 0, sources: 1, age: "", notice: "", not_known: [],
  };
}

export function find(text: string, language: Language): HitView[] {
  const wanted = text.toLowerCase();
  const hits = rules.map((rule) => ({ kind: "rule", id: rule.rule, name: rule[language][0] ?? "", second: rule[language === "en" ? "zh-CN" : "en"][0] ?? "" }));
  return hits.filter((hit) => [hit.id, hit.name, hit.second].some((name) => name.toLowerCase().includes(wanted)));
}

/** Fields and rules alone: enough to look at. */
export function ways(text: string, inDossier: boolean, language: Language): WayView[] {
  const wanted = text.toLowerCase();
  const fields = Object.keys(FIELDS).filter((field) => inDossier && /^(company|partner)\.[a-z_]+$/.test(field) && field.includes(wanted));
  const found = fields.map((field) => ({ kind: "field", id: field, name: field, second: "", address: pageLink(field.split(".")[0] ?? "", field) }));
  return [...found, ...find(text, language).map((hit) => ({ ...hit, address: "#/rule-book" }))];
}

export function ruleNamed(id: string, language: Language): RuleView {
  const rule = rules.find((one) => one.rule === id);
  if (!rule) throw { code: "no-such-rule", details: { rule: id } };
  const [what = "", why = "", action = ""] = rule[language];
  return { id, field: rule.field, severity: rule.severity, what, why, do: action, concerns: "…", since: RULE_BOOK.snapshot, source: SOURCE, place: "example.org", dissent: [] };
}

export function changes(): SuccessionView | null {
  return null;
}

export function answerOf(typed: TypedAnswer, number: number): AnswerView {
  return { rule: `feedback-${number}`, state: "open", field: typed.item, page: "", role: "", from: typed.from, date: typed.date, packet: "", item: typed.item, code: "", words: typed.words, advice: typed.advice, signer: "" };
}

export const JOURNAL: ActivityEntry[] = [
  { sequence: 3, at: "2026-11-24T01:31:00Z", who: "", deed: "Dossier changed", dossier: { id: "1", title: "Harbour Tea" }, erased: false, place: "Company name" },
  { sequence: 2, at: "2026-11-24T01:30:00Z", who: "", deed: "Vault unlocked", dossier: null, erased: false, place: "Passphrase" },
  { sequence: 1, at: "2026-11-23T08:00:00Z", who: "", deed: "Vault created", dossier: null, erased: false, place: "" },
];
