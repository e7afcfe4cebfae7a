// Granting a capacity: an official his roles in a department, a subject's agent his matters and their end.
import { type FormEvent, useState } from "react";
import { act, wordsOf } from "../app/ask";
import { useRefresh } from "../app/refresh";
import { type FragmentType, graphql, readFragment } from "../gql";
import type { AgentMatter, BindingInput, Role } from "../gql/graphql";
import { SelectField, TextField } from "../ui/Field";
import { ROLES } from "./BindingChoice";
import "./grant-binding.css";

const granter = graphql(`
  fragment GrantBinding on Me {
    kind
    permissions
    authority {
      id
    }
    binding {
      id
      subject {
        id
      }
    }
  }
`);

const granting = graphql(`
  mutation GrantBinding($binding: BindingInput!) {
    grantBinding(binding: $binding) {
      id
    }
  }
`);

const MATTERS: Record<AgentMatter, string> = {
  VIEW: "查看本单位信用信息",
  COMMITMENT: "作出信用承诺",
  REPAIR: "申请信用修复",
  OBJECTION: "提出异议",
};

interface Props {
  me: FragmentType<typeof granter>;
  authorities: readonly { id: string; name: string }[];
}

export function GrantBinding({ me, authorities }: Props) {
  const { kind, permissions, authority, binding } = readFragment(granter, me);
  const everywhere = permissions.includes("ACCOUNTS_DEPARTMENT_ADMINISTER");
  const [told, tell] = useState<{ good: boolean; words: string } | null>(null);
  const refresh = useRefresh();
  const grant = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const wanted = read(new FormData(form), kind === "SUBJECT", authority?.id, binding?.subject?.id);
    act(granting, { binding: wanted }).then(
      () => {
        form.reset();
        tell({ good: true, words: "已授予，即时生效" });
        refresh();
      },
      (error: unknown) => tell({ good: false, words: wordsOf(error, "没有办成，请再试一次") }),
    );
  };
  const choices = kind === "SUBJECT" ? Object.entries(MATTERS) : Object.entries(ROLES);
  return (
    <form className="card grant-binding" onSubmit={grant}>
      <TextField label="账号编号" name="account" required autoComplete="off" maxLength={40} />
      {everywhere && (
        <SelectField label="机关" name="authority" required defaultValue="">
          <option value="" disabled>
            请选择
          </option>
          {authorities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <TextField label={kind === "SUBJECT" ? "至何日止" : "至何日止（可不填）"} name="until" type="date" required={kind === "SUBJECT"} />
      <fieldset>
        <legend>{kind === "SUBJECT" ? "可办理的事项" : "岗位"}</legend>
        {choices.map(([value, words]) => (
          <label key={value}>
            <input type="checkbox" name="choice" value={value} /> {words}
          </label>
        ))}
      </fieldset>
      <p className="grant-acts">
        <button type="submit" className="button primary">
          授予
        </button>
        <span role="status" className={told?.good === false ? "failure" : "quiet"}>
          {told?.words}
        </span>
      </p>
    </form>
  );
}

function read(said: FormData, subject: boolean, own: string | undefined, subjectId: string | undefined): BindingInput {
  const choices = said.getAll("choice").map(String);
  const common = { account: String(said.get("account") ?? "").trim(), validUntil: String(said.get("until") ?? "") || null };
  if (subject) return { ...common, capacity: "AGENT", subject: subjectId ?? null, scope: choices as AgentMatter[], roles: [] };
  const authority = said.get("authority") ? String(said.get("authority")) : (own ?? null);
  return { ...common, capacity: "OFFICIAL", authority, roles: choices as Role[], scope: [] };
}
