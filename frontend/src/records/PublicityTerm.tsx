// 公示期: from the decision to the end, and the day from which repair may be applied for.
import { useSite } from "../app/site";
import { type FragmentType, graphql, readFragment } from "../gql";
import type { PublicityTermFragment } from "../gql/graphql";
import { TermBar } from "../ui/TermBar";
import { t } from "../words/t";
import "./publicity-term.css";

const term = graphql(`
  fragment PublicityTerm on PublicityWindow {
    repairableFrom
    until
    rule {
      text
      source
      clause
    }
  }
`);

export function PublicityTerm({ window, decided }: { window: FragmentType<typeof term>; decided: string }) {
  const { repairableFrom, until, rule } = readFragment(term, window);
  const { today } = useSite();
  const message = messageOf({ repairableFrom, until }, today);
  return (
    <div className="publicity-term">
      <p className="publicity-term-head">
        <b>{t("公示期")}</b>
        <span>{message}</span>
      </p>
      {until && (
        <TermBar
          start={decided}
          end={until}
          today={today}
          mark={repairableFrom && repairableFrom < until ? { day: repairableFrom, label: t("可申请修复") } : undefined}
          startLabel={t("决定")}
          endLabel={t("届满")}
          sentence={t("公示期自 {from} 至 {until}，今日 {today}。{message}", { from: decided, until, today, message })}
        />
      )}
      <p className="publicity-term-rule" lang="zh-CN">
        {rule.text}
        <span className="quiet">
          （{[rule.source, rule.clause].filter(Boolean).join(" ")}）
        </span>
      </p>
    </div>
  );
}

/** What the term means today for the one who reads it. */
export function messageOf(
  { repairableFrom, until }: Pick<PublicityTermFragment, "repairableFrom" | "until">,
  today: string,
): string {
  if (!until) return t("长期公示");
  if (!repairableFrom) return t("公示至 {day}", { day: until });
  if (repairableFrom <= today) return t("最短公示期已满，现在可以申请信用修复");
  return t("最短公示期满后，{day} 起可以申请信用修复", { day: repairableFrom });
}
