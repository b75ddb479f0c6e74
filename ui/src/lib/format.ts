// Values as people read them: dates, times, sizes, fingerprints. Never stored, only shown.

import type { Language } from "./words";

const NO_BREAK = "\u00a0";

/** `2026-11-23` as "23 November 2026" or "2026年11月23日"; anything else unchanged. */
export function date(iso: string, language: Language, month: "long" | "short" = "long"): string {
  const day = dayOf(iso);
  if (!day) return iso;
  const locale = language === "en" ? "en-GB" : "zh-CN";
  const text = new Intl.DateTimeFormat(locale, { day: "numeric", month, year: "numeric", timeZone: "UTC" }).format(day);
  return text.replaceAll(" ", NO_BREAK);
}

/** The same with the day of the week in front, or behind in Chinese. */
export function dateWithWeekday(iso: string, language: Language): string {
  const day = dayOf(iso);
  if (!day) return iso;
  const locale = language === "en" ? "en-GB" : "zh-CN";
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(day);
  const rest = date(iso, language);
  return language === "en" ? `${weekday} ${rest}` : `${rest} ${weekday}`;
}

/** The same without the year, for days beside others of a year that is named. */
export function dayAndMonth(iso: string, language: Language): string {
  const day = dayOf(iso);
  if (!day) return iso;
  const locale = language === "en" ? "en-GB" : "zh-CN";
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" }).format(day).replaceAll(" ", NO_BREAK);
}

/** The month of a day, with its year where that is asked for: "December 2026", "12月". */
export function month(iso: string, language: Language, withYear: boolean): string {
  const day = dayOf(iso);
  if (!day) return iso;
  const locale = language === "en" ? "en-GB" : "zh-CN";
  return new Intl.DateTimeFormat(locale, { month: "short", ...(withYear ? { year: "numeric" } : {}), timeZone: "UTC" }).format(day).replaceAll(" ", NO_BREAK);
}

/** An amount such as `300.00` with its currency, as "CNY 300" or "300 元"; no cents where there are none. */
export function money(amount: string, currency: string, language: Language): string {
  const [whole = "", cents = ""] = amount.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const number = /^0*$/.test(cents) ? grouped : `${grouped}.${cents}`;
  if (language === "zh-CN" && currency === "CNY") return `${number}${NO_BREAK}元`;
  return `${currency}${NO_BREAK}${number}`;
}

/** The local time of an RFC 3339 stamp, such as "14:32"; empty when it is none. */
export function time(stamp: string): string {
  const at = new Date(stamp);
  if (stamp === "" || Number.isNaN(at.getTime())) return "";
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The local day of an RFC 3339 stamp as `YYYY-MM-DD`; empty when it is none. */
export function dayOfStamp(stamp: string): string {
  const at = new Date(stamp);
  if (stamp === "" || Number.isNaN(at.getTime())) return "";
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** A size in bytes with a decimal unit, such as "3.4 MB". */
export function bytes(count: number): string {
  const units = ["B", "kB", "MB", "GB"] as const;
  let size = count;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const digits = unit >= 2 && size < 99.95 ? 1 : 0;
  return `${size.toFixed(digits)}${NO_BREAK}${units[unit] ?? "B"}`;
}

/** The most bytes a file may have, in the megabytes of the authorities, which are 1024 × 1024 bytes. */
export function limit(count: number): string {
  return count % 1_048_576 === 0 ? `${count / 1_048_576}${NO_BREAK}MB` : bytes(count);
}

/** A checksum in groups of four and lines of eight groups, for reading out. */
export function fingerprint(hexadecimal: string): string[][] {
  const groups = hexadecimal.match(/.{1,4}/g) ?? [];
  const lines: string[][] = [];
  for (let start = 0; start < groups.length; start += 8) lines.push(groups.slice(start, start + 8));
  return lines;
}

function dayOf(iso: string): Date | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return undefined;
  const day = new Date(`${iso}T00:00:00Z`);
  // The engine rolls 30 February over into March; such a day is shown as it was typed.
  return Number.isNaN(day.getTime()) || day.getUTCDate() !== Number(match[3]) ? undefined : day;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
