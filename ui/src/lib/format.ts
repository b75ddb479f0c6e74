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
