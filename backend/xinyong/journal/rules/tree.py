"""A Merkle tree over a list that only grows (RFC 6962 §2.1): its root and its proofs, out of perfect subtrees.

A place `(level, position)` is the perfect subtree over the leaves `position << level` up to, not including,
`position + 1 << level`. Of all of them only every fourth level is kept: one hash for each sixteen below it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

Place = tuple[int, int]
Span = tuple[int, int]
"""Leaves from, up to but not including; as they come up in proofs, these are whole subtrees."""
EMPTY = sha256(b"").digest()
_STEP = 4


def leaf_hash(data: bytes) -> bytes:
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


def is_kept(level: int) -> bool:
    return level % _STEP == 0


def inclusion_spans(index: int, size: int) -> list[Span]:
    """The subtrees whose hashes prove that leaf `index` is in the tree of `size` leaves, from the leaf upwards."""
    if not 0 <= index < size:
        raise ValueError(f"no leaf {index} among {size}")
    low, high, found = 0, size, []
    while high - low > 1:
        middle = low + _left_of(high - low)
        if index < middle:
            found.append((middle, high))
            high = middle
        else:
            found.append((low, middle))
            low = middle
    return found[::-1]


def consistency_spans(old: int, new: int) -> list[Span]:
    """The subtrees whose hashes prove that the tree of `old` leaves is the beginning of that of `new`."""
    if not 0 < old <= new:
        raise ValueError(f"{old} is no beginning of {new}")
    low, high, found = 0, new, []
    while old != high:
        middle = low + _left_of(high - low)
        if old <= middle:
            found.append((middle, high))
            high = middle
        else:
            found.append((low, middle))
            low = middle
    return [(low, high), *found[::-1]] if low else found[::-1]


def kept_places(spans: Iterable[Span]) -> set[Place]:
    """What has to be read to know the hashes of these subtrees."""
    return {kept for span in spans for place in _perfect(span) for kept in _kept_under(place)}


@dataclass(frozen=True)
class Subtrees:
    """The hashes of subtrees, put together from those that are kept."""

    kept: Mapping[Place, bytes]

    def over(self, span: Span) -> bytes:
        """The hash of one subtree; KeyError where something of it is missing."""
        return _folded(self.peaks(span))

    def peaks(self, span: Span) -> list[bytes]:
        return [self._at(place) for place in _perfect(span)]

    def _at(self, place: Place) -> bytes:
        if is_kept(place[0]):
            return self.kept[place]
        level, position = place[0] - 1, place[1] * 2
        return node_hash(self._at((level, position)), self._at((level, position + 1)))


@dataclass
class Frontier:
    """The right edge of a tree: all that is needed to make it longer. `peaks` are its perfect subtrees, large first."""

    size: int = 0
    peaks: list[bytes] = field(default_factory=list)

    def append(self, leaf: bytes) -> Iterator[tuple[Place, bytes]]:
        """Add a leaf hash; answers the subtrees above it that are whole by it."""
        self.peaks.append(leaf)
        self.size += 1
        level = 0
        while not self.size >> level & 1:
            right, left = self.peaks.pop(), self.peaks.pop()
            self.peaks.append(node_hash(left, right))
            level += 1
            yield (level, (self.size >> level) - 1), self.peaks[-1]

    def root(self) -> bytes:
        return _folded(self.peaks) if self.peaks else EMPTY


def includes(root: bytes, size: int, index: int, leaf: bytes, path: Sequence[bytes]) -> bool:
    """Whether the proof shows that `leaf` is number `index` of the tree (RFC 9162 §2.1.3.2)."""
    if not 0 <= index < size:
        return False
    at, last, found = index, size - 1, leaf
    for each in path:
        if last == 0:
            return False
        if at & 1 or at == last:
            found = node_hash(each, found)
            while at and not at & 1:
                at, last = at >> 1, last >> 1
        else:
            found = node_hash(found, each)
        at, last = at >> 1, last >> 1
    return last == 0 and found == root


def extends(old: int, old_root: bytes, new: int, new_root: bytes, path: Sequence[bytes]) -> bool:
    """Whether the proof shows that the new tree begins with the old one (RFC 9162 §2.1.4.2)."""
    if old == new:
        return old_root == new_root and not path
    if not 0 < old < new:
        return False
    hashes = [old_root, *path] if old & (old - 1) == 0 else list(path)
    if not hashes:
        return False
    at, last = old - 1, new - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    before = after = hashes[0]
    for each in hashes[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            before, after = node_hash(each, before), node_hash(each, after)
            while at and not at & 1:
                at, last = at >> 1, last >> 1
        else:
            after = node_hash(after, each)
        at, last = at >> 1, last >> 1
    return last == 0 and before == old_root and after == new_root


def _left_of(count: int) -> int:
    """How many leaves the left side has: the largest power of two below `count`."""
    return 1 << (count - 1).bit_length() - 1


def _perfect(span: Span) -> Iterator[Place]:
    low, high = span
    while low < high:
        level = (high - low).bit_length() - 1
        yield level, low >> level
        low += 1 << level


def _kept_under(place: Place) -> Iterator[Place]:
    level, position = place
    below = level % _STEP
    return ((level - below, (position << below) + each) for each in range(1 << below))


def _folded(peaks: Sequence[bytes]) -> bytes:
    found = peaks[-1]
    for each in reversed(peaks[:-1]):
        found = node_hash(each, found)
    return found
