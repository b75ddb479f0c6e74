// Picks the host. In the desktop app the made-up one is not even part of the built file.

import type { Host } from "./host";

/** The host behind this window. */
export async function hostOfThisWindow(): Promise<Host> {
  if (import.meta.env.FAKE_HOST) return (await import("./fake")).fakeHost();
  return (await import("./tauri")).tauriHost();
}
