// A part of a page under its serif title, with a remark and a way to more.
import { type ReactNode, useId } from "react";
import "./section.css";

interface Props {
  title: string;
  remark?: ReactNode;
  more?: { href: string; words: string };
  /** The name by which links reach this part. */
  id?: string;
  children: ReactNode;
}

export function Section({ title, remark, more, id, children }: Props) {
  const own = useId();
  return (
    <section className="section" aria-labelledby={own} id={id}>
      <div className="section-head">
        <h2 id={own}>{title}</h2>
        {remark && <p>{remark}</p>}
        {more && (
          <a className="link" href={more.href}>
            {more.words}
          </a>
        )}
      </div>
      {children}
    </section>
  );
}
