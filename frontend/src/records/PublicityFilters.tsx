// The filters of a public list: a plain GET form, so that every state of the list is an address.
import { useState } from "react";
import type { Texts } from "../app/routes";
import { type FilterName, filtersIn, without } from "./list-urls";
import { severityWords } from "./SeverityTag";
import type { ActKind, Severity } from "../gql/graphql";
import { SelectField, TextField } from "../ui/Field";
import { Icon } from "../ui/Icon";
import { t } from "../words/t";
import "./publicity-filters.css";

export interface Choices {
  authorities: { id: string; shortName: string }[];
  zones: { code: string; name: string }[];
}

interface Props {
  path: string;
  search: Texts;
  actKind: ActKind;
  choices: Choices;
}

const GRADES: Severity[] = ["GENERAL", "SERIOUS", "MINOR"];

export function PublicityFilters({ path, search, actKind, choices }: Props) {
  const [open, setOpen] = useState(false);
  const given = Object.fromEntries(filtersIn(search));
  const count = Object.keys(given).length;
  return (
    <form className="publicity-filters card screen" action={path} method="get" key={JSON.stringify(search)}>
      <button type="button" className="filters-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="filter" />
        {t("筛选")}
        {count > 0 && <b>{count}</b>}
        <Icon name="down" />
      </button>
      <div className="filters-body" data-open={open} data-kind={actKind}>
        <TextField
          label={t("主体名称、文号")}
          name="text"
          type="search"
          maxLength={100}
          defaultValue={given["text"] ?? ""}
          placeholder={t("名称的一部分，或从头写起的文号")}
        />
        <SelectField label={t("决定机关")} name="authority" defaultValue={given["authority"] ?? ""} lang="zh-CN">
          <option value="">{t("全部机关")}</option>
          {choices.authorities.map(({ id, shortName }) => (
            <option key={id} value={id}>
              {shortName}
            </option>
          ))}
        </SelectField>
        <SelectField label={t("区镇")} name="zone" defaultValue={given["zone"] ?? ""} lang="zh-CN">
          <option value="">{t("全部区镇")}</option>
          {choices.zones.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        {actKind === "PENALTY" && (
          <SelectField label={t("失信程度")} name="severity" defaultValue={given["severity"] ?? ""}>
            <option value="">{t("全部程度")}</option>
            {GRADES.map((grade) => (
              <option key={grade} value={grade}>
                {severityWords(grade)}
              </option>
            ))}
          </SelectField>
        )}
        <TextField label={t("决定日期自")} name="decidedFrom" type="date" defaultValue={given["decidedFrom"] ?? ""} />
        <TextField label={t("决定日期至")} name="decidedTo" type="date" defaultValue={given["decidedTo"] ?? ""} />
        <SelectField label={t("排序")} name="order" defaultValue={search["order"] ?? ""}>
          <option value="">{t("决定日期由近及远")}</option>
          <option value="oldest">{t("决定日期由远及近")}</option>
          <option value="published">{t("公示日期由近及远")}</option>
        </SelectField>
        <button type="submit" className="button primary">
          {t("筛选")}
        </button>
      </div>
    </form>
  );
}

/** The filters in force, each with the way out of it. */
export function ActiveFilters({ path, search, choices }: Omit<Props, "actKind">) {
  const active = filtersIn(search);
  if (active.length === 0) return null;
  return (
    <ul className="active-filters screen" aria-label={t("当前条件")}>
      {active.map(([name, value]) => (
        <li key={name}>
          <a href={without(path, search, name)} aria-label={t("去掉条件：{words}", { words: wordsOf(name, value, choices) })}>
            {wordsOf(name, value, choices)}
            <Icon name="close" />
          </a>
        </li>
      ))}
      {active.length > 1 && (
        <li>
          <a className="active-filters-all" href={path}>
            {t("清除全部")}
          </a>
        </li>
      )}
    </ul>
  );
}

function wordsOf(name: FilterName, value: string, { authorities, zones }: Choices): string {
  if (name === "authority") return authorities.find(({ id }) => id === value)?.shortName ?? t("未知的机关");
  if (name === "zone") return zones.find(({ code }) => code === value)?.name ?? t("未知的区镇");
  if (name === "severity") return severityWords(value as Severity);
  if (name === "decidedFrom") return t("{day} 起", { day: value });
  if (name === "decidedTo") return t("至 {day}", { day: value });
  return `“${value}”`;
}
