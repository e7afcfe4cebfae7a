import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { includes, rootOf } from "./merkle";

const sha = (...parts: Uint8Array[]) => createHash("sha256").update(Buffer.concat(parts)).digest();
const leafHash = (text: string) => sha(Uint8Array.of(0), Buffer.from(text));

/** MTH and PATH as RFC 6962 section 2.1 writes them down. */
const treeHash = (leaves: string[]): Buffer => {
  if (leaves.length === 1) return leafHash(leaves[0] ?? "");
  const at = split(leaves.length);
  return sha(Uint8Array.of(1), treeHash(leaves.slice(0, at)), treeHash(leaves.slice(at)));
};
const pathOf = (index: number, leaves: string[]): Buffer[] => {
  if (leaves.length === 1) return [];
  const at = split(leaves.length);
  return index < at
    ? [...pathOf(index, leaves.slice(0, at)), treeHash(leaves.slice(at))]
    : [...pathOf(index - at, leaves.slice(at)), treeHash(leaves.slice(0, at))];
};
const split = (size: number) => 2 ** Math.floor(Math.log2(size - 1));
const leaves = (size: number) => Array.from({ length: size }, (_, at) => `第 ${at} 条`);
const noteOf = (size: number) => `信用昆山\n${size}\n${treeHash(leaves(size)).toString("base64")}\n\n— 签名`;
const base64 = (path: Buffer[]) => path.map((each) => each.toString("base64"));

const places = [1, 2, 3, 5, 8, 13].flatMap((size) => leaves(size).map((leaf, index) => ({ size, index, leaf })));

test.each(places)("leaf $index of $size is in its tree, and another text is not", async ({ size, index, leaf }) => {
  const path = base64(pathOf(index, leaves(size)));
  expect(await includes(leaf, index, size, path, noteOf(size))).toBe(true);
  expect(await includes(`${leaf}改`, index, size, path, noteOf(size))).toBe(false);
});

test("a path that is too short, too long or for another place leads nowhere", async () => {
  const path = base64(pathOf(2, leaves(5)));
  expect(await rootOf("第 2 条", 2, 5, path.slice(1))).toBeNull();
  expect(await rootOf("第 2 条", 2, 5, [...path, ...path])).toBeNull();
  expect(await rootOf("第 2 条", 5, 5, path)).toBeNull();
  expect(await includes("第 2 条", 3, 5, path, noteOf(5))).toBe(false);
  expect(await includes("第 2 条", 2, 4, path, noteOf(5))).toBe(false);
});
