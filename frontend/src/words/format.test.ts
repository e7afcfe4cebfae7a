import { expect, test } from "vitest";
import { count, daysBetween, percent, plainDecimal, yuanOf } from "./format";

test("numbers are grouped by three", () => {
  expect(count(38211)).toBe("38,211");
});

test("a share that is not whole never reads as whole", () => {
  expect(percent(0.9996)).toBe("99.9%");
  expect(percent(1)).toBe("100.0%");
  expect(percent(0.58)).toBe("58.0%");
});

test("amounts in 万元 lose no fen and carry no idle zeros", () => {
  expect(yuanOf("2.500000")).toBe(25_000);
  expect(yuanOf("0.123456")).toBe(1234.56);
  expect(plainDecimal("2.500000")).toBe("2.5");
  expect(plainDecimal("20")).toBe("20");
  expect(plainDecimal("20.00")).toBe("20");
});

test("days are counted by the calendar", () => {
  expect(daysBetween("2026-02-28", "2026-03-01")).toBe(1);
  expect(daysBetween("2026-03-01", "2026-02-28")).toBe(-1);
});
