// The window's own state: the host, the vault's status, the language, the place. Knows no dossier.

import { troubleOf, type Host } from "../host/host";
import { watchPointer } from "../lib/pointer";
import { routeOf, type Route } from "../lib/route";
import { languageOf, knows, other, say, tag, type Language, type Speaker, type Values } from "../lib/words";
import type { Status, Trouble } from "../wire/shapes";

class Session {
  /** Where the vault stands, in which language and theme; `null` until the host has answered. */
  status = $state.raw<Status | null>(null);
  route = $state.raw<Route>(routeOf(location.hash));
  /** What last went wrong and belongs to no single field. */
  trouble = $state.raw<Trouble | null>(null);
  /** Whether the officer chose to type the recovery kit back another time. */
  later = $state(false);
  /** What to look up in the rule book on arriving there; taken away by who looks it up. */
  sought = "";
  readonly language: Language = $derived(languageOf(this.status?.language ?? startLanguage()));
  #host: Host | null = null;

  /** The host behind the window. */
  get host(): Host {
    if (!this.#host) throw new Error("the session has not been started");
    return this.#host;
  }

  /** Asks the host where things stand and follows the address from then on. */
  async start(host: Host): Promise<void> {
    this.#host = host;
    addEventListener("hashchange", () => this.#arrive());
    watchPointer(window);
    await this.ask();
  }

  /** Asks the host where things stand. */
  async ask(): Promise<void> {
    await this.attempt(async () => this.take(await this.host.status()));
  }

  /** Takes over a status that the host gave. */
  take(status: Status): void {
    this.status = status;
    const root = document.documentElement;
    root.lang = tag(languageOf(status.language));
    if (status.theme === "light" || status.theme === "dark") root.dataset.theme = status.theme;
    else delete root.dataset.theme;
    remember("theme", status.theme);
    remember("language", status.language);
  }

  /** Goes to an address such as `#/overview`. */
  go(address: string): void {
    if (location.hash === address) this.#arrive();
    else location.hash = address;
  }

  /**
   * Does something that may fail. A failure is kept for the screen to say; a dialog that the officer
   * closed is none. Answers whether it was done.
   */
  async attempt(action: () => Promise<void>): Promise<boolean> {
    this.trouble = null;
    try {
      await action();
      return true;
    } catch (thrown) {
      const trouble = troubleOf(thrown);
      if (trouble.code !== "cancelled") this.trouble = trouble;
      // Locked by somebody else, such as the computer going to sleep: the window has to follow.
      if (trouble.code === "vault-locked" && this.#host) this.take(await this.#host.status());
      return false;
    }
  }

  #arrive(): void {
    this.route = routeOf(location.hash);
    this.trouble = null;
  }
}

/** The language of the first paint, before the host has answered. */
function startLanguage(): string {
  return document.documentElement.lang.startsWith("zh") ? "zh-CN" : "en";
}

function remember(name: string, word: string): void {
  try {
    localStorage.setItem(name, word);
  } catch {
    // Without storage the first paint follows the system; nothing else depends on it.
  }
}

/** The one session of this window. */
export const session = new Session();

/** Speaks in the session's language; what reads it follows a change of language. */
export const speaker: Speaker = {
  get language() {
    return session.language;
  },
  say: (key: string, values?: Values) => say(session.language, key, values),
  second: (key: string, values?: Values) => say(other(session.language), key, values),
  knows: (key: string) => knows(session.language, key),
};
