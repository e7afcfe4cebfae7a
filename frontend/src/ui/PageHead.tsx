// A page's title and the one sentence under it.
import type { ReactNode } from "react";
import "./page-head.css";

export function PageHead({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="page-head">
      <h1>{title}</h1>
      {children && <p>{children}</p>}
    </div>
  );
}
