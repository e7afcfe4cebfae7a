// Identity, navigation and, on every page that has none of its own, the search box.
import { useState } from "react";
import { Brand } from "./Brand";
import { SubjectSearch } from "../subjects/SubjectSearch";
import { Icon } from "../ui/Icon";
import { t } from "../words/t";

const pages = () => [
  { href: "/", words: t("首页") },
  { href: "/publicity/permits", words: t("行政许可") },
  { href: "/publicity/penalties", words: t("行政处罚") },
  { href: "/search", words: t("信用查询") },
  { href: "/repair", words: t("信用修复") },
  { href: "/publicity/catalogue", words: t("公示目录") },
  { href: "/statistics", words: t("统计数据") },
];

export function Masthead({ path }: { path: string }) {
  const [openAt, openMenuAt] = useState<string | null>(null);
  // a menu opened on one page is not open on the next
  const open = openAt === path;
  const searches = path !== "/" && path !== "/search";
  return (
    <div className="masthead">
      <div className="wrap">
        <Brand />
        <button
          type="button"
          className="button slim menu-button screen"
          aria-expanded={open}
          aria-controls="navigation"
          onClick={() => openMenuAt(open ? null : path)}
        >
          <Icon name={open ? "close" : "menu"} />
          {t("菜单")}
        </button>
        <nav id="navigation" className="navigation screen" data-open={open} aria-label={t("主导航")}>
          {pages().map(({ href, words }) => (
            <a key={href} href={href} aria-current={href === path ? "page" : undefined}>
              {words}
            </a>
          ))}
        </nav>
        {searches && <SubjectSearch place="masthead" />}
      </div>
    </div>
  );
}
