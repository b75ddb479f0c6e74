import { describe, expect, it } from "vitest";
import english from "../host/fake/advice.en.json";
import { isWithin, scaleOf } from "./forecast";

const timeline = english.timeline;
const scale = scaleOf(timeline);

describe("the picture of a forecast", () => {
  it("holds every step that does not come round again, and leaves the yearly one out", () => {
    for (const step of timeline.steps.filter((one) => !one.recurring)) {
      expect(isWithin(scale, step.begins.low)).toBe(true);
      expect(isWithin(scale, step.ends?.high ?? step.begins.high)).toBe(true);
    }
    expect(isWithin(scale, "2027-12-08")).toBe(false);
  });

  it("places days in their order, from edge to edge", () => {
    expect(scale.at(scale.first)).toBe(0);
    expect(scale.at("1999-01-01")).toBe(0);
    expect(scale.at("2099-01-01")).toBe(100);
    expect(scale.at("2026-12-02")).toBeLessThan(scale.at("2026-12-03"));
    expect(scale.across(scale.first, scale.last)).toBeCloseTo(100);
  });

  it("gives each month's name room, and draws no hatching over a long time", () => {
    const places = scale.months.map((month) => month.at);
    for (const [n, at] of places.slice(1).entries()) expect(at - (places[n] ?? 0)).toBeGreaterThan(10);
    const slow = timeline.steps.map((step) => (step.ends && !step.recurring ? { ...step, ends: { ...step.ends, high: "2028-11-24" } } : step));
    expect(scale.weeks.length).toBeGreaterThan(5);
    expect(scaleOf({ ...timeline, steps: slow }).weeks).toEqual([]);
  });
});
