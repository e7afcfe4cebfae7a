// Addresses of the search page, and what a text that was typed there looks like.
import { CATEGORIES } from "./names";
import type { Texts } from "../app/routes";

/** What the search page is asked for, as its URL says it; what the URL says badly is not asked. */
export interface Wanted {
  q: string;
  category?: string | undefined;
  zone?: string | undefined;
}

/** How many hits are shown at first, then on request. */
export const STEPS = [20, 40, 80] as const;

export function wantedIn(search: Texts): Wanted {
  const { q, category, zone } = search;
  return {
    q: q?.trim() ?? "",
    category: CATEGORIES.find((each) => each === category),
    zone: zone?.trim() || undefined,
  };
}

export function searchUrl({ q, category, zone }: Wanted, first?: number): string {
  const pairs = Object.entries({ q, category, zone, first: first === undefined ? undefined : String(first) });
  return `/search?${new URLSearchParams(pairs.filter((pair): pair is [string, string] => Boolean(pair[1])))}`;
}

/** The next number of hits to show after this one; null at the last. */
export function nextStep(shown: number): number | null {
  return STEPS.find((step) => step > shown) ?? null;
}

/** Whether a text is the number of a document rather than a name: 昆应急罚〔2026〕217号, 〔2026〕217, 217号. */
export function isDocumentNumber(text: string): boolean {
  const flat = text.normalize("NFKC").replace(/\s/g, "");
  return /[〔[(【﹝](?:19|20)\d{2}[〕\])】﹞]/.test(flat) || /\d+号$/.test(flat);
}

/** Whether a text is a whole unified social credit code. */
export function isWholeCode(text: string): boolean {
  return /^[0-9A-Z]{18}$/.test(text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase());
}
