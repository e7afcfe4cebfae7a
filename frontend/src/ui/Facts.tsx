// Pairs of a name and what stands there; `wide` ones take the whole line.
import type { ReactNode } from "react";
import "./facts.css";

export interface Fact {
  name: string;
  /** A fact without a value is left out. */
  value: ReactNode;
  wide?: boolean;
}

export function Facts({ facts }: { facts: readonly Fact[] }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== "");
  return (
    <dl className="facts">
      {known.map(({ name, value, wide }) => (
        <div key={name} className={wide ? "wide" : undefined}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
