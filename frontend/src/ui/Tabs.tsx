// Panels of which one is shown (WAI-ARIA tabs): arrow keys move, Home and End jump.
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import "./tabs.css";

export interface Tab {
  name: string;
  panel: ReactNode;
}

export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const [shown, show] = useState(0);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const id = useId();
  const move = (event: KeyboardEvent): void => {
    const next = nextTab(event.key, shown, tabs.length);
    if (next === null) return;
    event.preventDefault();
    show(next);
    buttons.current[next]?.focus();
  };
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label}>
        {tabs.map((tab, at) => (
          <button
            key={tab.name}
            ref={(button) => void (buttons.current[at] = button)}
            type="button"
            role="tab"
            id={`${id}tab${at}`}
            aria-controls={`${id}panel${at}`}
            aria-selected={at === shown}
            tabIndex={at === shown ? 0 : -1}
            onClick={() => show(at)}
            onKeyDown={move}
          >
            {tab.name}
          </button>
        ))}
      </div>
      {tabs.map((tab, at) => (
        <div key={tab.name} role="tabpanel" id={`${id}panel${at}`} aria-labelledby={`${id}tab${at}`} hidden={at !== shown}>
          {tab.panel}
        </div>
      ))}
    </>
  );
}

/** Where a key leads from the tab that is shown; null when the key is not for the tabs. */
export function nextTab(key: string, shown: number, count: number): number | null {
  if (key === "ArrowRight") return (shown + 1) % count;
  if (key === "ArrowLeft") return (shown - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
