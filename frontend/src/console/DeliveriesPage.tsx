// /console/deliveries: the department's files, what became of each, and the way to send another.
import type { PageUrl } from "../app/pages";
import { graphql } from "../gql";
import type { DeliveriesPageQuery } from "../gql/graphql";
import { type Column, DataTable } from "../ui/DataTable";
import { Empty } from "../ui/Notice";
import { PageHead } from "../ui/PageHead";
import { Tag } from "../ui/Tag";
import { count, moment } from "../words/format";
import { STATES } from "./delivery-states";
import { Upload } from "./Upload";
import "./deliveries-page.css";
import { Further } from "./Further";

export { ConsoleFrame as Frame } from "./ConsoleFrame";

export const query = graphql(`
  query DeliveriesPage($state: DeliveryState, $after: String) {
    me {
      permissions
      ...ConsoleFrame
    }
    deliveries(state: $state, first: 30, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        fileName
        state
        receivedAt
        total
        accepted
        rejected
        unchanged
        late
      }
    }
  }
`);

type Delivery = DeliveriesPageQuery["deliveries"]["nodes"][number];

const COLUMNS: readonly Column<Delivery>[] = [
  {
    head: "文件",
    cell: ({ id, fileName }) => (
      <a className="link" href={`/console/deliveries/${id}`}>
        {fileName}
      </a>
    ),
  },
  { head: "状态", tight: true, cell: ({ state }) => <Tag tone={STATES[state].tone}>{STATES[state].words}</Tag> },
  { head: "行数", tight: true, align: "right", half: true, cell: ({ total }) => count(total) },
  { head: "入库", tight: true, align: "right", half: true, cell: ({ accepted }) => count(accepted) },
  { head: "退回", tight: true, align: "right", half: true, cell: ({ rejected }) => count(rejected) },
  { head: "收到", tight: true, align: "right", half: true, cell: ({ receivedAt }) => <time>{moment(receivedAt)}</time> },
];

export default function DeliveriesPage({ data, url }: { data: DeliveriesPageQuery; url: PageUrl }) {
  if (!data.me) return null;
  const { nodes, pageInfo } = data.deliveries;
  return (
    <div className="console-page">
      <PageHead title="数据报送">文件原样留存；逐行核对，问题写明行、列和改法；由另一名审核员复核后入库、公示。</PageHead>
      {data.me.permissions.includes("INGESTION_DELIVERY_FILE") && <Upload />}
      <section className="card" aria-label="报送的文件">
        {nodes.length === 0 ? (
          <Empty title="还没有报送过文件" />
        ) : (
          <DataTable
            caption="本单位报送的文件，新的在前"
            keyOf={({ id }) => id}
            rows={nodes}
            columns={COLUMNS}
          />
        )}
        <Further page={pageInfo} path={url.path} />
      </section>
    </div>
  );
}
