import { describe, expect, test } from "vitest";
import { firstOfEach } from "./pages";
import cases from "./routes.cases.json";
import { at, filled, isDay, matchRoute, type Route, routes, variablesOf } from "./routes";

describe("an address", () => {
  // the server reads the same cases: tests of both languages hold the two readings together
  test.each(cases)("$path$search leads to $route", ({ path, search, route, variables }) => {
    const match = matchRoute(path);
    const given = firstOfEach(new URLSearchParams(search));
    expect(match?.route.path ?? null).toBe(route);
    expect(match ? variablesOf(match.route, match.params, given) : undefined).toEqual(variables);
  });

  test("that cannot be decoded leads nowhere", () => {
    expect(matchRoute("/records/%E0%A4%A")).toBeNull();
  });

  test("is served by exactly one page for each description", () => {
    for (const route of routes) {
      const sample = route.path.replace(/:\w+/g, "x");
      expect(matchRoute(sample)?.route.path).toBe(route.path);
    }
  });
});

describe("variables", () => {
  const route = (variables: Route["variables"]): Route => ({ ...(routes[0] as Route), variables });

  test("longer than any name are dropped", () => {
    const described = route({ query: { search: "q" } });
    expect(variablesOf(described, {}, { q: "昆".repeat(200) })).toEqual({ query: "昆".repeat(200) });
    expect(variablesOf(described, {}, { q: "昆".repeat(201) })).toEqual({});
  });

  test("fall back to the default when the text is not among the accepted ones", () => {
    const described = route({ first: { search: "first", map: { "40": 40 }, default: 20 } });
    expect(variablesOf(described, {}, { first: "41" })).toEqual({ first: 20 });
  });
});

test("a day is a day of the calendar", () => {
  expect(isDay("2024-02-29")).toBe(true);
  expect(isDay("2026-02-29")).toBe(false);
  expect(isDay("2026-2-9")).toBe(false);
  expect(isDay("0999-01-01")).toBe(false);
});

test("a text is filled from the data, and a missing step leaves nothing", () => {
  const data = { record: { documentNo: "昆应急罚〔2026〕217号", subject: null } };
  expect(filled("{record.documentNo} {record.subject.name}", data)).toBe("昆应急罚〔2026〕217号");
  expect(at(data, "record.subject.name")).toBeUndefined();
});
