import { expect, test } from "vitest";
import { latestOf } from "./RecordSources";

test("each source stands once, with its last report, the latest first", () => {
  const reports = [
    { sourceName: "昆山市水务局", reportedOn: "2026-01-05" },
    { sourceName: "昆山市应急管理局", reportedOn: "2026-11-20" },
    { sourceName: "昆山市水务局", reportedOn: "2026-03-01" },
    { sourceName: "昆山市水务局", reportedOn: "2025-12-31" },
  ];
  expect(latestOf(reports)).toEqual([
    ["昆山市应急管理局", "2026-11-20"],
    ["昆山市水务局", "2026-03-01"],
  ]);
});
