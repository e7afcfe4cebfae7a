// What the restricted fields are called, for those who read of them in a log.
const WORDS: Readonly<Record<string, string>> = {
  counterpartName: "行政相对人名称",
  legalRepresentative: "法定代表人",
  legalRepresentativeIdNumber: "法定代表人证件号码",
  idNumber: "证件号码",
  name: "名称",
  withdrawnOn: "撤下日期",
  late: "是否迟报",
  rowNo: "报送文件行号",
  delivery: "报送批次",
  digest: "内容摘要",
};

/** Names of fields as the journal keeps them, in words; one that is not known stays as it is. */
export function fieldWords(fields: readonly string[]): string {
  return fields.map((field) => WORDS[field] ?? field).join("、");
}
