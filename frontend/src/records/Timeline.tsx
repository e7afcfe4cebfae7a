// 信用轨迹: the decisions about one subject in the order of time.
import { type FragmentType, graphql, readFragment } from "../gql";
import type { TimelineEventFragment } from "../gql/graphql";
import { SeverityTag } from "./SeverityTag";
import { type Series, years } from "./timeline";
import { Tag } from "../ui/Tag";
import { t } from "../words/t";
import "./timeline.css";

const event = graphql(`
  fragment TimelineEvent on CreditRecord {
    __typename
    id
    documentNo
    authorityName
    decisionDate
    ... on AdministrativePenalty {
      severity
      violationType
    }
    ... on AdministrativePermit {
      content
      certificateName
    }
  }
`);

export type EventRef = FragmentType<typeof event>;

export function Timeline({ series }: { series: readonly { items: readonly EventRef[]; complete: boolean }[] }) {
  const read: Series<TimelineEventFragment>[] = series.map(({ items, complete }) => ({
    items: items.map((ref) => readFragment(event, ref)),
    complete,
  }));
  return (
    <div className="timeline">
      {years(read).map(({ year, items }) => (
        <div key={year}>
          <h3>{year}</h3>
          <ol>
            {items.map((item) => (
              <Event key={item.id} event={item} />
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

function Event({ event: { decisionDate, ...known } }: { event: TimelineEventFragment }) {
  const penalty = known.__typename === "AdministrativePenalty";
  return (
    <li className={penalty ? `penalty ${known.severity.toLowerCase()}` : "permit"}>
      <time dateTime={decisionDate}>{decisionDate.slice(5)}</time>
      <div lang="zh-CN">
        <a className="calm" href={`/records/${known.id}`}>
          {penalty ? known.violationType : (known.content ?? known.certificateName ?? known.documentNo)}
        </a>
        <p>
          {known.documentNo} · {known.authorityName}
        </p>
      </div>
      <span className="timeline-tags">
        {penalty ? (
          <>
            <span className="hidden">{t("行政处罚")}</span>
            <SeverityTag severity={known.severity} />
          </>
        ) : (
          <Tag tone="brand">{t("许可")}</Tag>
        )}
      </span>
    </li>
  );
}
