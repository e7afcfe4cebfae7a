// Who runs this site, and the marks that a deployment has been given; a mark that is not configured is not shown.
import { useSite } from "./site";
import { Icon } from "../ui/Icon";
import { t } from "../words/t";

export function Footer() {
  const site = useSite();
  return (
    <footer className="footer">
      <div className="wrap">
        <div className="footer-columns">
          <div>
            <h2 lang="zh-CN">{site.name}</h2>
            <p>{t("依法归集、公开公共信用信息。公示的内容以作出决定的行政机关为准。")}</p>
            {site.hotline && (
              <p className="footer-hotline">
                {t("咨询与投诉")} <b>{site.hotline}</b>
                {site.hotlineHours && <span lang="zh-CN">（{site.hotlineHours}）</span>}
              </p>
            )}
          </div>
          <Links title={t("公开")} links={open()} />
          <Links title={t("指南")} links={guides()} />
          <Links title={t("相关网站")} links={site.links.map(({ title, url }) => [title, url])} lang="zh-CN" />
        </div>
        <Marks />
      </div>
    </footer>
  );
}

const open = (): [string, string][] => [
  [t("行政许可公示"), "/publicity/permits"],
  [t("行政处罚公示"), "/publicity/penalties"],
  [t("公示目录与时限"), "/publicity/catalogue"],
  [t("统计数据"), "/statistics"],
];
const guides = (): [string, string][] => [
  [t("信用查询"), "/search"],
  [t("信用修复指南"), "/repair"],
  [t("关于本站"), "/about"],
  [t("无障碍说明"), "/about#accessibility"],
];

function Links({ title, links, lang }: { title: string; links: [string, string][]; lang?: string }) {
  return (
    <nav className="screen" aria-label={title}>
      <h2>{title}</h2>
      <ul lang={lang}>
        {links.map(([words, href]) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Marks() {
  const { governmentMark, host, operator, siteCode, icp, publicSecurity } = useSite();
  return (
    <div className="footer-marks" lang="zh-CN">
      {governmentMark && (
        <span className="footer-badge">
          <Icon name="shield" />
          {governmentMark}
        </span>
      )}
      <span>主办：{host}</span>
      <span>承办：{operator}</span>
      {siteCode && <span>网站标识码 {siteCode}</span>}
      {icp && <span>{icp}</span>}
      {publicSecurity && <span>{publicSecurity}</span>}
    </div>
  );
}
