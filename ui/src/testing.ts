// The whole window in a browser that draws nothing, for tests: begun, settled, and pressed.

import { flushSync, mount, tick, unmount } from "svelte";
import App from "./App.svelte";
import { fakeHost } from "./host/fake";
import { dossier } from "./state/dossier.svelte";
import { session } from "./state/session.svelte";

let app: Record<string, unknown>;

/** What jsdom leaves out. */
export function standIn(): void {
  HTMLElement.prototype.scrollTo = () => {};
  HTMLElement.prototype.scrollIntoView = () => {};
  HTMLDialogElement.prototype.showModal = function () { this.open = true; };
  HTMLDialogElement.prototype.close = function () { this.open = false; };
}

/** Opens the window over a fake host; `search` chooses its vault's state and language. */
export async function begin(search: string): Promise<void> {
  location.hash = "";
  document.body.replaceChildren();
  await session.start(fakeHost(search));
  app = mount(App, { target: document.body });
  await settled();
}

/** Takes the window away again. */
export async function end(): Promise<void> {
  await unmount(app);
  dossier.close();
}

/** Lets everything that was begun come to its end. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) {
    await tick();
    await new Promise((resolve) => setTimeout(resolve));
  }
  flushSync();
}

export function find(test: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-testid="${test}"]`);
}

/** Presses a key where the focus is, or where it is told. */
export async function press(key: string, more: KeyboardEventInit = {}, from: EventTarget = document.activeElement ?? document.body): Promise<void> {
  from.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  await settled();
}
