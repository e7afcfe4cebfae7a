import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ask, readBoot, Unanswered, urlOf } from "./ask";

type Query = TypedDocumentNode<{ record: { id: string } | null }, Record<string, unknown>>;
const query = { name: "RecordPage", hash: "abc" } as unknown as Query;

function answering(body: unknown, status = 200) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response(JSON.stringify(body), { status }));
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

function bootWith(boot: unknown): void {
  document.body.innerHTML = `<script type="application/json" id="boot">${JSON.stringify(boot)}</script>`;
  readBoot(document);
}

afterEach(() => {
  document.body.innerHTML = "";
  readBoot(document);
  vi.unstubAllGlobals();
});

describe("the address of a question", () => {
  test("names the document by its hash only", () => {
    const url = new URL(urlOf("RecordPage", "abc", { id: "x" }), "http://site");
    expect(url.searchParams.get("operationName")).toBe("RecordPage");
    expect(JSON.parse(url.searchParams.get("variables") ?? "")).toEqual({ id: "x" });
    expect(JSON.parse(url.searchParams.get("extensions") ?? "")).toEqual({
      persistedQuery: { version: 1, sha256Hash: "abc" },
    });
  });

  test("does not depend on the order of the variables", () => {
    expect(urlOf("Q", "h", { a: 1, b: { c: 2, d: 3 } })).toBe(urlOf("Q", "h", { b: { d: 3, c: 2 }, a: 1 }));
  });
});

describe("an answer", () => {
  test("that came with the page costs no request, once", async () => {
    const fetch = answering({ data: { record: { id: "fetched" } } });
    bootWith({ operation: "RecordPage", variables: { id: "x" }, data: { record: { id: "x" } } });
    expect(await ask(query, { id: "x" })).toEqual({ record: { id: "x" } });
    expect(fetch).not.toHaveBeenCalled();
    expect(await ask(query, { id: "x" })).toEqual({ record: { id: "fetched" } });
  });

  test("that came for other variables is not used", async () => {
    const fetch = answering({ data: { record: null } });
    bootWith({ operation: "RecordPage", variables: { id: "x" }, data: { record: { id: "x" } } });
    expect(await ask(query, { id: "y" })).toEqual({ record: null });
    expect(fetch).toHaveBeenCalledOnce();
  });

  test("of something that may not be shown is empty, not an error", async () => {
    answering({ data: { record: null }, errors: [{ message: "没有这条记录", extensions: { code: "NOT_FOUND" } }] });
    expect(await ask(query, { id: "x" })).toEqual({ record: null });
  });

  test("that was refused carries the server's words and code", async () => {
    answering({ errors: [{ message: "访问的人较多", extensions: { code: "BUSY" } }] }, 503);
    await expect(ask(query, { id: "x" })).rejects.toMatchObject({ message: "访问的人较多", code: "BUSY" });
  });

  test("that is not JSON is told by its status", async () => {
    vi.stubGlobal("fetch", async () => new Response("<html>", { status: 502 }));
    await expect(ask(query, { id: "x" })).rejects.toMatchObject({ code: "HTTP_502" });
  });

  test("that never comes is a matter of the network", async () => {
    vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("failed to fetch")));
    await expect(ask(query, { id: "x" })).rejects.toBeInstanceOf(Unanswered);
    await expect(ask(query, { id: "x" })).rejects.toMatchObject({ code: "NETWORK" });
  });
});
