// /about: what this site publishes, where it comes from, how to use it with aids, what it keeps of its readers.
import { useSite } from "../app/site";
import { Crumbs } from "../ui/Crumbs";
import { PageHead } from "../ui/PageHead";
import { Section } from "../ui/Section";
import { t } from "../words/t";
import "./guide-page.css";

export default function AboutPage() {
  const { platform, host, operator, region, demonstration, publicityDays, hotline, hotlineHours } = useSite();
  return (
    <div className="wrap guide-page">
      <Crumbs label={t("面包屑")} way={[{ words: t("首页"), href: "/" }, { words: t("关于本站") }]} />
      <PageHead title={t("关于本站")}>{t("{platform}，由{host}主办，{operator}承办。", { platform, host, operator })}</PageHead>
      {demonstration && (
        <Section title={t("演示数据")}>
          <div className="card guide-text">
            <p>{t("这里展示的主体、文书和金额都是虚构的，只用来演示系统；机关、区镇和规则的名称是真实的。")}</p>
          </div>
        </Section>
      )}
      <Section title={t("公开什么")}>
        <div className="card guide-text">
          <p>
            {t("{region}各机关对企业、个体工商户和其他组织作出的行政许可、行政处罚决定，自作出决定之日起 {n} 个工作日内公示。", {
              region,
              n: publicityDays,
            })}
          </p>
          <p>{t("自然人的信息不公示，也不能查询。处罚只在法定公示期内显示：期满当日过后，列表、查询、导出和接口中都不再出现。")}</p>
          <p>{t("本站公开的是记录，不给任何主体打分，也不作综合评价。")}</p>
        </div>
      </Section>
      <Section title={t("数据从哪里来")}>
        <div className="card guide-text">
          <p>{t("由作出决定的机关按国家统一的数据格式报送。每条记录都写明数据来源单位、报送日期和版本；内容以决定书为准。")}</p>
        </div>
      </Section>
      <Section title={t("无障碍说明")} id="accessibility">
        <div className="card guide-text">
          <ul>
            <li>{t("页面顶端可以打开“关怀模式”：字号放大，改为单栏。")}</li>
            <li>{t("“高对比”改用黑白分明的颜色；颜色所表示的意思都另有文字和图标。")}</li>
            <li>{t("全部功能可以只用键盘：按 Tab 移动，按 / 直达查询框，按上下键选择查询建议。")}</li>
            <li>{t("页面可以放大到 400%，也可以直接打印。")}</li>
          </ul>
        </div>
      </Section>
      <Section title={t("隐私")}>
        <div className="card guide-text">
          <p>{t("本站不使用第三方脚本。您选择的显示方式和语言只保存在您的浏览器里。")}</p>
        </div>
      </Section>
      {hotline && (
        <Section title={t("联系方式")}>
          <div className="card guide-text">
            <p>
              {t("咨询与投诉")} {hotline}
              {hotlineHours && <span lang="zh-CN">（{hotlineHours}）</span>}
            </p>
          </div>
        </Section>
      )}
    </div>
  );
}
