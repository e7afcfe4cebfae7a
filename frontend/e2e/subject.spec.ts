// A subject's page: what it says is what the API says, more of it comes without leaving, and nothing is lost in time.
import type { Page } from "@playwright/test";
import { ask, expect, test } from "./test.ts";

interface Known {
  subject: {
    name: string;
    counts: { permits: number; penalties: number };
    records: { nodes: { id: string; decisionDate: string }[] };
  };
}

async function known(code: string): Promise<Known["subject"]> {
  const query = `query ($code: String!) {
    subject(code: $code) { name counts { permits penalties } records(first: 100) { nodes { id decisionDate } } }
  }`;
  return (await ask<Known>(query, { code })).subject;
}

const timeline = (page: Page) => page.locator(".timeline li a").evaluateAll((all) => all.map((each) => each.getAttribute("href")));

test("penalties and permits are all there in the end, each once, and the reader has not left the page", async ({ page, city: { busiest } }) => {
  const subject = await known(busiest.code);
  await page.goto(`/subjects/${busiest.code}`);
  const [cards, rows] = [page.locator("#penalties article"), page.locator("#permits tbody tr")];
  await expect(page.locator("#penalties")).toContainText(`公示期内 ${subject.counts.penalties} 条`);
  for (const [part, items, total] of [["#penalties", cards, subject.counts.penalties], ["#permits", rows, subject.counts.permits]] as const) {
    const more = page.locator(part).getByRole("button", { name: "显示更多" });
    for (let shown = await items.count(); shown < total; shown = await items.count()) {
      await more.click();
      await expect.poll(() => items.count()).toBeGreaterThan(shown);
    }
    await expect(more).toBeHidden();
    await expect(items).toHaveCount(total);
    const links = await items.locator("a[href^='/records/']:not([href*='#'])").evaluateAll((all) => all.map((each) => each.getAttribute("href")));
    expect(new Set(links).size).toBe(total);
  }
  await expect(page.locator("#permits").getByRole("status"), "the keyboard stands where the button was").toBeFocused();
  await expect(page).toHaveURL(`/subjects/${busiest.code}`);
});

test("the line of time has no gap: what it shows is exactly what was decided since the day it names", async ({ page, city: { busiest } }) => {
  const { records } = await known(busiest.code);
  await page.goto(`/subjects/${busiest.code}`);
  const status = page.locator("#trace").getByRole("status");
  for (const turn of [1, 2, 3]) {
    const words = await status.innerText();
    const since = /(\d{4}-\d\d-\d\d) 以来的/.exec(words)?.[1] ?? "";
    const expected = records.nodes.filter(({ decisionDate }) => decisionDate > since).map(({ id }) => `/records/${id}`);
    const shown = await timeline(page);
    expect(shown.slice(0, expected.length).sort(), `turn ${turn}`).toEqual(expected.sort());
    if (!since) break;
    await page.getByRole("button", { name: "载入更早的记录" }).click();
    await expect(status).not.toHaveText(words);
  }
  await page.getByRole("button", { name: "处罚", exact: true }).click();
  await expect(page.locator(".timeline .permit")).toHaveCount(0);
  await expect(page.locator(".timeline .penalty").first()).toBeVisible();
});

test("the code is copied as one word", async ({ page, context, city: { busiest } }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`/subjects/${busiest.code}`);
  await page.getByRole("button", { name: "复制统一社会信用代码" }).click();
  await expect(page.getByText("已复制").first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(busiest.code);
});

test("a page that does not come is said beside its button, which then works", async ({ page, city: { busiest } }) => {
  await page.goto(`/subjects/${busiest.code}`);
  const part = page.locator("#penalties");
  const shown = await part.locator("article").count();
  await page.route("**/graphql?*", (route) => route.fulfill({ status: 200, json: { data: null, errors: [{ message: "忙", extensions: { code: "BUSY" } }] } }));
  await part.getByRole("button", { name: "显示更多" }).click();
  await expect(part.getByRole("status")).toContainText("没有取到，请再试一次");
  await page.unroute("**/graphql?*");
  await part.getByRole("button", { name: "显示更多" }).click();
  await expect.poll(() => part.locator("article").count()).toBeGreaterThan(shown);
});
