// A host without a program behind it, for a browser and for tests. Its vault lives in memory.
// The address can say where to begin: `?vault=none|locked|open`, `&language=zh-CN`, `&theme=dark`.

import { isDay } from "../lib/dates";
import { languageOf } from "../lib/words";
import type { AnswerView, DossierView, Leaving, ReminderView, Status, TypedAnswer, Value, VaultState, WaitingView } from "../wire/shapes";
import { compared, costsOf, licencesOf, routesOf, timelineOf, withoutFunctions } from "./fake/advice";
import { guidePage } from "./fake/guide";
import { erasePerson, personsOf, withdrawConsent } from "./fake/persons";
import * as records from "./fake/records";
import { judge, RULE_BOOK, TODAY, viewOf } from "./fake/judge";
import lists from "./fake/lists.json";
import * as tray from "./fake/tray";
import { askedOf, blank, Kept, removeItem, sampleState, type State } from "./fake/store";
import type { Host } from "./host";

const PICTURES = import.meta.glob<string>("../../../assets/sample/harbour-tea/attachments/*", { query: "?url", import: "default", eager: true });
const KIT = ["7H2QK-9MD4X-0WZ8R-C3", "5VJ6N-A1E0T-8RBPY-77", "XW3MD-K9S4H-06CZV-1J", "Q8T2C-4NBRM-7YKWE-D0", "M5ZP1-HG3XA-R9V6F-4S"];
/** How long a made-up packet takes for each of its steps. */
const STEP_MILLISECONDS = 120;

function refuse(code: string, details: Record<string, string> = {}): never {
  throw { code, details };
}

