// What a penalty decision says, by the official names of its fields (“双公示”数据项).
import { type FragmentType, graphql, readFragment } from "../gql";
import { TenThousands } from "./TenThousands";
import { Facts } from "../ui/Facts";
import { t } from "../words/t";

const penalty = graphql(`
  fragment PenaltyFacts on AdministrativePenalty {
    documentName
    documentNo
    decisionDate
    authorityName
    violationType
    factsOfViolation
    legalBasis
    penaltyCategories
    content
    fineAmount
    confiscatedAmount
    revokedLicence
    remark
  }
`);

export function PenaltyFacts({ record }: { record: FragmentType<typeof penalty> }) {
  const facts = readFragment(penalty, record);
  return (
    <Facts
      facts={[
        { name: t("违法行为类型"), value: facts.violationType, wide: true },
        { name: t("违法事实"), value: facts.factsOfViolation, wide: true },
        { name: t("处罚依据"), value: facts.legalBasis, wide: true },
        { name: t("处罚类别"), value: facts.penaltyCategories.join("、"), wide: true },
        { name: t("处罚内容"), value: facts.content, wide: true },
        { name: t("罚款金额"), value: facts.fineAmount && <TenThousands amount={facts.fineAmount} /> },
        { name: t("没收金额"), value: facts.confiscatedAmount && <TenThousands amount={facts.confiscatedAmount} /> },
        { name: t("暂扣或吊销证照名称及编号"), value: facts.revokedLicence, wide: true },
        { name: t("决定书名称"), value: facts.documentName },
        { name: t("决定书文号"), value: facts.documentNo },
        { name: t("处罚机关"), value: facts.authorityName },
        { name: t("处罚决定日期"), value: facts.decisionDate },
        { name: t("备注"), value: facts.remark, wide: true },
      ]}
    />
  );
}
