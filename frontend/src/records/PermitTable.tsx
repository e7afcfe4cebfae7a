// The permits of one subject.
import { type FragmentType, graphql, readFragment } from "../gql";
import type { PermitRowFragment } from "../gql/graphql";
import { type Column, DataTable } from "../ui/DataTable";
import { Tag } from "../ui/Tag";
import { t } from "../words/t";
import "./permit-table.css";

const permit = graphql(`
  fragment PermitRow on AdministrativePermit {
    id
    documentNo
    authorityName
    decisionDate
    content
    certificateName
    validUntil
    inForce
  }
`);

type Row = PermitRowFragment;

export function PermitTable({ rows }: { rows: readonly FragmentType<typeof permit>[] }) {
  return (
    <DataTable
      caption={t("行政许可")}
      columns={columns()}
      rows={rows.map((ref) => readFragment(permit, ref))}
      keyOf={(row) => row.id}
    />
  );
}

const columns = (): Column<Row>[] => [
  {
    head: t("许可内容"),
    cell: (row) => (
      <div className="permit-matter" lang="zh-CN">
        <a className="calm" href={`/records/${row.id}`}>{row.content ?? row.certificateName ?? row.documentNo}</a>
        <p className="tiny quiet">{row.documentNo}</p>
      </div>
    ),
  },
  { head: t("许可机关"), cell: (row) => <span lang="zh-CN">{row.authorityName}</span> },
  { head: t("决定日期"), tight: true, half: true, cell: (row) => <time>{row.decisionDate}</time> },
  {
    head: t("有效期至"),
    tight: true,
    half: true,
    cell: (row) => (row.validUntil ? <time>{row.validUntil}</time> : t("长期")),
  },
  { head: t("状态"), tight: true, half: true, cell: (row) => <InForceTag inForce={row.inForce} /> },
];

function InForceTag({ inForce }: { inForce: boolean }) {
  return inForce ? (
    <Tag tone="good" icon="ok">
      {t("有效")}
    </Tag>
  ) : (
    <Tag icon="clock">{t("已到期")}</Tag>
  );
}
