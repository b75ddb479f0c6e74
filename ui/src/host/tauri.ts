// The host of the desktop app. The only file that knows Tauri.

import { Channel, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Progress } from "../wire/shapes";
import type { Dropped, Host } from "./host";

/** Where the custom protocol of stored pictures answers; Windows has it under http. */
const PICTURES = navigator.userAgent.includes("Windows") ? "http://tgpicture.localhost" : "tgpicture://localhost";

function picture(id: string, attachment: string): string {
  return `${PICTURES}/${encodeURIComponent(id)}/${encodeURIComponent(attachment)}`;
}

function channel(onProgress: (progress: Progress) => void): Channel<Progress> {
  const progress = new Channel<Progress>();
  progress.onmessage = onProgress;
  return progress;
}

/** The host that calls the desktop app's commands. */
export function tauriHost(): Host {
  return {
    status: () => invoke("status"),
    createVault: ({ passphrase, keyStore }) => invoke("create_vault", { passphrase, keyStore }),
    confirmRecovery: (text) => invoke("confirm_recovery", { text }),
    renewRecovery: () => invoke("renew_recovery"),
    unlock: (passphrase) => invoke("unlock", { passphrase }),
    unlockWithRecovery: (text) => invoke("unlock_with_recovery", { text }),
    lock: (leaving) => invoke("lock", { leaving }),
    resume: () => invoke("resume"),
    stir: () => invoke("stir"),
    onLocking: (take) => until(listen("locking", take)),
    setIdleMinutes: (minutes) => invoke("set_idle_minutes", { minutes }),
    setOfficer: (name) => invoke("set_officer", { name }),
    setLanguage: (language) => invoke("set_language", { language }),
    setTheme: (theme) => invoke("set_theme", { theme }),

    home: () => invoke("home"),
    createDossier: (title) => invoke("create_dossier", { title }),
    addSample: () => invoke("add_sample"),
    trySheet: () => invoke("try_sheet"),
    triedSheet: (file) => invoke("tried_sheet", { file }),
    importSheet: () => invoke("import_sheet"),
    saveTemplate: () => invoke("save_template"),
    removeDossier: (id) => invoke("remove_dossier", { id }),

    persons: (id) => invoke("persons_of", { id }),
    erase: (id, part, everywhere) => invoke("erase", { id, part, everywhere }),
    disclose: (id, part, format) => invoke("disclose", { id, part, format }),
    withdrawConsent: (id, part) => invoke("withdraw_consent", { id, part }),
    due: () => invoke("due"),
    keeping: () => invoke("keeping"),
    setKeeping: (keeping, days) => invoke("set_keeping", { keeping, days }),
    openDossier: (id) => invoke("open_dossier", { id }),

    setField: (id, path, value) => invoke("set_field", { id, path, value }),
    addItem: (id, list) => invoke("add_item", { id, list }),
    removeItem: (id, list, index) => invoke("remove_item", { id, list, index }),
    undo: (id) => invoke("undo", { id }),
    redo: (id) => invoke("redo", { id }),
    reveal: (id, path) => invoke("reveal", { id, path }),
    copyValue: (id, path) => invoke("copy_value", { id, path }),

    chooseFiles: (id, role, onProgress) => invoke("choose_files", { id, role, progress: channel(onProgress) }),
    lookAtChosen: (id, onProgress) => invoke("look_at_chosen", { id, progress: channel(onProgress) }),
    lookAtDropped: (id, token, onProgress) => invoke("look_at_dropped", { id, token, progress: channel(onProgress) }),
    waitingFiles: (id) => invoke("waiting_files", { id }),
    takeFiles: (id, roles, onProgress) => invoke("take_files", { id, roles, progress: channel(onProgress) }),
    putAside: (id, key) => invoke("put_aside", { id, key }),
    trayPicture: (key) => `${PICTURES}/tray/${key}`,
    removeAttachment: (id, index) => invoke("remove_attachment", { id, index }),
    picture,
    pagePicture: (id, attachment, page) => `${picture(id, attachment)}/page/${page}`,
    tryCopy: (id, attachment, page, focus) => invoke("try_copy", { id, attachment, page, ...focus }),
    copyPicture: (id, attachment, version) => `${picture(id, attachment)}/copy?${version}`,
    keepCopy: (id, attachment) => invoke("keep_copy", { id, attachment }),

    check: (id, all) => invoke("check", { id, all }),
    lists: () => invoke("lists"),
    searchCategories: (text, entityType) => invoke("search_categories", { text, entityType }),
    searchRegions: (text) => invoke("search_regions", { text }),

    exportPacket: (id, request, onProgress) => invoke("export_packet", { id, request, progress: channel(onProgress) }),
    stopWork: () => invoke("stop_work"),
    verifyPacket: () => invoke("verify_packet"),

    ruleBook: () => invoke("rule_book"),
    findWays: (text, inDossier) => invoke("find_ways", { text, inDossier }),
    findInRuleBook: (text) => invoke("find_in_rule_book", { text }),
    rule: (id) => invoke("rule", { id }),
    ruleBookChanges: () => invoke("rule_book_changes"),
    acceptSigner: (fingerprint) => invoke("accept_signer", { fingerprint }),
    importRuleBook: (goesBack) => invoke("import_rule_book", { goesBack }),

    answers: (id) => invoke("answers", { id }),
    chooseAnswer: (id) => invoke("choose_answer", { id }),
    takeDroppedAnswer: (id, token) => invoke("take_dropped_answer", { id, token }),
    enterAnswer: (id, answer) => invoke("enter_answer", { id, answer }),

    activity: (dossier, before) => invoke("activity", { dossier, before }),
    verifyJournal: () => invoke("verify_journal"),
    saveJournal: () => invoke("save_journal"),

    routes: (id) => invoke("routes", { id }),
    chooseRoute: (id, route, reason) => invoke("choose_route", { id, route, reason }),
    licences: (id) => invoke("licences", { id }),
    whatIf: (id, more, without) => invoke("what_if", { id, more, without }),
    costs: (id, years) => invoke("costs", { id, years }),
    timeline: (id, start) => invoke("timeline", { id, start }),
    recordStep: (id, step, state, reachedOn) => invoke("record_step", { id, step, state, reachedOn }),
    saveCalendar: (id, start) => invoke("save_calendar", { id, start }),
    saveAssessment: (id, format) => invoke("save_assessment", { id, format }),
    duplicateDossier: (id, title) => invoke("duplicate_dossier", { id, title }),
    compareDossiers: (id, other) => invoke("compare_dossiers", { id, other }),

    guidePage: (page) => invoke("guide_page", { page }),

    onDropped: (take) => until(listen<Dropped>("dropped", (event) => take(event.payload))),
  };
}

/** Ends a listening that may not have begun yet. */
function until(listening: Promise<() => void>): () => void {
  return () => void listening.then((unlisten) => unlisten());
}
