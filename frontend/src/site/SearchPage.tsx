import type { SearchPageQuery } from "../gql/graphql";
import { graphql } from "../gql";

export const query = graphql(`
  query SearchPage($query: String!, $category: SubjectCategory, $zone: String, $first: Int) { searchSubjects(query: $query, category: $category, zone: $zone, first: $first) { hasMore } }
`);

export default function SearchPage({ data }: { data: SearchPageQuery }) {
  return <div className="wrap">{JSON.stringify(data)}</div>;
}
