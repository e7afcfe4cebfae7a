import { expect, test } from "vitest";
import { exportUrl, filtersIn, neighbours, without } from "./list-urls";

const path = "/publicity/penalties";
const page = { hasNextPage: true, hasPreviousPage: false, startCursor: "s", endCursor: "e" };

test("filters are those that the server lets through", () => {
  expect(filtersIn({ zone: "huaqiao", severity: "worst", decidedFrom: "2026-02-30", text: " ", page: "3" })).toEqual([
    ["zone", "huaqiao"],
  ]);
});

test("taking a filter away keeps the others and the order, and begins the list anew", () => {
  const search = { zone: "huaqiao", text: "机械", order: "oldest", after: "c" };
  expect(without(path, search, "zone")).toBe("/publicity/penalties?text=%E6%9C%BA%E6%A2%B0&order=oldest");
  expect(without(path, { zone: "huaqiao" }, "zone")).toBe(path);
});

test("the next page keeps the filters", () => {
  expect(neighbours(path, { zone: "huaqiao" }, page)).toEqual({
    previous: null,
    next: "/publicity/penalties?zone=huaqiao&after=e",
  });
});

test("a page come to from one side has that side to go back to", () => {
  const alone = { ...page, hasNextPage: false };
  expect(neighbours(path, { after: "c" }, alone)).toEqual({ previous: `${path}?before=s`, next: null });
  expect(neighbours(path, { before: "c" }, alone)).toEqual({ previous: null, next: `${path}?after=e` });
});

test("an export carries the kind and the filters, never the place in the list", () => {
  expect(exportUrl("PENALTY", { severity: "SERIOUS", after: "c", order: "oldest" }, "csv")).toBe(
    "/exports/publicity.csv?actKind=PENALTY&severity=SERIOUS",
  );
});
