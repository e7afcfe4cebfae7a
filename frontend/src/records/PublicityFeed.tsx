// The latest decisions of one kind, newest first.
import { type FragmentType, graphql, readFragment } from "../gql";
import { OnTimeTag } from "./OnTimeTag";
import { SeverityTag } from "./SeverityTag";
import { t } from "../words/t";
import "./publicity-feed.css";

const item = graphql(`
  fragment PublicityFeedItem on PublicityEntry {
    id
    severity
    subjectName
    title
    summary
    documentNo
    authorityName
    decisionDate
    onTime
    workingDaysToPublish
  }
`);

export function PublicityFeed({ entries }: { entries: readonly FragmentType<typeof item>[] }) {
  return (
    <ul className="publicity-feed">
      {entries.map((ref) => {
        const entry = readFragment(item, ref);
        return (
          <li key={entry.id}>
            <div lang="zh-CN">
              <a href={`/records/${entry.id}`}>{entry.subjectName}</a>
              <p className="small">{[entry.title, entry.summary].filter(Boolean).join("，")}</p>
              <p className="feed-source">
                <span>{entry.documentNo}</span>
                <span>{entry.authorityName}</span>
              </p>
            </div>
            <div className="feed-side">
              <span>
                {t("决定")} <time>{entry.decisionDate}</time>
              </span>
              <span className="feed-tags">
                {entry.severity && <SeverityTag severity={entry.severity} />}
                <OnTimeTag days={entry.workingDaysToPublish} onTime={entry.onTime} />
              </span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
