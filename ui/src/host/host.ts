// What the window asks of the program behind it. Two makers: `tauri.ts` and, for a browser and for
// tests, `fake.ts`. Every promise rejects with a `Trouble`, and then nothing has changed.

import type {
  ActivityView, AnswerView, CategoryEntry, ComparisonView, CopyView, DossierView, DueView, ErasureView, ExportRequest, FilesView, GuideView,
  HitView, Home, JournalProof, KeepingView, Leaving, LicencesView, Lists, PersonView, Progress, Receipt, RecoveryKit,
  RegionEntry, ReportView, RouteCostsView, RoutesView,
  RuleBookView, RuleView, SheetView, Status, SuccessionView, TakenInView, TimelineView, Trouble, TypedAnswer, Value,
  VerificationView, WaitingView, WayView, WhatIfView,
} from "../wire/shapes";

/** Files that were dropped on the window. The page knows a token and names, never a path. */
export interface Dropped {
  token: string;
  names: string[];
}

export interface Host {
  status(): Promise<Status>;
  createVault(ways: { passphrase: string | null; keyStore: boolean }): Promise<RecoveryKit>;
  confirmRecovery(text: string): Promise<Status>;
  /** A fresh kit, when the first one was lost before it was typed back. */
  renewRecovery(): Promise<RecoveryKit>;
  /** `null` opens through the system's key store. */
  unlock(passphrase: string | null): Promise<Status>;
  unlockWithRecovery(text: string): Promise<Status>;
  /** Closes the vault. What is handed in is kept in it; the page itself goes, and a new one takes its place. */
  lock(leaving: Leaving): Promise<void>;
  /** What was handed in when the vault was locked, once. */
  resume(): Promise<Leaving | null>;
  /** The officer did something. */
  stir(): Promise<void>;
  /** Calls back when the vault is about to be locked because nobody is there. */
  onLocking(take: () => void): () => void;
  setIdleMinutes(minutes: number): Promise<Status>;
  setOfficer(name: string): Promise<Status>;
  setLanguage(language: string): Promise<Status>;
  setTheme(theme: string): Promise<Status>;

  home(): Promise<Home>;
  createDossier(title: string): Promise<DossierView>;
  addSample(): Promise<DossierView>;
  /** Opens the system's dialog, and says what would become of a spreadsheet. Nothing is stored. */
  trySheet(): Promise<SheetView>;
  /** The same of the spreadsheet that was tried last, in the language of now. */
  triedSheet(file: string): Promise<SheetView>;
  /** Takes in the dossiers of the spreadsheet that was tried last. */
  importSheet(): Promise<Home>;
  /** Opens the system's dialog and writes an empty spreadsheet; the answer is its name. */
  saveTemplate(): Promise<string>;
  removeDossier(id: string): Promise<Home>;

  persons(id: string): Promise<PersonView[]>;
  /** Opens the system's dialog for the certificate, then erases the person from this dossier, or from all. */
  erase(id: string, part: string, everywhere: boolean): Promise<ErasureView>;
  /** Opens the system's dialog; answers the name of the file that was written. */
  disclose(id: string, part: string, format: "html" | "json"): Promise<string>;
  withdrawConsent(id: string, part: string): Promise<DossierView>;
  /** Dossiers whose persons' data are due to be erased. */
  due(): Promise<DueView[]>;
  keeping(): Promise<KeepingView[]>;
  setKeeping(keeping: string, days: number): Promise<KeepingView[]>;
  openDossier(id: string): Promise<DossierView>;

  setField(id: string, path: string, value: Value): Promise<DossierView>;
  addItem(id: string, list: string): Promise<DossierView>;
  removeItem(id: string, list: string, index: number): Promise<DossierView>;
  undo(id: string): Promise<DossierView>;
  redo(id: string): Promise<DossierView>;
  /** The whole of an identity value, for the one field in which an officer asked to see it. */
  reveal(id: string, path: string): Promise<string>;
  /** Puts an identity value into the clipboard for ten seconds; the page does not see it. */
  copyValue(id: string, path: string): Promise<void>;

