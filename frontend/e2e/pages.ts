// Every page that a reader can come to, and every way to read it.
import type { Page } from "@playwright/test";
import type { City } from "./test.ts";

/** An address of each kind of page, by the page's name. */
export const PAGES: Record<string, (city: City) => string> = {
  home: () => "/",
  permits: () => "/publicity/permits",
  penalties: () => "/publicity/penalties",
  "penalties, filtered": ({ zone }) => `/publicity/penalties?zone=${zone.code}&severity=GENERAL&decidedFrom=2026-01-01`,
  "penalties, none": () => "/publicity/penalties?text=%E6%97%A0%E6%AD%A4%E6%96%87%E5%8F%B7",
  "a penalty": ({ penalty }) => `/records/${penalty.id}`,
  "a permit": ({ permit }) => `/records/${permit.id}`,
  "a subject": ({ busiest }) => `/subjects/${busiest}`,
  search: () => "/search",
  "search, found": () => `/search?q=${encodeURIComponent("昆山示例")}`,
  "search, nothing": () => "/search?q=zzzzzz",
  catalogue: () => "/publicity/catalogue",
  statistics: () => "/statistics",
  repair: () => "/repair",
  about: () => "/about",
  absent: () => "/no-such-page",
};

/** The buttons that change how a page is read, as they are called before and after. */
const BUTTONS = { care: ["关怀模式", "关怀模式"], contrast: ["高对比", "高对比"], English: ["English", "中文"] } as const;

export type Mode = "plain" | keyof typeof BUTTONS;
export const MODES: Mode[] = ["plain", "care", "contrast", "English"];

export async function turn(page: Page, mode: Mode, to: "on" | "off"): Promise<void> {
  if (mode === "plain") return;
  await page.getByRole("button", { name: BUTTONS[mode][to === "on" ? 0 : 1], exact: true }).click();
}
