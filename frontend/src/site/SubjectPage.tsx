// /subjects/:code: what may be known of one subject: register, penalties and permits on display, their terms and sources.
import type { ReactNode } from "react";
import type { PageUrl } from "../app/pages";
import { useSite } from "../app/site";
import { graphql } from "../gql";
import type { SubjectPageQuery } from "../gql/graphql";
import { PenaltyCard } from "../records/PenaltyCard";
import { PermitTable } from "../records/PermitTable";
import { RecordSources } from "../records/RecordSources";
import { type Loaded, useSubjectRecords } from "../subjects/records";
import { SubjectFacts } from "../subjects/SubjectFacts";
import { SubjectHead } from "../subjects/SubjectHead";
import { SubjectIdentity } from "../subjects/SubjectIdentity";
import { SubjectTrace } from "../subjects/SubjectTrace";
import { Crumbs } from "../ui/Crumbs";
import { LoadMore } from "../ui/LoadMore";
import { Empty, Notice } from "../ui/Notice";
import { PageNav } from "../ui/PageNav";
import { Section } from "../ui/Section";
import { count } from "../words/format";
import { t } from "../words/t";
import "./subject-page.css";

export const query = graphql(`
  query SubjectPage($code: String!) {
    subject(code: $code) {
      id
      name
      updatedOn
      counts {
        penalties
        permits
      }
      ...SubjectHead
      ...SubjectFacts
      ...SubjectIdentity
      penalties: records(actKind: PENALTY, first: 5) {
        ...SubjectRecordPage
      }
      permits: records(actKind: PERMIT, first: 10) {
        ...SubjectRecordPage
      }
    }
  }
`);

type Subject = NonNullable<SubjectPageQuery["subject"]>;

export default function SubjectPage({ data, url }: { data: SubjectPageQuery; url: PageUrl }) {
  return data.subject && <Known subject={data.subject} code={url.params["code"] ?? ""} />;
}

function Known({ subject, code }: { subject: Subject; code: string }) {
  const penalties = useSubjectRecords(code, "AdministrativePenalty", subject.penalties);
  const permits = useSubjectRecords(code, "AdministrativePermit", subject.permits);
  const { today, name: site } = useSite();
  const decided = penalties.total + permits.total > 0;
  const repairable = ({ publicity }: (typeof penalties.items)[number]) => (publicity.repairableFrom ?? "9999") <= today;
  return (
    <>
      <div className="subject-top">
        <div className="wrap">
          <Crumbs
            label={t("面包屑")}
            way={[{ words: t("首页"), href: "/" }, { words: t("信用查询"), href: "/search" }, { words: subject.name }]}
          />
          <SubjectHead subject={subject} onPrint={() => void printAll(penalties, permits)} />
          <SubjectFacts
            subject={subject}
            repairableNow={penalties.complete ? penalties.items.filter(repairable).length : null}
            permitsInForce={permits.complete ? permits.items.filter(({ inForce }) => inForce).length : null}
            latestPermit={permits.items[0]?.decisionDate}
          />
        </div>
      </div>
      <div className="wrap subject-columns">
        <PageNav
          label={t("本页内容")}
          parts={[
            { id: "register", words: t("登记概况") },
            { id: "penalties", words: t("行政处罚"), count: totalOf(penalties) },
            { id: "permits", words: t("行政许可"), count: totalOf(permits) },
            ...(decided ? [{ id: "trace", words: t("信用轨迹") }] : []),
          ]}
        />
        <div className="subject-main">
          <Section id="register" title={t("登记概况")} remark={t("资料更新于 {day}", { day: subject.updatedOn })}>
            <SubjectIdentity subject={subject} />
          </Section>
          <Penalties penalties={penalties} />
          <Permits permits={permits} />
          {decided && (
            // of it only the lanes are for paper, and one window alone is none
            <div className={penalties.items.length < 2 ? "screen" : undefined}>
              <Section id="trace" title={t("信用轨迹")} remark={t("公示中的决定，由近及远")}>
                <SubjectTrace penalties={penalties} permits={permits} />
              </Section>
            </div>
          )}
        </div>
        <Beside records={[...penalties.items, ...permits.items]} />
      </div>
      <p className="wrap paper small">
        {t("打印自 {site}，{day}；以网站即时公示的内容为准。", { site, day: today })} {location.origin}
        {location.pathname}
      </p>
    </>
  );
}