  /** Opens the system's dialog. An empty role leaves the role to be said later. */
  chooseFiles(id: string, role: string, onProgress: (progress: Progress) => void): Promise<DossierView>;
  /** Opens the system's dialog and lays the files on the tray, each with a guess of what it is. Nothing is stored. */
  lookAtChosen(id: string, onProgress: (progress: Progress) => void): Promise<WaitingView[]>;
  lookAtDropped(id: string, token: string, onProgress: (progress: Progress) => void): Promise<WaitingView[]>;
  /** What lies on the tray. */
  waitingFiles(id: string): Promise<WaitingView[]>;
  /** Takes in the files of which it is said, by key, what they are. What cannot come in stays, with the reason. */
  takeFiles(id: string, roles: Record<number, string>, onProgress: (progress: Progress) => void): Promise<FilesView>;
  putAside(id: string, key: number): Promise<WaitingView[]>;
  /** The address under which a file on the tray is shown. */
  trayPicture(key: number): string;
  removeAttachment(id: string, index: number): Promise<DossierView>;
  /** The address under which the picture of an attachment is shown. */
  picture(id: string, attachment: string): string;
  /** The same of a page of a PDF, counted from 1. */
  pagePicture(id: string, attachment: string, page: number): string;
  /** Makes a copy that meets what the role asks, of a page counted from 1, cut around a point in thousandths. Nothing is stored. */
  tryCopy(id: string, attachment: string, page: number, focus: { across: number; down: number }): Promise<CopyView>;
  /** The address of the copy that was tried last; the version keeps one from being taken for another. */
  copyPicture(id: string, attachment: string, version: number): string;
  /** Keeps the copy that was tried last in the place of its original; undo brings that back. */
  keepCopy(id: string, attachment: string): Promise<DossierView>;

  check(id: string, all: boolean): Promise<ReportView>;
  lists(): Promise<Lists>;
  searchCategories(text: string, entityType: string): Promise<CategoryEntry[]>;
  searchRegions(text: string): Promise<RegionEntry[]>;

  /** Opens the system's dialog, then writes, re-opens and verifies the packet. */
  exportPacket(id: string, request: ExportRequest, onProgress: (progress: Progress) => void): Promise<Receipt>;
  /** Ends an export, or what is left of many files coming in. */
  stopWork(): Promise<void>;
  verifyPacket(): Promise<VerificationView>;

  ruleBook(): Promise<RuleBookView>;
  findInRuleBook(text: string): Promise<HitView[]>;
  /** Screens, pages, fields, dossiers and entries of the rule book whose name answers. */
  findWays(text: string, inDossier: boolean): Promise<WayView[]>;
  rule(id: string): Promise<RuleView>;
  /** `null` when no older rule book is here. */
  ruleBookChanges(): Promise<SuccessionView | null>;
  /** Opens the system's dialog. An older book than that in use is taken only when `goesBack` says so. */
  importRuleBook(goesBack: boolean): Promise<RuleBookView>;
  /** Opens the system's dialog for the public key of that fingerprint; answers whose it is. */
  acceptSigner(fingerprint: string): Promise<string>;

  answers(id: string): Promise<AnswerView[]>;
  /** Opens the system's dialog for a receipt or an answer that was saved. */
  chooseAnswer(id: string): Promise<TakenInView>;
  takeDroppedAnswer(id: string, token: string): Promise<TakenInView>;
  enterAnswer(id: string, answer: TypedAnswer): Promise<TakenInView>;

  /** The last entries of the journal, of one dossier or all, before one of that number. */
  activity(dossier: string | null, before: number | null): Promise<ActivityView>;
  verifyJournal(): Promise<JournalProof>;
  /** Opens the system's dialog; answers the name of the file that was written. */
  saveJournal(): Promise<string>;

  routes(id: string): Promise<RoutesView>;
  /** Keeps the route with the reason for it, and today as the day. */
  chooseRoute(id: string, route: string, reason: string): Promise<DossierView>;
  licences(id: string): Promise<LicencesView>;
  /** What would change without some functions; nothing is stored. */
  whatIf(id: string, more: string[], without: string[]): Promise<WhatIfView>;
  costs(id: string, years: number): Promise<RouteCostsView[]>;
  timeline(id: string, start: string): Promise<TimelineView>;
  /** Enters that a step came to a state on a day. */
  recordStep(id: string, step: string, state: string, reachedOn: string): Promise<DossierView>;
  /** Opens the system's dialog; answers the name of the file that was written. */
  saveCalendar(id: string, start: string): Promise<string>;
  saveAssessment(id: string, format: "pdf" | "html"): Promise<string>;
  duplicateDossier(id: string, title: string): Promise<DossierView>;
  compareDossiers(id: string, other: string): Promise<ComparisonView>;

  /** A page of the guide, in the officer's language; needs no open vault. */
  guidePage(page: string): Promise<GuideView>;

  /** Calls back for every real drop on the window, until the returned function is called. */
  onDropped(take: (dropped: Dropped) => void): () => void;
}

/** Anything that was thrown, as a `Trouble`; what is none gets the code `unexpected`. */
export function troubleOf(thrown: unknown): Trouble {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && typeof thrown.code === "string") {
    const details = "details" in thrown && typeof thrown.details === "object" ? thrown.details : {};
    return { code: thrown.code, details: { ...details } };
  }
  return { code: "unexpected", details: {} };
}
