// How the platform counts characters.

/** `characters`: each counts 1. `halves`: a Chinese or full-width character counts 2, others 1. */
export type Unit = "characters" | "halves";

/** The length of a text in that unit. A character outside the basic plane is one character. */
export function lengthOf(text: string, unit: Unit): number {
  let length = 0;
  for (const character of text) length += unit === "halves" && isWide(character) ? 2 : 1;
  return length;
}

function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
