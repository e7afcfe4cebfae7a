// Finding a subject with the keyboard alone, however its name is typed.
import type { Page } from "@playwright/test";
import { expect, open, test } from "./test.ts";

/** The search box of the page, reached by the key `/` from wherever the reader is. */
async function searchBox(page: Page) {
  await page.keyboard.press("/");
  const box = page.getByRole("combobox", { name: "名称或统一社会信用代码" });
  await expect(box).toBeFocused();
  return box;
}

for (const from of ["/", "/publicity/penalties", "/search", "/about"]) {
  test(`a name typed with blanks and narrow brackets is suggested and reached by arrow and Enter, from ${from}`, async ({
    page,
    city: { bracketed },
  }) => {
    await open(page, from);
    const box = await searchBox(page);
    await page.keyboard.type(bracketed.subjectName.replace("（", " (").replace("）", ") "));
    const option = page.getByRole("option").filter({ hasText: bracketed.subjectCode });
    await expect(option).toBeVisible();
    await expect(box).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("ArrowDown");
    await expect(option).toHaveAttribute("aria-selected", "true");
    await expect(box).toHaveAttribute("aria-activedescendant", (await option.getAttribute("id")) ?? "");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/subjects/${bracketed.subjectCode}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(bracketed.subjectName);
  });
}

test("a code typed small, wide and in groups is suggested", async ({ page, city: { penalty } }) => {
  await open(page, "/");
  await searchBox(page);
  const wide = [...penalty.subjectCode.toLowerCase()].map((each, at) => (at < 4 ? String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0) : each));
  await page.keyboard.type(wide.join("").replace(/(.{6})/g, "$1 "));
  await expect(page.getByRole("option")).toHaveCount(1);
  await expect(page.getByRole("option")).toContainText(penalty.subjectName);
});

test("Escape closes the suggestions and leaves the text; arrows go round through the box", async ({ page }) => {
  await open(page, "/");
  const box = await searchBox(page);
  await page.keyboard.type("昆山");
  const options = page.getByRole("option");
  await expect(options).toHaveCount(8);
  await page.keyboard.press("ArrowUp");
  await expect(options.last()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("[role=option][aria-selected=true]")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(options.first()).toBeHidden();
  await expect(box).toHaveValue("昆山");
});

test("Enter without a choice searches; the results say how each was met and can be narrowed and shared", async ({ page }) => {
  await open(page, "/");
  await searchBox(page);
  await page.keyboard.type("示例");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/search?q=${encodeURIComponent("示例")}`);
  await expect(page.getByRole("status")).toContainText("与“示例”相符的主体，先列 20 个");
  const results = page.getByRole("region", { name: "查询结果" }).getByRole("listitem");
  await expect(results).toHaveCount(20);
  for (const name of await results.locator(".subject-hit-name").allInnerTexts()) expect(name).toContain("示例");
  await page.getByRole("link", { name: "显示更多" }).click();
  await expect(results).toHaveCount(40);
  await expect(page).toHaveURL(/first=40/);
  await page.reload();
  await expect(results).toHaveCount(40);
});

test("one wrong character still finds the name, and says that it is only like it", async ({ page, city: { penalty } }) => {
  const name = penalty.subjectName;
  await open(page, `/search?q=${encodeURIComponent(`${name.slice(0, 4)}卍${name.slice(5)}`)}`);
  await expect(page.getByText("以下为近似结果")).toBeVisible();
  await expect(page.getByRole("link", { name })).toBeVisible();
});

test("what cannot be found says so and what to do", async ({ page }) => {
  await open(page, "/search?q=zzzzzz");
  await expect(page.getByRole("main")).toContainText("没有找到与“zzzzzz”相符的主体");
  await expect(page.getByRole("main")).toContainText("自然人的信息依法不公开");
});
