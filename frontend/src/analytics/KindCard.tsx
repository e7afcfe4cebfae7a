// One kind of decision in the last 30 days: how many, day by day, how punctually.
import { type FragmentType, graphql, readFragment } from "../gql";
import { Bars } from "../ui/Bars";
import { Icon } from "../ui/Icon";
import { count, percent } from "../words/format";
import { t } from "../words/t";
import "./kind-card.css";

const kindFigures = graphql(`
  fragment KindCard on KindStatistics {
    actKind
    today
    last30Days
    onTimeRate
    daily {
      day
      count
    }
  }
`);

export function KindCard({ kind }: { kind: FragmentType<typeof kindFigures> }) {
  const { actKind, today, last30Days, onTimeRate, daily } = readFragment(kindFigures, kind);
  const penalty = actKind === "PENALTY";
  const values = daily.map((day) => day.count);
  return (
    <a className="kind-card card" href={penalty ? "/publicity/penalties" : "/publicity/permits"}>
      <h3>
        {penalty ? t("行政处罚") : t("行政许可")}
        <Icon name="arrow" />
      </h3>
      <p className="kind-card-count">
        <b>{count(last30Days)}</b> {t("条")}
      </p>
      <Bars
        values={values}
        sentence={t("近 30 日逐日公示，最多的一日 {most} 条，今日 {today} 条", { most: Math.max(0, ...values), today })}
      />
      <p className="kind-card-foot">
        <span>{t("今日 {n} 条", { n: count(today) })}</span>
        {onTimeRate !== null && <span>{t("按时公示 {rate}", { rate: percent(onTimeRate) })}</span>}
      </p>
    </a>
  );
}
