// The public lists.
export const publicity = {
  决定文书: "Decision",
  决定日期: "Decided on",
  区镇: "Zone",
  公示至: "Published until",
  长期: "Without end",
  失信程度: "Grade",
  行政相对人与违法行为: "Subject and violation",
  行政相对人与许可内容: "Subject and permit",
} as const;
