// The search box with suggestions while one types (WAI-ARIA combobox); without script it is a plain form.
import { type KeyboardEvent, useId, useState } from "react";
import { graphql, readFragment } from "../gql";
import type { SubjectSuggestionFragment } from "../gql/graphql";
import { suggested, useSuggestions } from "./suggestions";
import { Icon } from "../ui/Icon";
import { t } from "../words/t";
import "./subject-search.css";

const suggestion = graphql(`
  fragment SubjectSuggestion on Subject {
    name
    code
    zone {
      name
    }
  }
`);

type Place = "hero" | "masthead" | "page";

interface Props {
  place: Place;
  initial?: string;
  /** What the form asks for beside the text, by the names of the URL. */
  keep?: Record<string, string | undefined>;
}

export function SubjectSearch({ place, initial = "", keep }: Props) {
  const [text, write] = useState(initial);
  const [active, activate] = useState(-1);
  const [open, setOpen] = useState(false);
  const hits = useSuggestions(open ? text : "");
  const id = useId();
  const shown = open && hits.length > 0;
  const close = (): void => {
    setOpen(false);
    activate(-1);
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>): void => {
    // while an input method composes, its keys are its own
    if (event.nativeEvent.isComposing) return;
    const option = shown && active >= 0 ? document.getElementById(`${id}o${active}`) : null;
    if (event.key === "Escape" && shown) event.preventDefault();
    if (event.key === "Escape" || event.key === "Enter") close();
    if (event.key === "Enter" && option) {
      event.preventDefault();
      option.click();
      return;
    }
    const next = shown ? suggested(event.key, active, hits.length) : null;
    if (next === null) return;
    event.preventDefault();
    activate(next);
  };
  return (
    <form className={`subject-search in-${place} screen`} role="search" action="/search" method="get" onSubmit={close}>
      <label className="hidden" htmlFor={id}>
        {t("名称或统一社会信用代码")}
      </label>
      <Icon name="search" />
      <input
        id={id}
        name="q"
        type="search"
        data-search
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}list`}
        aria-activedescendant={shown && active >= 0 ? `${id}o${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        placeholder={place === "masthead" ? t("查询主体") : t("名称或统一社会信用代码")}
        value={text}
        onChange={(event) => {
          write(event.target.value);
          activate(-1);
          setOpen(true);
        }}
        onKeyDown={keys}
        onBlur={close}
      />
      <kbd className="keycap secondary" aria-hidden="true">
        /
      </kbd>
      {Object.entries(keep ?? {}).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <button type="submit" className="button primary">
        {t("查询")}
      </button>
      <div id={`${id}list`} className="suggestions" role="listbox" aria-label={t("查询建议")} hidden={!shown}>
        {hits.map((hit, at) => (
          <Suggestion key={hit.id} id={`${id}o${at}`} hit={readFragment(suggestion, hit)} chosen={at === active} />
        ))}
      </div>
    </form>
  );
}

function Suggestion({ id, hit, chosen }: { id: string; hit: SubjectSuggestionFragment; chosen: boolean }) {
  const href = hit.code ? `/subjects/${hit.code}` : `/search?q=${encodeURIComponent(hit.name)}`;
  return (
    // the pointer must not take the focus out of the box before the click arrives
    <a id={id} role="option" aria-selected={chosen} tabIndex={-1} href={href} lang="zh-CN" onPointerDown={(event) => event.preventDefault()}>
      <span>{hit.name}</span>
      <small>
        {hit.code && <span className="code">{hit.code}</span>}
        {hit.zone && <span>{hit.zone.name}</span>}
      </small>
    </a>
  );
}