type Any = Loaded<"AdministrativePenalty"> | Loaded<"AdministrativePermit">;

/** Everything on display goes onto paper, whatever of it is on the screen. */
async function printAll(...lists: Any[]): Promise<void> {
  await Promise.all(lists.map((list) => list.all()));
  // what was fetched is drawn with the next frame
  requestAnimationFrame(() => setTimeout(() => window.print()));
}

/** On paper only: that a list does not stand here whole. */
function Partly({ loaded }: { loaded: Any }) {
  return (
    <p className="paper small">
      {t("此处只打印了 {shown} / {total} 条；用页面上的“打印”按钮可打印全部。", {
        shown: count(loaded.items.length),
        total: totalOf(loaded),
      })}
    </p>
  );
}

function Penalties({ penalties }: { penalties: Loaded<"AdministrativePenalty"> }) {
  return (
    <Section
      id="penalties"
      title={t("行政处罚")}
      remark={penalties.total > 0 && t("公示期内 {n} 条；期满的不再公示", { n: totalOf(penalties) })}
      more={{ href: "/repair", words: t("信用修复指南") }}
    >
      {penalties.total === 0 && <Nothing title={t("无公示中的行政处罚")}>{t("没有在公示期内的行政处罚决定。")}</Nothing>}
      {penalties.items.map((record) => (
        <PenaltyCard key={record.id} record={record} />
      ))}
      {penalties.paged && <More loaded={penalties} />}
      {!penalties.complete && <Partly loaded={penalties} />}
    </Section>
  );
}

function Permits({ permits }: { permits: Loaded<"AdministrativePermit"> }) {
  return (
    <Section id="permits" title={t("行政许可")} remark={permits.total > 0 && t("公示中 {n} 条", { n: totalOf(permits) })}>
      {permits.total === 0 ? (
        <Nothing title={t("无公示中的行政许可")}>{t("没有归集到可公示的行政许可决定。")}</Nothing>
      ) : (
        <div className="card">
          <PermitTable rows={permits.items} />
          {permits.paged && <More loaded={permits} />}
          {!permits.complete && <Partly loaded={permits} />}
        </div>
      )}
    </Section>
  );
}

function Nothing({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="card subject-nothing">
      <Empty title={title}>
        <p>{children}</p>
      </Empty>
    </div>
  );
}

function More({ loaded }: { loaded: Any }) {
  return (
    <LoadMore
      status={t("显示 {shown} / {total} 条", { shown: count(loaded.items.length), total: totalOf(loaded) })}
      more={loaded.more}
      words={t("显示更多")}
      complete={loaded.complete}
      busy={loaded.state === "busy"}
      failure={loaded.state === "failed" ? t("没有取到，请再试一次") : null}
    />
  );
}

function totalOf({ total, capped }: { total: number; capped: boolean }): string {
  return capped ? `${count(total)}+` : count(total);
}

type Sourced = Parameters<typeof RecordSources>[0]["records"];

function Beside({ records }: { records: Sourced }) {
  return (
    <aside className="subject-aside" aria-label={t("来源与说明")}>
      <RecordSources records={records} />
      <Notice>
        {t("本页仅公开依法可公开的信息，不作为对主体的综合评价。认为有误的，可在该条记录下查看怎样提出；信用修复由“信用中国”网站统一受理，本站说明办法。")}
      </Notice>
    </aside>
  );
}
