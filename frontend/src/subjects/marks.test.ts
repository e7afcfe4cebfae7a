import { describe, expect, test } from "vitest";
import { codeMarks, marks } from "./marks";

/** A name with what was met in brackets. */
const shown = (name: string, text: string, approximate = false) =>
  marks(name, text, approximate)
    .map(({ text: run, met }) => (met ? `[${run}]` : run))
    .join("");

describe("what was typed is marked in the name", () => {
  test("as it stands there", () => {
    expect(shown("昆山示例启澜精密机械有限公司", "启澜精密")).toBe("昆山示例[启澜精密]机械有限公司");
  });

  test("whatever brackets, blanks, width and case it was typed with", () => {
    expect(shown("示例启澜（昆山）机械有限公司", "启澜(昆山) 机械")).toBe("示例[启澜（昆山）机械]有限公司");
    expect(shown("示例ABC电子有限公司", "ａｂｃ电子")).toBe("示例[ABC电子]有限公司");
  });

  test("past a form of enterprise that stands between", () => {
    expect(shown("示例启澜有限公司第一分公司", "启澜第一分公司")).toBe("示例[启澜]有限公司[第一分公司]");
    expect(shown("示例启澜股份有限公司", "启澜有限公司")).toBe("示例[启澜]股份有限公司");
  });

  test("or nothing is, where it does not stand", () => {
    expect(shown("示例启澜机械有限公司", "禾木")).toBe("示例启澜机械有限公司");
    expect(shown("示例启澜机械有限公司", " （）")).toBe("示例启澜机械有限公司");
  });

  test("and a character outside the basic plane shifts nothing", () => {
    expect(shown("示例𠮷野机械厂", "野机")).toBe("示例𠮷[野机]械厂");
    expect(shown("示例𠮷野机械厂", "𠮷野")).toBe("示例[𠮷野]机械厂");
  });
});

test("in a name that is only like the text, the neighbours that both have are marked", () => {
  expect(shown("昆山示例启蓝精密机械有限公司", "示例启澜精密", true)).toBe("昆山[示例启]蓝[精密]机械有限公司");
});

test("of a code its beginning is marked", () => {
  expect(codeMarks("91320583MA00000X0T", " 9132 0583ma")).toEqual([
    { text: "91320583MA", met: true },
    { text: "00000X0T", met: false },
  ]);
  expect(codeMarks("91320583MA00000X0T", "320583")).toEqual([{ text: "91320583MA00000X0T", met: false }]);
});
