// The facts that matter, at a glance; never a score, and nothing of what is no longer published.
import { statusLook } from "./names";
import { type FragmentType, graphql, readFragment } from "../gql";
import type { Severity, SubjectFactsFragment } from "../gql/graphql";
import { SeverityTag } from "../records/SeverityTag";
import { Icon } from "../ui/Icon";
import { count } from "../words/format";
import { t } from "../words/t";
import "./subject-facts.css";

const facts = graphql(`
  fragment SubjectFacts on Subject {
    status
    registrationAuthority
    updatedOn
    counts {
      permits
      penalties
      severest
    }
  }
`);

interface Props {
  subject: FragmentType<typeof facts>;
  /** What is known of the records once all of a kind are here; null before that. */
  repairableNow: number | null;
  permitsInForce: number | null;
  /** The day of the latest permit decision. */
  latestPermit: string | undefined;
}

export function SubjectFacts({ subject, repairableNow, permitsInForce, latestPermit }: Props) {
  const { status, registrationAuthority, updatedOn, counts } = readFragment(facts, subject);
  const look = statusLook(status);
  return (
    <dl className="subject-facts">
      <div>
        <dt>{t("公示期内行政处罚")}</dt>
        <dd>
          {counts.penalties > 0 ? t("{n} 条", { n: count(counts.penalties) }) : t("无")}
          <Penalties penalties={counts.penalties} severest={counts.severest} repairableNow={repairableNow} />
        </dd>
      </div>
      <div>
        <dt>{t("行政许可")}</dt>
        <dd>
          {counts.permits > 0 ? t("{n} 条", { n: count(counts.permits) }) : t("无")}
          <small>{permitsWords(counts.permits, permitsInForce, latestPermit)}</small>
        </dd>
      </div>
      <div>
        <dt>{t("主体状态")}</dt>
        <dd>
          <span className={`subject-status ${look.tone}`}>
            <Icon name={look.icon} />
            {look.words}
          </span>
          <small>{statusRemark(status, registrationAuthority)}</small>
        </dd>
      </div>
      <div>
        <dt>{t("资料更新日期")}</dt>
        <dd>
          <time>{updatedOn}</time>
          <small>{status === "PROVISIONAL" ? t("报送的记录") : t("登记资料")}</small>
        </dd>
      </div>
    </dl>
  );
}

interface Standing {
  penalties: number;
  severest: Severity | null;
  repairableNow: number | null;
}

function Penalties({ penalties, severest, repairableNow }: Standing) {
  if (penalties === 0) return <small>{t("无公示中的行政处罚")}</small>;
  return (
    <small className="subject-severest">
      {severest && (
        <>
          {penalties > 1 && t("最重的一条")} <SeverityTag severity={severest} />
        </>
      )}
      {repairableNow !== null && repairableNow > 0 && (
        <span>{t("其中 {n} 条现在可以申请修复", { n: repairableNow })}</span>
      )}
    </small>
  );
}

function permitsWords(permits: number, inForce: number | null, latest: string | undefined): string {
  if (permits === 0) return t("无公示中的行政许可");
  if (inForce !== null) return t("其中有效 {n} 条", { n: count(inForce) });
  return latest ? t("最近一条 {day} 决定", { day: latest }) : t("公示中");
}

function statusRemark(status: SubjectFactsFragment["status"], authority: string | null) {
  if (status === "PROVISIONAL") return t("名称、代码来自报送的记录，待与登记资料核对");
  return authority && <span lang="zh-CN">{authority}</span>;
}
