// Suggestions for what is being typed: asked when the hands rest. The last answer stands until the next one comes; one that
// comes late, for an older text, is dropped.
import { useEffect, useState } from "react";
import { ask } from "../app/ask";
import { graphql } from "../gql";
import type { SubjectSuggestionsQuery } from "../gql/graphql";

const suggestionQuery = graphql(`
  query SubjectSuggestions($query: String!) {
    searchSubjects(query: $query, first: 8) {
      nodes {
        subject {
          id
          ...SubjectSuggestion
        }
      }
    }
  }
`);

type Hits = SubjectSuggestionsQuery["searchSubjects"]["nodes"][number]["subject"][];

const REST = 120;
const NONE: Hits = [];

/** The subjects that a text may mean, best first; empty while there is no answer. */
export function useSuggestions(text: string): Hits {
  const [hits, setHits] = useState<Hits>(NONE);
  const wanted = text.trim();
  useEffect(() => {
    if (!wanted) return undefined;
    const control = new AbortController();
    const timer = setTimeout(() => {
      ask(suggestionQuery, { query: wanted }, { signal: control.signal }).then(
        (answer) => setHits(answer.searchSubjects.nodes.map(({ subject }) => subject)),
        // suggestions are a help: without them the form still searches
        () => !control.signal.aborted && setHits(NONE),
      );
    }, REST);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [wanted]);
  return wanted ? hits : NONE;
}

/** Where a key leads in a list of `count` suggestions; -1 is the box itself, null: the key is not for the list. */
export function suggested(key: string, active: number, count: number): number | null {
  if (key === "ArrowDown") return active + 1 < count ? active + 1 : -1;
  if (key === "ArrowUp") return active > -1 ? active - 1 : count - 1;
  return null;
}
