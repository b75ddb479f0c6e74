import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import App from "../../App.svelte";
import { fakeHost } from "../../host/fake";
import { dossier } from "../../state/dossier.svelte";
import { session } from "../../state/session.svelte";

let app: Record<string, unknown>;

async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) {
    await tick();
    await new Promise((resolve) => setTimeout(resolve));
  }
  flushSync();
}

function find(test: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-testid="${test}"]`);
}

async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  const from = document.activeElement ?? document.body;
  from.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  await settled();
}

async function look(text: string): Promise<void> {
  const input = find("find-way") as HTMLInputElement;
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
}

beforeEach(async () => {
  HTMLElement.prototype.scrollTo = () => {};
  HTMLElement.prototype.scrollIntoView = () => {};
  HTMLDialogElement.prototype.showModal = function () { this.open = true; };
  HTMLDialogElement.prototype.close = function () { this.open = false; };
  location.hash = "";
  document.body.replaceChildren();
  await session.start(fakeHost(""));
  app = mount(App, { target: document.body });
  await settled();
});
afterEach(async () => {
  await unmount(app);
  dossier.close();
});

describe("the way to anywhere", () => {
  it("opens with Control K, is walked with the arrows and followed with Enter", async () => {
    await dossier.show(() => session.host.openDossier("1"));
    await press("k", { ctrlKey: true });
    await look("company.name");
    expect(find("find-way")?.getAttribute("aria-activedescendant")).toBe(find("way-0")?.id);
    await press("ArrowDown");
    expect(find("way-1")?.getAttribute("aria-selected")).toBe("true");
    await press("Enter");
    expect(location.hash).toBe("#/page/company/company.name_en");
    expect(find("ways")).toBeNull();
  });

  it("carries what was found in the rule book there, and lets an input method finish first", async () => {
    await press("k", { ctrlKey: true });
    await look("name");
    await press("Enter", { isComposing: true });
    expect(find("ways")).not.toBeNull();
    await press("Enter");
    expect(location.hash).toBe("#/rule-book");
    await settled();
    expect((find("search-rule-book") as HTMLInputElement).value).not.toBe("");
  });

  it("says so when nothing answers, and is not there while the vault is locked", async () => {
    await press("k", { ctrlKey: true });
    await look("zzzz");
    expect(find("ways")?.querySelector("[role=status]")?.textContent).toContain("Nothing answers");
    await press("Escape");
    await session.host.lock({} as never).catch(() => {});
    session.take(await session.host.status());
    await press("k", { ctrlKey: true });
    if (session.status?.vault === "locked") expect(find("ways")).toBeNull();
  });
});
