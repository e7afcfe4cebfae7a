// In which capacity one works: some people have several, and choose.
import { act } from "../app/ask";
import { type FragmentType, graphql, readFragment } from "../gql";
import type { Capacity, Role } from "../gql/graphql";

export const choice = graphql(`
  fragment BindingChoice on Me {
    binding {
      id
      ...BindingName
    }
    bindings {
      id
      ...BindingName
    }
  }
`);

const named = graphql(`
  fragment BindingName on Binding {
    capacity
    roles
    authority {
      name
    }
    subject {
      name
    }
  }
`);

const switching = graphql(`
  mutation SwitchBinding($id: ID!) {
    switchBinding(id: $id) {
      id
    }
  }
`);

export const CAPACITIES: Record<Capacity, string> = {
  OFFICIAL: "部门工作人员",
  LEGAL_REPRESENTATIVE: "法定代表人",
  AGENT: "经办人",
  AGENCY_STAFF: "信用服务机构工作人员",
};

export const ROLES: Record<Role, string> = {
  RECORDER: "录入员",
  REVIEWER: "审核员",
  PUBLISHER: "发布员",
  RECOGNISER: "认定经办人",
  IMPLEMENTER: "措施实施经办人",
  CREDIT_OFFICER: "信用管理机构经办人",
  APPROVAL_WINDOW: "审批窗口经办人",
  REPAIR_HANDLER: "信用修复受理人",
  OBJECTION_HANDLER: "异议处理人",
  AUDITOR: "审计员",
  DEPARTMENT_ADMINISTRATOR: "部门管理员",
  SYSTEM_ADMINISTRATOR: "系统管理员",
};

export function bindingName(ref: FragmentType<typeof named>): string {
  const { capacity, roles, authority, subject } = readFragment(named, ref);
  const what = roles.length > 0 ? roles.map((role) => ROLES[role]).join("、") : CAPACITIES[capacity];
  return [authority?.name ?? subject?.name, what].filter(Boolean).join(" · ");
}

/** The present capacity in words. */
export function bindingWords(me: FragmentType<typeof choice>): string {
  const { binding } = readFragment(choice, me);
  return binding ? bindingName(binding) : "尚未绑定身份";
}

/** What may be seen changes with the capacity: begin anew at the desk. */
function change(id: string): void {
  void act(switching, { id }).then(() => location.assign("/console"));
}

export function BindingChoice({ me }: { me: FragmentType<typeof choice> }) {
  const { binding, bindings } = readFragment(choice, me);
  if (bindings.length < 2) return null;
  return (
    <label className="binding-choice">
      <span className="hidden">以何身份办理</span>
      <select value={binding?.id} onChange={(event) => change(event.target.value)}>
        {bindings.map((each) => (
          <option key={each.id} value={each.id}>
            {bindingName(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
