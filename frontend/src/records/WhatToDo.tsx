// What one can do about a record: have it corrected, apply for repair. No promise that the law does not make.
import { useSite } from "../app/site";
import { type FragmentType, graphql, readFragment } from "../gql";
import { messageOf } from "./PublicityTerm";
import { Icon } from "../ui/Icon";
import { t } from "../words/t";
import "./what-to-do.css";

const steps = graphql(`
  fragment WhatToDo on CreditRecord {
    actKind
    authorityName
    publicity {
      repairableFrom
      until
    }
  }
`);

const CREDIT_CHINA = "信用中国";

export function WhatToDo({ record }: { record: FragmentType<typeof steps> }) {
  const { actKind, authorityName, publicity } = readFragment(steps, record);
  const { links, hotline, today } = useSite();
  const repairable = actKind === "PENALTY" && publicity.repairableFrom !== null;
  const creditChina = links.find(({ title }) => title === CREDIT_CHINA);
  return (
    <section className="card what-to-do" aria-labelledby="what-to-do">
      <h2 id="what-to-do">{repairable ? t("认为有误，或者想要修复") : t("认为有误")}</h2>
      <h3>
        <Icon name="chat" />
        {t("内容有误")}
      </h3>
      <p>
        {t("请向作出决定的{authority}提出，附上决定书和证明材料。核实有误的，由该机关更正或撤回，本站随即改正。", {
          authority: authorityName,
        })}
        {hotline && t("也可致电本站 {hotline} 查询办理进度。", { hotline })}
      </p>
      {repairable && (
        <>
          <h3>
            <Icon name="repair" />
            {t("信用修复")}
          </h3>
          <p>{messageOf(publicity, today)}{t("。须已改正违法行为、履行完决定的义务，并公开作出信用承诺；在“信用中国”网站申请，不收费。")}</p>
          <p className="what-to-do-ways screen">
            {creditChina && (
              <a className="button slim" href={creditChina.url}>
                {t("去“信用中国”")}
                <Icon name="external" />
              </a>
            )}
            <a className="link small" href="/repair">
              {t("信用修复指南")}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
