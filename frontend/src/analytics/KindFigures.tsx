// One kind of decision in figures: what is on display, what was published lately and how punctually, day by day.
import { DailyChart } from "./DailyChart";
import { type FragmentType, graphql, readFragment } from "../gql";
import { Icon } from "../ui/Icon";
import { count, percent } from "../words/format";
import { t } from "../words/t";
import "./kind-figures.css";

const figures = graphql(`
  fragment KindFigures on KindStatistics {
    actKind
    today
    visible
    last30Days
    onTimeRate
    ...DailySeries
  }
`);

export function KindFigures({ kind }: { kind: FragmentType<typeof figures> }) {
  const known = readFragment(figures, kind);
  const penalty = known.actKind === "PENALTY";
  const name = penalty ? t("行政处罚") : t("行政许可");
  const rows: [string, string][] = [
    [t("公示中"), count(known.visible)],
    [t("近 30 日公示"), count(known.last30Days)],
    [t("今日公示"), count(known.today)],
    [t("按时公示率"), known.onTimeRate === null ? "—" : percent(known.onTimeRate)],
  ];
  return (
    <article className="card kind-figures">
      <h3>
        <a href={penalty ? "/publicity/penalties" : "/publicity/permits"}>
          {name}
          <Icon name="arrow" />
        </a>
      </h3>
      <dl>
        {rows.map(([words, number]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
      <DailyChart kind={known} name={name} />
    </article>
  );
}
