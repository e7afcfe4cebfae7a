// Which of the records that are here may stand in one line of time, and how they fall into years.

export interface Dated {
  decisionDate: string;
}

/** Records of one kind, latest first; `complete` when no earlier ones are still to be fetched. */
export interface Series<Item extends Dated> {
  items: readonly Item[];
  complete: boolean;
}

export interface Year<Item> {
  year: string;
  items: Item[];
}

/** The series whose missing earlier part keeps the line from going further back; undefined when all is here. */
export function holdingBack<Each extends Series<Dated>>(series: readonly Each[]): Each | undefined {
  const open = series.filter(({ complete }) => !complete);
  const later = (one: Each, other: Each) => (lastDay(one) >= lastDay(other) ? one : other);
  return open.length === 0 ? undefined : open.reduce(later);
}

/** The day from which on nothing is missing: before it the line would have gaps that nobody sees. Null: all is here. */
export function horizon(series: readonly Series<Dated>[]): string | null {
  const back = holdingBack(series);
  return back ? lastDay(back) : null;
}

function lastDay({ items }: Series<Dated>): string {
  return items[items.length - 1]?.decisionDate ?? "9999-12-31";
}

/** The records of all series from the horizon on, latest first, by year. */
export function years<Item extends Dated>(series: readonly Series<Item>[]): Year<Item>[] {
  const from = horizon(series) ?? "";
  const shown = series.flatMap(({ items }) => items).filter(({ decisionDate }) => decisionDate >= from);
  // oxlint-disable-next-line unicorn/no-array-sort -- a fresh array; toSorted() is younger than Chrome 89
  shown.sort((one, other) => (one.decisionDate < other.decisionDate ? 1 : one.decisionDate > other.decisionDate ? -1 : 0));
  const found: Year<Item>[] = [];
  for (const item of shown) {
    const year = item.decisionDate.slice(0, 4);
    const last = found[found.length - 1];
    if (last?.year === year) last.items.push(item);
    else found.push({ year, items: [item] });
  }
  return found;
}
