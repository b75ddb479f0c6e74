import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeHost } from "../../host/fake";
import { guidePageOf, routeOf, SCREENS } from "../../lib/route";
import { begin, end, find, press, settled, standIn } from "../../testing";
import { PAGES } from "../../wire/shapes";

beforeEach(standIn);
afterEach(end);

describe("the guide over a screen", () => {
  it("has a page for every screen and every page of a dossier, in both languages", async () => {
    await begin("");
    const routes = ["#/", ...SCREENS.map((screen) => `#/${screen}`), ...PAGES.map((page) => `#/page/${page}`)].map(routeOf);
    for (const language of ["en", "zh-CN"]) {
      const host = fakeHost(`?language=${language}`);
      for (const page of [...routes.map(guidePageOf), "first-start", "unlock", "recovery"]) expect((await host.guidePage(page)).page).toBe(page);
    }
  });

  it("opens with F1 at the page of the screen, leads on, and returns the focus", async () => {
    await begin("");
    find("search-dossiers")?.focus();
    await press("F1");
    expect(find("guide")?.dataset.page).toBe("home");
    expect(document.activeElement).toBe(find("guide-title"));
    find("guide-packet")?.click();
    await settled();
    expect(find("guide")?.dataset.page).toBe("packet");
    expect(document.activeElement).toBe(find("guide-title"));
    await press("F1");
    expect(find("guide")).toBeNull();
    expect(document.activeElement).toBe(find("search-dossiers"));
  });

  it("keeps the keys of the screen beneath to itself", async () => {
    await begin("");
    find("dossier-0")?.click();
    await settled();
    await press("F1");
    await press("F5");
    expect(location.hash).toBe("#/overview");
    find("action-close-guide")?.click();
    await settled();
    await press("F5");
    expect(location.hash).toBe("#/check");
  });

  it("explains the first start without losing what is typed there", async () => {
    await begin("?vault=none");
    const input = find("passphrase-input");
    if (!(input instanceof HTMLInputElement)) throw new Error("no passphrase is asked for");
    input.value = "four unrelated";
    input.dispatchEvent(new Event("input", { bubbles: true }));
    find("nav-help")?.click();
    await settled();
    expect(find("guide")?.dataset.page).toBe("first-start");
    find("action-close-guide")?.click();
    await settled();
    expect(input.isConnected && input.value).toBe("four unrelated");
  });
});
