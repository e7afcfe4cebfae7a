// Narrowing a search by category and zone: every choice is a link, so that it can be kept, shared and gone back from.
import { useState } from "react";
import { CATEGORIES, categoryWords } from "./names";
import { searchUrl, type Wanted } from "./search-urls";
import { Icon } from "../ui/Icon";
import { t } from "../words/t";
import "./search-facets.css";

interface Props {
  wanted: Wanted;
  zones: readonly { code: string; name: string }[];
}

export function SearchFacets({ wanted, zones }: Props) {
  const [open, setOpen] = useState(false);
  const chosen = Number(Boolean(wanted.category)) + Number(Boolean(wanted.zone));
  return (
    <nav className="search-facets screen" aria-label={t("缩小范围")}>
      <button type="button" className="button search-facets-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="filter" />
        {t("缩小范围")}
        {chosen > 0 && <b>{chosen}</b>}
        <Icon name="down" />
      </button>
      <div data-open={open}>
        <Facet
          title={t("主体类别")}
          choices={CATEGORIES.map((each) => ({ value: each, words: categoryWords(each) }))}
          chosen={wanted.category}
          hrefOf={(category) => searchUrl({ ...wanted, category })}
        />
        <Facet
          title={t("所在区镇")}
          choices={zones.map(({ code, name }) => ({ value: code, words: name }))}
          chosen={wanted.zone}
          hrefOf={(zone) => searchUrl({ ...wanted, zone })}
          lang="zh-CN"
        />
      </div>
    </nav>
  );
}

interface FacetProps {
  title: string;
  choices: readonly { value: string; words: string }[];
  chosen: string | undefined;
  hrefOf: (value: string | undefined) => string;
  lang?: string;
}

function Facet({ title, choices, chosen, hrefOf, lang }: FacetProps) {
  return (
    <>
      <h2>{title}</h2>
      <ul>
        <li>
          <a href={hrefOf(undefined)} aria-current={chosen === undefined ? "true" : undefined}>
            {t("全部")}
          </a>
        </li>
        {choices.map(({ value, words }) => (
          <li key={value} lang={lang}>
            <a href={hrefOf(value)} aria-current={chosen === value ? "true" : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
