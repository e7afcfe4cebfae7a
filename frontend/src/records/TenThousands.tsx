// An amount of money as the layout carries it, in 万元, with its value in yuan beside it.
import { count, plainDecimal, yuanOf } from "../words/format";
import { t } from "../words/t";

export function TenThousands({ amount }: { amount: string }) {
  return (
    <>
      {t("{n} 万元", { n: plainDecimal(amount) })} <span className="quiet">{t("（{n} 元）", { n: count(yuanOf(amount)) })}</span>
    </>
  );
}
