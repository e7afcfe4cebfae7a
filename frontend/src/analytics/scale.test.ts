import { expect, test } from "vitest";
import { isWeekend, ticks } from "./scale";

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [9, [0, 5, 10]],
  [17, [0, 5, 10, 15, 20]],
  [93, [0, 50, 100]],
  [264, [0, 100, 200, 300]],
  [40_000, [0, 10_000, 20_000, 30_000, 40_000]],
])("a scale for %i has round steps and reaches it", (most, expected) => {
  expect(ticks(most)).toEqual(expected);
});

test("Saturdays and Sundays are weekend wherever the reader is", () => {
  expect(["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"].map(isWeekend)).toEqual([false, true, true, false]);
});
