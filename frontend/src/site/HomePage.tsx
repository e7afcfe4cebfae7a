import type { HomePageQuery } from "../gql/graphql";
import { graphql } from "../gql";

export const query = graphql(`
  query HomePage { statistics { day } }
`);

export default function HomePage({ data }: { data: HomePageQuery }) {
  return <div className="wrap">{JSON.stringify(data)}</div>;
}
