// Without scripts, and on paper: the same words.
import type { City } from "./test.ts";
import { expect, open, test } from "./test.ts";

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  const WORDS: [string, (city: City) => string, (city: City) => string[]][] = [
    ["home", () => "/", ({ penalty, permit }) => [penalty.subjectName, permit.subjectName]],
    ["penalties", () => "/publicity/penalties", ({ penalty }) => [penalty.subjectName, penalty.documentNo]],
    ["a record", ({ penalty }) => `/records/${penalty.id}`, ({ penalty }) => [penalty.subjectName, penalty.documentNo, penalty.title]],
    ["a subject", ({ penalty }) => `/subjects/${penalty.subjectCode}`, ({ penalty }) => [penalty.subjectName, penalty.documentNo]],
    ["search", ({ penalty }) => `/search?q=${encodeURIComponent(penalty.subjectName)}`, ({ penalty }) => [penalty.subjectName]],
  ];
  for (const [name, addressIn, wordsIn] of WORDS) {
    test(`${name} is text with links`, async ({ page, city }) => {
      await page.goto(addressIn(city));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const said = await page.locator("body").innerText();
      for (const words of wordsIn(city)) expect(said).toContain(words);
      const links = await page.locator("main a[href^='/']").evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? ""));
      expect(links.length).toBeGreaterThan(0);
      for (const href of links.slice(0, 3)) expect((await page.request.get(href)).status(), href).toBe(200);
    });
  }
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
