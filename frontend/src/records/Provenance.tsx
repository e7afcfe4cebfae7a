// Where a record comes from and how quickly it came: source, report, deadline, version.
import { type FragmentType, graphql, readFragment } from "../gql";
import { OnTimeTag } from "./OnTimeTag";
import { Facts } from "../ui/Facts";
import { t } from "../words/t";

const provenance = graphql(`
  fragment Provenance on CreditRecord {
    sourceName
    reportedOn
    publicityDeadline
    publicityDeadlineProvisional
    onTime
    workingDaysToPublish
    version
  }
`);

export function Provenance({ record }: { record: FragmentType<typeof provenance> }) {
  const known = readFragment(provenance, record);
  const deadline = known.publicityDeadlineProvisional
    ? t("{day}（放假安排公布前为暂定）", { day: known.publicityDeadline })
    : known.publicityDeadline;
  return (
    <Facts
      facts={[
        { name: t("数据来源单位"), value: <span lang="zh-CN">{known.sourceName}</span>, wide: true },
        { name: t("报送日期"), value: known.reportedOn },
        { name: t("版本"), value: t("第 {n} 版", { n: known.version }) },
        { name: t("公示截止办理日"), value: deadline },
        { name: t("公示时效"), value: <OnTimeTag days={known.workingDaysToPublish} onTime={known.onTime} /> },
      ]}
    />
  );
}
