// /search: subjects by name or code, as wide or as narrow as the reader likes; every state is an address.
import type { PageUrl } from "../app/pages";
import { graphql } from "../gql";
import type { SearchPageQuery } from "../gql/graphql";
import { isDocumentNumber, isWholeCode, nextStep, searchUrl, type Wanted, wantedIn } from "../subjects/search-urls";
import { SearchFacets } from "../subjects/SearchFacets";
import { SubjectHit } from "../subjects/SubjectHit";
import { SubjectSearch } from "../subjects/SubjectSearch";
import { Crumbs } from "../ui/Crumbs";
import { Icon } from "../ui/Icon";
import { Empty, Notice } from "../ui/Notice";
import { PageHead } from "../ui/PageHead";
import { count } from "../words/format";
import { t } from "../words/t";
import "./search-page.css";

export const query = graphql(`
  query SearchPage($query: String!, $category: SubjectCategory, $zone: String, $first: Int = 20) {
    searchSubjects(query: $query, category: $category, zone: $zone, first: $first) {
      hasMore
      approximate
      nodes {
        matchedBy
        subject {
          id
          name
          code
        }
        ...SubjectHit
      }
    }
    zones {
      code
      name
    }
  }
`);

type Found = SearchPageQuery["searchSubjects"];

export default function SearchPage({ data, url }: { data: SearchPageQuery; url: PageUrl }) {
  const wanted = wantedIn(url.search);
  const { q, ...keep } = wanted;
  const narrowable = data.searchSubjects.nodes.length > 0 || isNarrowed(wanted);
  return (
    <div className="wrap search-page">
      <Crumbs label={t("面包屑")} way={[{ words: t("首页"), href: "/" }, { words: t("信用查询") }]} />
      <PageHead title={t("信用查询")}>
        {t("写名称中连着的几个字，或者统一社会信用代码的开头几位；括号、空格、大小写都不要紧。")}
      </PageHead>
      <SubjectSearch place="page" key={q} initial={q} keep={keep} />
      {isDocumentNumber(q) && <ByDocumentNumber text={q} />}
      {q ? (
        <div className={narrowable ? "search-columns" : "search-single"}>
          {narrowable && <SearchFacets wanted={wanted} zones={data.zones} />}
          <Results found={data.searchSubjects} wanted={wanted} />
        </div>
      ) : (
        <HowTo />
      )}
    </div>
  );
}

function Results({ found, wanted }: { found: Found; wanted: Wanted }) {
  const { nodes, hasMore, approximate } = found;
  const more = hasMore ? nextStep(nodes.length) : null;
  return (
    <section aria-label={t("查询结果")}>
      <p className={nodes.length > 0 ? "search-total" : "hidden"} role="status">
        {totalWords(found, wanted.q)}
      </p>
      {approximate && (
        <div className="search-notice">
          <Notice>{t("没有名称完全包含“{q}”的主体，以下为近似结果。请核对名称中的每一个字。", { q: wanted.q })}</Notice>
        </div>
      )}
      <OneCode found={found} text={wanted.q} />
      <div className="card">
        {nodes.length === 0 ? (
          <Nothing wanted={wanted} />
        ) : (
          <ol>
            {nodes.map((hit, at) => (
              <SubjectHit key={hit.subject.id} id={`hit-${at + 1}`} hit={hit} text={wanted.q} />
            ))}
          </ol>
        )}
        {hasMore && (
          <div className="search-more">
            {more ? (
              <a className="button" href={`${searchUrl(wanted, more)}#hit-${nodes.length + 1}`}>
                {t("显示更多")}
                <Icon name="down" />
              </a>
            ) : (
              <p className="quiet">{t("相符的还有很多。请多写几个字，或按类别、区镇缩小范围。")}</p>
            )}
          </div>
        )}
      </div>
    </section>
  );
}

function totalWords({ nodes, hasMore, approximate }: Found, q: string): string {
  const n = count(nodes.length);
  if (nodes.length === 0) return t("没有找到与“{q}”相符的主体", { q });
  if (approximate) return t("{n} 个名称相近的主体", { n });
  return hasMore ? t("与“{q}”相符的主体，先列 {n} 个", { q, n }) : t("与“{q}”相符的主体，共 {n} 个", { q, n });
}

/** A whole code is one subject: the way to its page is the answer. */
function OneCode({ found: { nodes }, text }: { found: Found; text: string }) {
  const [hit] = nodes;
  if (nodes.length !== 1 || hit?.matchedBy !== "CODE" || !hit.subject.code || !isWholeCode(text)) return null;
  return (
    <p className="search-one">
      <span>{t("这个代码对应的主体是")}</span> <b lang="zh-CN">{hit.subject.name}</b>
      <a className="button primary" href={`/subjects/${hit.subject.code}`}>
        {t("打开主体页面")}
        <Icon name="arrow" />
      </a>
    </p>
  );
}

function ByDocumentNumber({ text }: { text: string }) {
  const search = new URLSearchParams({ text });
  return (
    <div className="search-notice">
      <Notice icon="doc">
        {t("“{q}”像是决定书的文号。按文号查找请到公示清单：", { q: text })}
        <span className="search-lists">
          <a className="link" href={`/publicity/penalties?${search}`}>
            {t("在行政处罚公示中查")}
          </a>
          <a className="link" href={`/publicity/permits?${search}`}>
            {t("在行政许可公示中查")}
          </a>
        </span>
      </Notice>
    </div>
  );
}

function isNarrowed({ category, zone }: Wanted): boolean {
  return category !== undefined || zone !== undefined;
}

function Nothing({ wanted }: { wanted: Wanted }) {
  return (
    <Empty title={t("没有找到与“{q}”相符的主体", { q: wanted.q })}>
      <ul className="search-advice">
        {isNarrowed(wanted) && (
          <li>
            <a className="link" href={searchUrl({ q: wanted.q })}>
              {t("不限类别、区镇再查")}
            </a>
          </li>
        )}
        <li>{t("只写名称中最有辨识度的两三个字，例如字号")}</li>
        <li>{t("统一社会信用代码共 18 位，没有字母 I、O、S、V、Z")}</li>
        <li>{t("自然人的信息依法不公开，不能在这里查询")}</li>
      </ul>
    </Empty>
  );
}

function HowTo() {
  const rows: [string, string][] = [
    [t("名称中的几个字"), t("字号最好认；写两个字以上更准。没有完全相符的，会列出相近的。")],
    [t("统一社会信用代码"), t("18 位的全部，或者开头几位。")],
    [t("决定书文号"), t("如“〔2026〕217号”，会引您到行政许可、行政处罚的公示清单。")],
  ];
  return (
    <section className="card search-how" aria-label={t("可以这样查")}>
      <h2>{t("可以这样查")}</h2>
      <dl>
        {rows.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet small">{t("可以查到企业、个体工商户、社会组织等；自然人的信息依法不公开，不能在这里查询。查询不需要登录。")}</p>
    </section>
  );
}
