// The document's title: the page's own words, then the site's name.
import { useEffect } from "react";
import { useSite } from "./site";

export function useTitle(words: string): void {
  const { name } = useSite();
  useEffect(() => {
    // as the server writes it into the page
    document.title = words.includes(name) ? words : `${words} - ${name}`;
  }, [words, name]);
}
