// One item of the data list (信用数据清单): what is collected, on what basis, how open it is, and its fields.
import { FieldTable } from "./FieldTable";
import { type FragmentType, graphql, readFragment } from "../gql";
import { Facts } from "../ui/Facts";
import { Icon } from "../ui/Icon";
import { Tag } from "../ui/Tag";
import { t } from "../words/t";
import "./catalogue-item-card.css";

const item = graphql(`
  fragment CatalogueItem on CatalogueItem {
    code
    name
    actKind
    edition
    scope
    legalBasis
    openness
    transport
    cycle
    effectiveFrom
    effectiveUntil
    templateUrl
    fields {
      code
      published
      ...CatalogueFieldRow
    }
  }
`);

export function CatalogueItemCard({ item: ref }: { item: FragmentType<typeof item> }) {
  const known = readFragment(item, ref);
  const { fields } = known;
  return (
    <article className="card catalogue-item">
      <div className="catalogue-item-head">
        <div>
          <h3 lang="zh-CN">{known.name}</h3>
          <p className="quiet small">
            <span className="code">{known.code}</span>
            <Tag>{known.actKind === "PENALTY" ? t("行政处罚") : t("行政许可")}</Tag>
          </p>
        </div>
        <a className="button slim" href={known.templateUrl} download>
          <Icon name="download" />
          {t("下载报送模板")}
        </a>
      </div>
      <div lang="zh-CN">
        <Facts
          facts={[
            { name: t("版本"), value: known.edition },
            { name: t("施行日期"), value: inForce(known.effectiveFrom, known.effectiveUntil) },
            { name: t("数据范围"), value: known.scope, wide: true },
            { name: t("法律依据"), value: known.legalBasis, wide: true },
            { name: t("公开方式"), value: known.openness },
            { name: t("报送周期"), value: known.cycle },
            { name: t("报送方式"), value: known.transport.join("、"), wide: true },
          ]}
        />
      </div>
      <details>
        <summary>
          <Icon name="right" />
          {t("报送的数据项 {n} 个，其中向社会公开 {open} 个", {
            n: fields.length,
            open: fields.filter(({ published }) => published).length,
          })}
        </summary>
        <FieldTable item={known.name} fields={fields} />
      </details>
    </article>
  );
}

function inForce(from: string, until: string | null): string {
  return until ? t("{from} 至 {until}", { from, until }) : t("{day} 起", { day: from });
}
