// A short word with its icon; the tones good, warn and bad are for words with a legal meaning only.
import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon";
import "./tag.css";

export type Tone = "plain" | "brand" | "good" | "warn" | "bad";

export function Tag({ tone = "plain", icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`tag ${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
