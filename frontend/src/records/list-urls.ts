// Addresses of the public lists: every filter lives in the query string, and so does the place in the list.
import { isDay, type Texts } from "../app/routes";

/** The filters of a list, by the names they have in the URL, in exports and in the API. */
export const FILTERS = ["text", "authority", "zone", "severity", "decidedFrom", "decidedTo"] as const;
export type FilterName = (typeof FILTERS)[number];

const GRADES = new Set(["MINOR", "GENERAL", "SERIOUS"]);

interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/** The filters that are in force: what the URL says badly is not, as with the server. */
export function filtersIn(search: Texts): [FilterName, string][] {
  return FILTERS.flatMap((name): [FilterName, string][] => {
    const text = search[name]?.trim();
    if (!text || (name.startsWith("decided") && !isDay(text))) return [];
    return name === "severity" && !GRADES.has(text) ? [] : [[name, text]];
  });
}

/** The list with one filter taken away, from its beginning. */
export function without(path: string, search: Texts, name: FilterName): string {
  const kept = filtersIn(search).filter(([each]) => each !== name);
  return address(path, [...kept, ...order(search)]);
}

/** The pages before and after this one; null where there is none. */
export function neighbours(path: string, search: Texts, page: PageInfo): { previous: string | null; next: string | null } {
  const here = [...filtersIn(search), ...order(search)];
  const to = (name: string, cursor: string | null) => (cursor ? address(path, [...here, [name, cursor]]) : null);
  // a page that one turned back to has something after it, whether or not the server looked
  const next = page.hasNextPage || Boolean(search["before"]);
  const previous = page.hasPreviousPage || Boolean(search["after"] && !search["before"]);
  return { previous: previous ? to("before", page.startCursor) : null, next: next ? to("after", page.endCursor) : null };
}

/** The file with everything that the list's filters let through. */
export function exportUrl(actKind: string, search: Texts, extension: "csv" | "xlsx"): string {
  return address(`/exports/publicity.${extension}`, [["actKind", actKind], ...filtersIn(search)]);
}

function order(search: Texts): [string, string][] {
  return search["order"] ? [["order", search["order"]]] : [];
}

function address(path: string, pairs: [string, string][]): string {
  const text = new URLSearchParams(pairs).toString();
  return text ? `${path}?${text}` : path;
}
