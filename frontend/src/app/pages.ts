// From an address to what is shown there: each page is its own chunk, its one query is answered before it is shown.
import type { ComponentType } from "react";
import { ask } from "./ask";
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

const pages = import.meta.glob<PageModule>("../site/*Page.tsx");

/** Load what an address leads to; never rejects. */
export async function viewOf(address: URL): Promise<View> {
  const match = matchRoute(address.pathname);
  if (!match) return { kind: "absent" };
  const { route, params } = match;
  const url = { path: address.pathname, params, search: firstOfEach(address.searchParams) };
  try {
    const module = await pages[route.page.replace("src/", "../")]?.();
    if (!module) throw new Error(`no page ${route.page}`);
    const data = module.query ? await ask(module.query, variablesOf(route, params, url.search)) : {};
    if (route.notFoundWhen && (at(data, route.notFoundWhen) ?? null) === null) return { kind: "absent" };
    return { kind: "page", route, Page: module.default as Page, data, url };
  } catch (error) {
    return { kind: "failed", error };
  }
}

/** The query string as names and texts; the first of a repeated name counts, as on the server. */
export function firstOfEach(search: URLSearchParams): Texts {
  const found: Texts = {};
  for (const [name, text] of search) found[name] ??= text;
  return found;
}
