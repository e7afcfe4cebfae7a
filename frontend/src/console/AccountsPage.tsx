// /console/accounts: who works here in which capacity, from when until when; granted and ended by acts of their own.
import { graphql, readFragment } from "../gql";
import type { AccountsPageQuery } from "../gql/graphql";
import { type Column, DataTable } from "../ui/DataTable";
import { Empty } from "../ui/Notice";
import { PageHead } from "../ui/PageHead";
import { Section } from "../ui/Section";
import type { PageUrl } from "../app/pages";
import { bindingName } from "./BindingChoice";
import { EndBinding } from "./EndBinding";
import { frame } from "./ConsoleFrame";
import { GrantBinding } from "./GrantBinding";
import { Further } from "./Further";

export { ConsoleFrame as Frame } from "./ConsoleFrame";

export const query = graphql(`
  query AccountsPage($after: String) {
    me {
      ...ConsoleFrame
      account {
        number
      }
      ...GrantBinding
    }
    authorities {
      id
      name
    }
    bindings(first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        ...BindingName
        validFrom
        validUntil
        endedAt
        endReason
        account {
          number
          name
        }
      }
    }
  }
`);

type Binding = AccountsPageQuery["bindings"]["nodes"][number];

const COLUMNS: readonly Column<Binding>[] = [
  { head: "姓名", tight: true, cell: ({ account }) => <b>{account.name}</b> },
  { head: "账号编号", tight: true, half: true, cell: ({ account }) => <span className="code">{account.number}</span> },
  { head: "身份", cell: (binding) => bindingName(binding) },
  { head: "期限", tight: true, cell: ({ validFrom, validUntil }) => `${validFrom} 至 ${validUntil ?? "另行终止"}` },
  { head: "状态", tight: true, cell: (binding) => <Ending binding={binding} /> },
];

export default function AccountsPage({ data, url }: { data: AccountsPageQuery; url: PageUrl }) {
  if (!data.me) return null;
  const { nodes, pageInfo } = data.bindings;
  const { kind } = readFragment(frame, data.me);
  return (
    <div className="console-page">
      <PageHead title="账号与授权">
        {kind === "SUBJECT" ? "法定代表人可以委托经办人，期限届满自动终止。" : "身份只凭本单位授予；同一人不能兼任录入、审核、发布。"}
        每次授予和终止都记入日志。
      </PageHead>
      <Section title="授予身份" remark="请本人登录一次，把账号编号告诉您">
        <GrantBinding me={data.me} authorities={data.authorities} />
      </Section>
      <Section title="已授予的身份">
        <div className="card">
          {nodes.length === 0 ? (
            <Empty title="还没有授予过身份" />
          ) : (
            <DataTable
              caption="已授予的身份，新的在前"
              keyOf={({ id }) => id}
              rows={nodes}
              columns={COLUMNS}
            />
          )}
          <Further page={pageInfo} path={url.path} />
        </div>
      </Section>
    </div>
  );
}

function Ending({ binding: { id, endedAt, endReason } }: { binding: Binding }) {
  if (!endedAt) return <EndBinding id={id} />;
  return (
    <span className="quiet" title={endReason ?? undefined}>
      {endedAt.slice(0, 10)} 终止
    </span>
  );
}
