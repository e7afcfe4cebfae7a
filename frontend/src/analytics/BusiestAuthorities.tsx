// The authorities that published most in the last 30 days, and how punctually.
import { type FragmentType, graphql, readFragment } from "../gql";
import { count, percent } from "../words/format";
import { t } from "../words/t";
import "./busiest-authorities.css";

const busiest = graphql(`
  fragment BusiestAuthority on AuthorityStatistics {
    authority {
      id
      shortName
    }
    last30Days
    onTimeRate
  }
`);

export function BusiestAuthorities({ authorities }: { authorities: readonly FragmentType<typeof busiest>[] }) {
  const rows = authorities.map((ref) => readFragment(busiest, ref)).filter((row) => row.last30Days > 0);
  const most = Math.max(1, ...rows.map((row) => row.last30Days));
  if (rows.length === 0) return null;
  return (
    <section className="card busiest-authorities" aria-labelledby="busiest">
      <h3 id="busiest">{t("近 30 日公示较多的机关")}</h3>
      <ul>
        {rows.map(({ authority, last30Days, onTimeRate }) => (
          <li key={authority.id}>
            <span lang="zh-CN">{authority.shortName}</span>
            <b>{t("{n} 条", { n: count(last30Days) })}</b>
            <i aria-hidden="true" style={{ width: `${(last30Days / most) * 100}%` }} />
            {onTimeRate !== null && <small>{t("按时公示 {rate}", { rate: percent(onTimeRate) })}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}
