import { describe, expect, it } from "vitest";
import { lengthOf } from "./count";
import { fromBoxes, isDay, toBoxes } from "./dates";
import { elementId, fieldKey, indexOf, pageOf, templateOf } from "./fields";
import { bytes, date, dateWithWeekday, fingerprint, money, time } from "./format";
import { pageLink, routeOf } from "./route";
import { codeValue, membersOf, same, textValue } from "./values";

describe("dates in three boxes", () => {
  it("joins what is a date to the form of the dossier", () => {
    expect(fromBoxes({ day: "3", month: "11", year: "2026" })).toBe("2026-11-03");
    expect(fromBoxes({ day: "", month: "", year: "" })).toBe("");
  });

  it("keeps what is no date exactly as typed", () => {
    for (const typed of [{ day: "31", month: "Feb", year: "26" }, { day: "", month: "2", year: "2026" }, { day: "", month: "", year: "soon" }]) {
      const text = fromBoxes(typed);
      expect(fromBoxes(toBoxes(text))).toBe(text);
    }
    expect(toBoxes("soon")).toEqual({ day: "", month: "", year: "soon" });
  });

  it("leaves the boxes empty when there is no end date", () => {
    expect(toBoxes("long-term")).toEqual({ day: "", month: "", year: "" });
  });
});

describe("field paths", () => {
  it("finds the template, the message and the number of a path", () => {
    expect(templateOf("licences.12.number")).toBe("licences[].number");
    expect(fieldKey("mini_program.categories.0.level1")).toBe("field-mini-program-categories-item-level1");
    expect(indexOf("licences.12.number")).toBe(12);
    expect(indexOf("company.name")).toBeUndefined();
    expect(elementId("company.name_en")).toBe("f-company-name-en");
  });

  it("knows the page of the longest beginning", () => {
    expect(pageOf("company.legal_representative.name")).toBe("legal-representative");
    expect(pageOf("company.name")).toBe("company");
    expect(pageOf("mini_program.categories.0.level1")).toBe("categories");
    expect(pageOf("history")).toBeUndefined();
  });
});

describe("values as people read them", () => {
  it("writes dates in both languages with spaces that do not break", () => {
    expect(date("2026-11-03", "en")).toBe("3\u00a0November\u00a02026");
    expect(date("2026-11-03", "zh-CN")).toBe("2026年11月3日");
    expect(dateWithWeekday("2026-11-24", "zh-CN")).toBe("2026年11月24日 星期二");
  });

  it("shows a day that does not exist as it was typed", () => {
    expect(date("2026-02-30", "en")).toBe("2026-02-30");
    expect(date("soon", "en")).toBe("soon");
  });

  it("gives sizes a decimal unit", () => {
    expect(bytes(0)).toBe("0\u00a0B");
    expect(bytes(212_400)).toBe("212\u00a0kB");
    expect(bytes(3_400_000)).toBe("3.4\u00a0MB");
    expect(bytes(999_999)).toBe("1.0\u00a0MB");
  });

  it("groups a checksum for reading out", () => {
    const lines = fingerprint("0123456789abcdef".repeat(4));
    expect(lines.map((line) => line.length)).toEqual([8, 8]);
    expect(lines[0]?.[0]).toBe("0123");
  });

  it("says no time where there is no stamp", () => {
    expect(time("")).toBe("");
    expect(time("yesterday")).toBe("");
  });
});

describe("amounts and days", () => {
  it("groups an amount and leaves out cents where there are none", () => {
    expect(money("1234500.00", "CNY", "en")).toBe("CNY\u00a01,234,500");
    expect(money("99.50", "CNY", "zh-CN")).toBe("99.50\u00a0元");
    expect(money("80", "USD", "zh-CN")).toBe("USD\u00a080");
  });

  it("knows a day of the calendar", () => {
    expect(["2026-02-28", "2026-02-30", "2026-2-3", "", "2026-11--4"].map(isDay)).toEqual([true, false, false, false, false]);
  });
});

describe("counting characters", () => {
  it("counts a Chinese character as two halves and an emoji as one character", () => {
    expect(lengthOf("港湾tea", "halves")).toBe(7);
    expect(lengthOf("港湾tea", "characters")).toBe(5);
    expect(lengthOf("𠮷", "halves")).toBe(2);
    expect(lengthOf("😀", "characters")).toBe(1);
  });
});

describe("addresses", () => {
  it("leads to a field and back", () => {
    expect(routeOf(pageLink("company", "company.name"))).toEqual({ screen: "page", page: "company", field: "company.name" });
  });

  it("leads home from anything unknown", () => {
    for (const hash of ["", "#/nowhere", "#/page/nowhere", "#"]) expect(routeOf(hash)).toEqual({ screen: "home" });
    expect(routeOf("#/page/company/%E0%A4%A")).toEqual({ screen: "page", page: "company", field: "" });
  });
});

describe("values on the wire", () => {
  it("empties a field with an empty text", () => {
    expect(textValue("")).toEqual({ kind: "empty" });
    expect(codeValue("4")).toEqual({ kind: "integer", value: 4 });
    expect(same(undefined, { kind: "empty" })).toBe(true);
    expect(membersOf({ kind: "integer-list", value: [1, 2] })).toEqual(["1", "2"]);
  });
});
