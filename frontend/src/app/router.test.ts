import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as pages from "./pages";
import { Router } from "./router";

const loads: { path: string; done: (view: pages.View) => void }[] = [];
const absent: pages.View = { kind: "absent" };

beforeEach(() => {
  loads.length = 0;
  sessionStorage.clear();
  history.replaceState(null, "", "/");
  vi.spyOn(pages, "viewOf").mockImplementation((address) => {
    return new Promise((done) => loads.push({ path: address.pathname + address.search, done }));
  });
});
afterEach(() => vi.useRealTimers());

const to = (path: string) => new URL(path, location.origin);

async function started(): Promise<Router> {
  const router = new Router();
  const start = router.start();
  loads[0]?.done(absent);
  await start;
  return router;
}

describe("going to a page", () => {
  test("leaves the old one on the screen, marked busy, until the new one is whole", async () => {
    const router = await started();
    const going = router.go(to("/about"));
    expect(router.shown()).toMatchObject({ busy: true });
    expect(router.shown().address.pathname).toBe("/");
    expect(location.pathname).toBe("/");
    loads[1]?.done(absent);
    await going;
    expect(router.shown()).toMatchObject({ busy: false, scroll: null });
    expect(location.pathname).toBe("/about");
  });

  test("a second wish overrides a first that is still loading", async () => {
    const router = await started();
    const first = router.go(to("/about"));
    const second = router.go(to("/repair"));
    loads[2]?.done(absent);
    await second;
    loads[1]?.done({ kind: "failed", error: new Error("late") });
    await first;
    expect(location.pathname).toBe("/repair");
    expect(router.shown().view.kind).toBe("absent");
  });

  test("uses what was fetched ahead", async () => {
    const router = await started();
    router.preload(to("/about"));
    loads[1]?.done(absent);
    await router.go(to("/about#accessibility"));
    expect(loads).toHaveLength(2);
    expect(location.hash).toBe("#accessibility");
  });

  test("asks again for what has grown old, and for what failed", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const router = await started();
    router.preload(to("/about"));
    loads[1]?.done({ kind: "failed", error: new Error("down") });
    await Promise.resolve();
    const going = router.go(to("/about"));
    expect(loads).toHaveLength(3);
    loads[2]?.done(absent);
    await going;
    vi.setSystemTime(Date.now() + 61_000);
    router.preload(to("/about"));
    expect(loads).toHaveLength(4);
  });
});

test("going back shows the page before, where its reader left it", async () => {
  const router = await started();
  const going = router.go(to("/about"));
  Object.defineProperty(window, "scrollY", { value: 640, configurable: true });
  loads[1]?.done(absent);
  await going;
  history.back();
  await vi.waitFor(() => expect(router.shown().address.pathname).toBe("/"));
  expect(router.shown().scroll).toBe(640);
});
