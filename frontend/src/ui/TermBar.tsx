// A span of time as a bar: its start, its end, a day that matters in between, and where today stands.
import "./term-bar.css";

export interface Term {
  start: string;
  end: string;
  today: string;
  /** A day between start and end that has a name of its own. */
  mark?: { day: string; label: string } | undefined;
}

interface Words {
  startLabel: string;
  endLabel: string;
  /** The whole bar in one sentence, for those who do not see it. */
  sentence: string;
}

/** How far into the term a day lies, in percent of its length, never outside it. */
export function progress(day: string, start: string, end: string): number {
  const [at, from, to] = [day, start, end].map((text) => Date.parse(`${text}T00:00:00Z`)) as [number, number, number];
  if (to <= from) return at < from ? 0 : 100;
  return Math.min(100, Math.max(0, ((at - from) / (to - from)) * 100));
}

export function TermBar({ start, end, today, mark, startLabel, endLabel, sentence }: Term & Words) {
  const now = progress(today, start, end);
  const marked = mark && progress(mark.day, start, end);
  return (
    <div className="term-bar">
      {mark && marked !== undefined && (
        <p className="term-mark" aria-hidden="true">
          <span style={{ left: `${marked}%`, transform: `translateX(-${marked}%)` }}>{mark.label}</span>
        </p>
      )}
      <div className="term-track" role="img" aria-label={sentence}>
        <i className="term-done" style={{ width: `${now}%` }} />
        {marked !== undefined && <i className="term-tick" style={{ left: `${marked}%` }} />}
        <i className="term-now" style={{ left: `${now}%` }} />
      </div>
      <p className="term-ends" aria-hidden="true">
        <span>
          <time>{start}</time> {startLabel}
        </span>
        <span>
          <time>{end}</time> {endLabel}
        </span>
      </p>
    </div>
  );
}
