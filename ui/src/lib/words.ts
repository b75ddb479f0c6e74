// What the window says. The messages are the repository's Fluent files, read when the window is
// built; the same files speak in the terminal and on paper. Formatting of values is in `format.ts`.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { createContext } from "svelte";

/** The two languages of the window. */
export type Language = "en" | "zh-CN";

/** Values of a message's placeholders. */
export type Values = Record<string, FluentVariable>;

// What only the terminal or the paper says stays out of the window's file.
const files = import.meta.glob<string>(["../../../assets/locales/*/*.ftl", "!../../../assets/locales/*/{cli,paper,report,identifiers,rules,start-here}.ftl"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The texts of one language's files, by file name. */
export function sources(language: Language): Map<string, string> {
  const found = new Map<string, string>();
  for (const [path, text] of Object.entries(files)) {
    const [name, folder] = path.split("/").reverse();
    if (name !== undefined && folder === language) found.set(name, text);
  }
  return found;
}

function bundleOf(language: Language): FluentBundle {
  // Isolation marks would end up in what an officer copies, and differ from the terminal's words.
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const text of sources(language).values()) {
    bundle.addResource(new FluentResource(text), { allowOverrides: true });
  }
  return bundle;
}

const bundles: Record<Language, FluentBundle> = { en: bundleOf("en"), "zh-CN": bundleOf("zh-CN") };

/** Whether a language has a message with that key. */
export function knows(language: Language, key: string): boolean {
  return bundles[language].hasMessage(key);
}

/** A message in a language. A key without a message comes back as itself. */
export function say(language: Language, key: string, values: Values = {}): string {
  const bundle = bundles[language];
  const pattern = bundle.getMessage(key)?.value;
  if (!pattern) return key;
  return bundle.formatPattern(pattern, values, []);
}

/** The language that stands under a label as its official or English counterpart. */
export function other(language: Language): Language {
  return language === "en" ? "zh-CN" : "en";
}

/** The value of the `lang` attribute for a language. */
export function tag(language: Language): string {
  return language === "en" ? "en" : "zh-Hans";
}

/** A word from outside as one of the two languages; anything unknown is English. */
export function languageOf(word: string): Language {
  return word === "zh-CN" ? "zh-CN" : "en";
}

/** What a component needs to speak: always in the officer's present language. */
export interface Speaker {
  readonly language: Language;
  say(key: string, values?: Values): string;
  /** The same message in the other language. */
  second(key: string, values?: Values): string;
  knows(key: string): boolean;
}

/** The speaker of the component tree, set once by the window's frame. */
export const [useWords, provideWords] = createContext<Speaker>();
