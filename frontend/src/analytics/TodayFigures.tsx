// Today's figures beside the search box.
import { type FragmentType, graphql, readFragment } from "../gql";
import { count } from "../words/format";
import { t } from "../words/t";
import "./today-figures.css";

const figures = graphql(`
  fragment TodayFigures on Statistics {
    day
    subjects
    kinds {
      actKind
      today
      visible
    }
  }
`);

export function TodayFigures({ statistics }: { statistics: FragmentType<typeof figures> }) {
  const { day, subjects, kinds } = readFragment(figures, statistics);
  const of = (actKind: string) => kinds.find((kind) => kind.actKind === actKind);
  const rows: [string, number | undefined][] = [
    [t("行政许可"), of("PERMIT")?.today],
    [t("行政处罚"), of("PENALTY")?.today],
  ];
  const standing: [string, number | undefined][] = [
    [t("公示中的行政许可"), of("PERMIT")?.visible],
    [t("公示中的行政处罚"), of("PENALTY")?.visible],
    [t("库内信用主体"), subjects],
  ];
  return (
    <aside className="today-figures" aria-labelledby="today">
      <h2 id="today">
        {t("今日公示")}
        <time>{day}</time>
      </h2>
      {[rows, standing].map((group, at) => (
        <dl key={at}>
          {group.map(([name, number]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{count(number ?? 0)}</dd>
            </div>
          ))}
        </dl>
      ))}
    </aside>
  );
}
