// 信用轨迹 on a subject's page: windows as lanes, then the decisions in the order of time, all or of one kind.
import { useState } from "react";
import type { Loaded } from "./records";
import { TermLanes } from "../records/TermLanes";
import { holdingBack, horizon } from "../records/timeline";
import { Timeline } from "../records/Timeline";
import { LoadMore } from "../ui/LoadMore";
import { count } from "../words/format";
import { t, type Words } from "../words/t";
import "./subject-trace.css";

type Choice = "ALL" | "PENALTY" | "PERMIT";
const CHOICES: [Choice, Words][] = [
  ["ALL", "全部"],
  ["PENALTY", "处罚"],
  ["PERMIT", "许可"],
];

interface Props {
  penalties: Loaded<"AdministrativePenalty">;
  permits: Loaded<"AdministrativePermit">;
}

export function SubjectTrace({ penalties, permits }: Props) {
  const [choice, choose] = useState<Choice>("ALL");
  const shown = [...(choice === "PERMIT" ? [] : [penalties]), ...(choice === "PENALTY" ? [] : [permits])];
  const total = shown.reduce((sum, series) => sum + series.total, 0);
  return (
    <div className="card subject-trace">
      <TermLanes records={penalties.items} complete={penalties.complete} />
      {penalties.total > 0 && permits.total > 0 && (
        <div className="chips screen" role="group" aria-label={t("按类别筛选")}>
          {CHOICES.map(([each, words]) => (
            <button key={each} type="button" aria-pressed={each === choice} onClick={() => choose(each)}>
              {t(words)}
            </button>
          ))}
        </div>
      )}
      {/* on paper the same decisions stand above, each with its number and authority */}
      <div className="screen">
        <Timeline series={shown} />
        <LoadMore
          status={statusOf(shown, total)}
          more={() => holdingBack(shown)?.more()}
          words={t("载入更早的记录")}
          complete={shown.every((series) => series.complete)}
          busy={shown.some((series) => series.state === "busy")}
          failure={shown.some((series) => series.state === "failed") ? t("没有取到，请再试一次") : null}
        />
      </div>
    </div>
  );
}

function statusOf(shown: readonly (Props["penalties"] | Props["permits"])[], total: number): string {
  const from = horizon(shown);
  return from === null ? t("共 {n} 条", { n: count(total) }) : t("{day} 以来的，共 {n} 条", { day: from, n: count(total) });
}
