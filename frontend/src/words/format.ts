// Numbers and shares as text. Days stay as the API writes them (2026-11-20): no reader takes them for another day.

/** 38211 → 38,211 */
export function count(number: number): string {
  return number.toLocaleString("zh-CN");
}

/** 0.9921 → 99.2%; the last decimal is cut, not rounded, so that 99.96 % never reads 100 %. */
export function percent(ratio: number): string {
  return `${(Math.floor(ratio * 1000 + 1e-9) / 10).toFixed(1)}%`;
}

/** An amount in 万元 (a decimal as text) with its value in 元: "2.5 万元（25,000 元）"; unit words are the caller's. */
export function yuanOf(tenThousands: string): number {
  // cents: 万元 have up to six decimals in the layout, so that this is exact
  return Math.round(Number(tenThousands) * 1_000_000) / 100;
}

/** 2.500000 → 2.5 */
export function plainDecimal(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** A moment of the API as one reads it, in China's time. */
export function moment(at: string): string {
  return new Date(at).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai", hour12: false });
}
