// How soon after the decision it was published; the limit is the law's, kept by the server.
import { Tag } from "../ui/Tag";
import { t } from "../words/t";

export function paceWords(days: number): string {
  return days === 0 ? t("当日公示") : t("{n} 个工作日公示", { n: days });
}

export function OnTimeTag({ days, onTime }: { days: number; onTime: boolean }) {
  const words = paceWords(days);
  return (
    <Tag tone={onTime ? "good" : "warn"} icon={onTime ? "clock" : "alert"}>
      {onTime ? words : t("{words}，逾期", { words })}
    </Tag>
  );
}
