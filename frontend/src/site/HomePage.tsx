// The front page: search, today's figures, the latest decisions, and how to read them.
import { BusiestAuthorities } from "../analytics/BusiestAuthorities";
import { KindCard } from "../analytics/KindCard";
import { TodayFigures } from "../analytics/TodayFigures";
import { ZoneTiles } from "../analytics/ZoneTiles";
import { useSite } from "../app/site";
import { ReadingGuide } from "../catalogue/ReadingGuide";
import { graphql } from "../gql";
import type { HomePageQuery } from "../gql/graphql";
import { PublicityFeed } from "../records/PublicityFeed";
import { HeroArt } from "./HeroArt";
import { SubjectSearch } from "../subjects/SubjectSearch";
import { Icon, type IconName } from "../ui/Icon";
import { Empty } from "../ui/Notice";
import { Section } from "../ui/Section";
import { Tabs } from "../ui/Tabs";
import { t } from "../words/t";
import "./home-page.css";

export const query = graphql(`
  query HomePage {
    statistics {
      ...TodayFigures
      kinds {
        actKind
        ...KindCard
      }
      zones {
        ...ZoneTile
      }
      authorities(first: 4) {
        ...BusiestAuthority
      }
    }
    penalties: publicity(filter: { actKind: PENALTY }, first: 5) {
      nodes {
        id
        ...PublicityFeedItem
      }
    }
    permits: publicity(filter: { actKind: PERMIT }, first: 5) {
      nodes {
        id
        subjectName
        subjectCode
        ...PublicityFeedItem
      }
    }
    rules {
      key
      ...GuideRule
    }
  }
`);

export default function HomePage({ data }: { data: HomePageQuery }) {
  const { statistics, rules } = data;
  return (
    <>
      <Hero data={data} />
      <div className="wrap">
        <Section title={t("近 30 日公示")} more={{ href: "/statistics", words: t("统计数据") }}>
          <div className="home-kinds">
            {statistics.kinds.map((kind) => (
              <KindCard key={kind.actKind} kind={kind} />
            ))}
            <div className="card home-zones">
              <h3>{t("各区镇")}</h3>
              <ZoneTiles zones={statistics.zones} />
            </div>
          </div>
        </Section>
        <Section title={t("最新公示")}>
          <div className="home-latest">
            <Latest data={data} />
            <div className="home-side">
              <Services />
              <BusiestAuthorities authorities={statistics.authorities} />
            </div>
          </div>
        </Section>
        <Section title={t("怎样读一条公示")} more={{ href: "/publicity/catalogue", words: t("公示目录与时限") }}>
          <ReadingGuide rules={rules} />
        </Section>
      </div>
    </>
  );
}

function Hero({ data: { statistics, permits } }: { data: HomePageQuery }) {
  const { regionShort, publicityDays } = useSite();
  const example = permits.nodes[0];
  return (
    <section className="hero" aria-labelledby="hero-title">
      <HeroArt />
      <div className="wrap">
        <div>
          <h1 id="hero-title">
            {t("每一条信用记录，")}
            <br />
            {t("都有出处。")}
          </h1>
          <p className="hero-lead">
            {t("查询{region}企业、个体工商户和社会组织的公共信用信息。行政许可、行政处罚，作出决定后 {n} 个工作日内在此公开。", {
              region: regionShort,
              n: publicityDays,
            })}
          </p>
          <SubjectSearch place="hero" />
          {example && (
            <p className="hero-hints">
              <span>{t("例如")}</span>
              <a className="link" lang="zh-CN" href={`/search?q=${encodeURIComponent(example.subjectName)}`}>
                {example.subjectName}
              </a>
              {example.subjectCode && (
                <a className="link code secondary" href={`/subjects/${example.subjectCode}`}>
                  {example.subjectCode}
                </a>
              )}
            </p>
          )}
        </div>
        <TodayFigures statistics={statistics} />
      </div>
    </section>
  );
}

function Latest({ data: { penalties, permits } }: { data: HomePageQuery }) {
  const panel = (nodes: typeof penalties.nodes, href: string, all: string) => (
    <>
      {nodes.length > 0 ? <PublicityFeed entries={nodes} /> : <Empty title={t("现在没有公示中的决定")} />}
      <p className="home-all">
        <a className="link" href={href}>
          {all}
        </a>
      </p>
    </>
  );
  return (
    <div className="card">
      <Tabs
        label={t("公示类别")}
        tabs={[
          { name: t("行政处罚"), panel: panel(penalties.nodes, "/publicity/penalties", t("全部行政处罚，按机关、区镇、日期筛选")) },
          { name: t("行政许可"), panel: panel(permits.nodes, "/publicity/permits", t("全部行政许可，按机关、区镇、日期筛选")) },
        ]}
      />
    </div>
  );
}

function Services() {
  const services: { href: string; icon: IconName; name: string; words: string }[] = [
    { href: "/search", icon: "search", name: t("信用查询"), words: t("按名称或代码查主体的许可和处罚") },
    { href: "/repair", icon: "repair", name: t("信用修复指南"), words: t("最早何时申请、要做什么、到哪里去") },
    { href: "/publicity/catalogue", icon: "doc", name: t("公示目录与时限"), words: t("公示什么、公示多久，每项都有依据") },
    { href: "/about", icon: "shield", name: t("关于本站"), words: t("数据从哪里来、无障碍功能、隐私") },
  ];
  return (
    <ul className="card home-services">
      {services.map(({ href, icon, name, words }) => (
        <li key={href}>
          <a href={href}>
            <span className="home-service-icon">
              <Icon name={icon} />
            </span>
            <span>
              <b>{name}</b>
              <span>{words}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
