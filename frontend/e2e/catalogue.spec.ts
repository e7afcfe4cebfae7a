// The rules of another day, the figures, and the explorer of the API.
import { ask, expect, test } from "./test.ts";

test("the rules of a day are an address, with today's beside those that have changed", async ({ page }) => {
  await page.goto("/publicity/catalogue");
  await expect(page.locator("#rules")).toContainText("一般失信信息最短公示 3 个月，最长 1 年");
  await expect(page.locator(".rule-today")).toHaveCount(0);
  await page.getByLabel("看哪一天施行的规则").fill("2024-05-01");
  await page.getByRole("button", { name: "查看" }).click();
  await expect(page).toHaveURL("/publicity/catalogue?on=2024-05-01#rules");
  const rules = page.locator("#rules");
  await expect(rules.getByRole("status")).toContainText("以下是 2024-05-01 施行的规则");
  const row = rules.getByRole("row").filter({ hasText: "最长公示期三年，自作出处罚决定之日起计算" }).first();
  await expect(row).toContainText("国家发展改革委令第58号");
  await expect(row.locator(".rule-today")).toContainText("一般失信信息最短公示 3 个月，最长 1 年");
  const changed = Number(/其中 (\d+) 项/.exec(await rules.getByRole("status").innerText())?.[1]);
  await expect(page.locator(".rule-today")).toHaveCount(changed);
  await page.reload();
  await expect(page.locator(".rule-today")).toHaveCount(changed);
  await page.getByRole("link", { name: "回到今日" }).click();
  await expect(page.locator(".rule-today")).toHaveCount(0);
});

test("the data list names every field that the template has", async ({ page }) => {
  await page.goto("/publicity/catalogue");
  const { catalogue } = await ask<{ catalogue: { name: string; fields: { code: string }[] }[] }>("{ catalogue { name fields { code } } }");
  for (const { name, fields } of catalogue) {
    const item = page.getByRole("article").filter({ hasText: name });
    await item.locator("summary").click();
    await expect(item.getByRole("row")).toHaveCount(fields.length + 1);
    const href = (await item.getByRole("link", { name: "下载报送模板" }).getAttribute("href")) ?? "";
    expect((await page.request.get(href)).status(), href).toBe(200);
  }
});

test("a chart's numbers can be read, and all authorities be seen", async ({ page }) => {
  await page.goto("/statistics");
  interface Figures {
    statistics: { kinds: { last30Days: number; daily: { count: number }[] }[]; authorities: { last30Days: number }[] };
  }
  const { statistics } = await ask<Figures>(
    "{ statistics { kinds { last30Days daily { count } } authorities(first: 100) { last30Days } } }",
  );
  for (const [at, { daily }] of statistics.kinds.entries()) {
    const chart = page.locator(".daily-chart").nth(at);
    await chart.locator("summary").click();
    const numbers = await chart.locator("tbody tr td:last-child").allInnerTexts();
    expect(numbers.map((each) => Number(each.replaceAll(",", "")))).toEqual(daily.map(({ count }) => count).reverse());
  }
  await page.getByRole("button", { name: "显示全部机关" }).click();
  const busy = statistics.authorities.filter(({ last30Days }) => last30Days > 0);
  await expect(page.locator(".authority-table tbody tr")).toHaveCount(busy.length);
});

test("the explorer reads the schema and answers the example, from this site alone", async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  page.on("request", (request) => request.url().startsWith(baseURL ?? "") || elsewhere.push(request.url()));
  await page.goto("/graphiql");
  await page.getByRole("button", { name: "打开类型说明" }).click();
  await expect(page.getByRole("link", { name: "AdministrativePenalty", exact: true })).toBeVisible();
  await page.locator(".graphiql-query-editor .CodeMirror").click({ position: { x: 120, y: 150 } });
  await page.keyboard.press("Control+Enter");
  await expect(page.locator(".result-window")).toContainText('"searchSubjects"');
  expect(elsewhere).toEqual([]);
});
