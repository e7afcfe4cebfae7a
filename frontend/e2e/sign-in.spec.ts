// A clerk signs in to the console, is known by name and department, and leaves.
import { expect, open, test } from "./test.ts";

test("a clerk signs in by the demonstration's provider, sees the own name at the console, and signs out", async ({
  page,
}) => {
  await page.goto("/sign-in?return=/console");
  await page.getByRole("link", { name: "政务人员统一身份认证（演示）" }).click();
  await expect(page.getByRole("note")).toContainText("演示登录");
  await page.getByRole("button", { name: "赵一（演示）" }).click();
  await page.waitForURL("**/console");
  await expect(page.getByText("赵一（演示）").first()).toBeVisible();
  await page.goto("/sign-out");
  await page.getByRole("button", { name: "退出登录" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await open(page, "/console");
  await expect(page.getByText("赵一（演示）")).toHaveCount(0);
});
