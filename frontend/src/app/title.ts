// The document's title: the page's own words, then the site's name.
import { useEffect } from "react";
import { useSite } from "./site";

export function useTitle(words: string): void {
  const { name } = useSite();
  useEffect(() => {
    document.title = words ? `${words} · ${name}` : name;
  }, [words, name]);
}
