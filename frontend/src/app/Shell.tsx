// What stands around every page: identity, navigation, modes, and the marks of a government site.
import { useEffect, useLayoutEffect, useReducer, useRef, useSyncExternalStore } from "react";
import { Failure } from "./Failure";
import { Footer } from "./Footer";
import { Masthead } from "./Masthead";
import { NotFound } from "./NotFound";
import { PageBoundary } from "./PageBoundary";
import type { View } from "./pages";
import type { Router, Shown } from "./router";
import { RouterProvider } from "./refresh";
import { filled } from "./routes";
import { type Site, SiteProvider, useSite } from "./site";
import { useTitle } from "./title";
import { UtilityBar } from "./UtilityBar";
import { language, t } from "../words/t";
import "./shell.css";

export function Shell({ site, router }: { site: Site; router: Router }) {
  const shown = useSyncExternalStore(router.subscribe, router.shown);
  const [spoken, speakAgain] = useReducer((times: number) => times + 1, 0);
  usePlaceInPage(shown);
  useSearchKey();
  const path = shown.address.pathname;
  const main = (
    <main id="main" tabIndex={-1} aria-busy={shown.busy}>
      <PageBoundary key={shown.address.href} retry={() => void router.retry()}>
        <Content view={shown.view} retry={() => void router.retry()} />
      </PageBoundary>
    </main>
  );
  return (
    <SiteProvider value={site} key={spoken}>
      <RouterProvider value={router}>
        <a className="skip" href="#main">
          {t("跳到主要内容")}
        </a>
        <div className="progress" data-busy={shown.busy} aria-hidden="true" />
        {shown.view.kind === "page" && shown.view.Frame ? (
          <shown.view.Frame data={shown.view.data} path={path}>
            {main}
          </shown.view.Frame>
        ) : (
          <>
            <header>
              <UtilityBar onLanguage={speakAgain} />
              <Masthead path={path} />
            </header>
            {main}
            <Footer />
          </>
        )}
      </RouterProvider>
    </SiteProvider>
  );
}

function Content({ view, retry }: { view: View; retry: () => void }) {
  if (view.kind === "absent") return <NotFound />;
  if (view.kind === "failed") return <Failure error={view.error} retry={retry} />;
  return <Page view={view} />;
}

function Page({ view: { route, data, url, Page } }: { view: Extract<View, { kind: "page" }> }) {
  const known = { ...(data as object), site: useSite() };
  useTitle(filled(language() === "en" ? route.titleEn : route.title, known));
  return <Page data={data} url={url} />;
}

/** A new page begins at its top, or where its reader left it; those who hear it are taken to its beginning. */
function usePlaceInPage({ view, address, scroll }: Shown): void {
  const before = useRef<{ view: View; path: string }>(null);
  useLayoutEffect(() => {
    const { current: last } = before;
    if (last?.view === view) return;
    before.current = { view, path: address.pathname };
    if (last && last.path !== address.pathname) document.getElementById("main")?.focus({ preventScroll: true });
    const part = scroll === null && address.hash ? document.getElementById(address.hash.slice(1)) : null;
    if (part) part.scrollIntoView();
    else window.scrollTo(0, scroll ?? 0);
  }, [view, address, scroll]);
}

/** The key `/` leads to the search box from anywhere, unless one is already writing. */
function useSearchKey(): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      const writing = (event.target as Element).closest("input, textarea, select, [contenteditable]");
      if (event.key !== "/" || writing || event.ctrlKey || event.metaKey || event.altKey) return;
      const boxes = [...document.querySelectorAll<HTMLInputElement>("input[data-search]")];
      const box = boxes.find((each) => each.offsetParent !== null);
      if (!box) return;
      event.preventDefault();
      box.focus();
      box.select();
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, []);
}
