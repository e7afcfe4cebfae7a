// When the API does not answer: the page says so, and the reader can try again.
import { expect, test } from "./test.ts";

test.use({ disturbed: true });

test("a page that cannot be fetched says so; trying again shows it", async ({ page }) => {
  await page.goto("/about");
  await page.route("**/graphql?*", (route) => route.abort());
  await page.getByRole("navigation").first().getByRole("link", { name: "行政许可" }).click();
  const retry = page.getByRole("button", { name: "重试" });
  await expect(retry).toBeVisible();
  await expect(page).toHaveURL("/publicity/permits");
  await page.unroute("**/graphql?*");
  await retry.click();
  await expect(page.locator("main table tbody tr")).toHaveCount(20);
});

test("while a page is on its way the old one stays, marked as busy", async ({ page }) => {
  await page.goto("/about");
  await page.route("**/graphql?*", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.getByRole("navigation").first().getByRole("link", { name: "行政许可" }).click();
  await expect(page.locator("main[aria-busy=true]")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("关于本站");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("行政许可公示");
});

test("an address that is nothing of ours is 404, in words and in status", async ({ page }) => {
  for (const path of ["/no-such-page", "/records/pen_nonsense", "/subjects/91320583000000000X", "/publicity"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    expect(answer?.headers()["x-robots-tag"]).toBe("noindex");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有这个页面");
  }
});
