// 数据来源: who supplied the records that are here, and when last.
import { type FragmentType, graphql, readFragment } from "../gql";
import { t } from "../words/t";
import "./record-sources.css";

const source = graphql(`
  fragment RecordSource on CreditRecord {
    sourceName
    reportedOn
  }
`);

export function RecordSources({ records }: { records: readonly FragmentType<typeof source>[] }) {
  const sources = latestOf(records.map((ref) => readFragment(source, ref)));
  if (sources.length === 0) return null;
  return (
    <section className="card record-sources" aria-labelledby="sources">
      <h2 id="sources">{t("数据来源")}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("提供单位")}</th>
            <th scope="col">{t("最近报送")}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(([name, day]) => (
            <tr key={name}>
              <td lang="zh-CN">{name}</td>
              <td>
                <time>{day}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Each source once with the last day it reported, the latest first. */
export function latestOf(reports: readonly { sourceName: string; reportedOn: string }[]): [string, string][] {
  const latest = new Map<string, string>();
  for (const { sourceName, reportedOn } of reports) {
    if (reportedOn > (latest.get(sourceName) ?? "")) latest.set(sourceName, reportedOn);
  }
  return [...latest].sort(([, one], [, other]) => (one < other ? 1 : one > other ? -1 : 0));
}
