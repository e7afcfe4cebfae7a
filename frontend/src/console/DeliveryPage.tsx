// /console/deliveries/:id: one file: what was said about its rows, and what is to be done with it.
import { useState } from "react";
import { act, wordsOf } from "../app/ask";
import type { PageUrl } from "../app/pages";
import { useRefresh } from "../app/refresh";
import { graphql } from "../gql";
import type { DeliveryAct, DeliveryPageQuery } from "../gql/graphql";
import { type Column, DataTable } from "../ui/DataTable";
import { Empty } from "../ui/Notice";
import { Tag } from "../ui/Tag";
import { count, moment } from "../words/format";
import { STATES } from "./delivery-states";
import "./deliveries-page.css";
import { Further } from "./Further";

export { ConsoleFrame as Frame } from "./ConsoleFrame";

export const query = graphql(`
  query DeliveryPage($id: ID!, $after: String) {
    me {
      ...ConsoleFrame
    }
    node(id: $id) {
      __typename
      ... on Delivery {
        id
        fileName
        state
        encoding
        receivedAt
        dueOn
        total
        accepted
        rejected
        unchanged
        late
        acts {
          act
          objection
        }
        complaints(first: 100, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            row
            column
            value
            message
            remedy
            severity
          }
        }
      }
    }
  }
`);

const checking = graphql(`
  mutation CheckDelivery($id: ID!) {
    checkDelivery(id: $id) {
      id
    }
  }
`);
const accepting = graphql(`
  mutation AcceptDelivery($id: ID!) {
    acceptDelivery(id: $id) {
      id
    }
  }
`);

const ACTS: Record<DeliveryAct, { words: string; busy: string; does: (id: string) => Promise<unknown> }> = {
  CHECK: { words: "核对", busy: "正在核对…", does: (id) => act(checking, { id }) },
  ACCEPT: { words: "复核确认，入库公示", busy: "正在入库…", does: (id) => act(accepting, { id }) },
};

type Delivery = Extract<NonNullable<DeliveryPageQuery["node"]>, { __typename: "Delivery" }>;
type Complaint = Delivery["complaints"]["nodes"][number];

export default function DeliveryPage({ data, url }: { data: DeliveryPageQuery; url: PageUrl }) {
  const delivery = data.node?.__typename === "Delivery" ? data.node : null;
  if (!delivery) {
    return (
      <div className="console-page">
        <div className="card">
          <Empty title="没有这份文件">
            <p>只能查看本单位报送的文件。</p>
          </Empty>
        </div>
      </div>
    );
  }
  return (
    <div className="console-page">
      <nav className="console-crumbs" aria-label="位置">
        <a href="/console/deliveries">数据报送</a> / 报送文件
      </nav>
      <Receipt delivery={delivery} />
      <section className="card" aria-label="核对意见">
        <Complaints delivery={delivery} path={url.path} />
      </section>
    </div>
  );
}

function Receipt({ delivery }: { delivery: Delivery }) {
  const { fileName, state, encoding, receivedAt, dueOn, total, accepted, rejected, unchanged, late } = delivery;
  const figures: [string, number][] = [
    ["总行数", total],
    [state === "ACCEPTED" ? "入库" : "可入库", accepted],
    ["退回", rejected],
    ["内容相同", unchanged],
    ["迟报", late],
  ];
  return (
    <div className="card delivery-receipt">
      <div>
        <h1>{fileName}</h1>
        <p className="quiet small">
          <Tag tone={STATES[state].tone}>{STATES[state].words}</Tag> 收到于 <time>{moment(receivedAt)}</time>
          {encoding && `，编码 ${encoding}`}
          {dueOn && state !== "ACCEPTED" && `，其中最早一条应于 ${dueOn} 前公示`}
        </p>
      </div>
      <dl>
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count(figure)}</dd>
          </div>
        ))}
      </dl>
      {delivery.acts.length > 0 && <Acts delivery={delivery} />}
    </div>
  );
}

function Acts({ delivery: { id, acts, state } }: { delivery: Delivery }) {
  const [busy, work] = useState<DeliveryAct | null>(null);
  const [failure, fail] = useState<string | null>(null);
  const refresh = useRefresh();
  const does = (deed: DeliveryAct): void => {
    if (busy) return;
    work(deed);
    ACTS[deed]
      .does(id)
      .then(refresh, (error: unknown) => fail(wordsOf(error, "没有办成，请再试一次")))
      .finally(() => work(null));
  };
  const next: DeliveryAct = state === "RECEIVED" ? "CHECK" : "ACCEPT";
  return (
    <div className="delivery-acts">
      {acts.map(({ act: deed, objection }) => (
        <p key={deed}>
          <button type="button" className={`button ${deed === next && !objection ? "primary" : ""}`} disabled={objection !== null} aria-disabled={busy !== null} onClick={() => does(deed)}>
            {busy === deed ? ACTS[deed].busy : ACTS[deed].words}
          </button>
          {objection && <small className="quiet">{objection}</small>}
        </p>
      ))}
      {failure && (
        <p role="alert" className="failure">
          {failure}
        </p>
      )}
    </div>
  );
}

const COLUMNS: readonly Column<Complaint>[] = [
  { head: "行", tight: true, align: "right", half: true, cell: ({ row }) => row },
  { head: "结果", tight: true, half: true, cell: ({ severity }) => <Tag tone={severity === "REJECT" ? "bad" : "warn"}>{severity === "REJECT" ? "退回" : "提醒"}</Tag> },
  { head: "列", cell: ({ column }) => column },
  { head: "所填", cell: ({ value }) => value ?? "" },
  { head: "问题", cell: ({ message }) => message },
  { head: "怎样改", cell: ({ remedy }) => remedy },
];

function Complaints({ delivery: { id, state, complaints }, path }: { delivery: Delivery; path: string }) {
  if (state === "RECEIVED") return <Empty title="尚未核对" />;
  if (complaints.nodes.length === 0) return <Empty title="没有问题" />;
  const { pageInfo, totalCount } = complaints;
  return (
    <>
      <p className="console-note">
        核对意见 {count(totalCount)} 条。
        <a className="link" href={`/deliveries/${id}/complaints.xlsx`}>
          下载标注好的表格
        </a>
        ，改好后重新报送即可，已入库的行不会重复。
      </p>
      <DataTable
        caption="核对意见，按行号"
        keyOf={({ row, column, message }) => `${row} ${column} ${message}`}
        rows={complaints.nodes}
        columns={COLUMNS}
      />
      <Further page={pageInfo} path={path} words="后面的" />
    </>
  );
}
