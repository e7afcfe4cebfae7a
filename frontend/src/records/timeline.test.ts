import { expect, test } from "vitest";
import { holdingBack, horizon, type Series, years } from "./timeline";

const series = (complete: boolean, ...days: string[]): Series<{ decisionDate: string }> => ({
  complete,
  items: days.map((decisionDate) => ({ decisionDate })),
});
const days = (...all: Series<{ decisionDate: string }>[]) => years(all).flatMap(({ items }) => items.map(({ decisionDate }) => decisionDate));

test("all records stand in one line, latest first, by year", () => {
  const line = years([series(true, "2026-06-15", "2025-03-04"), series(true, "2026-09-02", "2024-12-31")]);
  expect(line.map(({ year, items }) => [year, items.map(({ decisionDate }) => decisionDate)])).toEqual([
    ["2026", ["2026-09-02", "2026-06-15"]],
    ["2025", ["2025-03-04"]],
    ["2024", ["2024-12-31"]],
  ]);
});

test("the line ends where a kind has records that are not here yet", () => {
  const penalties = series(true, "2026-06-15", "2024-03-04");
  const permits = series(false, "2026-09-02", "2026-01-20");
  expect(horizon([penalties, permits])).toBe("2026-01-20");
  expect(days(penalties, permits)).toEqual(["2026-09-02", "2026-06-15", "2026-01-20"]);
  expect(horizon([penalties])).toBeNull();
});

test("what holds the line back is the kind whose known part ends soonest", () => {
  const far = series(false, "2026-06-15", "2024-03-04");
  const near = series(false, "2026-09-02", "2026-01-20");
  expect(holdingBack([far, near])).toBe(near);
  expect(holdingBack([near, series(true)])).toBe(near);
  expect(holdingBack([series(true, "2020-01-01")])).toBeUndefined();
});

test("a kind of which nothing is here yet leaves the line empty rather than wrong", () => {
  expect(days(series(false), series(true, "2026-06-15"))).toEqual([]);
});
