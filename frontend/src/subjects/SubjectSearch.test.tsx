import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { SubjectSearch } from "./SubjectSearch";

const asked: { query: string; signal: AbortSignal; answer: (names: string[]) => void }[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  vi.stubGlobal("fetch", (url: string, { signal }: { signal: AbortSignal }) => {
    const { query } = JSON.parse(new URL(url, "http://site").searchParams.get("variables") ?? "{}") as { query: string };
    return new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(new DOMException("gone", "AbortError")));
      const answer = (names: string[]) => resolve(new Response(JSON.stringify({ data: hits(names) })));
      asked.push({ query, signal, answer });
    });
  });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const hits = (names: string[]) => ({
  searchSubjects: {
    nodes: names.map((name, at) => ({ subject: { id: `sub_${at}`, name, code: `9132058300000000${at}`, zone: null } })),
  },
});

const box = () => screen.getByRole<HTMLInputElement>("combobox");
const type = (text: string) => fireEvent.change(box(), { target: { value: text } });
const rest = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

async function suggesting(...names: string[]): Promise<void> {
  render(<SubjectSearch place="hero" />);
  type("机械");
  await rest(120);
  await act(async () => asked.at(-1)?.answer(names));
}

describe("while one types", () => {
  test("a question is asked only when the hands rest, and only for the last text", async () => {
    render(<SubjectSearch place="hero" />);
    type("机");
    await rest(100);
    type("机械");
    await rest(119);
    expect(asked).toHaveLength(0);
    await rest(1);
    expect(asked.map(({ query }) => query)).toEqual(["机械"]);
  });

  test("a question whose text has changed is called off", async () => {
    render(<SubjectSearch place="hero" />);
    type("机");
    await rest(120);
    type("机械");
    await rest(120);
    expect(asked[0]?.signal.aborted).toBe(true);
    expect(asked[1]?.signal.aborted).toBe(false);
  });

  test("suggestions are announced as options, and gone when the text is", async () => {
    await suggesting("演示启澜精密机械有限公司", "演示禾木机械有限公司");
    expect(box().getAttribute("aria-expanded")).toBe("true");
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual([
      "演示启澜精密机械有限公司91320583000000000",
      "演示禾木机械有限公司91320583000000001",
    ]);
    type("");
    expect(screen.queryAllByRole("option")).toHaveLength(0);
  });

  test("a failing server leaves a box that still searches", async () => {
    vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("down")));
    render(<SubjectSearch place="hero" />);
    type("机械");
    await rest(200);
    expect(screen.queryAllByRole("option")).toHaveLength(0);
    expect(box().form?.action).toContain("/search");
    expect(box().name).toBe("q");
  });
});

describe("by keyboard", () => {
  const press = (key: string) => fireEvent.keyDown(box(), { key });
  const active = () => document.getElementById(box().getAttribute("aria-activedescendant") ?? "")?.textContent ?? null;

  test("the arrows walk through the suggestions and back to the box", async () => {
    await suggesting("甲", "乙");
    press("ArrowDown");
    expect(active()).toContain("甲");
    press("ArrowDown");
    expect(active()).toContain("乙");
    press("ArrowDown");
    expect(active()).toBeNull();
    press("ArrowUp");
    expect(active()).toContain("乙");
  });

  test("Enter opens the chosen suggestion", async () => {
    await suggesting("甲", "乙");
    const opened = vi.fn<(href: string) => void>();
    document.addEventListener("click", (event) => {
      event.preventDefault();
      opened((event.target as Element).closest("a")?.getAttribute("href") ?? "");
    }, { once: true });
    press("ArrowDown");
    press("Enter");
    expect(opened).toHaveBeenCalledWith("/subjects/91320583000000000");
  });

  test("Escape closes the suggestions and keeps the text", async () => {
    await suggesting("甲");
    press("Escape");
    expect(box().getAttribute("aria-expanded")).toBe("false");
    expect(box().value).toBe("机械");
  });
});
