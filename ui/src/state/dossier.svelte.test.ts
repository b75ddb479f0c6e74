import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeHost } from "../host/fake";
import type { Host } from "../host/host";
import { dossier } from "./dossier.svelte";
import { session } from "./session.svelte";

const NAME = "company.name";
const NUMBER = "administrator.id_number";

async function open(changes: Partial<Host> = {}): Promise<Host> {
  const host = { ...fakeHost(""), ...changes };
  await session.start(host);
  await dossier.show(() => host.openDossier("1"));
  return host;
}

const saved = (): unknown => dossier.view?.values[NAME];
const text = (value: string) => ({ kind: "text", value }) as const;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  dossier.close();
  vi.useRealTimers();
});

describe("the open dossier", () => {
  it("saves what was typed once the typing rests", async () => {
    await open();
    dossier.type(NAME, text("港湾"));
    await vi.advanceTimersByTimeAsync(1400);
    dossier.type(NAME, text("港湾茶"));
    await vi.advanceTimersByTimeAsync(1400);
    expect(saved()).not.toEqual(text("港湾茶"));
    await vi.advanceTimersByTimeAsync(200);
    expect(saved()).toEqual(text("港湾茶"));
  });

  it("keeps the text under the cursor until its field is left", async () => {
    await open();
    dossier.type(NAME, text("港湾"));
    await vi.advanceTimersByTimeAsync(2000);
    expect(dossier.drafts[NAME]?.value).toEqual(text("港湾"));
    await dossier.leave(NAME);
    expect(dossier.drafts[NAME]).toBeUndefined();
  });

  it("masks a value that was shown after half a minute", async () => {
    await open();
    await dossier.reveal(NUMBER);
    await vi.advanceTimersByTimeAsync(29_900);
    expect(dossier.revealed?.path).toBe(NUMBER);
    await vi.advanceTimersByTimeAsync(200);
    expect(dossier.revealed).toBeNull();
  });

  it("hands in what could not be saved when the vault is locked, and finds it again", async () => {
    const host = await open({ setField: () => Promise.reject({ code: "disk-full", details: {} }) });
    dossier.type(NAME, text("港湾茶"));
    await dossier.settle();
    await host.lock(dossier.leaving("#/page/company"));
    dossier.close();
    await host.unlock(null);
    await dossier.resume();
    expect(location.hash).toBe("#/page/company");
    expect(dossier.drafts[NAME]?.value).toEqual(text("港湾茶"));
    expect(await host.resume()).toBeNull();
  });

  it("keeps what could not be saved, with the reason, and saves it later", async () => {
    let full = true;
    const host = await open();
    const save = host.setField.bind(host);
    host.setField = (...given) => (full ? Promise.reject({ code: "disk-full", details: {} }) : save(...given));
    await dossier.set(NAME, text("港湾"));
    expect(dossier.drafts[NAME]?.trouble?.code).toBe("disk-full");
    expect(dossier.value(NAME)).toEqual(text("港湾"));
    expect(await dossier.settle()).toBe(false);
    full = false;
    expect(await dossier.settle()).toBe(true);
    expect(saved()).toEqual(text("港湾"));
  });

  it("saves nothing when nothing was changed", async () => {
    const host = await open();
    const calls = vi.spyOn(host, "setField");
    await dossier.set(NAME, dossier.value(NAME) ?? { kind: "empty" });
    expect(calls).not.toHaveBeenCalled();
  });

  it("lets no answer overtake a newer one", async () => {
    const host = await open();
    const order: string[] = [];
    const save = host.setField.bind(host);
    host.setField = async (id, path, value) => {
      await new Promise((resolve) => setTimeout(resolve, path === NAME ? 500 : 5));
      order.push(path);
      return save(id, path, value);
    };
    const first = dossier.set(NAME, text("港湾"));
    const second = dossier.set("company.name_en", text("Harbour"));
    await vi.advanceTimersByTimeAsync(1000);
    await Promise.all([first, second]);
    expect(order).toEqual([NAME, "company.name_en"]);
  });

  it("moves nothing between the press and the release of a button", async () => {
    await open();
    window.dispatchEvent(new Event("pointerdown"));
    dossier.type(NAME, text("港湾"));
    const left = dossier.leave(NAME);
    await vi.advanceTimersByTimeAsync(300);
    expect(saved()).not.toEqual(text("港湾"));
    window.dispatchEvent(new Event("pointerup"));
    await vi.advanceTimersByTimeAsync(1);
    await left;
    expect(saved()).toEqual(text("港湾"));
  });

  it("shows one identity value at a time and masks it again", async () => {
    await open();
    await dossier.reveal(NUMBER);
    expect(dossier.revealed).toEqual({ path: NUMBER, text: "440304197806069770" });
    await dossier.reveal("administrator.mobile");
    expect(dossier.revealed?.path).toBe("administrator.mobile");
    await dossier.mask();
    expect(dossier.revealed).toBeNull();
    expect(dossier.value(NUMBER)).toEqual({ kind: "masked", value: "••••••••••••••9770" });
  });

  it("forgets everything when it is closed", async () => {
    await open();
    dossier.type(NAME, text("港湾"));
    await dossier.reveal(NUMBER);
    dossier.close();
    expect([dossier.view, dossier.revealed, Object.keys(dossier.drafts)]).toEqual([null, null, []]);
  });
});
