// /console/mine: what a subject sees of itself: its records, and who looked at what of it, when and what for.
import { useSite } from "../app/site";
import type { PageUrl } from "../app/pages";
import { graphql } from "../gql";
import type { MinePageQuery } from "../gql/graphql";
import { type Column, DataTable } from "../ui/DataTable";
import { Empty, Notice } from "../ui/Notice";
import { PageHead } from "../ui/PageHead";
import { Section } from "../ui/Section";
import { SubjectCode } from "../subjects/SubjectCode";
import { moment } from "../words/format";
import { fieldWords } from "./field-words";
import { ProfileRecords } from "./ProfileRecords";
import { Further } from "./Further";
import { ProofCheck } from "./ProofCheck";

export { ConsoleFrame as Frame } from "./ConsoleFrame";

export const query = graphql(`
  query MinePage($after: String, $records: String) {
    me {
      ...ConsoleFrame
      binding {
        id
        subject {
          id
          name
          code
          records(first: 20, after: $records) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              id
              ...ProfileRecord
            }
          }
          queryLog(first: 20, after: $after) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              id
              at
              deed
              purpose
              fields
              authority {
                name
              }
              proof {
                ...ProofCheck
              }
            }
          }
        }
      }
    }
    purposes {
      code
      name
    }
  }
`);

type Subject = NonNullable<NonNullable<NonNullable<MinePageQuery["me"]>["binding"]>["subject"]>;
type Log = NonNullable<Subject["queryLog"]>;

export default function MinePage({ data, url }: { data: MinePageQuery; url: PageUrl }) {
  const subject = data.me?.binding?.subject;
  if (!subject) {
    return (
      <div className="console-page">
        <Notice>当前身份不代表任何信用主体。</Notice>
      </div>
    );
  }
  const names = new Map(data.purposes.map(({ code, name }) => [code, name]));
  return (
    <div className="console-page">
      <PageHead title={subject.name}>
        {subject.code && <SubjectCode code={subject.code} />} 本页只有您和您委托的经办人可以看到。认为信息有误的，可以在记录的公开页面下查看怎样提出异议。</PageHead>
      <Section title="谁查阅过本主体的非公开信息" remark={subject.queryLog && `共 ${subject.queryLog.totalCount} 次`}>
        <div className="card">{subject.queryLog && <QueryLog log={subject.queryLog} names={names} path={url.path} />}</div>
      </Section>
      <Section title="本主体的记录" remark={`共 ${subject.records.totalCount} 条，含不公示的`}>
        <div className="card">
          {subject.records.nodes.length === 0 ? <Empty title="没有记录" /> : <ProfileRecords records={subject.records.nodes} />}
          <Further page={subject.records.pageInfo} path={url.path} name="records" />
        </div>
      </Section>
    </div>
  );
}

function QueryLog({ log, names, path }: { log: Log; names: ReadonlyMap<string, string>; path: string }) {
  const { region } = useSite();
  if (log.nodes.length === 0) {
    return (
      <Empty title="没有查阅记录">
        <p>{region}各机关查阅本主体的非公开信息，都会列在这里。</p>
      </Empty>
    );
  }
  return (
    <>
      <DataTable
        caption="查阅记录，新的在前"
        keyOf={({ id }) => id}
        rows={log.nodes}
        columns={columnsWith(names)}
      />
      <Further page={log.pageInfo} path={path} />
    </>
  );
}

function columnsWith(names: ReadonlyMap<string, string>): readonly Column<Log["nodes"][number]>[] {
  return [
    { head: "时间", tight: true, cell: ({ at }) => <time>{moment(at)}</time> },
    { head: "部门", cell: ({ authority }) => authority?.name ?? "本平台运行管理" },
    { head: "用途", cell: ({ purpose, deed }) => (purpose ? (names.get(purpose) ?? purpose) : deed) },
    { head: "所见的项目", cell: ({ fields }) => fieldWords(fields) || "—" },
    { head: "证明", tight: true, cell: ({ proof }) => (proof ? <ProofCheck proof={proof} /> : <span className="quiet">待签名</span>) },
  ];
}
