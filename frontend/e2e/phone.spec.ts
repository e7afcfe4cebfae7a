// On a phone of 390 px: the same things can be done with a thumb.
import { devices } from "@playwright/test";
import { expect, open, test } from "./test.ts";

const { defaultBrowserType: _, ...phone } = devices["iPhone 13"];
test.use({ ...phone, locale: "zh-CN" });

test("menu, filters behind their button, rows as cards, and the way to a record", async ({ page, city: { zone } }) => {
  await open(page, "/");
  await expect(page.getByRole("link", { name: "行政处罚", exact: true })).toBeHidden();
  await page.getByRole("button", { name: "菜单" }).tap();
  await page.getByRole("navigation").first().getByRole("link", { name: "行政处罚", exact: true }).tap();
  await expect(page).toHaveURL("/publicity/penalties");
  await expect(page.getByLabel("区镇")).toBeHidden();
  await page.getByRole("button", { name: "筛选", expanded: false }).tap();
  await page.getByLabel("区镇").selectOption(zone.code);
  await page.getByRole("button", { name: "筛选" }).last().tap();
  await expect(page).toHaveURL(`/publicity/penalties?zone=${zone.code}`);
  const rows = page.locator("main table tbody tr");
  const [first, second] = [await rows.nth(0).boundingBox(), await rows.nth(1).boundingBox()];
  expect(first?.width, "a card, as wide as the screen allows").toBeLessThanOrEqual(390);
  expect(first?.height, "its cells one under the other").toBeGreaterThan(90);
  expect(second?.y).toBeGreaterThan((first?.y ?? 0) + 90);
  await rows.first().getByRole("link").first().tap();
  await expect(page).toHaveURL(/\/(records|subjects)\//);
});

test("the search box is in the first 300 px, and its suggestions fit the screen", async ({ page, city: { penalty } }) => {
  for (const from of ["/", "/search"]) {
    await open(page, from);
    const box = page.locator("main input[data-search]");
    expect((await box.boundingBox())?.y, from).toBeLessThan(from === "/" ? 500 : 300);
    await box.tap();
    await page.keyboard.type(penalty.subjectName.slice(0, 6));
    await expect(page.getByRole("option").first()).toBeVisible();
    for (const option of await page.getByRole("option").all()) {
      const at = await option.boundingBox();
      expect(at?.x).toBeGreaterThanOrEqual(0);
      expect((at?.x ?? 0) + (at?.width ?? 0)).toBeLessThanOrEqual(390);
      expect(at?.height, "large enough for a thumb").toBeGreaterThanOrEqual(44);
    }
  }
});
