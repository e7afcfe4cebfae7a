import type { CataloguePageQuery } from "../gql/graphql";
import { graphql } from "../gql";

export const query = graphql(`
  query CataloguePage { catalogue { code } }
`);

export default function CataloguePage({ data }: { data: CataloguePageQuery }) {
  return <div className="wrap">{JSON.stringify(data)}</div>;
}
