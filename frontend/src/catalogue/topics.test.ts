import { expect, test } from "vitest";
import { byTopic, matterOf } from "./topics";

test("rules stand by topic, in the topic's order; one that no topic knows is not lost", () => {
  const keys = ["retract", "publicity.serious", "publicity.general", "brand.new", "publicity.general"];
  const found = byTopic(keys.map((key, at) => ({ key, at })));
  expect(found.map(({ title, rules }) => [title, rules.map(({ key, at }) => `${key} ${at}`)])).toEqual([
    ["公示多久", ["publicity.general 2", "publicity.general 4", "publicity.serious 1"]],
    ["修复、撤回与异议", ["retract 0"]],
    ["其他规则", ["brand.new 3"]],
  ]);
  expect(matterOf("retract")).toBe("撤回公示");
  expect(matterOf("brand.new")).toBeNull();
});
