// What the rules are about, in the order in which a reader asks: how long, how soon, how to get out, how good.
import type { Words } from "../words/t";

interface Topic {
  title: Words;
  /** The keys of the rule packs that belong here, and what each regulates. */
  rules: Record<string, Words>;
}

export const TOPICS: Topic[] = [
  {
    title: "公示多久",
    rules: {
      "publicity.permit": "行政许可",
      "publicity.minor": "轻微失信",
      "publicity.general": "一般失信",
      "publicity.serious": "严重失信",
    },
  },
  {
    title: "多快报送、公示",
    rules: { "publicity.deadline": "公示时限", "double_publicity.report": "报送时限" },
  },
  {
    title: "修复、撤回与异议",
    rules: {
      "repair.answer": "修复答复",
      retract: "撤回公示",
      "objection.mark": "异议标注",
      "objection.forward": "异议转办",
      "objection.decide": "异议核实",
      "objection.extend": "异议延长",
    },
  },
  {
    title: "数据质量",
    rules: { valid_storage: "有效入库率", timeliness: "及时率", report_completeness: "报送完整率" },
  },
];

/** Rules by topic; a key that no topic knows comes last, under its own name. */
export function byTopic<Rule extends { key: string }>(rules: readonly Rule[]): { title: Words; rules: Rule[] }[] {
  const known = TOPICS.map((topic) => ({
    title: topic.title,
    rules: Object.keys(topic.rules).flatMap((key) => rules.filter((rule) => rule.key === key)),
  }));
  const rest = rules.filter(({ key }) => !TOPICS.some((topic) => key in topic.rules));
  const other: Words = "其他规则";
  return [...known, { title: other, rules: rest }].filter((topic) => topic.rules.length > 0);
}

/** What a rule regulates; null for a key that no topic knows. */
export function matterOf(key: string): Words | null {
  return TOPICS.find((topic) => key in topic.rules)?.rules[key] ?? null;
}
