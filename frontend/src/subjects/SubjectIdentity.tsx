// 登记概况: what the register says of a subject.
import { categoryWords } from "./names";
import { type FragmentType, graphql, readFragment } from "../gql";
import { Facts } from "../ui/Facts";
import { t } from "../words/t";

const identity = graphql(`
  fragment SubjectIdentity on Subject {
    category
    organizationForm
    establishedOn
    registrationAuthority
    address
    businessScope
    zone {
      name
    }
  }
`);

const inChinese = (text: string | null | undefined) => text && <span lang="zh-CN">{text}</span>;

export function SubjectIdentity({ subject }: { subject: FragmentType<typeof identity> }) {
  const known = readFragment(identity, subject);
  return (
    <div className="card">
      <Facts
        facts={[
          known.organizationForm
            ? { name: t("企业类型"), value: inChinese(known.organizationForm) }
            : { name: t("主体类别"), value: categoryWords(known.category) },
          { name: t("成立日期"), value: known.establishedOn && <time>{known.establishedOn}</time> },
          { name: t("登记机关"), value: inChinese(known.registrationAuthority) },
          { name: t("所在区镇"), value: inChinese(known.zone?.name) },
          { name: t("住所"), value: inChinese(known.address), wide: true },
          { name: t("经营范围"), value: inChinese(known.businessScope), wide: true },
        ]}
      />
    </div>
  );
}
