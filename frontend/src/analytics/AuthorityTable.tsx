// The authorities by what they published in the last 30 days, and how punctually.
import { useState } from "react";
import { Share } from "./Share";
import { type FragmentType, graphql, readFragment } from "../gql";
import type { AuthorityRowFragment } from "../gql/graphql";
import { type Column, DataTable } from "../ui/DataTable";
import { LoadMore } from "../ui/LoadMore";
import { count, percent } from "../words/format";
import { t } from "../words/t";
import "./authority-table.css";

const authorityRow = graphql(`
  fragment AuthorityRow on AuthorityStatistics {
    authority {
      id
      name
    }
    last30Days
    onTimeRate
  }
`);

type Row = AuthorityRowFragment & { place: number };

const AT_FIRST = 12;

export function AuthorityTable({ authorities }: { authorities: readonly FragmentType<typeof authorityRow>[] }) {
  const [all, showAll] = useState(false);
  const rows = authorities
    .map((ref) => readFragment(authorityRow, ref))
    .filter(({ last30Days }) => last30Days > 0)
    .map((row, at) => ({ ...row, place: at + 1 }));
  const shown = all ? rows : rows.slice(0, AT_FIRST);
  return (
    <div className="card authority-table">
      <DataTable
        caption={t("近 30 日各机关公示情况")}
        columns={columns(rows[0]?.last30Days ?? 1)}
        rows={shown}
        keyOf={({ authority }) => authority.id}
      />
      {rows.length > AT_FIRST && (
        <LoadMore
          status={t("显示 {shown} / {total} 个机关", { shown: shown.length, total: rows.length })}
          words={t("显示全部机关")}
          more={() => showAll(true)}
          complete={all}
          busy={false}
        />
      )}
    </div>
  );
}

const columns = (most: number): Column<Row>[] => [
  {
    head: t("行政机关"),
    cell: ({ authority, place }) => (
      <span className="authority-name">
        <span className="quiet">{place}</span>
        <a className="calm" href={`/publicity/permits?authority=${encodeURIComponent(authority.id)}`} lang="zh-CN">
          {authority.name}
        </a>
      </span>
    ),
  },
  {
    head: t("近 30 日公示"),
    cell: ({ last30Days }) => <Share words={count(last30Days)} part={last30Days / most} />,
  },
  {
    head: t("按时公示率"),
    cell: ({ onTimeRate }) =>
      onTimeRate === null ? <span className="quiet">{t("无数据")}</span> : <Share words={percent(onTimeRate)} part={onTimeRate} />,
  },
];
