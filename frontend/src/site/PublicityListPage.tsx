// /publicity/permits and /publicity/penalties: what is being published, by any filter, page by page.
import type { PageUrl } from "../app/pages";
import { useSite } from "../app/site";
import type { ActKind, PublicityListPageQuery } from "../gql/graphql";
import { graphql } from "../gql";
import { exportUrl, filtersIn, neighbours } from "../records/list-urls";
import { ActiveFilters, PublicityFilters } from "../records/PublicityFilters";
import { PublicityTable } from "../records/PublicityTable";
import { Crumbs } from "../ui/Crumbs";
import { Icon } from "../ui/Icon";
import { Empty } from "../ui/Notice";
import { Pager } from "../ui/Pager";
import { PageHead } from "../ui/PageHead";
import { count } from "../words/format";
import { t } from "../words/t";
import "./publicity-list-page.css";

export const query = graphql(`
  query PublicityListPage(
    $filter: PublicityFilter
    $orderBy: PublicityOrder
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    publicity(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      totalCapped
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        ...PublicityRow
      }
    }
    authorities {
      id
      shortName
    }
    zones {
      code
      name
    }
  }
`);

export default function PublicityListPage({ data, url }: { data: PublicityListPageQuery; url: PageUrl }) {
  const { publicity, ...choices } = data;
  const { path, search } = url;
  const actKind: ActKind = path === "/publicity/penalties" ? "PENALTY" : "PERMIT";
  const pages = neighbours(path, search, publicity.pageInfo);
  const total = totalWords(publicity);
  return (
    <div className="wrap">
      <Crumbs label={t("面包屑")} way={[{ words: t("首页"), href: "/" }, { words: titleOf(actKind) }]} />
      <PageHead title={titleOf(actKind)}>
        <Explained actKind={actKind} />
      </PageHead>
      <PublicityFilters path={path} search={search} actKind={actKind} choices={choices} />
      <ActiveFilters path={path} search={search} choices={choices} />
      <div className="list-bar">
        <p aria-live="polite">{total}</p>
        <Exports actKind={actKind} search={search} />
      </div>
      <section className="card" aria-label={titleOf(actKind)}>
        {publicity.nodes.length > 0 ? (
          <PublicityTable actKind={actKind} rows={publicity.nodes} />
        ) : (
          <Nothing filtered={filtersIn(search).length > 0} path={path} />
        )}
        {(pages.previous || pages.next) && (
          <Pager
            label={t("分页")}
            previous={{ href: pages.previous, words: t("上一页") }}
            next={{ href: pages.next, words: t("下一页") }}
            status={total}
          />
        )}
      </section>
    </div>
  );
}

function titleOf(actKind: ActKind): string {
  return actKind === "PENALTY" ? t("行政处罚公示") : t("行政许可公示");
}

function totalWords({ totalCount, totalCapped }: { totalCount: number; totalCapped: boolean }): string {
  return totalCapped ? t("超过 {n} 条", { n: count(totalCount) }) : t("共 {n} 条", { n: count(totalCount) });
}

function Explained({ actKind }: { actKind: ActKind }) {
  const { publicityDays } = useSite();
  if (actKind === "PERMIT") return <>{t("各机关作出的行政许可决定，自作出决定之日起 {n} 个工作日内公示。", { n: publicityDays })}</>;
  return (
    <>
      {t("只列公示期内的行政处罚决定：期满的、依法停止公示的不再列出。")}{" "}
      <a className="link" href="/repair">
        {t("公示期多长、怎样申请修复")}
      </a>
    </>
  );
}

function Exports({ actKind, search }: { actKind: ActKind; search: PageUrl["search"] }) {
  return (
    <p className="list-exports screen">
      <span className="quiet secondary">{t("按当前条件导出")}</span>
      {(["xlsx", "csv"] as const).map((extension) => (
        <a key={extension} className="button slim" href={exportUrl(actKind, search, extension)} download>
          <Icon name="download" />
          {extension === "csv" ? "CSV" : "Excel"}
        </a>
      ))}
    </p>
  );
}

function Nothing({ filtered, path }: { filtered: boolean; path: string }) {
  if (!filtered) return <Empty title={t("现在没有公示中的决定")} />;
  return (
    <Empty title={t("没有符合条件的决定")}>
      <p>{t("可以去掉一个条件再试；文号要从开头写起，如 昆应急罚〔2026〕。")}</p>
      <p>
        <a className="link" href={path}>
          {t("清除全部条件")}
        </a>
      </p>
    </Empty>
  );
}
