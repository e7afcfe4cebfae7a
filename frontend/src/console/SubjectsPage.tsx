// /console/subjects: find a subject, and go to its profile.
import type { PageUrl } from "../app/pages";
import { graphql, readFragment } from "../gql";
import type { ConsoleSubjectsQuery } from "../gql/graphql";
import { StatusTag } from "../subjects/StatusTag";
import { categoryWords } from "../subjects/names";
import { Icon } from "../ui/Icon";
import { Empty } from "../ui/Notice";
import { PageHead } from "../ui/PageHead";
import "./subjects-page.css";

export { ConsoleFrame as Frame } from "./ConsoleFrame";

export const query = graphql(`
  query ConsoleSubjects($query: String!) {
    me {
      ...ConsoleFrame
    }
    searchSubjects(query: $query, first: 30) {
      hasMore
      approximate
      nodes {
        subject {
          id
          ...ConsoleSubjectRow
        }
      }
    }
  }
`);

const row = graphql(`
  fragment ConsoleSubjectRow on Subject {
    name
    code
    category
    status
    zone {
      name
    }
    counts {
      penalties
      permits
    }
  }
`);

export default function SubjectsPage({ data, url }: { data: ConsoleSubjectsQuery; url: PageUrl }) {
  const wanted = url.search["q"] ?? "";
  const { nodes, hasMore, approximate } = data.searchSubjects;
  return (
    <div className="console-page">
      <PageHead title="主体查询">名称中的几个字，或统一社会信用代码的开头几位。自然人不能按姓名检索。</PageHead>
      <form className="console-search" role="search" action="/console/subjects" method="get">
        <label className="hidden" htmlFor="q">
          名称或统一社会信用代码
        </label>
        <Icon name="search" />
        <input id="q" name="q" type="search" data-search defaultValue={wanted} key={wanted} maxLength={100} autoComplete="off" placeholder="名称或统一社会信用代码" />
        <button type="submit" className="button primary">
          查询
        </button>
      </form>
      {wanted && (
        <section className="card" aria-label="查询结果">
          {approximate && <p className="console-note quiet small">没有名称完全包含“{wanted}”的主体，以下为近似结果，请逐字核对。</p>}
          {nodes.length === 0 ? (
            <Empty title={`没有找到与“${wanted}”相符的主体`} />
          ) : (
            <ol className="console-hits">
              {nodes.map(({ subject }) => (
                <Hit key={subject.id} subject={subject} />
              ))}
            </ol>
          )}
          {hasMore && <p className="console-note quiet small">相符的还有，请多写几个字。</p>}
        </section>
      )}
    </div>
  );
}

type Ref = ConsoleSubjectsQuery["searchSubjects"]["nodes"][number]["subject"];

function Hit({ subject }: { subject: Ref }) {
  const { name, code, category, status, zone, counts } = readFragment(row, subject);
  return (
    <li>
      <a href={code ? `/console/subjects/${code}` : undefined}>
        <b>{name}</b>
        <StatusTag status={status} />
      </a>
      <p className="quiet small">
        <span className="code">{code ?? "无统一社会信用代码"}</span>
        <span>{categoryWords(category)}</span>
        {zone && <span>{zone.name}</span>}
        <span>
          公示中：处罚 {counts.penalties}，许可 {counts.permits}
        </span>
      </p>
    </li>
  );
}
