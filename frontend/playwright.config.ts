import { defineConfig } from "@playwright/test";
import { chromium } from "./e2e/chromium.ts";

// here and not under tests/: specs find their packages only from within frontend/
export default defineConfig({
  testDir: "e2e",
  testMatch: chromium() ? "**/*.spec.ts" : [],
  globalSetup: "./e2e/setup.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: [["list"]],
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromium() ?? "chromium",
      args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
});
