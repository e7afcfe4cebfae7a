// The public routes of routes.json, read by the router here and, by the same few rules, by the server.
import described from "./routes.json";

/** Where one GraphQL variable comes from: the path, the query string, or the route itself. */
export interface Source {
  param?: string;
  search?: string;
  value?: unknown;
  /** The only values the URL may give, and what each means to the API; any other is dropped. */
  map?: Record<string, unknown>;
  as?: "date";
  default?: unknown;
  /** Only when (unless) this query parameter is given. */
  when?: string;
  unless?: string;
}

export interface Route {
  path: string;
  page: string;
  operation?: string;
  variables: Record<string, Source>;
  title: string;
  titleEn: string;
  description: string;
  /** Search engines are told to stay away: always, never, or when the data at this path is truthy. */
  adverse: boolean | string;
  /** For those who are signed in: the server writes no data into the page. */
  private?: boolean;
  /** The path in the data whose absence means that the page does not exist. */
  notFoundWhen?: string;
}

export type Texts = Record<string, string | undefined>;

export const routes = described as Route[];

const LONGEST = 200;
const hasOwn = Object.prototype.hasOwnProperty;

/** The route of a path and the values of its `:names`, or null when no page of ours lives there. */
export function matchRoute(pathname: string): { route: Route; params: Texts } | null {
  const pieces = pathname.replace(/(.)\/$/, "$1").split("/");
  for (const route of routes) {
    const params = matchPieces(route.path.split("/"), pieces);
    if (params) return { route, params };
  }
  return null;
}

function matchPieces(pattern: string[], pieces: string[]): Texts | null {
  if (pattern.length !== pieces.length) return null;
  const params: Texts = {};
  for (const [at, expected] of pattern.entries()) {
    const piece = decoded(pieces[at] ?? "");
    if (expected.startsWith(":") && piece) params[expected.slice(1)] = piece;
    else if (expected !== piece) return null;
  }
  return params;
}

function decoded(piece: string): string | null {
  try {
    return decodeURIComponent(piece);
  } catch {
    return null;
  }
}

/** The variables of a route's query. Total: what the URL says badly is dropped, never an error. */
export function variablesOf(route: Route, params: Texts, search: Texts): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  for (const [path, source] of Object.entries(route.variables)) {
    if (source.when && !search[source.when]) continue;
    if (source.unless && search[source.unless]) continue;
    const value = valueOf(source, params, search);
    if (value !== undefined) put(variables, path.split("."), value);
  }
  return variables;
}

function valueOf(source: Source, params: Texts, search: Texts): unknown {
  if ("value" in source) return source.value;
  const text = clean(source.param ? params[source.param] : search[source.search ?? ""]);
  if (text === undefined) return source.default;
  if (source.map) return hasOwn.call(source.map, text) ? source.map[text] : source.default;
  if (source.as === "date") return isDay(text) ? text : source.default;
  return text;
}

function clean(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (!trimmed || Array.from(trimmed).length > LONGEST || /[\u0000-\u001f\u007f]/.test(trimmed)) return undefined;
  return trimmed;
}

/** Whether a text is a day of the calendar, written 2026-11-20. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function put(target: Record<string, unknown>, path: string[], value: unknown): void {
  const [name = "", ...rest] = path;
  if (rest.length === 0) target[name] = value;
  else put((target[name] ??= {}) as Record<string, unknown>, rest, value);
}

/** What stands at a dotted path in the data; undefined when a step is missing. */
export function at(data: unknown, path: string): unknown {
  let found = data;
  for (const name of path.split(".")) found = (found as Record<string, unknown> | null | undefined)?.[name];
  return found;
}

/** A text with its {paths} filled from the data; a missing one leaves nothing. */
export function filled(template: string, data: unknown): string {
  return template.replace(/\{([\w.]+)\}/g, (_, path: string) => String(at(data, path) ?? "")).trim();
}
