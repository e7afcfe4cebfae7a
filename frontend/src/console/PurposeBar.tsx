// What one looks things up for: asked once, shown always, sent with every question and kept in the subject's query log.
import { type FormEvent, useEffect, useState, useSyncExternalStore } from "react";
import { ask } from "../app/ask";
import { onPurpose, purpose, statePurpose } from "../app/purpose";
import { useRefresh } from "../app/refresh";
import { graphql } from "../gql";
import type { PurposesQuery } from "../gql/graphql";
import { SelectField, TextField } from "../ui/Field";
import { Icon } from "../ui/Icon";
import "./purpose-bar.css";

const purposesQuery = graphql(`
  query Purposes {
    purposes {
      code
      name
      basis
    }
  }
`);

export function PurposeBar() {
  const stated = useSyncExternalStore(onPurpose, purpose);
  const [changing, change] = useState(false);
  if (changing || !stated) return <PurposeForm done={() => change(false)} cancel={stated ? () => change(false) : undefined} />;
  return (
    <div className="purpose-bar screen" role="region" aria-label="查询用途">
      <Icon name="eye" />
      <span>
        查询用途 <b>{stated.name}</b>
      </span>
      <span>
        事项编号 <b className="code">{stated.matter}</b>
      </span>
      <span className="quiet">查阅非公开信息均记入日志，信用主体可以查到</span>
      <button type="button" className="link" onClick={() => change(true)}>
        更换用途
      </button>
    </div>
  );
}

function PurposeForm({ done, cancel }: { done: () => void; cancel: (() => void) | undefined }) {
  const refresh = useRefresh();
  const known = usePurposes();
  const state = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const chosen = known.find(({ code }) => code === said.get("purpose"));
    const matter = String(said.get("matter") ?? "").trim();
    if (!chosen || !matter) return;
    statePurpose({ code: chosen.code, name: chosen.name, matter });
    done();
    refresh();
  };
  return (
    <form className="purpose-bar purpose-form screen" aria-label="说明查询用途" onSubmit={state}>
      <p>
        <Icon name="info" />
        公开的信息不需要说明用途；要查阅非公开信息，请先选定用途、填写所办事项的编号。
      </p>
      <SelectField label="查询用途" name="purpose" defaultValue={purpose()?.code ?? ""} key={known.length} required>
        <option value="" disabled>
          请选择
        </option>
        {known.map(({ code, name, basis }) => (
          <option key={code} value={code} title={basis}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField label="事项编号" name="matter" maxLength={100} autoComplete="off" required defaultValue={purpose()?.matter} />
      <span className="purpose-acts">
        <button type="submit" className="button primary">
          确定
        </button>
        {cancel && (
          <button type="button" className="button" onClick={cancel}>
            取消
          </button>
        )}
      </span>
    </form>
  );
}

function usePurposes(): PurposesQuery["purposes"] {
  const [known, learn] = useState<PurposesQuery["purposes"]>([]);
  useEffect(() => {
    let here = true;
    void ask(purposesQuery, {}).then(({ purposes }) => here && learn(purposes));
    return () => {
      here = false;
    };
  }, []);
  return known;
}
