// Earlier and later pages of a list, as links; a page that does not exist is not a link.
import { Icon } from "./Icon";
import "./pager.css";

interface Pages {
  label: string;
  previous: { href: string | null; words: string };
  next: { href: string | null; words: string };
  /** How much there is, such as 共 188 条. */
  status: string;
}

export function Pager({ label, previous, next, status }: Pages) {
  return (
    <nav className="pager" aria-label={label}>
      <span className="quiet">{status}</span>
      <span className="pager-moves">
        {previous.href && (
          <a className="button slim" href={previous.href} rel="prev">
            <Icon name="left" />
            {previous.words}
          </a>
        )}
        {next.href && (
          <a className="button slim" href={next.href} rel="next">
            {next.words}
            <Icon name="right" />
          </a>
        )}
      </span>
    </nav>
  );
}
