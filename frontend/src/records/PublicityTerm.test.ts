import { expect, test } from "vitest";
import { messageOf } from "./PublicityTerm";

test("the term tells what it means today", () => {
  const term = { repairableFrom: "2027-02-20", until: "2027-11-19" };
  expect(messageOf(term, "2027-02-19")).toBe("最短公示期满后，2027-02-20 起可以申请信用修复");
  expect(messageOf(term, "2027-02-20")).toBe("最短公示期已满，现在可以申请信用修复");
  expect(messageOf({ repairableFrom: null, until: "2027-11-19" }, "2027-01-01")).toBe("公示至 2027-11-19");
  expect(messageOf({ repairableFrom: null, until: null }, "2027-01-01")).toBe("长期公示");
});
