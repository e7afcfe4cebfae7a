// What a permit decision says, by the official names of its fields (“双公示”数据项).
import { type FragmentType, graphql, readFragment } from "../gql";
import { Facts } from "../ui/Facts";
import { t } from "../words/t";

const permit = graphql(`
  fragment PermitFacts on AdministrativePermit {
    documentName
    documentNo
    decisionDate
    authorityName
    permitCategory
    certificateName
    certificateNo
    content
    validFrom
    validUntil
    remark
  }
`);

export function PermitFacts({ record }: { record: FragmentType<typeof permit> }) {
  const facts = readFragment(permit, record);
  return (
    <Facts
      facts={[
        { name: t("许可内容"), value: facts.content, wide: true },
        { name: t("许可类别"), value: facts.permitCategory },
        { name: t("许可证书名称"), value: facts.certificateName },
        { name: t("许可编号"), value: facts.certificateNo },
        { name: t("有效期自"), value: facts.validFrom },
        { name: t("有效期至"), value: facts.validUntil ?? t("长期有效") },
        { name: t("许可决定日期"), value: facts.decisionDate },
        { name: t("决定书名称"), value: facts.documentName },
        { name: t("决定书文号"), value: facts.documentNo },
        { name: t("许可机关"), value: facts.authorityName },
        { name: t("备注"), value: facts.remark, wide: true },
      ]}
    />
  );
}
