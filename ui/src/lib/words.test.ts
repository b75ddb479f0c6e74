import { FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import { BASES, FIELDS, PAGES, PURPOSES, TRANSFERS } from "../wire/shapes";
import { fieldKey } from "./fields";
import { knows, say, sources, type Language } from "./words";

const LANGUAGES: Language[] = ["en", "zh-CN"];
const texts = import.meta.glob<string>("../**/*.{svelte,ts}", { query: "?raw", import: "default", eager: true });
const everyFile = import.meta.glob<string>("../../../assets/locales/*/*.ftl", { query: "?raw", import: "default", eager: true });
const code = Object.entries(texts).filter(([path]) => !path.endsWith(".test.ts") && !path.includes("/host/") && !path.includes("/wire/"));

/** Every message that the window names whole: all literals inside a call that speaks. */
function spoken(): Set<string> {
  const keys = new Set<string>();
  for (const [, text] of code) {
    for (const call of text.matchAll(/\b(?:say|second)\(([^)]*)/g)) {
      for (const literal of (call[1] ?? "").split("{")[0]?.matchAll(/"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)"/g) ?? []) if (literal[1]) keys.add(literal[1]);
    }
  }
  // Words that a condition compares with, and that are no messages.
  for (const word of ["code", "age", "running", "document"]) keys.delete(word);
  return keys;
}

/** Every message whose key is put together from a closed list. */
function composed(): string[] {
  const words = (prefix: string, members: readonly string[]): string[] => members.map((member) => `${prefix}-${member}`);
  const choices = Object.entries(FIELDS).filter(([path]) => path !== "attachments[].role").flatMap(([, field]) => [...field.choices]);
  return [
    ...PAGES.flatMap((page) => [`window-page-${page}`, `window-page-${page}-intro`, `window-page-${page}-where`]),
    ...words("window-step", ["1", "2", "3", "4", "5", "6", "7"]),
    ...words("window-task-state", ["not-started", "in-progress", "problem", "completed", "not-needed"]),
    ...words("window-severity", ["blocking", "advisory", "information"]),
    ...words("window-filter", ["all", "blocking", "advisory", "information", "waived"]),
    ...words("window-confidence", ["high", "medium", "low", "unknown"]),
    ...words("window-format", ["jpeg", "png", "bmp", "gif", "webp", "tiff", "heic", "pdf", "other"]),
    ...words("window-counter", ["characters", "halves"]),
    ...words("window-date", ["day", "month", "year"]),
    ...words("window-answer", ["yes", "no"]),
    ...words("window-theme", ["system", "light", "dark"]),
    ...words("window-nav", ["home", "verify", "settings", "overview", "answers", "documents", "check", "start", "advice", "timeline", "packet", "feedback", "persons", "rule-book", "activity"]),
    ...words("window-keeping", ["released", "prepared"]),
    ...words("part", ["administrator", "subject-principal", "legal-representative"]),
    ...words("purpose", PURPOSES),
    ...words("basis", BASES),
    ...words("transfer", TRANSFERS),
    ...words("window-answer-state", ["open", "waived", "changed", "unknown"]),
    ...words("lookup", ["rule", "category", "licence", "function", "service-type", "pre-approval", "unit-nature", "certificate-type", "province", "region"]),
    ...words("window-expiry", ["administrator-id-valid-until", "subject-principal-id-valid-until", "company-licence-valid-until"]),
    ...words("window-route-state", ["impossible", "conditional", "open"]),
    ...words("window-progress", ["ahead", "open", "running", "returned", "completed", "passed-by"]),
    ...words("window-collision", ["over", "certain", "likely", "possible", "consent", "verification"]),
    ...words("window-home", ["document-near", "document-over", "verification-near", "verification-over"]),
    ...words("advice-bearing", ["impossible", "condition", "unknown", "favours", "burdens"]),
    ...words("advice-kind", ["licence", "filing", "registration", "obligation"]),
    ...words("advice-holder", ["applicant", "partner", "unknown"]),
    ...words("advice-standing", ["possible", "capped", "closed", "not-needed", "through-partner", "applies", "unknown"]),
    ...["advice-enforced", "advice-without"].flatMap((prefix) => words(prefix, ["platform", "partly", "law-only", "unknown"])),
    ...words("advice-charged", ["once", "yearly", "when-it-happens", "unstated"]),
    ...words("advice-progress", ["ahead", "open", "running", "running-round", "overdue", "returned", "completed", "passed-by"]),
    ...words("advice-unit", ["working-days", "calendar-days", "calendar-months"]),
    ...words("advice-waits", ["officer", "platform", "authority"]),
    ...words("choice", [...new Set(choices)]),
    ...words("role", FIELDS["attachments[].role"].choices),
    ...Object.keys(FIELDS).map((path) => fieldKey(path.replaceAll("[]", ".0"))),
    ...["short-passphrase", "no-title", "waiver-incomplete", "answer-incomplete", "no-route", "no-route-reason", "no-day"].flatMap((situation) => [`error-${situation}-what`, `error-${situation}-do`]),
  ];
}

/** The texts that only the window says. */
function ofTheWindow(language: Language): string {
  return [...sources(language)].filter(([name]) => name.startsWith("window")).map(([, text]) => text).join("\n");
}

/** The keys and the placeholders of a Fluent text. */
function messagesOf(text: string): Map<string, string> {
  const placeholders = (node: unknown): string[] => [...JSON.stringify(node).matchAll(/"type":"var","name":"([^"]+)"/g)].map((match) => match[1] ?? "");
  return new Map(new FluentResource(text).body.map((entry) => [entry.id, [...new Set(placeholders(entry.value))].sort().join(" ")]));
}

describe("the window's messages", () => {
  it("finds the calls that speak", () => {
    expect(spoken().size).toBeGreaterThan(150);
  });

  it.each(LANGUAGES)("has every message in %s", (language) => {
    const missing = [...spoken(), ...composed()].filter((key) => !knows(language, key));
    expect(missing).toEqual([]);
  });

  it("asks for the same placeholders in both languages", () => {
    const english = messagesOf(ofTheWindow("en"));
    const chinese = messagesOf(ofTheWindow("zh-CN"));
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, names] of english) expect([key, chinese.get(key)]).toEqual([key, names]);
  });

  it.each(LANGUAGES)("names no message twice, in whichever file of %s", (language) => {
    const all = Object.entries(everyFile).filter(([path]) => path.includes(`/${language}/`)).flatMap(([, text]) => [...messagesOf(text).keys()]);
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
  });

  it("says no message that nobody asks for", () => {
    const asked = new Set([...spoken(), ...composed(), "product"]);
    const named = code.map(([, text]) => text).join("\n");
    const idle = [...messagesOf(ofTheWindow("en")).keys()].filter((key) => !asked.has(key) && !named.includes(`"${key}"`));
    expect(idle).toEqual([]);
  });

  it("speaks of counts in the plural where there are several", () => {
    expect(say("en", "window-need-you-today", { count: 1 })).toBe("1 dossier needs you today");
    expect(say("en", "window-need-you-today", { count: 3 })).toBe("3 dossiers need you today");
    expect(say("en", "window-verdict-counts", { blocking: 3, advisory: 0, waived: 1 })).toBe("3 blocking, 1 waived.");
    expect(say("zh-CN", "window-verdict-counts", { blocking: 0, advisory: 2, waived: 0 })).toBe("没有阻断项，2项建议。");
  });

  it("gives a key without a message back as itself", () => {
    expect(say("en", "no-such-message")).toBe("no-such-message");
  });
});
