import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSubjectRecords } from "./records";

interface Asked {
  variables: Record<string, unknown>;
  answer: (data: unknown) => void;
  fail: () => void;
}
const asked: Asked[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("fetch", (url: string) => {
    const variables = JSON.parse(new URL(url, "http://site").searchParams.get("variables") ?? "{}") as Record<string, unknown>;
    return new Promise((resolve, reject) => {
      const answer = (data: unknown) => resolve(new Response(JSON.stringify({ data })));
      asked.push({ variables, answer, fail: () => reject(new TypeError("offline")) });
    });
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const page = (ids: string[], endCursor: string | null) => ({
  totalCount: 3,
  totalCapped: false,
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
  nodes: ids.map((id) => ({ __typename: "AdministrativePermit", id, decisionDate: "2026-01-01" })),
});

function Permits({ first }: { first: unknown }) {
  const { items, total, complete, paged, state, more, all } = useSubjectRecords("91X", "AdministrativePermit", first as never);
  return (
    <button type="button" onClick={more} onDoubleClick={() => void all()}>
      {[items.map(({ id }) => id).join(" "), `of ${total}`, complete ? "complete" : "open", paged ? "paged" : "single", state].join("|")}
    </button>
  );
}

const said = () => screen.getByRole("button").textContent;
const press = () => fireEvent.click(screen.getByRole("button"));

test("the next page is asked for once, after the last record here, and follows it", async () => {
  render(<Permits first={page(["a", "b"], "cursor b")} />);
  expect(said()).toBe("a b|of 3|open|paged|still");
  press();
  press();
  expect(said()).toBe("a b|of 3|open|paged|busy");
  expect(asked.map(({ variables }) => variables)).toEqual([{ code: "91X", actKind: "PERMIT", after: "cursor b", first: 20 }]);
  await act(async () => asked[0]?.answer({ subject: { id: "sub_1", records: page(["c"], null) } }));
  expect(said()).toBe("a b c|of 3|complete|paged|still");
  press();
  expect(asked).toHaveLength(1);
});

test("a page that does not come is said, and can be asked for again", async () => {
  render(<Permits first={page(["a", "b"], "cursor b")} />);
  press();
  await act(async () => asked[0]?.fail());
  expect(said()).toBe("a b|of 3|open|paged|failed");
  press();
  await act(async () => asked[1]?.answer({ subject: null }));
  expect(said()).toBe("a b|of 3|open|paged|failed");
});

test("everything that is left is fetched, page after page", async () => {
  render(<Permits first={page(["a"], "cursor a")} />);
  fireEvent.doubleClick(screen.getByRole("button"));
  await act(async () => asked[0]?.answer({ subject: { id: "sub_1", records: page(["b"], "cursor b") } }));
  await act(async () => asked[1]?.answer({ subject: { id: "sub_1", records: page(["c"], null) } }));
  expect(asked.map(({ variables }) => [variables["after"], variables["first"]])).toEqual([
    ["cursor a", 100],
    ["cursor b", 100],
  ]);
  expect(said()).toBe("a b c|of 3|complete|paged|still");
});

test("what was fetched before a page failed is kept", async () => {
  render(<Permits first={page(["a"], "cursor a")} />);
  fireEvent.doubleClick(screen.getByRole("button"));
  await act(async () => asked[0]?.answer({ subject: { id: "sub_1", records: page(["b"], "cursor b") } }));
  await act(async () => asked[1]?.fail());
  expect(said()).toBe("a b|of 3|open|paged|failed");
});

test("a first page that is all asks for nothing", () => {
  render(<Permits first={page(["a", "b", "c"], null)} />);
  press();
  expect(said()).toBe("a b c|of 3|complete|single|still");
  expect(asked).toHaveLength(0);
});
