// What may not be shown and what does not exist look the same.
import { useTitle } from "./title";
import { t } from "../words/t";
import "./plain-page.css";

export function NotFound() {
  useTitle(t("没有这个页面"));
  return (
    <div className="wrap plain-page">
      <p className="plain-code" aria-hidden="true">
        404
      </p>
      <h1>{t("没有这个页面")}</h1>
      <p>{t("地址可能有误；所查的信息也可能不在公示期内，或者依法不公开。")}</p>
      <p className="plain-ways">
        <a className="button primary" href="/search">
          {t("查询主体")}
        </a>
        <a className="button" href="/">
          {t("回到首页")}
        </a>
      </p>
    </div>
  );
}
