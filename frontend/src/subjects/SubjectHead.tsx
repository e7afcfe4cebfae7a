// Who a subject is: its tags, its name, its code, and what one can do with the page.
import { categoryWords } from "./names";
import { StatusTag } from "./StatusTag";
import { SubjectCode } from "./SubjectCode";
import { type FragmentType, graphql, readFragment } from "../gql";
import { CopyButton } from "../ui/CopyButton";
import { Icon } from "../ui/Icon";
import { Notice } from "../ui/Notice";
import { Tag } from "../ui/Tag";
import { t } from "../words/t";
import "./subject-head.css";

const head = graphql(`
  fragment SubjectHead on Subject {
    name
    code
    codeNotice
    category
    status
    zone {
      name
    }
    demonstration
  }
`);

interface Props {
  subject: FragmentType<typeof head>;
  onPrint: () => void;
}

export function SubjectHead({ subject, onPrint }: Props) {
  const { name, code, codeNotice, category, status, zone, demonstration } = readFragment(head, subject);
  return (
    <>
      <div className="subject-head">
        <div>
          <p className="subject-tags">
            <Tag icon="building">{categoryWords(category)}</Tag>
            <StatusTag status={status} />
            {zone && (
              <Tag>
                <span lang="zh-CN">{zone.name}</span>
              </Tag>
            )}
            {demonstration && (
              <Tag tone="brand" icon="info">
                {t("演示主体，虚构")}
              </Tag>
            )}
          </p>
          <h1 lang="zh-CN">{name}</h1>
          {code && (
            <p className="subject-uscc">
              {t("统一社会信用代码")} <SubjectCode code={code} />
              <CopyButton text={code} label={t("复制统一社会信用代码")} done={t("已复制")} />
            </p>
          )}
        </div>
        <p className="subject-acts screen">
          <CopyButton text={() => location.href.replace(/#.*$/, "")} done={t("已复制")}>
            {t("复制链接")}
          </CopyButton>
          <button type="button" className="button" onClick={onPrint}>
            <Icon name="print" />
            {t("打印")}
          </button>
        </p>
      </div>
      {codeNotice && <CodeNotice notice={codeNotice} />}
    </>
  );
}

/** A code that does not meet the standard: what that means, and what it does not mean. */
function CodeNotice({ notice }: { notice: string }) {
  return (
    <div className="subject-code-notice">
      <Notice icon="alert">
        <b>{t("代码核验提示")}</b> <span lang="zh-CN">{notice}</span>
        <p>{t("也有登记时赋予的代码本身与国家标准不符的，所以照原样显示，不影响查询。代码以登记机关的登记为准。")}</p>
      </Notice>
    </div>
  );
}
