// The bar on top: sites above this one, whether the data is made up, and how the reader wants to read.
import { remember, useMode } from "./modes";
import { useSite } from "./site";
import { Icon } from "../ui/Icon";
import { language, speak, t } from "../words/t";

export function UtilityBar({ onLanguage }: { onLanguage: () => void }) {
  const { links, demonstration } = useSite();
  const [care, toggleCare] = useMode("care");
  const [contrast, toggleContrast] = useMode("contrast");
  const other = language() === "en" ? "zh-CN" : "en";
  const translate = (): void => {
    remember("language", other);
    void speak(other).then(onLanguage);
  };
  return (
    <div className="utility screen">
      <div className="wrap">
        {links.map((link) => (
          <a key={link.url} className="utility-site" href={link.url} lang="zh-CN">
            {link.title}
          </a>
        ))}
        {demonstration && (
          <span className="utility-demo">
            {t("演示数据")}
            <span className="utility-demo-more">{t(" · 主体均为虚构")}</span>
          </span>
        )}
        <span className="utility-gap" />
        <button type="button" aria-pressed={care} onClick={toggleCare}>
          <Icon name="care" />
          {t("关怀模式")}
        </button>
        <button type="button" aria-pressed={contrast} onClick={toggleContrast}>
          {t("高对比")}
        </button>
        <a href="/console">{t("登录")}</a>
        <button type="button" lang={other} onClick={translate}>
          {other === "en" ? "English" : "中文"}
        </button>
      </div>
    </div>
  );
}
