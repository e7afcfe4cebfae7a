import type { RepairPageQuery } from "../gql/graphql";
import { graphql } from "../gql";

export const query = graphql(`
  query RepairPage { rules { key text } }
`);

export default function RepairPage({ data }: { data: RepairPageQuery }) {
  return <div className="wrap">{JSON.stringify(data)}</div>;
}
