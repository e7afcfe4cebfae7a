// Plain links and plain forms stay what they are; where they lead to a page of ours, the router takes them there.
import { matchRoute } from "./routes";
import type { Router } from "./router";

const HOVER = 80;

/** Let the router follow the links and GET forms of the whole document. */
export function followLinks(router: Pick<Router, "go" | "preload">): void {
  document.addEventListener("click", (event) => {
    const address = event.button === 0 && !modified(event) ? ours(linkOf(event)) : null;
    if (!address || event.defaultPrevented || partOfThisPage(address)) return;
    event.preventDefault();
    void router.go(address);
  });
  document.addEventListener("submit", (event) => {
    const address = targetOf(event.target as HTMLFormElement);
    if (!address || event.defaultPrevented) return;
    event.preventDefault();
    void router.go(address);
  });
  let timer = 0;
  const intend = (event: Event): void => {
    window.clearTimeout(timer);
    const address = ours(linkOf(event));
    if (address && address.href !== location.href) timer = window.setTimeout(() => router.preload(address), HOVER);
  };
  document.addEventListener("pointerover", intend, { passive: true });
  document.addEventListener("focusin", intend);
}

function linkOf(event: Event): HTMLAnchorElement | null {
  return event.target instanceof Element ? event.target.closest("a[href]") : null;
}

function modified(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

/** The address of a link that the router knows; null for files, other sites and new windows. */
function ours(link: HTMLAnchorElement | null): URL | null {
  if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return null;
  return matchRoute(link.pathname) ? new URL(link.href) : null;
}

function partOfThisPage(address: URL): boolean {
  return address.pathname === location.pathname && address.search === location.search && address.hash !== "";
}

/** Where a GET form leads, fields left empty left out; null when that is no page of ours. */
export function targetOf(form: HTMLFormElement): URL | null {
  const address = new URL(form.action);
  if (form.method !== "get" || address.origin !== location.origin || !matchRoute(address.pathname)) return null;
  const given = [...new FormData(form)].filter(([, value]) => typeof value === "string" && value.trim() !== "");
  address.search = new URLSearchParams(given as [string, string][]).toString();
  return address;
}
