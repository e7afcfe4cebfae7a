// A number with a bar behind it that shows its share of the greatest one, or of 1.
import "./share.css";

export function Share({ words, part }: { words: string; part: number }) {
  return (
    <span className="share">
      <span>{words}</span>
      <i aria-hidden="true">
        <i style={{ width: `${Math.min(1, Math.max(0, part)) * 100}%` }} />
      </i>
    </span>
  );
}
