import type { PublicityListPageQuery } from "../gql/graphql";
import { graphql } from "../gql";

export const query = graphql(`
  query PublicityListPage($filter: PublicityFilter, $orderBy: PublicityOrder, $first: Int, $after: String, $last: Int, $before: String) { publicity(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { totalCount } }
`);

export default function PublicityListPage({ data }: { data: PublicityListPageQuery }) {
  return <div className="wrap">{JSON.stringify(data)}</div>;
}
