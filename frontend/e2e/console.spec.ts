// The departments' console and a subject's own pages, as those who work there go through them.
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { expect, open, test } from "./test.ts";

/** A page of its own for somebody who has signed in by choosing himself at the demonstration's provider. */
async function signedIn(browser: Browser, provider: "officials" | "subjects", name: string, width = 1440): Promise<Page> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width, height: 900 }, baseURL: process.env["CITY_ADDRESS"] ?? "" });
  const page = await context.newPage();
  await page.goto(`/sign-in/${provider}?return=%2Fconsole`);
  await page.getByText(name).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "工作台" })).toBeVisible();
  return page;
}

async function state(page: Page, matter: string): Promise<void> {
  await page.getByLabel("查询用途", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("事项编号").fill(matter);
  await page.getByRole("button", { name: "确定" }).click();
  await expect(page.getByRole("region", { name: "查询用途" })).toContainText(matter);
}

test("who is not signed in is told so, and comes back to where he was going", async ({ page }) => {
  await open(page, "/console/deliveries");
  await expect(page.getByRole("heading", { name: "请先登录" })).toBeVisible();
  await page.getByRole("link", { name: "登录", exact: true }).click();
  await page.getByRole("link", { name: /政务人员/ }).click();
  await page.getByText("赵一（演示）").click();
  await expect(page).toHaveURL(/\/console\/deliveries$/);
  await expect(page.getByRole("heading", { name: "数据报送" })).toBeVisible();
  await page.getByRole("button", { name: "退出" }).click();
  await expect(page).not.toHaveURL(/\/console/);
  await page.waitForLoadState();
  await page.goto("/console");
  await expect(page.getByRole("heading", { name: "请先登录" })).toBeVisible();
});

test("a masked field says why, is seen with a purpose, stands in the subject's log, and its proof holds", async ({ browser }) => {
  const principal = await signedIn(browser, "subjects", "法定代表人");
  await principal.getByRole("link", { name: "本主体的信息" }).click();
  const code = (await principal.locator(".page-head .code").innerText()).replace(/\s/g, "");
  const matter = `KS-${Date.now()}`;
  const officer = await signedIn(browser, "officials", "褚十（演示）");
  await officer.goto(`/console/subjects/${code}`);
  const before = officer.locator(".field-chip").first();
  await before.click();
  await expect(officer.getByText("请先选定查询用途").first()).toBeVisible();
  await state(officer, matter);
  const masked = officer.locator("tbody tr").filter({ hasText: "已遮盖" }).first();
  await expect(masked).toContainText(/9{4}\*+/);
  const line = officer.locator("tbody tr").filter({ hasText: await masked.locator(".record-no").innerText() });
  await masked.getByRole("button", { name: "已遮盖" }).click();
  await expect(masked).toContainText("个人信息保护法第二十八条");
  await line.getByRole("button", { name: /查看.*全文/ }).click();
  await expect(line).toContainText(/999999\d{11}[\dX]/);
  await expect(line).toContainText("本次查看已记入日志");

  await principal.reload();
  const seen = principal.getByRole("table", { name: "查阅记录，新的在前" }).getByRole("row").nth(1);
  await expect(seen).toContainText("昆山市发展和改革委员会");
  await expect(seen).toContainText("法定代表人证件号码");
  await expect(principal.getByText("褚十")).toHaveCount(0);

  const auditor = await signedIn(browser, "officials", "蒋十二（演示）");
  await expect
    .poll(
      async () => {
        // the seal comes a second after
        await auditor.goto(`/console/journal?matter=${matter}`);
        return auditor.getByRole("row").filter({ hasText: "查看敏感信息" }).getByRole("button", { name: "验证" }).count();
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0);
  const entry = auditor.getByRole("row").filter({ hasText: matter }).filter({ hasText: "查看敏感信息" });
  await entry.getByRole("button", { name: "验证" }).click();
  await expect(entry).toContainText("与签名的检查点相符");
  await expect(auditor.getByText(/999999\d{11}/)).toHaveCount(0);
});

const AUTHORITY = "昆山市市场监督管理局";
const rowOf = (number: string, day: string): Record<string, string> => ({
  行政相对人名称: "昆山示例晨帆（演示）机电设备有限公司",
  行政相对人类别: "法人及非法人组织",
  "行政相对人代码_1（统一社会信用代码）": "91999900PDY900026Q",
  法定代表人: "演示人",
  行政处罚决定书文号: number,
  违法行为类型: "未按规定公示年度报告",
  违法事实: "经查，该单位未按规定公示年度报告。",
  处罚依据: "《企业信息公示暂行条例》第十八条",
  处罚类别: "罚款",
  处罚内容: "罚款人民币壹万元整",
  "罚款金额（万元）": "1",
  处罚决定日期: day,
  处罚机关: AUTHORITY,
  数据来源单位: AUTHORITY,
});

test("a recorder files, is told what is wrong in which row, and another person accepts", async ({ browser, request }) => {
  const good = rowOf(`昆市监罚〔2026〕${Date.now() % 1_000_000}号`, "2026-11-20");
  const rows = [good, rowOf("昆市监罚〔2026〕90002号", "2027-01-01")];
  const csv = [Object.keys(good), ...rows.map(Object.values)].map((cells) => cells.join(",")).join("\r\n");
  const recorder = await signedIn(browser, "officials", "赵一（演示）");
  await recorder.getByRole("link", { name: "数据报送" }).click();
  await recorder.getByLabel("报送文件").setInputFiles({ name: "十一月处罚.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await recorder.getByRole("button", { name: "核对", exact: true }).click();
  const wrong = recorder.getByRole("table", { name: "核对意见，按行号" }).getByRole("row").filter({ hasText: "退回" });
  await expect(wrong).toContainText("处罚决定日期");
  await expect(recorder.getByRole("button", { name: "复核确认，入库公示" })).toBeDisabled();
  await expect(recorder.getByText("确认报送由本单位的审核员办理")).toBeVisible();

  const reviewer = await signedIn(browser, "officials", "钱二（演示）");
  const task = reviewer.getByRole("row").filter({ hasText: "十一月处罚.csv" });
  await expect(task).toContainText("待复核");
  await expect(task).toContainText("个工作日");
  await task.getByRole("link").click();
  await reviewer.getByRole("button", { name: "复核确认，入库公示" }).click();
  await expect(reviewer.getByText("已入库", { exact: true })).toBeVisible();
  const found = await request.get(`/publicity/penalties?text=${encodeURIComponent(good["行政处罚决定书文号"] ?? "")}`);
  expect(await found.text()).toContain("未按规定公示年度报告");

  await recorder.goto("/console");
  await expect(recorder.getByRole("row").filter({ hasText: "十一月处罚.csv" })).toContainText("退回待更正");
});

test("an administrator binds whoever has signed in, never two duties that check each other, and ends it", async ({ browser }) => {
  const visitor = await signedIn(browser, "officials", "陈九（演示）");
  await visitor.context().close();
  const administrator = await signedIn(browser, "officials", "李四（演示）");
  await administrator.getByRole("link", { name: "账号与授权" }).click();
  const reviewer = administrator.getByRole("row").filter({ hasText: "钱二（演示）" }).first();
  const number = (await reviewer.locator(".code").innerText()).trim();
  await administrator.getByLabel("账号编号").fill(number);
  await administrator.getByLabel("录入员").check();
  await administrator.getByRole("button", { name: "授予" }).click();
  await expect(administrator.locator(".grant-acts .failure")).not.toBeEmpty();
});

const PLACES: [string, "officials" | "subjects", string][] = [
  ["/console", "officials", "钱二（演示）"],
  ["/console/subjects?q=%E7%A4%BA%E4%BE%8B", "officials", "褚十（演示）"],
  ["/console/deliveries", "officials", "赵一（演示）"],
  ["/console/accounts", "officials", "李四（演示）"],
  ["/console/journal", "officials", "蒋十二（演示）"],
  ["/console/mine", "subjects", "法定代表人"],
];
for (const [address, provider, name] of PLACES) {
  for (const width of [1440, 390]) {
    test(`${address} at ${width} px has nothing that axe objects to and nothing that sticks out`, async ({ browser }) => {
      const page = await signedIn(browser, provider, name, width);
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}
