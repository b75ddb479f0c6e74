// The open dossier: what the vault last said of it, and what the officer has typed since.
//
// Typing is a draft. A draft is saved after a rest of 1.5 seconds, on leaving its field, and before
// anything that depends on it. Saves go out one after another, so that no answer overtakes a newer
// one. A draft that could not be saved stays, with the reason beside it.

import { SvelteSet } from "svelte/reactivity";
import { troubleOf } from "../host/host";
import { released } from "../lib/pointer";
import { same } from "../lib/values";
import type { DossierView, Leaving, Lists, Receipt, ReportView, Trouble, Value } from "../wire/shapes";
import { session } from "./session.svelte";

/** What stands in an input and is not, or not yet, what the vault holds. */
interface Draft {
  value: Value;
  /** Whether it still has to be saved. */
  dirty: boolean;
  /** Whether the officer is in the field, so that the text must not change under the cursor. */
  held: boolean;
  trouble: Trouble | null;
}

const REST_MILLISECONDS = 1500;
/** How long an identity value stays shown. */
const SHOWN_MILLISECONDS = 30_000;
/** How long a copied value stays in the clipboard; the program behind the window takes it away. */
const COPIED_MILLISECONDS = 10_000;

class OpenDossier {
  view = $state.raw<DossierView | null>(null);
  lists = $state.raw<Lists | null>(null);
  /** The one identity value that is shown in full. */
  revealed = $state.raw<{ path: string; text: string } | null>(null);
  /** The last packet of this session and the report it went out with, until the dossier is closed. */
  handedOver = $state.raw<{ receipt: Receipt; report: ReportView; draft: boolean } | null>(null);
  /** The field whose value is in the clipboard. */
  copied = $state<string | null>(null);
  drafts = $state<Record<string, Draft>>({});
  /** Pages whose findings are shown: left once before, or checked on purpose. */
  readonly seen = new SvelteSet<string>();
  #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #queue: Promise<unknown> = Promise.resolve();
  #shown: ReturnType<typeof setTimeout> | undefined;
  #held: ReturnType<typeof setTimeout> | undefined;

  /** Takes a dossier that the host just gave as the open one. */
  async show(load: () => Promise<DossierView>): Promise<boolean> {
    const settled = await this.settle();
    return session.attempt(async () => {
      // What cannot be saved keeps its dossier open; another one would wipe it.
      if (!settled) throw this.unsaved();
      const view = await load();
      const lists = await session.host.lists();
      this.close();
      this.view = view;
      this.lists = lists;
      for (const task of view.tasks) if (task.state !== "not-started") this.seen.add(task.page);
    });
  }

  /** Reads the dossier again, after the language of its sentences has changed. */
  async refresh(): Promise<void> {
    const id = this.view?.id;
    if (id === undefined) return;
    await this.#change(() => session.host.openDossier(id));
    this.lists = await session.host.lists().catch(() => this.lists);
  }

