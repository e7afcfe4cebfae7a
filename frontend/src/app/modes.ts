// The reader's modes: large type (关怀模式) and high contrast, kept in this browser only (see also public/modes.js).
import { useState } from "react";

export type Mode = "care" | "contrast";

/** Whether a mode is on, and the switch for it. */
export function useMode(mode: Mode): [boolean, () => void] {
  const html = document.documentElement;
  const [on, set] = useState(() => html.classList.contains(mode));
  const toggle = (): void => {
    html.classList.toggle(mode, !on);
    // modes.js looks again at how much fits
    window.dispatchEvent(new Event("resize"));
    remember(mode, on ? "off" : "on");
    set(!on);
  };
  return [on, toggle];
}

/** Keep a choice for the next visit, where the browser lets us. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // storage may be closed to us: the choice then lasts for this visit
  }
}
