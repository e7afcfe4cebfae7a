// Puts a text on the clipboard and says so.
import { type ReactNode, useEffect, useState } from "react";
import { Icon } from "./Icon";
import "./copy-button.css";

interface Props {
  text: string | (() => string);
  /** What is said when it is done. */
  done: string;
  /** The button's own words; without them it is an icon alone, and `label` says what it does. */
  children?: ReactNode;
  label?: string;
}

const SAID_FOR = 4000;

export function CopyButton({ text, label, done, children }: Props) {
  const [copied, say] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => say(false), SAID_FOR);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = (): void => void copyText(typeof text === "string" ? text : text()).then(say);
  return (
    <span className="copy screen">
      <button
        type="button"
        className={children ? "button" : "copy-icon"}
        aria-label={label}
        title={label}
        onClick={copy}
      >
        <Icon name={copied ? "check" : children ? "link" : "copy"} />
        {children}
      </button>
      <span role="status" className={children ? "hidden" : "copy-said"}>
        {copied ? done : ""}
      </span>
    </span>
  );
}

/** Whether a text could be put on the clipboard; sites without TLS may only do it the old way. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const box = document.createElement("textarea");
  box.value = text;
  box.readOnly = true;
  box.className = "hidden";
  document.body.append(box);
  box.select();
  const copied = document.execCommand("copy");
  box.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
