// /console/journal: for auditors: every act and every reading of what is not public, each with its proof; never the content.
import type { PageUrl } from "../app/pages";
import { graphql } from "../gql";
import type { JournalPageQuery } from "../gql/graphql";
import { type Column, DataTable } from "../ui/DataTable";
import { Empty } from "../ui/Notice";
import { PageHead } from "../ui/PageHead";
import { Tag } from "../ui/Tag";
import { count, moment } from "../words/format";
import { JournalSearch } from "./JournalSearch";
import { fieldWords } from "./field-words";
import { ProofCheck } from "./ProofCheck";
import { Further } from "./Further";

export { ConsoleFrame as Frame } from "./ConsoleFrame";

export const query = graphql(`
  query JournalPage($filter: JournalFilter, $after: String) {
    me {
      ...ConsoleFrame
    }
    journalCheckpoint {
      size
      at
    }
    journal(filter: $filter, first: 30, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        at
        kind
        deed
        purpose
        matter
        fields
        authority {
          name
        }
        touched {
          what
          value
        }
        proof {
          ...ProofCheck
        }
      }
    }
  }
`);

type Entry = NonNullable<JournalPageQuery["journal"]>["nodes"][number];

const COLUMNS: readonly Column<Entry>[] = [
  { head: "时间", tight: true, cell: ({ at }) => <time>{moment(at)}</time> },
  { head: "种类", tight: true, half: true, cell: ({ kind }) => <Tag tone={kind === "READING" ? "brand" : "plain"}>{kind === "READING" ? "查询" : "办理"}</Tag> },
  { head: "事由", cell: ({ deed }) => deed },
  { head: "部门", cell: ({ authority }) => authority?.name ?? "—" },
  { head: "用途与事项", cell: ({ purpose, matter }) => [purpose, matter].filter(Boolean).join(" · ") || "—" },
  { head: "涉及", cell: (entry) => <What entry={entry} /> },
  { head: "证明", tight: true, cell: ({ proof }) => (proof ? <ProofCheck proof={proof} /> : <span className="quiet">待签名</span>) },
];

export default function JournalPage({ data, url }: { data: JournalPageQuery; url: PageUrl }) {
  const { journal, journalCheckpoint } = data;
  if (!journal) return null;
  return (
    <div className="console-page">
      <PageHead title="操作日志">
        每一次办理、每一次查阅非公开信息都先记入日志再生效；日志只增不改，可以逐条验证。
        {journalCheckpoint && `已签名 ${count(journalCheckpoint.size)} 条，截至 ${moment(journalCheckpoint.at)}。`}
      </PageHead>
      <JournalSearch search={url.search} />
      <section className="card" aria-label="日志">
        {journal.nodes.length === 0 ? (
          <Empty title="没有日志" />
        ) : (
          <DataTable
            caption="操作日志，新的在前"
            keyOf={({ id }) => id}
            rows={journal.nodes}
            columns={COLUMNS}
          />
        )}
        <Further page={journal.pageInfo} path={url.path} keep={url.search} />
      </section>
    </div>
  );
}

function What({ entry: { fields, touched } }: { entry: Entry }) {
  const words = fields.length > 0 ? fieldWords(fields) : touched.map(({ what, value }) => `${what} ${value}`).join("，");
  return <span className="small">{words || "—"}</span>;
}
