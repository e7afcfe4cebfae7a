// The real companies of Kunshan's register, each found by name and by code in the suggestions of the search box.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { install, PYTHON, ROOT, serve, TODAY, xinyong } from "./processes.ts";
import { expect, open, test } from "./test.ts";

const REGISTER = join(ROOT, "../shared/data/kunshan_companies.csv");
const ABSENT = "no real input on this machine, kunshan_companies.csv is not in ../shared/data";
const ROWS = 2141;
/** Readers who type at the same time: most of a suggestion's time is the rest of the hands, 120 ms. */
const READERS = 16;

interface Company {
  code: string;
  name: string;
}

test("all 2,141 companies of the register are the first suggestion for their name and for their code, and their permits are on their pages", async ({
  page,
  context,
}) => {
  if (!existsSync(REGISTER)) process.stdout.write(`SKIPPED real companies in the browser: ${ABSENT}\n`);
  test.skip(!existsSync(REGISTER), ABSENT);
  test.setTimeout(240_000);
  const city = install();
  const permits = join(city.XINYONG_HOME, "许可.csv");
  execFileSync(PYTHON, ["-m", "tests.real.permits", permits], { cwd: ROOT });
  const service = await serve(city, "--today", TODAY);
  try {
    xinyong(city, "register", REGISTER, "--today", TODAY);
    xinyong(city, "import", permits, "--authority", "昆山市应急管理局", "--today", TODAY);
    const companies = readRegister();
    expect(companies).toHaveLength(ROWS);
    const asked = companies.flatMap(({ code, name }) => [[name, code], [code, code]] as const);
    expect(await unsuggested(context, service.address, asked)).toEqual([]);
    await expectPermits(page, service.address, companies.filter((_, at) => at % 50 === 0));
  } finally {
    await service.stop();
    rmSync(city.XINYONG_HOME, { recursive: true });
  }
});

function readRegister(): Company[] {
  const [, ...rows] = readFileSync(REGISTER, "utf8").trim().split(/\r?\n/);
  return rows.map((row) => {
    const [code = "", name = ""] = row.split(",");
    return { code, name };
  });
}

/** The texts that, typed into the search box, did not suggest the company with the code. */
async function unsuggested(context: BrowserContext, address: string, asked: (readonly [string, string])[]) {
  const readers = await Promise.all(Array.from({ length: READERS }, () => context.newPage()));
  const lost = await Promise.all(
    readers.map(async (reader, at) => {
      await open(reader, `${address}/about`);
      return reader.evaluate(typeAll, asked.filter((_, index) => index % READERS === at));
    }),
  );
  for (const reader of readers) await reader.close();
  return lost.flat();
}

/** Runs in the page: types each text as a whole, waits until the first suggestion is the code, says where it never was. */
async function typeAll(asked: (readonly [string, string])[]): Promise<string[]> {
  const box = document.querySelector<HTMLInputElement>("input[data-search]");
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  const list = document.querySelector("[role=listbox]");
  if (!box || !write || !list) return ["no search box"];
  const first = () => list.querySelector("a")?.getAttribute("href");
  const lost: string[] = [];
  for (const [text, code] of asked) {
    write.call(box, text);
    box.dispatchEvent(new Event("input", { bubbles: true }));
    const until = performance.now() + 5000;
    while (first() !== `/subjects/${code}` && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
    if (first() !== `/subjects/${code}`) lost.push(text);
  }
  return lost;
}

async function expectPermits(page: Page, address: string, companies: Company[]): Promise<void> {
  expect(companies.length).toBeGreaterThanOrEqual(40);
  for (const { code, name } of companies) {
    await page.goto(`${address}/subjects/${code}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(name.replace("(", "（").replace(")", "）"));
    await expect(page.locator("#permits")).toContainText("演示数据，并非真实的行政许可");
    await expect(page.locator("#penalties")).toContainText("无公示中的行政处罚");
  }
}
