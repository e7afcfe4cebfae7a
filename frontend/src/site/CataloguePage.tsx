// /publicity/catalogue: what is collected and published, and the limits of the law by which that is done, on any day.
import type { PageUrl } from "../app/pages";
import { isDay } from "../app/routes";
import { useSite } from "../app/site";
import { CatalogueItemCard } from "../catalogue/CatalogueItemCard";
import { RulesDay } from "../catalogue/RulesDay";
import { changedSince, RuleTables } from "../catalogue/RuleTables";
import { graphql } from "../gql";
import type { CataloguePageQuery } from "../gql/graphql";
import { Crumbs } from "../ui/Crumbs";
import { Empty } from "../ui/Notice";
import { PageHead } from "../ui/PageHead";
import { Section } from "../ui/Section";
import { t } from "../words/t";
import "./catalogue-page.css";

export const query = graphql(`
  query CataloguePage($on: Date, $compare: Boolean = false) {
    catalogue {
      code
      ...CatalogueItem
    }
    rules(on: $on) {
      ...RuleRow
    }
    current: rules @include(if: $compare) {
      ...RuleRow
    }
  }
`);

export default function CataloguePage({ data, url }: { data: CataloguePageQuery; url: PageUrl }) {
  const { catalogue, rules, current } = data;
  const { publicityDays, today } = useSite();
  const asked = url.search["on"]?.trim() ?? "";
  const on = isDay(asked) && asked !== today ? asked : null;
  const todays = on && current ? current : undefined;
  return (
    <div className="wrap catalogue-page">
      <Crumbs label={t("面包屑")} way={[{ words: t("首页"), href: "/" }, { words: t("公示目录与时限") }]} />
      <PageHead title={t("公示目录与时限")}>
        {t("公示什么、按什么格式报送、几日内公示、公示多久。行政许可、行政处罚自作出决定之日起 {n} 个工作日内公示。", {
          n: publicityDays,
        })}
      </PageHead>
      <p className="catalogue-jumps screen">
        <a className="link" href="#items">
          {t("信用数据清单")}
        </a>
        <a className="link" href="#rules">
          {t("期限与规则")}
        </a>
      </p>
      <Section id="items" title={t("信用数据清单")} remark={t("清单以外的信息不归集、不公示")}>
        {catalogue.map((item) => (
          <CatalogueItemCard key={item.code} item={item} />
        ))}
        {catalogue.length === 0 && (
          <div className="card">
            <Empty title={t("今日没有施行的清单项目")} />
          </div>
        )}
      </Section>
      <Section id="rules" title={t("期限与规则")} remark={t("每一个期限都注明出处；尚待核对原文的，标“待核实”")}>
        <RulesDay on={on} changed={todays ? changedSince(rules, todays) : 0} />
        <RuleTables rules={rules} current={todays} />
        {rules.length === 0 && (
          <div className="card">
            <Empty title={t("这一天没有施行的规则")} />
          </div>
        )}
      </Section>
    </div>
  );
}
