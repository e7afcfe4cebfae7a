// Without scripts, and on paper: the same words.
import type { City } from "./test.ts";
import { expect, open, test } from "./test.ts";

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  const WORDS: [string, (city: City) => string, (city: City) => string[]][] = [
    ["home", () => "/", ({ penalty, permit }) => [penalty.subjectName, permit.subjectName]],
    ["penalties", () => "/publicity/penalties", ({ penalty }) => [penalty.subjectName, penalty.documentNo]],
    ["a record", ({ penalty }) => `/records/${penalty.id}`, ({ penalty }) => [penalty.subjectName, penalty.documentNo, penalty.title]],
    ["a subject", ({ penalty }) => `/subjects/${penalty.subjectCode}`, ({ penalty }) => [penalty.subjectName, penalty.documentNo]],
    ["search", ({ penalty }) => `/search?q=${encodeURIComponent(penalty.subjectName)}`, ({ penalty }) => [penalty.subjectName]],
    ["catalogue", () => "/publicity/catalogue", () => ["行政处罚决定书文号", "国办发〔2025〕22号", "最短公示 1 年"]],
    ["statistics", () => "/statistics", ({ zone }) => ["按时公示率", zone.name]],
    ["repair", () => "/repair", () => ["信用修复管理办法"]],
  ];
  for (const [name, addressIn, wordsIn] of WORDS) {
    test(`${name} is text with links`, async ({ page, city }) => {
      await page.goto(addressIn(city));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const said = await page.locator("body").innerText();
      for (const words of wordsIn(city)) expect(said).toContain(words);
      expect(said, "nothing of the program").not.toMatch(/PENALTY|PERMIT|GENERAL|null|undefined|\[object/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      const links = await page.locator(".snapshot a[href^='/']").evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? ""));
      expect(links.length).toBeGreaterThan(0);
      for (const href of links.slice(0, 3)) expect((await page.request.get(href)).status(), href).toBe(200);
    });
  }
});

test.describe("by links alone", () => {
  test.use({ javaScriptEnabled: false });

  test("a list is read to its next page, and a subject is searched for", async ({ page, city }) => {
    await page.goto("/publicity/penalties?severity=GENERAL");
    const first = await page.locator("main li a").allInnerTexts();
    await page.getByRole("link", { name: "下一页" }).click();
    await expect(page).toHaveURL(/\/publicity\/penalties\?severity=GENERAL&after=/);
    const second = await page.locator("main li a").allInnerTexts();
    expect(second).toHaveLength(20);
    expect(second.filter((each) => first.includes(each))).toEqual([]);
    await page.getByRole("textbox").fill(city.penalty.subjectName);
    await page.getByRole("button", { name: "查询" }).click();
    await page.getByRole("link", { name: city.penalty.subjectName }).click();
    await expect(page).toHaveURL(`/subjects/${city.penalty.subjectCode}`);
    await page.locator(`main a[href="/records/${city.penalty.id}"]`).click();
    await expect(page.getByRole("main")).toContainText(city.penalty.documentNo);
  });
});

for (const [name, addressIn] of [
  ["a subject with three penalties", ({ ordinary }: City) => `/subjects/${ordinary}`],
  ["a record", ({ penalty }: City) => `/records/${penalty.id}`],
] as const) {
  test(`${name} prints on at most four pages, without the site around it`, async ({ page, city }) => {
    await open(page, addressIn(city));
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("main")).toBeVisible();
    for (const around of await page.getByRole("navigation").all()) await expect(around).toBeHidden();
    await expect(page.getByText(`打印自 信用昆山，${"2026-11-24"}`)).toBeVisible();
    const paper = await page.pdf({ format: "A4", printBackground: true });
    const sheets = paper.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(0);
    expect(sheets).toBeLessThanOrEqual(4);
  });
}

test("the print button fetches what is left, and prints then", async ({ page, city }) => {
  await page.addInitScript(() => {
    const record = document.getElementsByClassName("penalty-card");
    window.print = () => document.documentElement.setAttribute("data-printed", String(record.length));
  });
  await open(page, `/subjects/${city.busiest}`);
  const penalties = page.locator("#penalties");
  const shown = await penalties.locator(".penalty-card").count();
  const total = Number((await penalties.getByText(/公示期内/).innerText()).match(/(\d+) 条/)?.[1]);
  expect(total).toBeGreaterThan(shown);
  await page.emulateMedia({ media: "print" });
  await expect(penalties.getByText(`此处只打印了 ${shown} / ${total} 条`)).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("button", { name: "打印" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", String(total));
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("此处只打印了")).toHaveCount(0);
});