/** A host whose vault is made up. */
export function fakeHost(search: string = location.search): Host {
  const asked = new URLSearchParams(search);
  let vault = (asked.get("vault") ?? "open") as VaultState;
  let language = asked.get("language") ?? "en";
  let theme = asked.get("theme") ?? "system";
  let keyStore = true;
  let passphrase: string | null = "synthetic only";
  let stop = false;
  let next = 2;
  let officer = "Chen Hui";
  let idle = 5;
  const keeping = new Map([["released", 365], ["prepared", 730]]);
  let left: Leaving | null = null;
  const kept = new Map<string, Kept>();
  if (asked.get("dossiers") !== "none") {
    kept.set("1", new Kept("1", withMistakes(sampleState())));
    kept.set("0", new Kept("0", blank("Northshore Kites")));
  }

  const status = (): Status => ({
    vault, key_store: keyStore, passphrase: passphrase !== null, shortest_passphrase: 15, language, theme, officer, idle_minutes: idle, version: "0.1.0", rule_book: RULE_BOOK, today: TODAY,
  });
  const find = (id: string): Kept => kept.get(id) ?? refuse("no-such-dossier");
  const view = (id: string): DossierView => viewOf(find(id), languageOf(language));
  const change = (id: string, make: (state: State) => void): DossierView => {
    find(id).change(make);
    return view(id);
  };
  const text = (value: Value | undefined): string => (value?.kind === "text" ? value.value : "");
  const home = () => ({
    sample_offered: ![...kept.values()].some((dossier) => dossier.now.title.startsWith("Harbour Tea")),
    dossiers: [...kept.values()].map((dossier) => {
      const report = judge(dossier.now, languageOf(language));
      return {
        id: dossier.id, title: dossier.now.title, company: text(dossier.now.values["company.name"]), program: text(dossier.now.values["mini_program.name"]),
        ready: report.ready, blocking: report.counts.blocking, advisory: report.counts.advisory, changed: dossier.changed,
        reminders: reminders(dossier.now), overdue: [],
      };
    }),
  });
  const add = (state: State): DossierView => {
    const id = String(next++);
    kept.set(id, new Kept(id, state));
    return view(id);
  };

  const picture = (id: string, attachment: string): string => {
    const name = kept.get(id)?.now.files.find((file) => file.id === attachment)?.name ?? "";
    return Object.entries(PICTURES).find(([path]) => path.endsWith(`/${name}`))?.[1] ?? "";
  };

  let waiting: WaitingView[] = [];
  const answers = new Map<string, AnswerView[]>();
  const enter = (id: string, typed: TypedAnswer) => {
    const before = answers.get(id) ?? [];
    answers.set(id, [records.answerOf(typed, before.length + 1), ...before]);
    return { added: 1, known: 0, accepted: 0, packet: "", signer: "" };
  };

  return {
    status: async () => status(),
    createVault: async (ways) => {
      passphrase = ways.passphrase;
      keyStore = ways.keyStore;
      vault = "recovery-unconfirmed";
      return { lines: KIT };
    },
    confirmRecovery: async (typed) => {
      if (typed.replace(/[^A-Z0-9]/gi, "") !== KIT.join("").replace(/[^A-Z0-9]/gi, "")) refuse("recovery-kit-other");
      vault = "open";
      return status();
    },
    renewRecovery: async () => ({ lines: KIT }),
    unlock: async (typed) => {
      if (typed !== null && typed !== passphrase) refuse("vault-passphrase-wrong");
      vault = "open";
      return status();
    },
    unlockWithRecovery: async () => { vault = "open"; return status(); },
    lock: async (leaving) => { left = leaving; vault = "locked"; },
    resume: async () => { const found = left; left = null; return found; },
    stir: async () => {},
    onLocking: () => () => {},
    setIdleMinutes: async (minutes) => { idle = minutes; return status(); },
    setOfficer: async (name) => { if (name.trim() === "") refuse("officer-name-missing"); officer = name.trim(); return status(); },
    setLanguage: async (word) => { language = word; return status(); },
    setTheme: async (word) => { theme = word; return status(); },

    home: async () => home(),
    createDossier: async (title) => add(blank(title)),
    addSample: async () => add(sampleState()),
    trySheet: async () => tray.sheet(),
    triedSheet: async () => tray.sheet(),
    importSheet: async () => { add(blank("甲")); return home(); },
    saveTemplate: async () => "tongguan.xlsx",
    removeDossier: async (id) => { kept.delete(id); return home(); },

    persons: async (id) => personsOf(find(id).now),
    erase: async (id, part) => {
      change(id, (state) => erasePerson(state, part));
      return { lines: languageOf(language) === "en" ? ["Certificate of erasure", "Found nowhere afterwards."] : ["清除证明", "清除后检索未发现。"], file: "tongguan-erasure_20261124.txt" };
    },
    disclose: async (_, __, format) => `tongguan-person_20261124.${format}`,
    withdrawConsent: async (id, part) => change(id, (state) => withdrawConsent(state, part)),
    due: async () => [],
    keeping: async () => [...keeping].map(([word, days]) => ({ keeping: word, days })),
    setKeeping: async (word, days) => { keeping.set(word, days); return [...keeping].map(([one, kept]) => ({ keeping: one, days: kept })); },
    openDossier: async (id) => view(id),

    setField: async (id, path, value) => change(id, (state) => {
      const role = /^attachments\.(\d+)\.role$/.exec(path);
      const file = role ? state.files[Number(role[1])] : undefined;
      if (file) file.role = text(value);
      else if (value.kind === "empty") delete state.values[path];
      else state.values[path] = value;
    }),
    addItem: async (id, list) => change(id, (state) => { state.counts[list] = (state.counts[list] ?? 0) + 1; }),
    removeItem: async (id, list, index) => change(id, (state) => removeItem(state, list, index)),
    undo: async (id) => { find(id).back(); return view(id); },
    redo: async (id) => { find(id).forward(); return view(id); },
    reveal: async (id, path) => text(find(id).now.values[path]),
    copyValue: async () => {},

    chooseFiles: async (id, role) => change(id, (state) => {
      const index = state.files.length;
      state.files.push({ index, id: `a${index + 1}`, role, name: `scan-${index + 1}.jpg`, bytes: 431_000, format: "jpeg", width: 1600, height: 1100, pages: 0, shown: true, fits: true, asked: askedOf(role), blocking: 0 });
    }),
    lookAtChosen: async () => (waiting = tray.scans()),
    lookAtDropped: async () => (waiting = tray.scans()),
    waitingFiles: async () => waiting,
    takeFiles: async (id, roles) => {
      const took = waiting.filter((file) => roles[file.key] && file.format !== "");
      waiting = waiting.filter((file) => !took.includes(file));
      const dossier = change(id, (state) => {
        for (const file of took) state.files.push(tray.attached(file, roles[file.key] ?? "", state.files.length));
      });
      return { dossier, tray: waiting };
    },
    putAside: async (_id, key) => (waiting = waiting.filter((file) => file.key !== key)),
    trayPicture: () => "",
    removeAttachment: async (id, index) => change(id, (state) => { state.files.splice(index, 1); }),
    picture,

    pagePicture: () => "",
    tryCopy: async (id, attachment) => {
      const file = find(id).now.files.find((one) => one.id === attachment) ?? refuse("no-such-field");
      const side = Math.min(file.width, file.height, 512);
      return file.asked?.square ? { format: "png", bytes: 90_000, width: side, height: side, changes: ["cut-square", "reduced"] } : { format: "jpeg", bytes: 1_604_118, width: file.width, height: file.height, changes: ["recompressed"] };
    },
    copyPicture: (id, attachment) => picture(id, attachment),
    keepCopy: async (id, attachment) => change(id, (state) => {
      const file = state.files.find((one) => one.id === attachment);
      if (file) Object.assign(file, { fits: true, format: "jpeg", bytes: 1_604_118 });
    }),

    check: async (id) => view(id).report,
    lists: async () => lists,
    searchCategories: async (wanted) => lists.categories.filter((entry) => [entry.level1, entry.level2, entry.en].some((name) => name.toLowerCase().includes(wanted.toLowerCase()))),
    searchRegions: async (wanted) => lists.regions.filter((region) => region.name.includes(wanted) || region.code.startsWith(wanted)),

    exportPacket: async (id, request, onProgress) => {
      const total = 12;
      stop = false;
      for (let done = 1; done <= total; done += 1) {
        await new Promise((resolve) => setTimeout(resolve, STEP_MILLISECONDS));
        if (stop) refuse("cancelled");
        onProgress({ done, total });
      }
      const sealed = request.seal === "age" ? "zip.age" : "enc.zip";
      return {
        file: `harbour-tea_1_20261124.${request.two_part ? "zip" : sealed}`, second: request.two_part ? `harbour-tea_1_20261124_personal.${sealed}` : "", number: "1", bytes: 8_312_000, files: find(id).now.files.length + 14,
        sha256: "4c1e09d277abf35018e6a2c95b04d17f60be93c82a5de4710f86b93a7e12c5d8", recipient: text(find(id).now.values["partner.name"]),
        signer: "SHA256:synthetic0synthetic0synthetic0synthetic0syn", passphrase: request.seal === "age" ? "" : "made-up-words-of-a-browser",
      };
    },
    stopWork: async () => { stop = true; },
    verifyPacket: async () => ({ intact: true, problems: [], number: "1", signer: "SHA256:synthetic0synthetic0synthetic0synthetic0syn" }),

    ruleBook: async () => records.book(),
    findInRuleBook: async (wanted) => records.find(wanted, languageOf(language)),
    findWays: async (wanted, inDossier) => records.ways(wanted, inDossier, languageOf(language)),
    rule: async (id) => records.ruleNamed(id, languageOf(language)),
    ruleBookChanges: async () => records.changes(),
    acceptSigner: async () => "publisher@example.org",
    importRuleBook: async () => refuse("rule-book-unsigned", { file: "rule-book.zip" }),

    answers: async (id) => answers.get(id) ?? [],
    chooseAnswer: async (id) => enter(id, { from: "partner", item: "company.name", words: "企业名称与营业执照不一致", advice: "", date: TODAY }),
    takeDroppedAnswer: async () => refuse("no-file"),
    enterAnswer: async (id, typed) => enter(id, typed),

    activity: async (about) => {
      const entries = records.JOURNAL.filter((entry) => about === null || entry.dossier?.id === about);
      return { entries, total: entries.length, more: false, dossiers: [...kept.values()].map((one) => ({ id: one.id, title: one.now.title })) };
    },
    verifyJournal: async () => ({ entries: records.JOURNAL.length, broken_at: null }),
    saveJournal: async () => "tongguan-journal_20261124.json",

    routes: async (id) => routesOf(find(id).now, languageOf(language)),
    chooseRoute: async (id, route, reason) => change(id, (state) => {
      state.values.route = { kind: "text", value: route };
      state.values["assessment.route_reason"] = { kind: "text", value: reason };
      state.values["assessment.chosen_on"] = { kind: "text", value: TODAY };
    }),
    licences: async () => licencesOf(languageOf(language)),
    whatIf: async (_id, _more, without) => withoutFunctions(languageOf(language), without),
    costs: async () => costsOf(languageOf(language)),
    timeline: async (id) => timelineOf(find(id).now, languageOf(language)),
    recordStep: async (id, step, reached, day) => change(id, (state) => {
      if (day > TODAY || !isDay(day)) refuse("step-day-not-reached");
      const index = state.counts["history.steps"] ?? 0;
      state.counts["history.steps"] = index + 1;
      for (const [member, value] of [["step", step], ["state", reached], ["reached_on", day]] as const) state.values[`history.steps.${index}.${member}`] = { kind: "text", value };
    }),
    saveCalendar: async () => "harbour-tea_timeline_20261124.ics",
    saveAssessment: async (_, format) => `harbour-tea_assessment_20261124.${format}`,
    duplicateDossier: async (id, title) => add({ ...structuredClone(find(id).now), title }),
    compareDossiers: async (id, other) => compared(find(id), find(other), languageOf(language)),
    guidePage: async (page) => guidePage(language, page),
    onDropped: () => () => {},
  };
}

/** A paper of the sample that ends soon. */
function reminders(state: State): ReminderView[] {
  return state.values["company.name"] ? [{ field: "administrator.id_valid_until", kind: "document", day: "2026-12-18", days_left: 24 }] : [];
}

/** The sample with three mistakes to find. */
function withMistakes(state: State): State {
  state.values["administrator.id_number"] = { kind: "text", value: "440304197806069770" };
  state.values["administrator.emergency_contact"] = state.values["administrator.mobile"] ?? { kind: "empty" };
  state.files = state.files.filter((file) => file.role !== "icon");
  return state;
}
