// Questions to the API: trusted documents by their hash over GET; the first answers lie in the page itself.
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";

/** What the build leaves of a document (vite/graphql.ts). */
interface Persisted {
  name: string;
  hash: string;
}

/** The answers that the server wrote into the page for its first view. */
interface Boot {
  operation?: string;
  variables?: Record<string, unknown>;
  data?: unknown;
  site?: unknown;
}

/** A question that got no usable answer; `code` as in the API, or NETWORK. */
export class Unanswered extends Error {
  override name = "Unanswered";
  readonly code: string;
  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string; field?: string } }[];
}

/** What to tell whoever asked: the server's own words where it gave any. */
export function wordsOf(error: unknown, otherwise: string): string {
  return error instanceof Unanswered && error.message ? error.message : otherwise;
}

const SHELL = "SiteShell";
/** Refusals that mean: there is no such thing here. The data is null then, and the page says so. */
const ABSENT = new Set(["NOT_FOUND", "INVALID"]);

let boot: Boot | undefined;

/** Read the answers that came with the page, once. */
export function readBoot(page: Document): void {
  const text = page.getElementById("boot")?.textContent;
  boot = text ? (JSON.parse(text) as Boot) : undefined;
}

/** The answer to a trusted query; throws Unanswered. A query that came with the page costs no request. */
export async function ask<Result, Variables extends Record<string, unknown>>(
  query: TypedDocumentNode<Result, Variables>,
  variables: Variables,
  { signal, headers }: { signal?: AbortSignal; headers?: Record<string, string> } = {},
): Promise<Result> {
  const { name, hash } = query as unknown as Persisted;
  const ready = fromBoot(name, variables);
  if (ready !== undefined) return ready as Result;
  const answer = await fetchAnswer(urlOf(name, hash, variables), { headers: headers ?? {}, ...(signal ? { signal } : {}) });
  const refusal = answer.errors?.find((error) => !ABSENT.has(error.extensions?.code ?? ""));
  if (refusal) throw new Unanswered(refusal.message, refusal.extensions?.code ?? "FAILED");
  return (answer.data ?? {}) as Result;
}

/** What a form of another site cannot send (docs/api/guide.md). */
export const OURS = { "x-xinyong-request": "1" };

/** Do something by a trusted mutation; throws Unanswered with the server's own words for whatever it refuses. */
export async function act<Result, Variables extends Record<string, unknown>>(
  mutation: TypedDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const { name, hash } = mutation as unknown as Persisted;
  const body = JSON.stringify({ operationName: name, variables, extensions: persisted(hash) });
  const headers = { ...OURS, "content-type": "application/json" };
  const answer = await fetchAnswer("/graphql", { method: "POST", headers, body });
  const refusal = answer.errors?.[0];
  if (refusal || !answer.data) throw new Unanswered(refusal?.message ?? "", refusal?.extensions?.code ?? "FAILED");
  return answer.data as Result;
}

const persisted = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } });

function fromBoot(name: string, variables: Record<string, unknown>): unknown {
  if (name === SHELL) return boot?.site ?? undefined;
  if (boot?.operation !== name || !same(boot.variables ?? {}, variables)) return undefined;
  const { data } = boot;
  // later visits to the same address ask again
  delete boot.operation;
  return data ?? {};
}

/** The address of a question; the same question has the same address, so that caches on the way can answer. */
export function urlOf(name: string, hash: string, variables: Record<string, unknown>): string {
  const search = new URLSearchParams({ operationName: name });
  if (Object.keys(variables).length > 0) search.set("variables", JSON.stringify(sorted(variables)));
  search.set("extensions", JSON.stringify(persisted(hash)));
  return `/graphql?${search}`;
}

async function fetchAnswer(url: string, how: RequestInit & { headers: Record<string, string> }): Promise<Answer> {
  const headers = { accept: "application/graphql-response+json, application/json", ...how.headers };
  let response: Response;
  try {
    response = await fetch(url, { ...how, headers });
  } catch (error) {
    if (how.signal?.aborted) throw error;
    throw new Unanswered("", "NETWORK");
  }
  const answer = (await response.json().catch(() => null)) as Answer | null;
  if (!answer) throw new Unanswered("", `HTTP_${response.status}`);
  return answer;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(pairs.map(([name, item]) => [name, sorted(item)]));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}
