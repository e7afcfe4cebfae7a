import type { StatisticsPageQuery } from "../gql/graphql";
import { graphql } from "../gql";

export const query = graphql(`
  query StatisticsPage { statistics { day } }
`);

export default function StatisticsPage({ data }: { data: StatisticsPageQuery }) {
  return <div className="wrap">{JSON.stringify(data)}</div>;
}
