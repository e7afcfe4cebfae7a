// A page that could not be shown: what happened, in plain words, and the way to try again.
import { Unanswered } from "./ask";
import { UNLOADED } from "./pages";
import { t } from "../words/t";
import "./plain-page.css";

export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div className="wrap plain-page" role="alert">
      <h1>{t("页面暂时打不开")}</h1>
      <p>{reason(error)}</p>
      <p className="plain-ways">
        <button type="button" className="button primary" onClick={retry}>
          {t("重试")}
        </button>
        <a className="button" href="/">
          {t("回到首页")}
        </a>
      </p>
    </div>
  );
}

function reason(error: unknown): string {
  if (!(error instanceof Unanswered)) return t("页面出现错误，请重试；如仍不行，请联系我们。");
  if (error.code === "NETWORK" || error.code === UNLOADED) return t("没有连上服务器，请检查网络后重试。");
  if (error.code === "BUSY" || error.code === "HTTP_503") return t("访问的人较多，请稍后重试。");
  return error.message || t("服务器没有给出结果，请稍后重试。");
}
