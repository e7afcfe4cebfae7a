// The way to this page (面包屑).
import "./crumbs.css";

export interface Crumb {
  words: string;
  /** Absent for the page itself. */
  href?: string;
}

export function Crumbs({ label, way }: { label: string; way: readonly Crumb[] }) {
  return (
    <nav aria-label={label}>
      <ol className="crumbs">
        {way.map(({ words, href }) => (
          <li key={words}>{href ? <a href={href}>{words}</a> : <span aria-current="page">{words}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}
