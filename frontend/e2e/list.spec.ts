// A public list: its filters are its address, its pages follow each other, its files hold what it shows.
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { PYTHON } from "./processes.ts";
import { ask, expect, open, test } from "./test.ts";

const LIST = "/publicity/penalties";

/** The numbers of the documents that the page lists, in its order. */
async function numbers(page: Page): Promise<string[]> {
  const links = await page.locator("main table a[href^='/records/']").evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? ""));
  return [...new Set(links)];
}

async function total(page: Page): Promise<number> {
  const words = await page.locator(".list-bar [aria-live]").innerText();
  return Number(/共 ([\d,]+) 条/.exec(words)?.[1]?.replaceAll(",", ""));
}

test("filters chosen by hand stand in the address, survive a reload, and are undone one by one or by going back", async ({
  page,
  city: { zone },
}) => {
  await open(page, LIST);
  const all = await total(page);
  await page.getByLabel("区镇").selectOption(zone.code);
  await page.getByLabel("失信程度").selectOption("GENERAL");
  await page.getByLabel("决定日期自").fill("2026-01-01");
  await page.getByRole("button", { name: "筛选" }).last().click();
  await expect(page).toHaveURL(`${LIST}?zone=${zone.code}&severity=GENERAL&decidedFrom=2026-01-01`);
  const filter = { actKind: "PENALTY", zone: zone.code, severity: "GENERAL", decidedFrom: "2026-01-01" };
  const asked = await ask<{ publicity: { totalCount: number } }>("query ($filter: PublicityFilter) { publicity(filter: $filter) { totalCount } }", { filter });
  const few = asked.publicity.totalCount;
  await expect.poll(() => total(page)).toBe(few);
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(all);
  await page.reload();
  expect(await total(page)).toBe(few);
  await expect(page.getByLabel("失信程度")).toHaveValue("GENERAL");
  await page.getByRole("link", { name: `去掉条件：${zone.name}` }).click();
  await expect(page).toHaveURL(`${LIST}?severity=GENERAL&decidedFrom=2026-01-01`);
  await expect.poll(() => total(page)).toBeGreaterThan(few);
  await page.goBack();
  await expect.poll(() => total(page)).toBe(few);
  await page.goBack();
  await expect(page).toHaveURL(LIST);
  await expect.poll(() => total(page)).toBe(all);
  await expect(page.getByLabel("失信程度")).toHaveValue("");
});

test("pages follow each other without a gap, forth and back, and begin at their top", async ({ page }) => {
  await open(page, `${LIST}?order=oldest`);
  const pages: string[][] = [];
  for (const turn of [1, 2, 3]) {
    await expect(page.locator("main[aria-busy=false]")).toBeVisible();
    pages.push(await numbers(page));
    if (turn === 3) break;
    await page.getByRole("link", { name: "下一页" }).click();
    await expect(page).toHaveURL(/order=oldest&after=/);
    await expect.poll(() => numbers(page)).not.toEqual(pages.at(-1));
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  }
  const query = `{ publicity(filter: { actKind: PENALTY }, orderBy: DECISION_DATE_ASC, first: 60) { nodes { id } } }`;
  const { publicity } = await ask<{ publicity: { nodes: { id: string }[] } }>(query);
  expect(pages.flat()).toEqual(publicity.nodes.map(({ id }) => `/records/${id}`));
  await page.getByRole("link", { name: "上一页" }).click();
  await expect(page).toHaveURL(/order=oldest&before=/);
  await expect.poll(() => numbers(page)).toEqual(pages[1]);
  await page.goBack();
  await expect.poll(() => numbers(page)).toEqual(pages[2]);
});

test("the files hold every row that the filters let through, under headings, in the list's order", async ({ page, city: { zone } }) => {
  await open(page, `${LIST}?zone=${zone.code}&decidedFrom=2026-06-01`);
  const count = await total(page);
  const [csv, xlsx] = [await rowsOf(page, "CSV"), await rowsOf(page, "Excel")];
  expect(csv).toHaveLength(count + 1);
  expect(xlsx).toEqual(csv);
  const [headings = [], ...rows] = csv;
  expect(headings).toContain("决定书文号");
  expect(new Set(rows.map((row) => row[headings.indexOf("区镇")]))).toEqual(new Set([zone.name]));
  const listed = await page.locator("main table").innerText();
  for (const row of rows.slice(0, Math.min(20, count))) expect(listed).toContain(row[headings.indexOf("主体名称")]);
});

/** The rows of a downloaded file, opened as a reader's office program would. */
async function rowsOf(page: Page, kind: "CSV" | "Excel"): Promise<string[][]> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: kind }).click()]);
  const path = await download.path();
  expect(download.suggestedFilename()).toBe(`publicity-kunshan-2026-11-24.${kind === "CSV" ? "csv" : "xlsx"}`);
  const reading =
    kind === "CSV"
      ? "import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline='')))))"
      : "import json, openpyxl, sys; print(json.dumps([[str(c or '') for c in row] for row in openpyxl.load_workbook(sys.argv[1]).active.values]))";
  if (kind === "CSV") expect((await readFile(path)).subarray(0, 3).toString("hex"), "a mark for Excel").toBe("efbbbf");
  return JSON.parse(execFileSync(PYTHON, ["-c", reading, kind === "CSV" ? path : await named(path)], { encoding: "utf8" })) as string[][];
}

/** openpyxl goes by the name. */
async function named(path: string): Promise<string> {
  const { rename } = await import("node:fs/promises");
  await rename(path, `${path}.xlsx`);
  return `${path}.xlsx`;
}
