import { afterEach, expect, test } from "vitest";
import { en } from "./en";
import { language, speak, t } from "./t";

afterEach(() => speak("zh-CN"));

test("a text is Chinese until English is spoken", async () => {
  expect(t("共 {n} 条", { n: 12 })).toBe("共 12 条");
  await speak("en");
  expect(language()).toBe("en");
  expect(document.documentElement.lang).toBe("en");
  expect(t("共 {n} 条", { n: 12 })).toBe("12 in total");
});

test("English has one and many", async () => {
  await speak("en");
  expect(t("{n} 个工作日公示", { n: 1 })).toBe("Published in 1 working day");
  expect(t("{n} 个工作日公示", { n: 2 })).toBe("Published in 2 working days");
});

test.each(Object.entries(en))("the English of %s has the same places to fill in", (chinese, english) => {
  const places = (text: string) => new Set(text.match(/\{\w+/g));
  expect(places(english)).toEqual(places(chinese));
  expect(english.trim()).not.toBe("");
});
