import { expect, test } from "vitest";
import { partsOf } from "./SubjectCode";

test("a code falls into the parts that the standard gives it; joined, they are the code", () => {
  expect(partsOf("91320583MA00000X0T")).toEqual(["91", "320583", "MA00000X0", "T"]);
  expect(partsOf("320583000012345")).toEqual(["320583000012345"]);
});
