import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["vite/budget.test.ts"] } });
