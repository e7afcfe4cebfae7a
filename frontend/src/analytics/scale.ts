// The scale beside a chart of counts.

/** Round numbers from 0 up to or past the greatest count, two to five steps: 0, 100, 200, 300 for 264. */
export function ticks(most: number): number[] {
  const steps = [1, 2, 5].flatMap((digit) => Array.from({ length: 9 }, (_, power) => digit * 10 ** power));
  // oxlint-disable-next-line unicorn/no-array-sort -- a fresh array; toSorted() is younger than Chrome 89
  const step = steps.sort((one, other) => one - other).find((each) => Math.ceil(most / each) <= 4) ?? 10 ** 9;
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, at) => at * step);
}

/** Whether a day is a Saturday or a Sunday; make-up working days are not known here. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
