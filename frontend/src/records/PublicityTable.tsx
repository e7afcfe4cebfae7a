// The public list of decisions (公示清单) as a table.
import { type FragmentType, graphql, readFragment } from "../gql";
import type { ActKind, PublicityRowFragment } from "../gql/graphql";
import { OnTimeTag, paceWords } from "./OnTimeTag";
import { SeverityTag } from "./SeverityTag";
import { type Column, DataTable } from "../ui/DataTable";
import { t } from "../words/t";
import "./publicity-table.css";

const row = graphql(`
  fragment PublicityRow on PublicityEntry {
    id
    severity
    subjectName
    title
    summary
    documentNo
    authorityName
    zone {
      name
    }
    decisionDate
    visibleUntil
    onTime
    workingDaysToPublish
  }
`);

type Row = PublicityRowFragment;

export function PublicityTable({ actKind, rows }: { actKind: ActKind; rows: readonly FragmentType<typeof row>[] }) {
  const entries = rows.map((ref) => readFragment(row, ref));
  const penalties = actKind === "PENALTY";
  return (
    <DataTable
      caption={penalties ? t("行政处罚公示") : t("行政许可公示")}
      columns={penalties ? penaltyColumns() : permitColumns()}
      rows={entries}
      keyOf={(entry) => entry.id}
    />
  );
}

const matter = (head: string): Column<Row> => ({
  head,
  cell: (entry) => (
    <div className="publicity-matter" lang="zh-CN">
      <a href={`/records/${entry.id}`}>{entry.subjectName}</a>
      <p>
        {entry.title}
        {entry.summary && <span className="quiet"> · {entry.summary}</span>}
      </p>
    </div>
  ),
});

const decision = (): Column<Row> => ({
  head: t("决定文书"),
  cell: (entry) => (
    <div className="publicity-decision" lang="zh-CN">
      {entry.documentNo} <span className="publicity-authority">{entry.authorityName}</span>
    </div>
  ),
});

const decided = (): Column<Row> => ({
  head: t("决定日期"),
  tight: true,
  half: true,
  cell: (entry) => (
    <div>
      <time>{entry.decisionDate}</time>
      <p className={entry.onTime ? "publicity-pace" : undefined}>
        {entry.onTime ? paceWords(entry.workingDaysToPublish) : <OnTimeTag days={entry.workingDaysToPublish} onTime={false} />}
      </p>
    </div>
  ),
});

const zone = (): Column<Row> => ({
  head: t("区镇"),
  half: true,
  cell: (entry) => <span className="publicity-zone" lang="zh-CN">{entry.zone?.name ?? "—"}</span>,
});

const penaltyColumns = (): Column<Row>[] => [
  matter(t("行政相对人与违法行为")),
  decision(),
  zone(),
  decided(),
  { head: t("公示至"), tight: true, half: true, cell: (entry) => <time>{entry.visibleUntil ?? t("长期")}</time> },
  {
    head: t("失信程度"),
    tight: true,
    half: true,
    cell: (entry) => entry.severity && <SeverityTag severity={entry.severity} />,
  },
];

const permitColumns = (): Column<Row>[] => [matter(t("行政相对人与许可内容")), decision(), zone(), decided()];
