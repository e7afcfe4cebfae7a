// /statistics: how much is published, how punctually, by which authorities and about which zones.
import { AuthorityTable } from "../analytics/AuthorityTable";
import { KindFigures } from "../analytics/KindFigures";
import { ZoneTable } from "../analytics/ZoneTable";
import { ZoneTiles } from "../analytics/ZoneTiles";
import { useSite } from "../app/site";
import { graphql } from "../gql";
import type { StatisticsPageQuery } from "../gql/graphql";
import { Crumbs } from "../ui/Crumbs";
import { Empty } from "../ui/Notice";
import { PageHead } from "../ui/PageHead";
import { Section } from "../ui/Section";
import { count } from "../words/format";
import { t } from "../words/t";
import "./statistics-page.css";

export const query = graphql(`
  query StatisticsPage {
    statistics {
      day
      subjects
      kinds {
        actKind
        ...KindFigures
      }
      authorities(first: 100) {
        last30Days
        ...AuthorityRow
      }
      zones {
        ...ZoneTile
        ...ZoneRow
      }
    }
  }
`);

export default function StatisticsPage({ data: { statistics } }: { data: StatisticsPageQuery }) {
  const { day, subjects, kinds, authorities, zones } = statistics;
  const { publicityDays } = useSite();
  const nobody = authorities.every(({ last30Days }) => last30Days === 0);
  return (
    <div className="wrap statistics-page">
      <Crumbs label={t("面包屑")} way={[{ words: t("首页"), href: "/" }, { words: t("统计数据") }]} />
      <PageHead title={t("统计数据")}>
        {t("截至 {day}，库内有信用主体 {n} 个（不含自然人）。近 30 日含当日。", { day, n: count(subjects) })}
      </PageHead>
      <Section
        title={t("行政许可与行政处罚")}
        remark={t("按时公示率：近 30 日公示的决定中，自作出之日起 {n} 个工作日内公示的所占比例", { n: publicityDays })}
      >
        <div className="statistics-kinds">
          {kinds.map((kind) => (
            <KindFigures key={kind.actKind} kind={kind} />
          ))}
        </div>
      </Section>
      <Section title={t("各机关")} remark={t("近 30 日，按公示条数排列")}>
        {nobody ? (
          <div className="card">
            <Empty title={t("近 30 日没有公示")} />
          </div>
        ) : (
          <AuthorityTable authorities={authorities} />
        )}
      </Section>
      <Section title={t("各区镇")} remark={t("近 30 日，按信用主体所在地")}>
        <div className="statistics-zones">
          <div className="card statistics-tiles">
            <ZoneTiles zones={zones} />
          </div>
          <div className="card">
            <ZoneTable zones={zones} />
          </div>
        </div>
      </Section>
    </div>
  );
}
