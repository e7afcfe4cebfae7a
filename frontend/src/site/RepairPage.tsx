// /repair: how a published penalty is repaired. The numbers come from the rules in force; the application is made elsewhere.
import { useSite } from "../app/site";
import { graphql } from "../gql";
import type { RepairPageQuery, Severity } from "../gql/graphql";
import { SeverityTag } from "../records/SeverityTag";
import { Crumbs } from "../ui/Crumbs";
import { Icon } from "../ui/Icon";
import { Notice } from "../ui/Notice";
import { PageHead } from "../ui/PageHead";
import { Section } from "../ui/Section";
import { Tag } from "../ui/Tag";
import { t } from "../words/t";
import "./guide-page.css";

export const query = graphql(`
  query RepairPage {
    rules {
      key
      text
      source
      clause
      since
      unverified
    }
  }
`);

type Rule = RepairPageQuery["rules"][number];

const GRADES: [Severity, string][] = [
  ["GENERAL", "publicity.general"],
  ["SERIOUS", "publicity.serious"],
  ["MINOR", "publicity.minor"],
];

export default function RepairPage({ data: { rules } }: { data: RepairPageQuery }) {
  const { links } = useSite();
  const creditChina = links.find(({ title }) => title === "信用中国");
  const rule = (key: string) => rules.find((each) => each.key === key);
  return (
    <div className="wrap guide-page">
      <Crumbs label={t("面包屑")} way={[{ words: t("首页"), href: "/" }, { words: t("信用修复指南") }]} />
      <PageHead title={t("信用修复指南")}>
        {t("信用修复是信用主体的权利，不收任何费用。申请在“信用中国”网站统一提出，由作出决定的机关办理。")}
      </PageHead>
      <Section title={t("最早何时可以申请")} remark={t("自作出决定之日起计算")}>
        <ul className="card guide-terms">
          {GRADES.map(([severity, key]) => (
            <TermRule key={key} severity={severity} rule={rule(key)} />
          ))}
        </ul>
        <p className="guide-remark">
          {t("每一条处罚自己的日期，写在那条记录的公示期里：先在")}
          <a className="link" href="/search">
            {t("信用查询")}
          </a>
          {t("中找到它。")}
        </p>
      </Section>
      <Section title={t("要满足什么条件")}>
        <ol className="card guide-steps">
          <li>{t("公示已满最短公示期。")}</li>
          <li>{t("违法行为已经改正，决定规定的义务已经履行完毕。")}</li>
          <li>{t("公开作出信用承诺。")}</li>
          <li>{t("法律、行政法规规定的其他条件。")}</li>
        </ol>
      </Section>
      <Section title={t("怎样申请")}>
        <ol className="card guide-steps">
          <li>{t("在“信用中国”网站找到这条处罚，提出修复申请，上传履行义务的证明材料和信用承诺书。")}</li>
          <li>{t("申请推送给作出决定的机关，谁认定、谁修复；不符合条件的，会说明理由。")}</li>
          <li>
            {rule("repair.answer")?.text ?? t("由“信用中国”网站告知结果。")}
            <Source rule={rule("repair.answer")} />
          </li>
          <li>{t("同意修复的，停止公示，并停止共享和使用；本站当日撤下，不留“已修复”的标记。")}</li>
        </ol>
        {creditChina && (
          <p className="guide-ways">
            <a className="button primary" href={creditChina.url}>
              {t("去“信用中国”申请")}
              <Icon name="external" />
            </a>
          </p>
        )}
      </Section>
      <Section title={t("内容有误，不是修复")}>
        <Notice>
          {t("记录本身不对的（主体不对、文号不对、已经撤销），请向作出决定的机关提出异议，由其更正或撤回，不必等最短公示期。")}
        </Notice>
      </Section>
    </div>
  );
}

function TermRule({ severity, rule }: { severity: Severity; rule: Rule | undefined }) {
  if (!rule) return null;
  return (
    <li>
      <SeverityTag severity={severity} />
      <div lang="zh-CN">
        {rule.text}
        <Source rule={rule} />
      </div>
    </li>
  );
}

function Source({ rule }: { rule: Rule | undefined }) {
  if (!rule) return null;
  return (
    <p className="guide-source" lang="zh-CN">
      {t("依据")}：{[rule.source, rule.clause].filter(Boolean).join(" ")}，
      <span className="nowrap">{t("{day} 起施行", { day: rule.since })}</span> {rule.unverified && <Tag>{t("条款待核实")}</Tag>}
    </p>
  );
}
