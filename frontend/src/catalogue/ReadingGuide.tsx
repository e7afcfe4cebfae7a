// How to read a published decision, with the law's own numbers: they come from the rules in force today.
import { useSite } from "../app/site";
import { type FragmentType, graphql, readFragment } from "../gql";
import type { Severity } from "../gql/graphql";
import { OnTimeTag } from "../records/OnTimeTag";
import { SeverityTag } from "../records/SeverityTag";
import { t } from "../words/t";
import "./reading-guide.css";

const guideRule = graphql(`
  fragment GuideRule on Rule {
    key
    text
    source
    clause
  }
`);

const GRADES: [Severity, string][] = [
  ["MINOR", "publicity.minor"],
  ["GENERAL", "publicity.general"],
  ["SERIOUS", "publicity.serious"],
];

export function ReadingGuide({ rules }: { rules: readonly FragmentType<typeof guideRule>[] }) {
  const { publicityDays } = useSite();
  const known = rules.map((ref) => readFragment(guideRule, ref));
  const rule = (key: string) => known.find((each) => each.key === key);
  const answer = rule("repair.answer");
  return (
    <div className="reading-guide">
      <div className="card">
        <h3>{t("公示多久，看失信程度")}</h3>
        <dl>
          {GRADES.map(([severity, key]) => (
            <div key={key}>
              <dt>
                <SeverityTag severity={severity} />
              </dt>
              <dd lang="zh-CN">{rule(key)?.text}</dd>
            </div>
          ))}
        </dl>
        <p className="guide-source" lang="zh-CN">
          {rule("publicity.serious")?.source}
        </p>
      </div>
      <div className="card">
        <h3>{t("每一条都注明来源和快慢")}</h3>
        <p>
          {t("决定由哪个机关、凭哪份文书、哪一天作出，哪一天报送，都写在记录下面。自作出决定之日起应在 {n} 个工作日内公示，实际用了几日也如实标明：", {
            n: publicityDays,
          })}
        </p>
        <p className="guide-tags">
          <OnTimeTag days={2} onTime />
          <OnTimeTag days={publicityDays + 2} onTime={false} />
        </p>
      </div>
      <div className="card">
        <h3>{t("信息有误，或者想要修复")}</h3>
        <p>{t("认为记录有误，请向作出决定的机关提出；核实有误的，由该机关更正或撤回，本站随即改正。")}</p>
        <p>
          {t("最短公示期满、已经改正并履行义务的，可以在“信用中国”网站申请信用修复，不收费。")}
          {answer && <span lang="zh-CN">{answer.text}</span>}
        </p>
        <p>
          <a className="link" href="/repair">
            {t("信用修复指南")}
          </a>
        </p>
      </div>
    </div>
  );
}
