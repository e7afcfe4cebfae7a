// Each page, in each mode, at each width: nothing that axe would object to, nothing that sticks out of the screen.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { MODES, PAGES, turn } from "./pages.ts";
import { expect, open, test } from "./test.ts";

const WIDTHS = [390, 768, 1366, 1440, 1920];
const JUDGED_BY_AXE = new Set([390, 1440]);

for (const [name, addressIn] of Object.entries(PAGES)) {
  test(`${name}: whole without a question to the API, without a fault in any mode at any width`, async ({ page, city }) => {
    const asked: string[] = [];
    page.on("request", (request) => request.url().includes("/graphql") && asked.push(request.url()));
    await open(page, addressIn(city));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const mode of MODES) {
      await turn(page, mode, "on");
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
        expect.soft(await beyond(page), `${mode}, ${width} px: sticks out`).toEqual([]);
        if (JUDGED_BY_AXE.has(width)) expect.soft(await objections(page), `${mode}, ${width} px: axe`).toEqual([]);
      }
      await turn(page, mode, "off");
    }
    expect(asked, "the data came with the page").toEqual([]);
  });
}

/** What makes the page wider than the screen. */
async function beyond(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // the resize is told to the page with the next frame
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter((each) => each.getBoundingClientRect().right > clientWidth + 0.5);
    return [`${scrollWidth} px`, ...wide.slice(0, 5).map((each) => `${each.tagName} ${each.className} ${each.textContent?.slice(0, 30)}`)];
  });
}

/** What axe objects to, by all its rules: rule, then where. */
async function objections(page: Page): Promise<string[]> {
  // one frame only: no second page is needed to put the results together
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map((node) => `${id} (${help}): ${node.target.join(" ")}`));
}
