// The parts of a long page with how much each holds; the one being read is marked.
import { useEffect, useState } from "react";
import "./page-nav.css";

export interface Part {
  id: string;
  words: string;
  count?: string;
}

export function PageNav({ label, parts }: { label: string; parts: readonly Part[] }) {
  const reading = usePartInView(parts.map(({ id }) => id).join(" "));
  return (
    <nav className="page-nav screen" aria-label={label}>
      {parts.map(({ id, words, count }) => (
        <a key={id} href={`#${id}`} aria-current={id === reading ? "true" : undefined}>
          {words}
          {count && <span>{count}</span>}
        </a>
      ))}
    </nav>
  );
}

/** The part whose text crosses the upper third of the window; the first one at the beginning. */
function usePartInView(ids: string): string | undefined {
  const [reading, setReading] = useState(ids.split(" ")[0]);
  useEffect(() => {
    const crossing = new Set<string>();
    const watcher = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) crossing.add(target.id);
          else crossing.delete(target.id);
        }
        const found = ids.split(" ").find((id) => crossing.has(id));
        if (found) setReading(found);
      },
      { rootMargin: "-12% 0px -66% 0px" },
    );
    for (const id of ids.split(" ")) {
      const part = document.getElementById(id);
      if (part) watcher.observe(part);
    }
    return () => watcher.disconnect();
  }, [ids]);
  return reading;
}
