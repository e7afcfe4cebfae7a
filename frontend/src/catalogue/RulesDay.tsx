// The day whose rules are read: a form of its own, so that every day is an address.
import { useSite } from "../app/site";
import { TextField } from "../ui/Field";
import { Icon } from "../ui/Icon";
import { t } from "../words/t";
import "./rules-day.css";

interface Props {
  /** Null for today. */
  on: string | null;
  /** How many rules say something else today. */
  changed: number;
}

export function RulesDay({ on, changed }: Props) {
  const { today } = useSite();
  return (
    <div className="rules-day">
      <form className="screen" action="/publicity/catalogue#rules" method="get" key={on}>
        <TextField label={t("看哪一天施行的规则")} name="on" type="date" defaultValue={on ?? today} required />
        <button type="submit" className="button">
          {t("查看")}
        </button>
        {on && (
          <a className="button plain" href="/publicity/catalogue#rules">
            <Icon name="left" />
            {t("回到今日")}
          </a>
        )}
      </form>
      <p role="status">
        {on
          ? t("以下是 {on} 施行的规则，其中 {n} 项与今日不同。", { on, n: changed })
          : t("以下是今日（{today}）施行的规则。作出决定的日子不同，适用的规则可能不同。", { today })}
      </p>
    </div>
  );
}
