// One subject that a search found: who it is, how it was met, and what is on display about it.
import { codeMarks, marks, type Run } from "./marks";
import { categoryWords } from "./names";
import { StatusTag } from "./StatusTag";
import { type FragmentType, graphql, readFragment } from "../gql";
import type { MatchKind } from "../gql/graphql";
import { SeverityTag } from "../records/SeverityTag";
import { Tag } from "../ui/Tag";
import { count } from "../words/format";
import { t, type Words } from "../words/t";
import "./subject-hit.css";

const found = graphql(`
  fragment SubjectHit on SubjectHit {
    matchedBy
    subject {
      id
      name
      code
      category
      status
      demonstration
      zone {
        name
      }
      counts {
        permits
        penalties
        severest
      }
    }
  }
`);

const ways: Record<MatchKind, Words> = {
  CODE: "代码相符",
  NAME_EXACT: "名称相同",
  NAME_PREFIX: "名称以此开头",
  NAME_PART: "名称中有",
  APPROXIMATE: "名称相近",
};

interface Props {
  hit: FragmentType<typeof found>;
  /** What was typed. */
  text: string;
  /** The name by which a link reaches it. */
  id: string;
}

export function SubjectHit({ hit, text, id }: Props) {
  const { matchedBy, subject } = readFragment(found, hit);
  const { name, code, category, status, zone, counts, demonstration } = subject;
  const byCode = matchedBy === "CODE";
  const named = <Marked runs={byCode ? [{ text: name, met: false }] : marks(name, text, matchedBy === "APPROXIMATE")} />;
  return (
    <li id={id} className="subject-hit">
      <div>
        <p className="subject-hit-name" lang="zh-CN">
          {code ? <a className="calm" href={`/subjects/${code}`}>{named}</a> : named}
        </p>
        <p className="subject-hit-code">
          {code ? (
            <span className="code">
              <Marked runs={byCode ? codeMarks(code, text) : [{ text: code, met: false }]} />
            </span>
          ) : (
            t("无统一社会信用代码")
          )}
          <span>{categoryWords(category)}</span>
          {zone && <span lang="zh-CN">{zone.name}</span>}
          {status !== "ACTIVE" && <StatusTag status={status} />}
          {demonstration && <Tag>{t("演示")}</Tag>}
        </p>
      </div>
      <div className="subject-hit-more">
        <p>
          <span>{t("许可 {n}", { n: count(counts.permits) })}</span>
          <span>{t("处罚 {n}", { n: count(counts.penalties) })}</span>
          {counts.severest && <SeverityTag severity={counts.severest} />}
        </p>
        <p className="quiet">{t(ways[matchedBy])}</p>
      </div>
    </li>
  );
}

function Marked({ runs }: { runs: readonly Run[] }) {
  return <>{runs.map(({ text, met }, at) => (met ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))}</>;
}
