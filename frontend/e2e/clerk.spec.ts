// A clerk's file goes in at the console and is on the site; on the day after its term it is nowhere any more.
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { APIRequestContext, Page } from "@playwright/test";
import { install, type Installation, serve, TODAY, xinyong } from "./processes.ts";
import { ask, expect, open, test } from "./test.ts";

const AUTHORITY = "昆山市应急管理局";
const NAME = "昆山示例晨帆（演示）机电设备有限公司";
const CODE = "91999900PDY900026Q";
const NUMBER = "昆应急罚〔2026〕90001号";
const ROW = {
  行政相对人名称: NAME,
  行政相对人类别: "法人及非法人组织",
  "行政相对人代码_1（统一社会信用代码）": CODE,
  法定代表人: "演示人",
  行政处罚决定书文号: NUMBER,
  违法行为类型: "未按规定对安全设备进行定期检测",
  违法事实: "经查，该单位未按规定对安全设备进行定期检测。",
  处罚依据: "《中华人民共和国安全生产法》第九十九条第三项",
  处罚类别: "罚款",
  处罚内容: "罚款人民币贰万伍仟元整",
  "罚款金额（万元）": "2.5",
  处罚决定日期: "2026-11-20",
  处罚机关: AUTHORITY,
  数据来源单位: AUTHORITY,
};

test("a clerk's file is on the page, in the list, the search, the export and the API until its last day, and gone on the next", async ({
  page,
  request,
}) => {
  test.setTimeout(180_000);
  // a city of its own: the day of a service is that of its database
  const own = install();
  const on = async <Result>(day: string, look: (address: string) => Promise<Result>): Promise<Result> => {
    const service = await serve(own, "--today", day);
    try {
      return await look(service.address);
    } finally {
      await service.stop();
    }
  };
  const everywhere = { page: 200, subject: true, list: true, search: true, export: true, api: true };
  const filed = await on(TODAY, async (address) => {
    expect(imported(own)).toContain("共 1 行，入库 1，退回 0，相同 0，迟报 0");
    const found = await findFiled(address);
    expect(await traces(page, request, found.id, address)).toEqual(everywhere);
    return found;
  });
  const { until } = filed.publicity;
  expect(until > TODAY).toBe(true);
  const dayAfter = new Date(Date.parse(until) + 86_400_000).toISOString().slice(0, 10);
  const nowhere = { page: 404, subject: false, list: false, search: false, export: false, api: false };
  for (const [day, expected] of [[until, everywhere], [dayAfter, nowhere]] as const) {
    expect(await on(day, (address) => traces(page, request, filed.id, address)), day).toEqual(expected);
  }
  rmSync(own.XINYONG_HOME, { recursive: true });
});

/** The receipt of the clerk's file. */
function imported(at: Installation): string {
  const file = join(tmpdir(), `xinyong-${process.pid}-处罚.csv`);
  writeFileSync(file, `\uFEFF${Object.keys(ROW).join(",")}\r\n${Object.values(ROW).join(",")}\r\n`);
  const receipt = xinyong(at, "import", file, "--authority", AUTHORITY, "--today", TODAY);
  rmSync(file);
  return receipt;
}

interface Filed {
  id: string;
  publicity: { until: string };
}

async function findFiled(address: string): Promise<Filed> {
  const query = `query ($code: String) { records(subjectCode: $code) { nodes { id publicity { until } } } }`;
  const { records } = await ask<{ records: { nodes: Filed[] } }>(query, { code: CODE }, address);
  const [filed] = records.nodes;
  expect(records.nodes).toHaveLength(1);
  if (!filed) throw new Error("not filed");
  return filed;
}

/** Where the penalty is to be found. */
async function traces(page: Page, request: APIRequestContext, id: string, address: string) {
  const record = await page.goto(`${address}/records/${id}`);
  const status = record?.status();
  const words = status === 200 ? ROW["违法行为类型"] : "没有这个页面";
  await expect(page.getByRole("heading", { level: 1, name: words })).toBeVisible();
  expect((await page.content()).includes(NUMBER), "nothing of it on a page that is 404").toBe(status === 200);
  const file = await request.get(`${address}/exports/publicity.csv?actKind=PENALTY&text=${encodeURIComponent(NUMBER)}`);
  const { byId, byNumber } = await asked(address, id);
  expect(byNumber, "record and list agree").toBe(byId);
  return {
    page: status,
    subject: await shows(page, `${address}/subjects/${CODE}`, NAME, `a[href="/records/${id}"]`),
    list: await shows(page, `${address}/publicity/penalties?text=${encodeURIComponent(NUMBER)}`, "共", `a[href="/records/${id}"]`),
    search: await shows(page, `${address}/search?q=${encodeURIComponent(NAME)}`, NAME, "text=处罚 1"),
    export: (await file.text()).includes(NUMBER),
    api: byId,
  };
}

async function asked(address: string, id: string): Promise<{ byId: boolean; byNumber: boolean }> {
  const query = `query ($id: ID!, $number: String) {
    record(id: $id) { documentNo }
    node(id: $id) { id }
    publicity(filter: { text: $number }) { totalCount }
  }`;
  interface Answer {
    record: { documentNo: string } | null;
    node: { id: string } | null;
    publicity: { totalCount: number };
  }
  const { record, node, publicity } = await ask<Answer>(query, { id, number: NUMBER }, address);
  expect(node?.id ?? null).toBe(record ? id : null);
  return { byId: record?.documentNo === NUMBER, byNumber: publicity.totalCount === 1 };
}

/** Whether a page that is about `subject` has something in its main part. */
async function shows(page: Page, address: string, subject: string, something: string): Promise<boolean> {
  await open(page, address);
  const main = page.getByRole("main");
  await expect(main).toContainText(subject);
  return (await main.locator(something).count()) > 0;
}
