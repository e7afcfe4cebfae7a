// How much of a list is here, and the button that brings more of it; the reader stays where he is.
import { useEffect, useRef } from "react";
import "./load-more.css";

interface Props {
  /** Such as 显示 10 / 28 条. */
  status: string;
  more: () => void;
  words: string;
  complete: boolean;
  busy: boolean;
  /** Said when the last attempt brought nothing. */
  failure?: string | null;
}

export function LoadMore({ status, more, words, complete, busy, failure }: Props) {
  const line = useRef<HTMLParagraphElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    // the button goes with the last page: whoever pressed it must not fall back to the top of the document
    const lost = document.activeElement === document.body;
    if (complete && pressed.current && lost) line.current?.focus({ preventScroll: true });
  }, [complete]);
  return (
    <div className="load-more">
      <p ref={line} tabIndex={-1} role="status" className="quiet">
        {status}
        {failure && <span className="load-more-failure">{failure}</span>}
      </p>
      {!complete && (
        <button
          type="button"
          className="button slim"
          aria-disabled={busy}
          onClick={() => {
            pressed.current = true;
            more();
          }}
        >
          {words}
        </button>
      )}
    </div>
  );
}
