// From an address to what is shown there: each page is its own chunk, its one query is answered before it is shown.
import type { ComponentType, ReactNode } from "react";
import { ask, Unanswered } from "./ask";
import { purposeHeaders } from "./purpose";
import { at, matchRoute, type Route, type Texts, variablesOf } from "./routes";

/** Where a page stands: its path as it is written, the names in it, the filters in its query string. */
export interface PageUrl {
  path: string;
  params: Texts;
  search: Texts;
}

type Page = ComponentType<{ data: unknown; url: PageUrl }>;
/** What stands around a page in place of the site's own chrome. */
type Frame = ComponentType<{ data: unknown; path: string; children: ReactNode }>;

/** What an address leads to: a page with its data, nothing, or an answer that did not come. */
export type View =
  | { kind: "page"; route: Route; Page: Page; Frame?: Frame; data: unknown; url: PageUrl }
  | { kind: "absent" }
  | { kind: "failed"; error: unknown };

/** What a file in site/ or console/ exports: the page, the one query that it shows, and a frame of its own. */
interface PageModule {
  default: ComponentType<{ data: never; url: PageUrl }>;
  query?: Parameters<typeof ask>[0];
  Frame?: ComponentType<{ data: never; path: string; children: ReactNode }>;
}

/** The code of a page whose script did not come: no network, or a newer site. Browsers remember that it failed. */
export const UNLOADED = "UNLOADED";

const pages = import.meta.glob<PageModule>(["../site/*Page.tsx", "../console/*Page.tsx"]);

/** Load what an address leads to; never rejects. */
export async function viewOf(address: URL): Promise<View> {
  const match = matchRoute(address.pathname);
  if (!match) return { kind: "absent" };
  const { route, params } = match;
  const url = { path: address.pathname, params, search: firstOfEach(address.searchParams) };
  try {
    const module = await moduleOf(route);
    const data = module.query ? await dataOf(route, module.query, variablesOf(route, params, url.search)) : {};
    if (route.notFoundWhen && (at(data, route.notFoundWhen) ?? null) === null) return { kind: "absent" };
    const Frame = module.Frame as Frame | undefined;
    return { kind: "page", route, Page: module.default as Page, data, url, ...(Frame ? { Frame } : {}) };
  } catch (error) {
    return { kind: "failed", error };
  }
}

/** Whoever is not signed in gets a private page without data: its frame says what to do. */
async function dataOf(route: Route, query: Parameters<typeof ask>[0], variables: Record<string, unknown>): Promise<unknown> {
  if (!route.private) return ask(query, variables);
  return ask(query, variables, { headers: purposeHeaders() }).catch((error: unknown) => {
    if (error instanceof Unanswered && error.code === "NOT_SIGNED_IN") return { me: null };
    throw error;
  });
}

async function moduleOf({ page }: Route): Promise<PageModule> {
  const load = pages[page.replace("src/", "../")];
  if (!load) throw new Error(`no page ${page}`);
  try {
    return await load();
  } catch {
    throw new Unanswered("", UNLOADED);
  }
}

/** The query string as names and texts; the first of a repeated name counts, as on the server. */
export function firstOfEach(search: URLSearchParams): Texts {
  const found: Texts = {};
  for (const [name, text] of search) found[name] ??= text;
  return found;
}
