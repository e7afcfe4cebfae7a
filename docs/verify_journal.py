"""Checks a proof from the journal, with nothing but Python and `cryptography`. How: journal.md.

verify_journal.py PROOF.json KEY.txt              a line is in the journal that its checkpoint was signed for
verify_journal.py CONSISTENCY.json KEY.txt A B    the journal of checkpoint A is the beginning of that of checkpoint B
"""

import base64
import hashlib
import json
import sys
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def parent(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def opened(note: str, keys: str) -> tuple[int, bytes]:
    """Size and root of a checkpoint that one of the keys signed; raises for any other."""
    text, _, signatures = note.rpartition("\n\n")
    parts = [line.split("+", 2) for line in keys.split()]
    by_id = {identity: base64.b64decode(key)[1:] for _, identity, key in parts}
    for line in signatures.splitlines():
        signature = base64.b64decode(line.split(" ")[-1])
        if key := by_id.get(signature[:4].hex()):
            Ed25519PublicKey.from_public_bytes(key).verify(signature[4:], f"{text}\n".encode())
            return int(text.split("\n")[1]), base64.b64decode(text.split("\n")[2])
    raise SystemExit("✗ none of the keys signed this checkpoint")


def climb(at: int, last: int, first: bytes, path: list[bytes]) -> tuple[bytes, bytes]:
    """The hashes of what lies left of and up to a node, and of the whole tree (RFC 9162 §2.1.3.2, §2.1.4.2)."""
    before = whole = first
    for each in path:
        if at & 1 or at == last:
            before, whole = parent(each, before), parent(each, whole)
            while at and not at & 1:
                at, last = at >> 1, last >> 1
        else:
            whole = parent(whole, each)
        at, last = at >> 1, last >> 1
    return (before, whole) if last == 0 else (b"", b"")


proof, keys = json.loads(Path(sys.argv[1]).read_text("utf-8")), Path(sys.argv[2]).read_text("utf-8")
path = [base64.b64decode(each) for each in proof["path"]]
if "leaf" in proof:
    size, root = opened(proof["checkpoint"], keys)
    leaf = hashlib.sha256(b"\x00" + proof["leaf"].encode()).digest()
    good = 0 <= proof["index"] < size and climb(proof["index"], size - 1, leaf, path)[1] == root
else:
    (old, old_root), (new, root) = (opened(Path(name).read_text("utf-8"), keys) for name in sys.argv[3:5])
    at, last = old - 1, new - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    hashes = [old_root, *path] if old & (old - 1) == 0 else path
    good = old_root == root if old == new else old < new and climb(at, last, hashes[0], hashes[1:]) == (old_root, root)
sys.exit(print("✓ proved") if good else "✗ not proved")
