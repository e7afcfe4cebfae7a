// A time limit of the law in working days: how many are left, or by how many it has passed.
import { Tag } from "../ui/Tag";

export function DaysLeft({ due, left }: { due: string | null; left: number | null }) {
  if (due === null || left === null) return <span className="quiet">—</span>;
  if (left < 0) {
    return (
      <Tag tone="bad" icon="alert">
        已逾期 {-left} 个工作日
      </Tag>
    );
  }
  return (
    <span title={`${due} 届满`}>
      <Tag tone={left <= 1 ? "warn" : "plain"} icon="clock">
        {left === 0 ? "今日届满" : `剩 ${left} 个工作日`}
      </Tag>
    </span>
  );
}
