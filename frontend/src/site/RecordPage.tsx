import type { RecordPageQuery } from "../gql/graphql";
import { graphql } from "../gql";

export const query = graphql(`
  query RecordPage($id: ID!) { record(id: $id) { id } }
`);

export default function RecordPage({ data }: { data: RecordPageQuery }) {
  return <div className="wrap">{JSON.stringify(data)}</div>;
}
