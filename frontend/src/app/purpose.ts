// What an official looks things up for: stated once, sent with every question of this tab, until it is changed.

/** A code of the purpose list, its official name, and the number of the matter at hand. */
export interface Purpose {
  code: string;
  name: string;
  matter: string;
}

const KEY = "purpose";
const listeners = new Set<() => void>();
let stated: Purpose | null | undefined;

/** The purpose stated in this tab; null when none is. */
export function purpose(): Purpose | null {
  if (stated === undefined) stated = read();
  return stated;
}

/** State a purpose, or none. */
export function statePurpose(next: Purpose | null): void {
  stated = next;
  try {
    if (next) sessionStorage.setItem(KEY, JSON.stringify(next));
    else sessionStorage.removeItem(KEY);
  } catch {
    // storage may be closed to us: the purpose then ends with the document
  }
  for (const listener of listeners) listener();
}

export function onPurpose(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The purpose as the API wants it; Chinese is percent-encoded. */
export function purposeHeaders(): Record<string, string> {
  const known = purpose();
  return known ? { "x-purpose": known.code, "x-matter": encodeURIComponent(known.matter) } : {};
}

function read(): Purpose | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Purpose | null;
  } catch {
    return null;
  }
}
