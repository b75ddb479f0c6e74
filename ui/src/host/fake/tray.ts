// Files that wait to be told what they are, for the window in a browser: one that fits and one that is too large.

import type { AttachmentView, SheetView, WaitingView } from "../../wire/shapes";
import { askedOf } from "./store";

/** What the officer always chooses here. */
export function scans(): WaitingView[] {
  return [
    { key: 1, name: "scan-1.jpg", bytes: 431_000, format: "jpeg", width: 1600, height: 1100, shown: false, role: "business-licence", trouble: null },
    { key: 2, name: "film.mov", bytes: 0, format: "", width: 0, height: 0, shown: false, role: "", trouble: { code: "too-large", details: { file: "film.mov", limit: "256 MB" } } },
  ];
}

/** A file of the tray as it stands in the dossier. */
export function attached(file: WaitingView, role: string, index: number): AttachmentView {
  return { index, id: `a${index + 1}`, role, name: file.name, bytes: file.bytes, format: file.format, width: file.width, height: file.height, pages: 0, shown: true, fits: true, asked: askedOf(role), blocking: 0 };
}

/** A spreadsheet with one dossier and one cell that a spreadsheet program has damaged. */
export function sheet(): SheetView {
  const cells = [
    { place: "A2", field: "Company name", sentence: "taken", left: false },
    { place: "B2", field: "Unified Social Credit Code", sentence: "left out", left: true },
  ];
  return { file: "clients.xlsx", dossiers: 1, summary: "1", headings: [], lines: [{ line: "2", title: "甲", made: true, left: 1, cells }], cut: false };
}
