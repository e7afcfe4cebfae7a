// `test` for all journeys: a reader at a page of the demo city that must stay calm, and what is to be found there.
import { test as base, type ConsoleMessage, type Page } from "@playwright/test";

export { expect } from "@playwright/test";

export interface Entry {
  id: string;
  subjectName: string;
  subjectCode: string;
  documentNo: string;
  title: string;
}

/** Some of what the demo city publishes. */
export interface City {
  penalty: Entry;
  permit: Entry;
  /** A penalty of a company with （…） in its name. */
  bracketed: Entry;
  /** The code of the subject with the most penalties on display, and of one with three: nine of ten have no more. */
  busiest: string;
  ordinary: string;
  zone: { code: string; name: string };
}

interface Conditions {
  /** Whether answers are made to fail, which the browser logs. */
  disturbed: boolean;
  calm: void;
}

export const test = base.extend<Conditions, { city: City }>({
  baseURL: async ({}, use) => use(process.env["CITY_ADDRESS"]),
  city: [async ({}, use) => use(await lookAround()), { scope: "worker" }],
  disturbed: [false, { option: true }],
  calm: [
    async ({ page, disturbed }, use) => {
      const faults = watched(page);
      await use();
      if (!disturbed) base.expect(faults, "the console stays silent").toEqual([]);
    },
    { auto: true },
  ],
});

/** Go to an address and wait until the page answers to keys and clicks: its scripts have replaced the plain text. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator("#main").waitFor();
}

/** Errors of the page as they come: thrown, logged, refused by the security policy, files that are not there. */
function watched(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !isPageItself(message, page)) faults.push(message.text());
  });
  return faults;
}

/** The browser logs a page that is meant to be 404, too. */
function isPageItself(message: ConsoleMessage, page: Page): boolean {
  return message.location().url === page.url() && message.text().includes("status of 404");
}

/** An answer of the API, at the demo city or at another address. */
export async function ask<Data>(query: string, variables: object = {}, address = process.env["CITY_ADDRESS"]): Promise<Data> {
  const headers = { "content-type": "application/json", accept: "application/graphql-response+json" };
  const reply = await fetch(`${address}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
  const answer = (await reply.json()) as { data?: Data; errors?: unknown };
  if (!answer.data || answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

interface Listed {
  publicity: { nodes: Entry[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

async function lookAround(): Promise<City> {
  const [{ zones }, penalties, [permit]] = await Promise.all([
    ask<{ zones: City["zone"][] }>("{ zones { code name } }"),
    listed("PENALTY", 100),
    listed("PERMIT", 1),
  ]);
  const [penalty] = penalties;
  const [zone] = zones;
  const bracketed = penalties.find(({ subjectName }) => /（.+）/.test(subjectName));
  if (!penalty || !permit || !zone || !bracketed) throw new Error("the demo city is empty");
  return { penalty, permit, bracketed, ...byNumber(penalties), zone };
}

/** Entries of the public list: all of them, or only one. */
async function listed(kind: string, first: 1 | 100): Promise<Entry[]> {
  const query = `query ($kind: ActKind, $first: Int, $after: String) {
    publicity(filter: { actKind: $kind }, first: $first, after: $after) {
      nodes { id subjectName subjectCode documentNo title } pageInfo { hasNextPage endCursor }
    }
  }`;
  const found: Entry[] = [];
  for (let after: string | null = null; ;) {
    const { publicity: page }: Listed = await ask<Listed>(query, { kind, first, after });
    found.push(...page.nodes);
    if (first === 1 || !page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}

function byNumber(penalties: Entry[]): { busiest: string; ordinary: string } {
  const held = new Map<string, number>();
  for (const { subjectCode } of penalties) held.set(subjectCode, (held.get(subjectCode) ?? 0) + 1);
  const ranked = [...held].sort(([, a], [, b]) => b - a);
  const ordinary = ranked.find(([, count]) => count === 3);
  if (!ranked[0] || !ordinary) throw new Error("nobody has three penalties");
  return { busiest: ranked[0][0], ordinary: ordinary[0] };
}
