// /console: what waits for whoever is signed in, the most urgent first.
import { type FragmentType, graphql, readFragment } from "../gql";
import type { DeskPageQuery, TaskKind } from "../gql/graphql";
import { type Column, DataTable } from "../ui/DataTable";
import { Empty } from "../ui/Notice";
import { PageHead } from "../ui/PageHead";
import { count } from "../words/format";
import { DaysLeft } from "./DaysLeft";
import { frame } from "./ConsoleFrame";

export { ConsoleFrame as Frame } from "./ConsoleFrame";

export const query = graphql(`
  query DeskPage {
    me {
      ...ConsoleFrame
    }
    tasks {
      kind
      title
      count
      since
      dueOn
      daysLeft
      thing
    }
  }
`);

type Task = DeskPageQuery["tasks"][number];

const KINDS: Record<TaskKind, string> = {
  DELIVERY_TO_CHECK: "待核对",
  DELIVERY_TO_REVIEW: "待复核",
  DELIVERY_WAITING: "等待审核员复核",
  ROWS_TO_CORRECT: "退回待更正",
};

const COLUMNS: readonly Column<Task>[] = [
  { head: "期限", tight: true, cell: ({ dueOn, daysLeft }) => <DaysLeft due={dueOn} left={daysLeft} /> },
  { head: "事项", tight: true, cell: ({ kind }) => KINDS[kind] },
  {
    head: "名称",
    cell: ({ thing, title }) => (
      <a className="link" href={`/console/deliveries/${thing}`}>
        {title}
      </a>
    ),
  },
  { head: "行数", tight: true, align: "right", half: true, cell: (task) => (task.count ? count(task.count) : "—") },
  { head: "报送日期", tight: true, align: "right", half: true, cell: ({ since }) => <time>{since}</time> },
];

export default function DeskPage({ data }: { data: DeskPageQuery }) {
  if (!data.me) return null;
  return (
    <div className="console-page">
      <PageHead title="工作台">{greeting(data.me, data.tasks)}</PageHead>
      <section className="card" aria-label="待办">
        {data.tasks.length === 0 ? (
          <Empty title="没有待办">
            <p>有需要您办理的事项时，会按届满的先后列在这里。</p>
          </Empty>
        ) : (
          <DataTable
            caption="待办，最急的在前"
            keyOf={(task) => `${task.thing} ${task.kind}`}
            rows={data.tasks}
            columns={COLUMNS}
          />
        )}
      </section>
    </div>
  );
}

function greeting(me: FragmentType<typeof frame>, tasks: readonly Task[]): string {
  const { name } = readFragment(frame, me);
  const late = tasks.filter(({ daysLeft }) => (daysLeft ?? 0) < 0).length;
  if (tasks.length === 0) return `${name}，今天没有等待您办理的事项。`;
  return `${name}，有 ${tasks.length} 件等待办理${late > 0 ? `，其中 ${late} 件已过法定期限` : ""}。期限按工作日计算。`;
}
