// How many decisions were published on each of the last 30 days: bars to look at, a table to read.
import { isWeekend, ticks } from "./scale";
import { type FragmentType, graphql, readFragment } from "../gql";
import type { DailySeriesFragment } from "../gql/graphql";
import { type Column, DataTable } from "../ui/DataTable";
import { Icon } from "../ui/Icon";
import { count } from "../words/format";
import { t } from "../words/t";
import "./daily-chart.css";

const series = graphql(`
  fragment DailySeries on KindStatistics {
    daily {
      day
      count
    }
  }
`);

type Day = DailySeriesFragment["daily"][number];

export function DailyChart({ kind, name }: { kind: FragmentType<typeof series>; name: string }) {
  const { daily } = readFragment(series, kind);
  const counts = daily.map((day) => day.count);
  const scale = ticks(Math.max(0, ...counts));
  const top = scale[scale.length - 1] ?? 1;
  return (
    <figure className="daily-chart">
      <figcaption>
        <b>{t("逐日公示条数")}</b>
        <span className="daily-legend" aria-hidden="true">
          <i />
          {t("周六、周日")}
        </span>
      </figcaption>
      <div className="daily-plot">
        <ul className="daily-scale" aria-hidden="true">
          {scale.map((each) => (
            <li key={each} style={{ bottom: `${(each / top) * 100}%` }}>
              {count(each)}
            </li>
          ))}
        </ul>
        <Plot daily={daily} top={top} sentence={sentenceOf(daily)} />
        <ol className="daily-days" aria-hidden="true">
          {daily.map(({ day }, at) => (
            <li key={day}>{(daily.length - 1 - at) % 7 === 0 && day.slice(5)}</li>
          ))}
        </ol>
      </div>
      <details>
        <summary>
          <Icon name="right" />
          {t("看每日的数字")}
        </summary>
        <DailyTable daily={daily} name={name} />
      </details>
    </figure>
  );
}

function Plot({ daily, top, sentence }: { daily: readonly Day[]; top: number; sentence: string }) {
  return (
    <svg viewBox={`0 0 ${daily.length} 100`} preserveAspectRatio="none" role="img" aria-label={sentence}>
      {daily.map(({ day, count: n }, at) => (
        <g key={day} className={isWeekend(day) ? "weekend" : undefined}>
          <title>{t("{day}：{n} 条", { day, n: count(n) })}</title>
          <rect className="daily-column" x={at} y={0} width={1} height={100} />
          <rect className="daily-bar" x={at + 0.14} y={100 - (n / top) * 100} width={0.72} height={(n / top) * 100} />
        </g>
      ))}
    </svg>
  );
}

function DailyTable({ daily, name }: { daily: readonly Day[]; name: string }) {
  // oxlint-disable-next-line unicorn/no-array-reverse -- a fresh array; toReversed() is younger than Chrome 89
  const latestFirst = [...daily].reverse();
  return (
    <DataTable
      caption={t("{name}近 30 日逐日公示条数", { name })}
      columns={columns()}
      rows={latestFirst}
      keyOf={({ day }) => day}
    />
  );
}

const columns = (): Column<Day>[] => [
  { head: t("日期"), cell: ({ day }) => <time>{day}</time> },
  { head: t("条数"), align: "right", cell: ({ count: n }) => count(n) },
];

function sentenceOf(daily: readonly Day[]): string {
  const [first, last] = [daily[0], daily[daily.length - 1]];
  if (!first || !last) return t("近 30 日没有公示");
  const most = daily.reduce((best, day) => (day.count > best.count ? day : best));
  return t("{from} 至 {to} 逐日公示条数，最多的是 {day}，{most} 条；{to} 当日 {last} 条", {
    from: first.day,
    to: last.day,
    day: most.day,
    most: count(most.count),
    last: count(last.count),
  });
}
