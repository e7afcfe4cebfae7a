// From routes.json to pages: each page is its own chunk, its query is answered before it is shown.
import { createRootRoute, createRoute, createRouter, notFound } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { ask } from "./ask";
import { Failure } from "./Failure";
import { NotFound } from "./NotFound";
import { at, filled, type Route, routes, type Texts, variablesOf } from "./routes";
import { Shell } from "./Shell";
import { type Site, siteShell } from "./site";
import { language } from "../words/t";

/** What a file in site/ exports: the page, and the one query that it shows. */
interface PageModule {
  default: ComponentType<{ data: never; url: PageUrl }>;
  query?: Parameters<typeof ask>[0];
}

/** Where a page stands: its route, the names in its path, the filters in its query string. */
export interface PageUrl {
  path: string;
  params: Texts;
  search: Texts;
}

interface Loaded {
  Page: ComponentType<{ data: unknown; url: PageUrl }>;
  data: unknown;
  url: PageUrl;
}

const pages = import.meta.glob<PageModule>("../site/*Page.tsx");

const root = createRootRoute({
  loader: async () => (await ask(siteShell, {})).site,
  staleTime: Number.POSITIVE_INFINITY,
  component: () => <Shell site={root.useLoaderData()} />,
  errorComponent: Failure,
  notFoundComponent: NotFound,
});

async function load(route: Route, params: Texts, search: Texts, signal: AbortSignal): Promise<Loaded> {
  const module = await pages[route.page.replace("src/", "../")]?.();
  if (!module) throw new Error(`no page ${route.page}`);
  const data = module.query ? await ask(module.query, variablesOf(route, params, search), signal) : {};
  if (route.notFoundWhen && at(data, route.notFoundWhen) == null) throw notFound();
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  return { Page: module.default as Loaded["Page"], data, url: { path, params, search } };
}

function made(route: Route) {
  const one = createRoute({
    getParentRoute: () => root,
    path: route.path.replace(/:/g, "$"),
    loaderDeps: ({ search }) => ({ search: search as Texts }),
    loader: ({ params, deps, abortController }) => load(route, params as Texts, deps.search, abortController.signal),
    head: ({ loaderData }) => ({ meta: [{ title: titleOf(route, loaderData?.data) }] }),
    component: function PageOfRoute() {
      const { Page, data, url } = one.useLoaderData() as Loaded;
      return <Page data={data} url={url} />;
    },
  });
  return one;
}

/** The page's own part of the title; the site's name follows it. */
function titleOf(route: Route, data: unknown): string {
  return filled(language() === "en" ? route.titleEn : route.title, { ...(data as object) });
}

export function makeRouter() {
  return createRouter({
    routeTree: root.addChildren(routes.map(made)),
    // the query string stays what is written in it: no JSON in an official address
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(search as Record<string, string>).toString();
      return text && `?${text}`;
    },
    defaultPreload: false,
    defaultPreloadStaleTime: 30_000,
    defaultStaleTime: 30_000,
    defaultErrorComponent: Failure,
    defaultNotFoundComponent: NotFound,
    // the old page stays, marked busy, until the new one is whole
    defaultPendingMs: 60_000,
    scrollRestoration: true,
    trailingSlash: "never",
  });
}

export type AppRouter = ReturnType<typeof makeRouter>;
export type { Site };
