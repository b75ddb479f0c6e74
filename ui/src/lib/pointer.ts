// Whether a mouse button or finger is down. Pressing a button takes the focus out of a field, which
// saves it, and what the check then says moves the page. If it moved between press and release, the
// release would miss the button and the click be lost.

let pressed = false;
let waiting: (() => void)[] = [];

function release(): void {
  pressed = false;
  // The click comes after the release, so what waits goes on one turn later.
  setTimeout(() => {
    const ready = waiting;
    waiting = [];
    for (const go of ready) go();
  });
}

/** Begins to watch the pointer on a window. */
export function watchPointer(target: Window): void {
  target.addEventListener("pointerdown", () => (pressed = true), true);
  for (const end of ["pointerup", "pointercancel", "dragend"]) target.addEventListener(end, release, true);
  // A release outside of the window is never told. Fields lose the focus too; only the window's own loss counts.
  target.addEventListener("blur", (event) => event.target === target && release());
}

/** Waits until no button is down; at once when none is. */
export function released(): Promise<void> {
  return pressed ? new Promise((go) => waiting.push(go)) : Promise.resolve();
}
