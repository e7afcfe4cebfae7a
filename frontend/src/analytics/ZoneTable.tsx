// The zones by what was published about their subjects in the last 30 days.
import { Share } from "./Share";
import { type FragmentType, graphql, readFragment } from "../gql";
import type { ZoneRowFragment } from "../gql/graphql";
import { type Column, DataTable } from "../ui/DataTable";
import { count } from "../words/format";
import { t } from "../words/t";
import "./zone-table.css";

const zoneRow = graphql(`
  fragment ZoneRow on ZoneStatistics {
    zone {
      code
      name
    }
    last30Days
  }
`);

export function ZoneTable({ zones }: { zones: readonly FragmentType<typeof zoneRow>[] }) {
  const rows = zones.map((ref) => readFragment(zoneRow, ref));
  // oxlint-disable-next-line unicorn/no-array-sort -- a fresh array; toSorted() is younger than Chrome 89
  rows.sort((one, other) => other.last30Days - one.last30Days);
  const most = Math.max(1, rows[0]?.last30Days ?? 1);
  return (
    <div className="zone-table">
      <DataTable
        caption={t("各区镇近 30 日公示条数")}
        columns={columns(most)}
        rows={rows}
        keyOf={({ zone }) => zone.code}
      />
    </div>
  );
}

const columns = (most: number): Column<ZoneRowFragment>[] => [
  { head: t("区镇"), cell: ({ zone }) => <span lang="zh-CN">{zone.name}</span> },
  { head: t("近 30 日公示"), cell: ({ last30Days }) => <Share words={count(last30Days)} part={last30Days / most} /> },
];
