// A control with its name above it; the browser's own controls, so that every aid knows them.
import { useId, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes } from "react";
import { Icon } from "./Icon";
import "./field.css";

export function TextField({ label, ...input }: { label: string } & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} {...input} />
    </div>
  );
}

type Options = { children: ReactNode } & SelectHTMLAttributes<HTMLSelectElement>;

export function SelectField({ label, children, ...select }: { label: string } & Options) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="select">
        <select id={id} {...select}>
          {children}
        </select>
        <Icon name="down" />
      </div>
    </div>
  );
}
