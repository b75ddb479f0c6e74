// Between the three boxes of a date field and the one text that a dossier stores.

/** The word for "no end date" in a dossier. */
export const LONG_TERM = "long-term";

/** What stands in the three boxes, exactly as typed. */
export interface Boxes {
  day: string;
  month: string;
  year: string;
}

/** Spreads a stored text over the boxes. What is not in three parts stands in the year box. */
export function toBoxes(text: string): Boxes {
  if (text === "" || text === LONG_TERM) return { day: "", month: "", year: "" };
  const parts = text.split("-");
  const [year, month, day] = parts;
  if (parts.length !== 3 || year === undefined || month === undefined || day === undefined) {
    return { day: "", month: "", year: text };
  }
  return { day: withoutZero(day), month: withoutZero(month), year };
}

/**
 * Joins the boxes to `YYYY-MM-DD` where they are whole numbers, and otherwise keeps what was typed,
 * so that nothing is lost and the check can say what is the matter. Empty boxes give an empty text.
 */
export function fromBoxes(boxes: Boxes): string {
  const day = boxes.day.trim();
  const month = boxes.month.trim();
  const year = boxes.year.trim();
  if (day === "" && month === "") return year;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(text: string): string {
  return /^\d$/.test(text) ? `0${text}` : text;
}

function withoutZero(text: string): string {
  return /^0\d$/.test(text) ? text.slice(1) : text;
}

/** Whether a text is a day of the calendar in the form `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // The engine rolls 30 February over into March.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
