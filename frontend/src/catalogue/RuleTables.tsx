// The limits of the law that the site works by, each with its source and clause; beside those of another day, today's.
import { byTopic, matterOf } from "./topics";
import { type FragmentType, graphql, readFragment } from "../gql";
import type { RuleRowFragment } from "../gql/graphql";
import { type Column, DataTable } from "../ui/DataTable";
import { Tag } from "../ui/Tag";
import { t } from "../words/t";
import "./rule-tables.css";

const rule = graphql(`
  fragment RuleRow on Rule {
    key
    text
    source
    clause
    level
    since
    until
    scope
    unverified
    note
  }
`);

type Row = RuleRowFragment;
type Refs = readonly FragmentType<typeof rule>[];

/** `current` are today's rules, where `rules` are those of another day. */
export function RuleTables({ rules, current }: { rules: Refs; current: Refs | undefined }) {
  const rows = rules.map((ref) => readFragment(rule, ref));
  const today = current?.map((ref) => readFragment(rule, ref));
  return (
    <>
      {byTopic(rows).map(({ title, rules: these }) => (
        <section key={title} className="rule-topic card" aria-label={t(title)}>
          <h3>{t(title)}</h3>
          <DataTable caption={t(title)} columns={columns(today)} rows={these} keyOf={nameOf} />
        </section>
      ))}
    </>
  );
}

/** How many rules say something else today, or nothing. */
export function changedSince(rules: Refs, current: Refs): number {
  const today = current.map((ref) => readFragment(rule, ref));
  return rules.map((ref) => readFragment(rule, ref)).filter((row) => todaysWords(row, today) !== null).length;
}

function nameOf({ key, scope }: Row): string {
  return `${key} ${scope ?? ""}`;
}

/** What today's rule for the same matter says, where it says something else; null where nothing has changed. */
function todaysWords(row: Row, today: readonly Row[] | undefined): string | null {
  if (!today) return null;
  const same = today.find((each) => nameOf(each) === nameOf(row));
  if (!same) return t("今日没有专门的规定");
  return same.text === row.text && same.source === row.source ? null : same.text;
}

const columns = (today: readonly Row[] | undefined): Column<Row>[] => [
  {
    head: t("事项"),
    cell: ({ key, scope }) => {
      const matter = matterOf(key);
      return (
        <div className="rule-matter">
          {matter ? t(matter) : <span className="code">{key}</span>}
          {scope && (
            <p className="tiny quiet" lang="zh-CN">
              {t("仅限{scope}", { scope })}
            </p>
          )}
        </div>
      );
    },
  },
  { head: t("规定"), cell: (row) => <RuleText row={row} today={todaysWords(row, today)} /> },
  {
    head: t("出处"),
    cell: ({ source, clause }) => (
      <div className="rule-source" lang="zh-CN">
        {source}
        {clause && <p className="quiet">{clause}</p>}
      </div>
    ),
  },
  { head: t("层级"), tight: true, half: true, cell: ({ level }) => <span lang="zh-CN">{level}</span> },
  { head: t("施行"), tight: true, half: true, cell: ({ since, until }) => <InForce since={since} until={until} /> },
];

function RuleText({ row: { text, note, unverified }, today }: { row: Row; today: string | null }) {
  return (
    <div className="rule-text" lang="zh-CN">
      {text}
      {(unverified || note) && (
        <p className="tiny quiet">
          {unverified && <Tag icon="info">{t("待核实")}</Tag>} {note}
        </p>
      )}
      {today !== null && (
        <p className="rule-today">
          <Tag tone="brand">{t("今日")}</Tag> {today}
        </p>
      )}
    </div>
  );
}

function InForce({ since, until }: { since: string; until: string | null }) {
  return (
    <div>
      {t("{day} 起", { day: since })}
      {until && <p className="quiet">{t("至 {day}", { day: until })}</p>}
    </div>
  );
}
