import type { SubjectPageQuery } from "../gql/graphql";
import { graphql } from "../gql";

export const query = graphql(`
  query SubjectPage($code: String!) { subject(code: $code) { id name counts { penalties } } }
`);

export default function SubjectPage({ data }: { data: SubjectPageQuery }) {
  return <div className="wrap">{JSON.stringify(data)}</div>;
}
