// One penalty on its subject's page: what, by whom, on what basis, until when it is shown, and what one can do.
import { useSite } from "../app/site";
import { type FragmentType, graphql, readFragment } from "../gql";
import { OnTimeTag } from "./OnTimeTag";
import { PublicityTerm } from "./PublicityTerm";
import { SeverityTag } from "./SeverityTag";
import { TenThousands } from "./TenThousands";
import { Icon } from "../ui/Icon";
import { t } from "../words/t";
import "./penalty-card.css";

const card = graphql(`
  fragment PenaltyCard on AdministrativePenalty {
    id
    severity
    violationType
    documentNo
    authorityName
    decisionDate
    content
    penaltyCategories
    fineAmount
    confiscatedAmount
    revokedLicence
    legalBasis
    sourceName
    reportedOn
    onTime
    workingDaysToPublish
    version
    publicity {
      repairableFrom
      ...PublicityTerm
    }
  }
`);

type Ref = FragmentType<typeof card>;

export function PenaltyCard({ record }: { record: Ref }) {
  const known = readFragment(card, record);
  return (
    <article className="card penalty-card">
      <div className="penalty-head">
        <div>
          <h3 lang="zh-CN">
            <a className="calm" href={`/records/${known.id}`}>{known.violationType}</a>
          </h3>
          <p className="penalty-no" lang="zh-CN">
            <span>{known.documentNo}</span>
            <span>{known.authorityName}</span>
            <span>
              {t("决定日期")} <time>{known.decisionDate}</time>
            </span>
          </p>
        </div>
        <SeverityTag severity={known.severity} />
      </div>
      <Decision record={record} />
      <PublicityTerm window={known.publicity} decided={known.decisionDate} />
      <div className="penalty-foot">
        <p className="penalty-source">
          {t("来源：{source}，{day} 报送", { source: known.sourceName, day: known.reportedOn })}
          <span>
            <OnTimeTag days={known.workingDaysToPublish} onTime={known.onTime} />
            {known.version > 1 && t("第 {n} 版", { n: known.version })}
          </span>
        </p>
        <Ways id={known.id} repairableFrom={known.publicity.repairableFrom} />
      </div>
    </article>
  );
}

function Decision({ record }: { record: Ref }) {
  const { content, penaltyCategories, fineAmount, confiscatedAmount, revokedLicence, legalBasis } = readFragment(card, record);
  return (
    <dl className="penalty-decision" lang="zh-CN">
      <dt>{t("处罚内容")}</dt>
      <dd>{content ?? penaltyCategories.join("、")}</dd>
      {fineAmount && (
        <>
          <dt>{t("罚款金额")}</dt>
          <dd>
            <TenThousands amount={fineAmount} />
          </dd>
        </>
      )}
      {confiscatedAmount && (
        <>
          <dt>{t("没收金额")}</dt>
          <dd>
            <TenThousands amount={confiscatedAmount} />
          </dd>
        </>
      )}
      {revokedLicence && (
        <>
          <dt>{t("涉及证照")}</dt>
          <dd>{revokedLicence}</dd>
        </>
      )}
      <dt>{t("处罚依据")}</dt>
      <dd>{legalBasis}</dd>
    </dl>
  );
}

/** Objection is always possible, repair from its first day on. */
function Ways({ id, repairableFrom }: { id: string; repairableFrom: string | null }) {
  const { today } = useSite();
  return (
    <p className="penalty-ways screen">
      <a className="button slim" href={`/records/${id}#what-to-do`}>
        <Icon name="chat" />
        {t("认为有误")}
      </a>
      {repairableFrom && repairableFrom <= today && (
        <a className="button slim primary" href="/repair">
          <Icon name="repair" />
          {t("怎样申请修复")}
        </a>
      )}
    </p>
  );
}
