// Where the officer is. The address holds page names and field paths, never a dossier's id or value.

import { PAGES, type Page } from "../wire/shapes";

export type Route =
  | { screen: "home" | (typeof SCREENS)[number] }
  | { screen: "page"; page: Page; field: string };

/** Every screen of an open vault but home and the pages of a dossier. */
export const SCREENS = [
  "overview", "start", "answers", "bench", "check", "feedback", "advice", "timeline", "compare", "packet", "persons",
  "import", "rule-book", "activity", "settings", "verify", "recovery",
] as const;

/** Reads the part of the address behind `#`; anything unknown is home. */
export function routeOf(hash: string): Route {
  const [first = "", page = "", field = ""] = hash.replace(/^#\/?/, "").split("/");
  const known = SCREENS.find((screen) => screen === first);
  if (known) return { screen: known };
  if (first === "page" && isPage(page)) return { screen: "page", page, field: decode(field) };
  return { screen: "home" };
}

/** The address of a page, and of a field on it. */
export function pageLink(page: string, field = ""): string {
  return field === "" ? `#/page/${page}` : `#/page/${page}/${encodeURIComponent(field)}`;
}

/** The page of the guide about what the window shows: a screen has one, and so has each page of a dossier. */
export function guidePageOf(route: Route): string {
  return route.screen === "page" ? route.page : route.screen;
}

/** Whether a screen shows an open dossier. */
export function needsDossier(route: Route): boolean {
  return ["overview", "start", "answers", "bench", "check", "feedback", "advice", "timeline", "compare", "packet", "persons", "page"].includes(route.screen);
}

/** Whether a word is one of the pages of a dossier. */
export function isPage(word: string): word is Page {
  return (PAGES as readonly string[]).includes(word);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
