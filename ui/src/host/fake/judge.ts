// A handful of rules, so that the window has something to show in a browser. The real ones are the
// rule book's.

import { lengthOf } from "../../lib/count";
import { kindOf, pageOf } from "../../lib/fields";
import { textOf } from "../../lib/values";
import type { Language } from "../../lib/words";
import { PAGES, type DossierView, type FindingView, type ReportView, type Task, type Value } from "../../wire/shapes";
import rules from "./rules.json";
import type { Kept, State } from "./store";

export const RULE_BOOK = { id: "wechat", version: "2026.11.0", snapshot: "2026-11-23" };
export const TODAY = "2026-11-24";

const STEPS: Record<string, number> = {
  company: 1, "legal-representative": 1, administrator: 1, consent: 1, documents: 1, "subject-principal": 2, filing: 2,
  "mini-program": 3, categories: 3, licences: 3, domains: 4, partner: 7, waivers: 7,
};

/** The whole view of a dossier in a language. */
export function viewOf(kept: Kept, language: Language): DossierView {
  const state = kept.now;
  const report = judge(state, language);
  return {
    id: kept.id,
    title: state.title,
    values: Object.fromEntries(Object.entries(state.values).map(([path, value]) => [path, masked(path, value)])),
    counts: { ...state.counts, attachments: state.files.length },
    attachments: state.files.map((file, index) => ({ ...file, index })),
    report,
    tasks: PAGES.map((page) => task(page, state, report)),
    can_undo: kept.past.length > 0,
    can_redo: kept.future.length > 0,
    saved: kept.changed,
  };
}

/** What the made-up rules say about a dossier. */
export function judge(state: State, language: Language): ReportView {
  const text = (path: string): string => textOf(state.values[path]);
  const fails: Record<string, boolean> = {
    "company-name-present": text("company.name") === "",
    "administrator-id-checksum": text("administrator.id_number") !== "" && !checks(text("administrator.id_number")),
    "emergency-number-distinct": text("administrator.mobile") !== "" && text("administrator.mobile") === text("administrator.emergency_contact"),
    "mini-program-name-length": lengthOf(text("mini_program.name"), "halves") < 4 || lengthOf(text("mini_program.name"), "halves") > 30,
    "icon-present": !state.files.some((file) => file.role === "icon"),
    "category-present": (state.counts["mini_program.categories"] ?? 0) === 0,
    "partner-key-present": text("partner.age_recipient") === "",
  };
  const waived = Array.from({ length: state.counts["waivers"] ?? 0 }, (_, index) => `waivers.${index}`);
  const findings = rules.filter((rule) => fails[rule.rule]).map((rule): FindingView => {
    const [what = "", why = "", action = ""] = rule[language];
    const waiver = waived.find((place) => text(`${place}.rule`) === rule.rule);
    return {
      rule: rule.rule, outcome: waiver ? "waived" : "failed", severity: rule.severity, field: rule.field, page: rule.page, role: rule.role ?? "",
      what, why, do: action, source: { id: "wechat-guide", title: "Mini Program filing guide 小程序备案指引", locator: "3.2", date: "2026-11-23", confidence: "high" }, dissent: [], others: [],
      waiver: waiver ? `${text(`${waiver}.approver`)}: ${text(`${waiver}.reason`)}` : "",
    };
  });
  const count = (severity: string): number => findings.filter((finding) => finding.outcome === "failed" && finding.severity === severity).length;
  return {
    ready: count("blocking") === 0, as_of: TODAY, rule_book: RULE_BOOK, findings,
    counts: {
      blocking: count("blocking"), advisory: count("advisory"), information: 0, waived: findings.filter((finding) => finding.outcome === "waived").length,
      not_checked: 0, passed: rules.length - findings.length, not_applicable: 0,
    },
  };
}

function task(page: (typeof PAGES)[number], state: State, report: ReportView): Task {
  const own = report.findings.filter((finding) => finding.page === page && finding.outcome === "failed");
  const blocking = own.filter((finding) => finding.severity === "blocking");
  const places = [...Object.keys(state.values), ...Object.keys(state.counts).filter((list) => (state.counts[list] ?? 0) > 0)];
  const filled = places.some((path) => pageOf(path) === page) || (page === "documents" && state.files.length > 0);
  return {
    step: STEPS[page] ?? 1, page, state: !filled ? "not-started" : blocking.length > 0 ? "problem" : "completed",
    blocking: blocking.length, advisory: own.length - blocking.length, note: blocking[0]?.what ?? "",
  };
}

function masked(path: string, value: Value): Value {
  if (kindOf(path) !== "secret" || value.kind !== "text") return value;
  const shown = value.value.length > 8 ? 4 : 0;
  return { kind: "masked", value: "•".repeat(value.value.length - shown) + (shown ? value.value.slice(-shown) : "") };
}

function checks(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return "10X98765432"[sum % 11] === number[17];
}
