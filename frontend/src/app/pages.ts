// From an address to what is shown there: each page is its own chunk, its one query is answered before it is shown.
import type { ComponentType } from "react";
import { ask, Unanswered } from "./ask";
import { at, matchRoute, type Route, type Texts, variablesOf } from "./routes";

/** Where a page stands: its path as it is written, the names in it, the filters in its query string. */
export interface PageUrl {
  path: string;
  params: Texts;
  search: Texts;
}

type Page = ComponentType<{ data: unknown; url: PageUrl }>;

/** What an address leads to: a page with its data, nothing, or an answer that did not come. */
export type View =
  | { kind: "page"; route: Route; Page: Page; data: unknown; url: PageUrl }
  | { kind: "absent" }
  | { kind: "failed"; error: unknown };

/** What a file in site/ exports: the page, and the one query that it shows. */
interface PageModule {
  default: ComponentType<{ data: never; url: PageUrl }>;
  query?: Parameters<typeof ask>[0];
}

/** The code of a page whose script did not come: no network, or a newer site. Browsers remember that it failed. */
export const UNLOADED = "UNLOADED";

const pages = import.meta.glob<PageModule>("../site/*Page.tsx");

/** Load what an address leads to; never rejects. */
export async function viewOf(address: URL): Promise<View> {
  const match = matchRoute(address.pathname);
  if (!match) return { kind: "absent" };
  const { route, params } = match;
  const url = { path: address.pathname, params, search: firstOfEach(address.searchParams) };
  try {
    const module = await moduleOf(route);
    const data = module.query ? await ask(module.query, variablesOf(route, params, url.search)) : {};
    if (route.notFoundWhen && (at(data, route.notFoundWhen) ?? null) === null) return { kind: "absent" };
    return { kind: "page", route, Page: module.default as Page, data, url };
  } catch (error) {
    return { kind: "failed", error };
  }
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
