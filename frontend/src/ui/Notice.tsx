// A calm remark beside the matter, or what stands where there is nothing to show.
import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon";
import "./notice.css";

export function Notice({ icon = "info", children }: { icon?: IconName; children: ReactNode }) {
  return (
    <div className="notice">
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}

/** Nothing to show: what that means, and what to do next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
