// A field as far as it may be seen: whole, masked, or not at all; why, on what basis, and how to see more of it.
import { useId, useState } from "react";
import { type FragmentType, graphql, readFragment } from "../gql";
import { Icon } from "../ui/Icon";
import { RevealForm } from "./RevealForm";
import "./field-value.css";

const standing = graphql(`
  fragment FieldStanding on ViewerCan {
    field
    visible
    reason
    legalBasis
    howToObtain
    revealable
  }
`);

export type Standing = FragmentType<typeof standing>;

interface Props {
  /** The global id of what has the field. */
  of: string;
  name: string;
  field: string;
  value: string | null;
  standings: readonly Standing[];
}

export function FieldValue({ of, name, field, value, standings }: Props) {
  const found = standings.map((ref) => readFragment(standing, ref)).find((each) => each.field === field);
  const [open, setOpen] = useState(false);
  const [revealed, reveal] = useState<string | null>(null);
  const id = useId();
  // what is masked and not there is not there
  if (!found || found.visible === "FULL" || (found.visible === "MASKED" && value === null)) return <span>{value ?? "—"}</span>;
  if (revealed !== null) {
    return (
      <span>
        <b>{revealed}</b> <small className="quiet">本次查看已记入日志</small>
      </span>
    );
  }
  const shown = found.visible === "MASKED";
  return (
    <span className="field-value">
      {shown && <span className="code">{value}</span>}
      <button type="button" className="field-chip" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <Icon name="lock" />
        {shown ? "已遮盖" : found.reason}
      </button>
      <span id={id} className="field-why" hidden={!open}>
        <span>
          <b>为什么</b>
          {found.reason}（{found.legalBasis}）
        </span>
        {found.howToObtain && (
          <span>
            <b>怎样查看</b>
            {found.howToObtain}
          </span>
        )}
        {found.revealable && <RevealForm of={of} field={field} name={name} onReveal={reveal} />}
      </span>
    </span>
  );
}
