// The fields (数据项) of an item of the data list, as departments report them.
import { type FragmentType, graphql, readFragment } from "../gql";
import type { CatalogueFieldRowFragment } from "../gql/graphql";
import { type Column, DataTable } from "../ui/DataTable";
import { Icon } from "../ui/Icon";
import { t } from "../words/t";
import "./field-table.css";

const field = graphql(`
  fragment CatalogueFieldRow on CatalogueField {
    name
    code
    required
    maxLength
    note
    published
  }
`);

type Row = CatalogueFieldRowFragment;

export function FieldTable({ item, fields }: { item: string; fields: readonly FragmentType<typeof field>[] }) {
  return (
    <div className="field-table">
      <DataTable
        caption={t("{item}的数据项", { item })}
        columns={columns()}
        rows={fields.map((ref) => readFragment(field, ref))}
        keyOf={({ code }) => code}
      />
    </div>
  );
}

const columns = (): Column<Row>[] => [
  {
    head: t("数据项"),
    cell: ({ name, note }) => (
      <div lang="zh-CN">
        {name}
        {note && <p className="tiny quiet">{note}</p>}
      </div>
    ),
  },
  { head: t("代码"), tight: true, half: true, cell: ({ code }) => <span className="code small">{code}</span> },
  { head: t("要求"), tight: true, half: true, cell: ({ required }) => (required ? t("必填") : <Not words={t("选填")} />) },
  { head: t("最多字数"), tight: true, half: true, align: "right", cell: ({ maxLength }) => maxLength ?? <Not words="—" /> },
  { head: t("向社会公开"), tight: true, half: true, cell: ({ published }) => <Published published={published} /> },
];

function Not({ words }: { words: string }) {
  return <span className="quiet">{words}</span>;
}

function Published({ published }: { published: boolean }) {
  if (!published) return <Not words={t("不公开")} />;
  return (
    <span className="field-open">
      <Icon name="check" />
      {t("公开")}
    </span>
  );
}
