// The product's commands, run as an operator runs them, and its service on a port of its own.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

export const ROOT = resolve(import.meta.dirname, "../..");
export const PYTHON = join(ROOT, ".venv/bin/python");
/** The day on which the journeys happen: a Tuesday. */
export const TODAY = "2026-11-24";

/** An installation: where everything of it is kept. */
export interface Installation {
  XINYONG_HOME: string;
}

export interface Service {
  address: string;
  stop: () => Promise<void>;
}

/** A new, empty installation; under root its database is another user's, who has to get in. */
export function install(): Installation {
  const home = mkdtempSync(join(tmpdir(), "xinyong-e2e-"));
  chmodSync(home, 0o711);
  return { XINYONG_HOME: home };
}

/** What a command says; throws when it fails. */
export function xinyong(at: Installation, ...words: string[]): string {
  return execFileSync(PYTHON, ["-m", "xinyong", ...words], { env: environment(at), encoding: "utf8" });
}

/** Serve until stopped; it is up when this returns. */
export async function serve(at: Installation, ...words: string[]): Promise<Service> {
  const command = ["-m", "xinyong", "serve", "--port", "0", ...words];
  const server = spawn(PYTHON, command, { env: environment(at), stdio: ["ignore", "pipe", "inherit"] });
  const stop = async (): Promise<void> => {
    if (server.exitCode !== null) return;
    server.kill("SIGTERM");
    await once(server, "exit");
  };
  for await (const line of createInterface(server.stdout)) {
    const found = /http:\/\/[\d.:]+/.exec(line);
    if (found) return { address: found[0], stop };
  }
  throw new Error(`serve ${words.join(" ")} ended before it answered`);
}

/** Nothing of this machine's own installation; only which build of the site is looked at may be said. */
function environment(at: Installation): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => name === "XINYONG_SITE" || !/^(XINYONG_|DATABASE_URL$)/.test(name));
  return { ...Object.fromEntries(kept), ...at, COLUMNS: "200" };
}
