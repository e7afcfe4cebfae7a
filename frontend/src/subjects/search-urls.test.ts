import { expect, test } from "vitest";
import { isDocumentNumber, isWholeCode, nextStep, searchUrl, wantedIn } from "./search-urls";

test("an address holds what is wanted and nothing that is empty", () => {
  expect(searchUrl({ q: "启澜 机械", category: "LEGAL_PERSON", zone: undefined }, 40)).toBe(
    `/search?q=${encodeURIComponent("启澜")}+${encodeURIComponent("机械")}&category=LEGAL_PERSON&first=40`,
  );
  expect(searchUrl({ q: "启澜" })).toBe(`/search?q=${encodeURIComponent("启澜")}`);
});

test("what the address says badly is not wanted; natural persons never are", () => {
  expect(wantedIn({ q: " 启澜 ", category: "INDIVIDUAL_BUSINESS", zone: " " })).toEqual({
    q: "启澜",
    category: "INDIVIDUAL_BUSINESS",
    zone: undefined,
  });
  expect(wantedIn({ category: "NATURAL_PERSON" }).category).toBeUndefined();
  expect(wantedIn({ category: "toString" }).category).toBeUndefined();
});

test("there are three steps of more", () => {
  expect([20, 40, 80, 17].map(nextStep)).toEqual([40, 80, null, 20]);
});

test.each(["昆应急罚〔2026〕217号", "〔2026〕217", "[2026] 217 号", "（2019）第12号", "217号", "苏环昆罚〔2025〕83第41号"])(
  "%s is the number of a document",
  (text) => expect(isDocumentNumber(text)).toBe(true),
);

test.each(["启澜精密机械（昆山）有限公司", "一号店", "91320583MA00000X0T", "昆山2026会展有限公司", ""])(
  "%s is not the number of a document",
  (text) => expect(isDocumentNumber(text)).toBe(false),
);

test("a whole code is known in any width and grouping", () => {
  expect(isWholeCode("９1320583-ma00000 x0t")).toBe(true);
  expect(isWholeCode("91320583MA00000X0")).toBe(false);
  expect(isWholeCode("昆山示例机械有限公司昆山示例机械有限")).toBe(false);
});
