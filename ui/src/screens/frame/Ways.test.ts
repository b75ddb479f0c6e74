import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dossier } from "../../state/dossier.svelte";
import { session } from "../../state/session.svelte";
import { begin, end, find, press, settled, standIn } from "../../testing";

async function look(text: string): Promise<void> {
  await press("k", { ctrlKey: true });
  const input = find("find-way") as HTMLInputElement;
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
}

beforeEach(standIn);
afterEach(end);

describe("the way to anywhere", () => {
  it("opens with Control K, is walked with the arrows and followed with Enter", async () => {
    await begin("");
    await dossier.show(() => session.host.openDossier("1"));
    await look("company.name");
    expect(find("find-way")?.getAttribute("aria-activedescendant")).toBe(find("way-0")?.id);
    await press("ArrowDown");
    expect(find("way-1")?.getAttribute("aria-selected")).toBe("true");
    await press("Enter");
    expect(location.hash).toBe("#/page/company/company.name_en");
    expect(find("ways")).toBeNull();
    await settled();
    expect(document.activeElement?.getAttribute("data-testid")).toBe("field-company.name_en");
  });

  it("carries what was found in the rule book there, and lets an input method finish first", async () => {
    await begin("");
    await look("name");
    const first = find("way-0")?.querySelector("span")?.firstChild?.textContent;
    await press("Enter", { isComposing: true });
    expect(find("ways")).not.toBeNull();
    await press("Enter");
    expect(location.hash).toBe("#/rule-book");
    expect((find("search-rule-book") as HTMLInputElement).value).toBe(first);
  });

  it("says so when nothing answers", async () => {
    await begin("");
    await look("zzzz");
    expect(find("ways")?.querySelector("[role=status]")?.textContent).toContain("Nothing answers");
  });

  it("does not open over a locked vault", async () => {
    await begin("?vault=locked");
    expect(session.status?.vault).toBe("locked");
    await press("k", { ctrlKey: true });
    expect(find("ways")).toBeNull();
  });
});
