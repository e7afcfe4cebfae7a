// The records of a subject on one line of time, a lane for each kind; a penalty's bar is the time that it is shown.
import { useSite } from "../app/site";
import { type FragmentType, graphql, readFragment } from "../gql";
import type { RecordLaneFragment } from "../gql/graphql";
import { progress } from "../ui/TermBar";
import "./record-lane.css";

const lane = graphql(`
  fragment RecordLane on CreditRecord {
    __typename
    id
    documentNo
    decisionDate
    publicity {
      until
    }
  }
`);

const LANES: [RecordLaneFragment["__typename"], string][] = [
  ["AdministrativePermit", "许可"],
  ["AdministrativePenalty", "处罚"],
];

export function RecordLane({ records }: { records: readonly FragmentType<typeof lane>[] }) {
  const { today } = useSite();
  const known = records.map((ref) => readFragment(lane, ref));
  const start = known.reduce((first, { decisionDate }) => (decisionDate < first ? decisionDate : first), today);
  const at = (day: string) => progress(day > today ? today : day, start, today);
  return (
    <div className="record-lane" aria-hidden="true">
      {LANES.map(([kind, words]) => (
        <div key={kind} className={`record-lane-row ${kind}`}>
          <span>{words}</span>
          <div>
            {known
              .filter((each) => each.__typename === kind)
              .map((each) => (
                <Mark key={each.id} record={each} at={at} />
              ))}
          </div>
        </div>
      ))}
      <p className="record-lane-ends">
        <time>{start}</time>
        <time>今日</time>
      </p>
    </div>
  );
}

function Mark({ record, at }: { record: RecordLaneFragment; at: (day: string) => number }) {
  const { __typename, decisionDate, documentNo, publicity } = record;
  const from = at(decisionDate);
  const bar = __typename === "AdministrativePenalty" && publicity.until !== null;
  return (
    <>
      {bar && <s style={{ left: `${from}%`, width: `${at(publicity.until ?? decisionDate) - from}%` }} />}
      <i style={{ left: `${from}%` }} title={`${decisionDate} ${documentNo}`} />
    </>
  );
}
