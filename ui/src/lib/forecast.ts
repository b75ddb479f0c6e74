// Where days lie in the picture of a forecast, in percent of its width. No words, no colours.

import type { TimelineView } from "../wire/shapes";

const DAY_MILLISECONDS = 86_400_000;
/** Room behind the last day, so that its mark is not cut. */
const DAYS_BEHIND = 7;
/** Beyond this many weeks their lines would be a hatching. */
const MOST_WEEKS = 30;
/** Percent of the width that a month's name takes, about. */
const LEAST_FOR_A_NAME = 12;

export interface Scale {
  first: string;
  last: string;
  /** Place of the beginning of a day; days outside stand at the edge. */
  at(day: string): number;
  /** Width from the beginning of one day to the end of another. */
  across(first: string, last: string): number;
  weeks: number[];
  months: { day: string; at: number }[];
}

/** The scale that holds every step of a forecast which does not come round again. */
export function scaleOf(view: TimelineView): Scale {
  const steps = view.steps.filter((step) => !step.recurring);
  const days = [view.start, view.today, ...steps.flatMap((step) => [step.begins.low, step.ends?.high ?? step.begins.high])];
  const sorted = days.map(numberOf).sort((one, another) => one - another);
  const first = sorted[0] ?? 0;
  const last = (sorted.at(-1) ?? first) + DAYS_BEHIND;
  const width = last - first + 1;
  const at = (day: string): number => Math.min(Math.max(((numberOf(day) - first) / width) * 100, 0), 100);
  const across = (from: string, until: string): number => Math.min(((numberOf(until) + 1 - first) / width) * 100, 100) - at(from);
  const weeks: number[] = [];
  if (width / 7 <= MOST_WEEKS) for (let day = 0; day <= width; day += 7) weeks.push((day / width) * 100);
  return { first: textOf(first), last: textOf(last), at, across, weeks, months: monthsOf(first, last, at) };
}

/** Whether a day lies in the picture. */
export function isWithin(scale: Scale, day: string): boolean {
  return day >= scale.first && day <= scale.last;
}

function monthsOf(first: number, last: number, at: (day: string) => number): { day: string; at: number }[] {
  const months = [{ day: textOf(first), at: 0 }];
  for (let day = first + 1; day <= last; day += 1) {
    const text = textOf(day);
    if (!text.endsWith("-01") || 100 - at(text) < LEAST_FOR_A_NAME) continue;
    if (months.length === 1 && at(text) < LEAST_FOR_A_NAME) months.pop();
    months.push({ day: text, at: at(text) });
  }
  return months;
}

function numberOf(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MILLISECONDS);
}

function textOf(number: number): string {
  return new Date(number * DAY_MILLISECONDS).toISOString().slice(0, 10);
}
