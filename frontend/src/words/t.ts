// The interface's words. Chinese is written where it is read; English lies in words/en and is loaded when asked for.
import type { en } from "./en";

/** Every text of the interface: one that words/en does not translate does not compile. */
export type Words = keyof typeof en;
export type Language = "zh-CN" | "en";

let translated: Partial<Record<string, string>> | null = null;

/** A text in the reader's language, its {names} filled in; English may choose by number: {n|day|days}. */
export function t(words: Words, values: Record<string, string | number> = {}): string {
  const text = translated?.[words] ?? words;
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    if (many !== undefined) return String(values[name]) === "1" ? (one ?? "") : many;
    return String(values[name] ?? whole);
  });
}

export function language(): Language {
  return translated ? "en" : "zh-CN";
}

/** Read in this language from now on; the next drawing of the page shows it. */
export async function speak(wanted: Language): Promise<void> {
  translated = wanted === "en" ? (await import("./en")).en : null;
  document.documentElement.lang = wanted;
}
