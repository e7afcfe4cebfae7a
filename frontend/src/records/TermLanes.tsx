// The publicity windows of several penalties on one axis: which are past their minimum, which end when.
import { useSite } from "../app/site";
import { type FragmentType, graphql, readFragment } from "../gql";
import type { TermLaneFragment } from "../gql/graphql";
import { messageOf } from "./PublicityTerm";
import { progress } from "../ui/TermBar";
import { t } from "../words/t";
import "./term-lanes.css";

const lane = graphql(`
  fragment TermLane on AdministrativePenalty {
    id
    documentNo
    decisionDate
    publicity {
      repairableFrom
      until
    }
  }
`);

interface Props {
  records: readonly FragmentType<typeof lane>[];
  /** Whether these are all. */
  complete: boolean;
}

export function TermLanes({ records, complete }: Props) {
  const { today } = useSite();
  const lanes = records.map((ref) => readFragment(lane, ref)).filter(({ publicity }) => publicity.until);
  if (lanes.length < 2) return null;
  const [start, end] = span(lanes, today);
  const at = (day: string) => progress(day, start, end);
  return (
    <figure className="term-lanes">
      <figcaption>
        <span>
          <b>{t("公示期一览")}</b>
          {!complete && <span className="quiet tiny"> {t("已载入的 {n} 条", { n: lanes.length })}</span>}
        </span>
        <span className="term-lanes-legend" aria-hidden="true">
          <i className="minimum" />
          {t("最短公示期内")}
          <i />
          {t("可申请修复")}
          <i className="today" />
          {t("今日")}
        </span>
      </figcaption>
      <div className="term-lanes-body">
        <div className="term-lanes-axis" aria-hidden="true">
          {newYears(start, end).map((day) => (
            <span key={day} style={{ left: `${at(day)}%` }}>
              {at(day) < 94 && day.slice(0, 4)}
            </span>
          ))}
          <i className="today" style={{ left: `${at(today)}%` }} />
        </div>
        <ul>
          {lanes.map((each) => (
            <Lane key={each.id} lane={each} at={at} today={today} />
          ))}
        </ul>
      </div>
    </figure>
  );
}

interface LaneProps {
  lane: TermLaneFragment;
  at: (day: string) => number;
  today: string;
}

function Lane({ lane: { id, documentNo, decisionDate, publicity }, at, today }: LaneProps) {
  const until = publicity.until ?? decisionDate;
  const [from, to, repair] = [at(decisionDate), at(until), at(publicity.repairableFrom ?? until)];
  return (
    <li>
      <a className="calm" href={`/records/${id}`} lang="zh-CN">
        {documentNo}
      </a>
      <span className="hidden">
        {t("公示期自 {from} 至 {until}，今日 {today}。{message}", {
          from: decisionDate,
          until,
          today,
          message: messageOf(publicity, today),
        })}
      </span>
      <span className="lane" aria-hidden="true">
        <i style={{ left: `${from}%`, width: `${to - from}%` }} />
        <i className="minimum" style={{ left: `${from}%`, width: `${Math.min(repair, to) - from}%` }} />
      </span>
      <span className="lane-end" aria-hidden="true">
        {t("至 {day}", { day: until })}
      </span>
    </li>
  );
}

/** The first and last day to draw: all windows and today. */
function span(lanes: readonly TermLaneFragment[], today: string): [string, string] {
  const days = [today, ...lanes.flatMap(({ decisionDate, publicity }) => [decisionDate, publicity.until ?? decisionDate])];
  return [days.reduce((a, b) => (a < b ? a : b)), days.reduce((a, b) => (a > b ? a : b))];
}

function newYears(start: string, end: string): string[] {
  const [first, last] = [Number(start.slice(0, 4)) + 1, Number(end.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => `${first + at}-01-01`);
}
