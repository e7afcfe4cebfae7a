// Moves between our pages without loading the document again. The old page stays, marked busy, until the new one is whole.
import { Unanswered } from "./ask";
import { UNLOADED, type View, viewOf } from "./pages";

/** What is on the screen, and where its reader was in it. */
export interface Shown {
  view: View;
  address: URL;
  /** Where to scroll when it appears: a place left before, else its beginning or the #part of it. */
  scroll: number | null;
  busy: boolean;
}

interface Kept {
  view: Promise<View>;
  since: number;
}

const FRESH = 60_000;
const SCROLLS = "scrolls";

export class Router {
  #shown: Shown | null = null;
  #listeners = new Set<() => void>();
  #kept = new Map<string, Kept>();
  #wanted = 0;
  #key = "";

  /** Show the page of the address bar, and from now on what the reader goes back and forth to. */
  async start(): Promise<void> {
    history.scrollRestoration = "manual";
    this.#key = keyOf(history.state) ?? this.#newKey("replaceState", location.href);
    window.addEventListener("popstate", () => void this.#backOrForth());
    window.addEventListener("pagehide", () => this.#rememberScroll());
    await this.#show(new URL(location.href), scrollOf(this.#key));
  }

  /** Go to an address of ours. */
  async go(address: URL): Promise<void> {
    await this.#show(address, null, () => {
      this.#rememberScroll();
      this.#key = this.#newKey(address.href === location.href ? "replaceState" : "pushState", address.href);
    });
  }

  /** Ask for the same page again; for a script that did not come, only a new document can. */
  async retry(): Promise<void> {
    const { view } = this.shown();
    if (view.kind === "failed" && view.error instanceof Unanswered && view.error.code === UNLOADED) {
      location.reload();
      return;
    }
    this.#kept.clear();
    await this.#show(new URL(location.href), null);
  }

  /** Fetch a page that the reader is likely to want next. */
  preload(address: URL): void {
    void this.#load(address);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is shown; only after start(). */
  shown = (): Shown => {
    if (!this.#shown) throw new Error("shown() before start()");
    return this.#shown;
  };

  async #show(address: URL, scroll: number | null, commit?: () => void): Promise<void> {
    const turn = ++this.#wanted;
    if (this.#shown) this.#set({ ...this.#shown, busy: true });
    const view = await this.#load(address);
    // the reader went elsewhere meanwhile
    if (turn !== this.#wanted) return;
    commit?.();
    this.#set({ view, address, scroll, busy: false });
  }

  #load(address: URL): Promise<View> {
    const place = address.pathname + address.search;
    const kept = this.#kept.get(place);
    if (kept && Date.now() - kept.since < FRESH) return kept.view;
    const view = viewOf(address);
    this.#kept.set(place, { view, since: Date.now() });
    void view.then((found) => found.kind === "failed" && this.#kept.delete(place));
    return view;
  }

  async #backOrForth(): Promise<void> {
    const address = new URL(location.href);
    this.#rememberScroll();
    this.#key = keyOf(history.state) ?? this.#newKey("replaceState", address.href);
    const here = this.#shown?.address;
    const samePage = here?.pathname === address.pathname && here.search === address.search;
    if (!samePage) return this.#show(address, scrollOf(this.#key));
    const scroll = scrollOf(this.#key);
    if (scroll !== null) window.scrollTo(0, scroll);
    return undefined;
  }

  #set(shown: Shown): void {
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }

  #newKey(how: "pushState" | "replaceState", href: string): string {
    const key = Math.random().toString(36).slice(2);
    history[how]({ key }, "", href);
    return key;
  }

  #rememberScroll(): void {
    try {
      const scrolls = JSON.parse(sessionStorage.getItem(SCROLLS) ?? "{}") as Record<string, number>;
      sessionStorage.setItem(SCROLLS, JSON.stringify({ ...scrolls, [this.#key]: window.scrollY }));
    } catch {
      // storage may be closed to us: pages then open at their beginning
    }
  }
}

function keyOf(state: unknown): string | null {
  return (state as { key?: string } | null)?.key ?? null;
}

function scrollOf(key: string): number | null {
  try {
    const scrolls = JSON.parse(sessionStorage.getItem(SCROLLS) ?? "{}") as Record<string, number>;
    return scrolls[key] ?? null;
  } catch {
    return null;
  }
}
