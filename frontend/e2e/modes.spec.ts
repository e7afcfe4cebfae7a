// How a reader wants to read is kept: on the next page, after a reload, on the next visit.
import type { Page } from "@playwright/test";
import { turn } from "./pages.ts";
import { expect, open, test } from "./test.ts";

async function typeSize(page: Page): Promise<number> {
  return page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
}

async function colours(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).color + getComputedStyle(document.body).backgroundColor);
}

/** The same on another page of ours, after a reload, and in a new tab. */
async function lasts(page: Page, check: (page: Page) => Promise<void>): Promise<void> {
  await check(page);
  await page.getByRole("navigation").first().getByRole("link").nth(2).click();
  await expect(page).toHaveURL("/publicity/penalties");
  await check(page);
  await page.reload();
  await check(page);
  const next = await page.context().newPage();
  await open(next, "/about");
  await check(next);
  await next.close();
}

test("关怀模式 makes everything larger, and stays", async ({ page }) => {
  await open(page, "/");
  const before = await typeSize(page);
  await turn(page, "care", "on");
  await lasts(page, async (at) => {
    expect(await typeSize(at)).toBeGreaterThanOrEqual(before * 1.3);
    await expect(at.getByRole("button", { name: "关怀模式" })).toHaveAttribute("aria-pressed", "true");
  });
  await turn(page, "care", "off");
  await page.reload();
  expect(await typeSize(page)).toBe(before);
});

test("高对比 changes the colours, and stays", async ({ page }) => {
  await open(page, "/");
  const before = await colours(page);
  await turn(page, "contrast", "on");
  const after = await colours(page);
  expect(after).not.toBe(before);
  await lasts(page, async (at) => {
    expect(await colours(at)).toBe(after);
    await expect(at.getByRole("button", { name: "高对比" })).toHaveAttribute("aria-pressed", "true");
  });
});

test("English changes the interface and not the data, and stays", async ({ page, city }) => {
  await open(page, "/");
  await turn(page, "English", "on");
  await lasts(page, async (at) => {
    await expect(at.locator("html")).toHaveAttribute("lang", "en");
    await expect(at.getByRole("navigation").first().getByRole("link").first()).toHaveText("Home");
  });
  await open(page, `/records/${city.penalty.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(city.penalty.title);
  // what stays Chinese is said to be Chinese, so that it is read aloud as such
  const unmarked = await page.locator("h1, h2, dt, th, label, button, nav a").evaluateAll((all) =>
    all
      .filter((each) => /[一-鿿]/.test(each.textContent ?? "") && !each.closest("[lang=zh-CN]") && !each.querySelector("[lang=zh-CN]"))
      .map((each) => each.outerHTML),
  );
  expect(unmarked).toEqual([]);
});
