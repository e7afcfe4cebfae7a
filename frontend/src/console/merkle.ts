// Inclusion in an RFC 6962 tree, by the browser's own SHA-256.

const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

async function hash(...parts: Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
}

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The root that a leaf at this index of a tree of this size leads to; null when the path is not one of such a tree. */
export async function rootOf(leaf: string, index: number, size: number, path: readonly string[]): Promise<Uint8Array | null> {
  if (index < 0 || index >= size) return null;
  let [at, last] = [index, size - 1];
  let root = await hash(LEAF, new TextEncoder().encode(leaf));
  for (const text of path) {
    if (last === 0) return null;
    const sibling = bytes(text);
    if (at % 2 === 1 || at === last) {
      root = await hash(NODE, sibling, root);
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2);
        last = Math.floor(last / 2);
      }
    } else {
      root = await hash(NODE, root, sibling);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? root : null;
}

/** Whether the leaf is in the tree that the checkpoint names: origin, size and root on its first three lines. */
export async function includes(leaf: string, index: number, size: number, path: readonly string[], note: string): Promise<boolean> {
  const [, told, root] = note.split("\n");
  if (Number(told) !== size || !root) return false;
  const found = await rootOf(leaf, index, size, path);
  const wanted = bytes(root);
  return found !== null && found.length === wanted.length && found.every((byte, at) => byte === wanted[at]);
}
