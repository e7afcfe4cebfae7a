import { expect, test } from "vitest";
import { nextTab } from "./Tabs";
import { progress } from "./TermBar";

test("arrow keys go round the tabs, Home and End jump, other keys are not theirs", () => {
  expect(nextTab("ArrowRight", 2, 3)).toBe(0);
  expect(nextTab("ArrowLeft", 0, 3)).toBe(2);
  expect(nextTab("Home", 2, 3)).toBe(0);
  expect(nextTab("End", 0, 3)).toBe(2);
  expect(nextTab("a", 0, 3)).toBeNull();
});

test("a day's place in a term is never outside it", () => {
  expect(progress("2026-07-02", "2026-01-01", "2027-01-01")).toBeCloseTo(49.9, 1);
  expect(progress("2025-12-31", "2026-01-01", "2027-01-01")).toBe(0);
  expect(progress("2030-01-01", "2026-01-01", "2027-01-01")).toBe(100);
  expect(progress("2026-01-01", "2026-01-01", "2026-01-01")).toBe(100);
});
