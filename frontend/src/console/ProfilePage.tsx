// /console/subjects/:code: a subject as far as its viewer may know it: register, records on a line of time, what is masked and why.
import type { PageUrl } from "../app/pages";
import { graphql } from "../gql";
import type { ProfilePageQuery } from "../gql/graphql";
import { StatusTag } from "../subjects/StatusTag";
import { SubjectCode } from "../subjects/SubjectCode";
import { SubjectIdentity } from "../subjects/SubjectIdentity";
import { Empty } from "../ui/Notice";
import { Section } from "../ui/Section";
import { Tag } from "../ui/Tag";
import { count } from "../words/format";
import { FieldValue } from "./FieldValue";
import { Further } from "./Further";
import { RecordLane } from "./RecordLane";
import { ProfileRecords } from "./ProfileRecords";
import "./profile-page.css";

export { ConsoleFrame as Frame } from "./ConsoleFrame";

export const query = graphql(`
  query ProfilePage($code: String!, $after: String) {
    me {
      ...ConsoleFrame
    }
    subject(code: $code) {
      id
      name
      code
      codeNotice
      status
      demonstration
      updatedOn
      legalRepresentative
      viewerCan {
        ...FieldStanding
      }
      counts {
        penalties
        permits
      }
      ...SubjectIdentity
      records(first: 20, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          ...RecordLane
          ...ProfileRecord
        }
      }
    }
  }
`);

type Known = NonNullable<ProfilePageQuery["subject"]>;

export default function ProfilePage({ data, url }: { data: ProfilePageQuery; url: PageUrl }) {
  const { subject } = data;
  if (!subject) {
    return (
      <div className="console-page">
        <div className="card">
          <Empty title="没有这个主体">
            <p>请核对统一社会信用代码，或从主体查询中选取。</p>
          </Empty>
        </div>
      </div>
    );
  }
  return (
    <div className="console-page">
      <nav className="console-crumbs" aria-label="位置">
        <a href="/console/subjects">主体查询</a> / 主体画像
      </nav>
      <Head subject={subject} />
      <div className="profile-columns">
        <div className="profile-main">
          <Section id="trace" title="信用轨迹" remark={`共 ${count(subject.records.totalCount)} 条`}>
            <div className="card">
              {subject.records.nodes.length === 0 ? (
                <Empty title="没有记录" />
              ) : (
                <>
                  <RecordLane records={subject.records.nodes} />
                  <ProfileRecords records={subject.records.nodes} />
                  <Further page={subject.records.pageInfo} path={url.path} />
                </>
              )}
            </div>
          </Section>
        </div>
        <aside className="profile-aside">
          <Section id="restricted" title="登记与受限信息" remark="按岗位、用途逐项决定">
            <div className="card">
              <dl className="profile-facts">
                <div>
                  <dt>法定代表人</dt>
                  <dd>
                    <FieldValue of={subject.id} name="法定代表人" field="legalRepresentative" value={subject.legalRepresentative} standings={subject.viewerCan} />
                  </dd>
                </div>
              </dl>
            </div>
          </Section>
          <Section id="register" title="登记概况" remark={`更新于 ${subject.updatedOn}`}>
            <SubjectIdentity subject={subject} />
          </Section>
        </aside>
      </div>
    </div>
  );
}

function Head({ subject }: { subject: Known }) {
  return (
    <div className="card profile-head">
      <div>
        <h1 lang="zh-CN">{subject.name}</h1>
        <p className="profile-tags">
          <StatusTag status={subject.status} />
          {subject.demonstration && <Tag tone="brand">演示主体，虚构</Tag>}
        </p>
        {subject.code && (
          <p className="quiet">
            统一社会信用代码 <SubjectCode code={subject.code} />
          </p>
        )}
        {subject.codeNotice && <p className="quiet small">{subject.codeNotice}</p>}
      </div>
      <dl className="profile-figures">
        <div>
          <dt>公示中的处罚</dt>
          <dd>{count(subject.counts.penalties)}</dd>
        </div>
        <div>
          <dt>公示中的许可</dt>
          <dd>{count(subject.counts.permits)}</dd>
        </div>
        <div>
          <dt>可查阅的记录</dt>
          <dd>{count(subject.records.totalCount)}</dd>
        </div>
      </dl>
    </div>
  );
}
