// The guide in a browser: the same pages, each line that is not blank as a paragraph.

import { languageOf, say } from "../../lib/words";
import type { GuideBlock, GuideRun, GuideView } from "../../wire/shapes";

const PAGES = import.meta.glob<string>("../../../../assets/guide/*/*.md", { query: "?raw", import: "default", eager: true });

export function guidePage(word: string, page: string): GuideView {
  const language = languageOf(word);
  const folder = `/guide/${language}/`;
  const pages = Object.entries(PAGES).filter(([path]) => path.includes(folder)).map(([path, text]) => ({ name: path.replace(/^.*\/|\.md$/g, ""), text }));
  const lines = pages.find((one) => one.name === page)?.text.split("\n").filter((line) => line.trim() !== "");
  if (!lines) throw { code: "no-such-guide-page", details: {} };
  const runs = (line: string): GuideRun[] => [
    { text: line.replace(/^# /, "").replace(/\{([a-z0-9]+(?:-[a-z0-9]+)+)\}/g, (_, id: string) => say(language, id)), look: "plain", page: "", chinese: false },
  ];
  return {
    page,
    parts: [{ title: say(language, "window-help"), pages: pages.map((one) => ({ name: one.name, title: one.text.split("\n", 1)[0]?.slice(2) ?? "" })) }],
    blocks: lines.map((line, n): GuideBlock => (n === 0 ? { kind: "heading", level: 1, runs: runs(line) } : { kind: "paragraph", runs: runs(line) })),
  };
}
