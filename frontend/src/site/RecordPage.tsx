// /records/:id: one decision, whole: what was decided, by whom, on what basis, and until when it is shown.
import { useSite } from "../app/site";
import { graphql } from "../gql";
import type { RecordPageQuery } from "../gql/graphql";
import { PenaltyFacts } from "../records/PenaltyFacts";
import { PermitFacts } from "../records/PermitFacts";
import { Provenance } from "../records/Provenance";
import { PublicityTerm } from "../records/PublicityTerm";
import { SeverityTag } from "../records/SeverityTag";
import { WhatToDo } from "../records/WhatToDo";
import { SubjectBrief } from "../subjects/SubjectBrief";
import { CopyButton } from "../ui/CopyButton";
import { Crumbs } from "../ui/Crumbs";
import { Icon } from "../ui/Icon";
import { Section } from "../ui/Section";
import { Tag } from "../ui/Tag";
import { t } from "../words/t";
import "./record-page.css";

export const query = graphql(`
  query RecordPage($id: ID!) {
    record(id: $id) {
      __typename
      id
      documentNo
      decisionDate
      authorityName
      publicity {
        ...PublicityTerm
      }
      subject {
        id
        name
        ...SubjectBrief
      }
      ...Provenance
      ...WhatToDo
      ... on AdministrativePenalty {
        severity
        violationType
        ...PenaltyFacts
      }
      ... on AdministrativePermit {
        content
        certificateName
        inForce
        ...PermitFacts
      }
    }
  }
`);

type Record = NonNullable<RecordPageQuery["record"]>;

export default function RecordPage({ data: { record } }: { data: RecordPageQuery }) {
  if (!record) return null;
  return (
    <>
      <Head record={record} />
      <div className="wrap record-columns">
        <div>
          <Section title={t("决定内容")}>
            <div className="card" lang="zh-CN">
              {record.__typename === "AdministrativePenalty" ? <PenaltyFacts record={record} /> : <PermitFacts record={record} />}
            </div>
          </Section>
          <Section title={t("公示期限")} remark={t("自作出决定之日起计算")}>
            <PublicityTerm window={record.publicity} decided={record.decisionDate} />
          </Section>
          <Section title={t("来源与时效")}>
            <div className="card">
              <Provenance record={record} />
            </div>
          </Section>
        </div>
        <aside className="record-aside" aria-label={t("主体与办理")}>
          <SubjectBrief subject={record.subject} />
          <WhatToDo record={record} />
        </aside>
      </div>
    </>
  );
}

function Head({ record }: { record: Record }) {
  const penalty = record.__typename === "AdministrativePenalty";
  const list = penalty
    ? { words: t("行政处罚公示"), href: "/publicity/penalties" }
    : { words: t("行政许可公示"), href: "/publicity/permits" };
  return (
    <div className="record-head">
      <div className="wrap">
        <Crumbs label={t("面包屑")} way={[{ words: t("首页"), href: "/" }, list, { words: record.documentNo }]} />
        <div className="record-title">
          <div>
            <p className="record-tags">
              <Tag>{penalty ? t("行政处罚") : t("行政许可")}</Tag>
              {penalty && <SeverityTag severity={record.severity} />}
              {record.__typename === "AdministrativePermit" && <InForce inForce={record.inForce} />}
            </p>
            <h1 lang="zh-CN">{titleOf(record)}</h1>
            <p className="record-subject" lang="zh-CN">
              {record.subject.name}
            </p>
            <p className="record-source" lang="zh-CN">
              <span>{record.documentNo}</span>
              <span>{record.authorityName}</span>
              <span>
                {t("决定日期")} <time>{record.decisionDate}</time>
              </span>
            </p>
          </div>
          <Actions />
        </div>
      </div>
    </div>
  );
}

function titleOf(record: Record): string {
  if (record.__typename === "AdministrativePenalty") return record.violationType;
  return record.content ?? record.certificateName ?? record.documentNo;
}

function InForce({ inForce }: { inForce: boolean }) {
  return inForce ? (
    <Tag tone="good" icon="ok">
      {t("有效")}
    </Tag>
  ) : (
    <Tag>{t("已失效")}</Tag>
  );
}

function Actions() {
  const { today, name } = useSite();
  return (
    <p className="record-actions">
      <button type="button" className="button" onClick={() => window.print()}>
        <Icon name="print" />
        {t("打印")}
      </button>
      <CopyButton text={() => location.href} done={t("已复制")}>
        {t("复制链接")}
      </CopyButton>
      <span className="paper small">{t("打印自 {site}，{day}；以网站即时公示的内容为准。", { site: name, day: today })}</span>
    </p>
  );
}