  /** Forgets everything about the dossier. What must not be lost is settled before. */
  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.view = null;
    this.lists = null;
    clearTimeout(this.#shown);
    clearTimeout(this.#held);
    this.revealed = null;
    this.copied = null;
    this.handedOver = null;
    this.drafts = {};
    this.seen.clear();
  }

  /** What the input of a field shows. */
  value(path: string): Value | undefined {
    return this.drafts[path]?.value ?? this.view?.values[path];
  }

  /** Keeps what is being typed, and saves it once the typing rests. */
  type(path: string, value: Value): void {
    this.drafts[path] = { value, dirty: true, held: true, trouble: this.drafts[path]?.trouble ?? null };
    clearTimeout(this.#timers.get(path));
    this.#timers.set(path, setTimeout(() => void this.#save(path), REST_MILLISECONDS));
  }

  /** Saves a field that the officer leaves. */
  async leave(path: string): Promise<void> {
    const draft = this.drafts[path];
    if (!draft) return;
    draft.held = false;
    await this.#save(path);
  }

  /** Saves a choice at once. */
  async set(path: string, value: Value): Promise<void> {
    this.type(path, value);
    await this.leave(path);
  }

  /** Saves every draft and waits for it. Answers whether nothing is left unsaved. */
  async settle(): Promise<boolean> {
    await Promise.all(Object.keys(this.drafts).map((path) => this.leave(path)));
    await this.#queue;
    return Object.keys(this.drafts).length === 0;
  }

  /** Where the officer is, and what is typed and not saved, for the time after the vault was locked. */
  leaving(address: string): Leaving {
    const unsaved = Object.entries(this.drafts).filter(([, draft]) => draft.dirty);
    return { dossier: this.view?.id ?? null, address, drafts: Object.fromEntries(unsaved.map(([path, draft]) => [path, $state.snapshot(draft.value)])) };
  }

  /** Goes back to where the officer was when the vault was locked, and puts back what was typed. */
  async resume(): Promise<void> {
    await session.attempt(async () => {
      const left = await session.host.resume();
      if (!left) return;
      const id = left.dossier;
      if (id !== null && !(await this.show(() => session.host.openDossier(id)))) return;
      session.go(left.address === "" ? "#/" : left.address);
      for (const [path, value] of Object.entries(left.drafts)) if (value) await this.set(path, value);
    });
  }

  /** Why something that was typed is not saved; `null` when all of it is. */
  unsaved(): Trouble | null {
    return Object.values(this.drafts).find((draft) => draft.trouble)?.trouble ?? null;
  }

  /** Changes the dossier in a way that is no field: a list item, a file, a step back. */
  async change(action: (id: string) => Promise<DossierView>): Promise<boolean> {
    await this.settle();
    const id = this.view?.id;
    if (id === undefined) return false;
    return session.attempt(async () => {
      const trouble = await this.#change(action);
      if (!trouble) return;
      // Of several files some may have come in before one was refused.
      await this.#change(() => session.host.openDossier(id));
      throw trouble;
    });
  }

  /** Shows an identity value in full, and masks the one that was shown before. */
  async reveal(path: string): Promise<void> {
    await this.settle();
    const id = this.view?.id;
    if (id === undefined) return;
    await session.attempt(async () => {
      this.revealed = { path, text: await session.host.reveal(id, path) };
      clearTimeout(this.#shown);
      this.#shown = setTimeout(() => void this.mask(), SHOWN_MILLISECONDS);
    });
  }

  /** Puts an identity value into the clipboard for a short while, without showing it. */
  async copy(path: string): Promise<void> {
    await this.settle();
    const id = this.view?.id;
    if (id === undefined) return;
    await session.attempt(async () => {
      await session.host.copyValue(id, path);
      this.copied = path;
      clearTimeout(this.#held);
      this.#held = setTimeout(() => (this.copied = null), COPIED_MILLISECONDS);
    });
  }

  /** Masks what is shown. */
  async mask(): Promise<void> {
    clearTimeout(this.#shown);
    const path = this.revealed?.path;
    this.revealed = null;
    if (path !== undefined) await this.leave(path);
  }

  async #save(path: string): Promise<void> {
    clearTimeout(this.#timers.get(path));
    this.#timers.delete(path);
    const draft = this.drafts[path];
    if (!draft) return;
    const value = $state.snapshot(draft.value);
    if (!draft.dirty || this.#stands(path, value)) {
      draft.dirty = false;
      draft.trouble = null;
      this.#drop(path);
      return;
    }
    draft.dirty = false;
    const trouble = await this.#change((id) => session.host.setField(id, path, value));
    const after = this.drafts[path];
    if (!after) return;
    after.trouble = trouble;
    if (trouble) after.dirty = true;
    else if (!after.dirty && this.revealed?.path === path) this.revealed = value.kind === "text" ? { path, text: value.value } : null;
    this.#drop(path);
  }

  /** Lets go of a draft that says nothing beyond what is saved. */
  #drop(path: string): void {
    const draft = this.drafts[path];
    if (draft && !draft.held && !draft.dirty && !draft.trouble) delete this.drafts[path];
  }

  #stands(path: string, value: Value): boolean {
    if (this.revealed?.path === path) return value.kind === "text" && value.value === this.revealed.text;
    return same(value, this.view?.values[path]);
  }

  /** Puts a change at the end of the queue and takes over the dossier that comes back. */
  #change(action: (id: string) => Promise<DossierView>): Promise<Trouble | null> {
    const id = this.view?.id;
    if (id === undefined) return Promise.resolve(null);
    const run = this.#queue.then(async () => {
      try {
        const view = await action(id);
        await released();
        if (this.view?.id === id) this.view = view;
        return null;
      } catch (thrown) {
        return troubleOf(thrown);
      }
    });
    this.#queue = run;
    return run;
  }
}

/** The one open dossier of this window. */
export const dossier = new OpenDossier();
