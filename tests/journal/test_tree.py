"""The tree against the published vectors, against the definition itself, and against proofs that are not true."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xinyong.journal.rules.tree import (
    EMPTY,
    Frontier,
    Place,
    Subtrees,
    consistency_spans,
    extends,
    includes,
    inclusion_spans,
    is_kept,
    kept_places,
    leaf_hash,
    node_hash,
)

# the leaves and roots that certificate-transparency-go and other implementations of RFC 6962 are tested with
LEAVES = [bytes.fromhex(each) for each in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"
)]  # fmt: skip
ROOTS = (
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)
# leaf, tree size, path: from the same place
PATHS = (
    (0, 8, ("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")),
    (5, 8, ("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")),
    (2, 3, ("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",)),
)  # fmt: skip
CONSISTENCY = (
    (1, 8, ("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")),
    (6, 8, ("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")),
    (2, 5, ("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")),
)  # fmt: skip


class Grown:
    """A tree of `count` leaves as the sealer grows it: of its subtrees only what is kept is there."""

    def __init__(self, leaves: list[bytes]) -> None:
        self.leaves = [leaf_hash(each) for each in leaves]
        self.roots, self.kept = [EMPTY], dict[Place, bytes]()
        frontier = Frontier()
        for place, leaf in enumerate(self.leaves):
            self.kept[0, place] = leaf
            self.kept |= {at: hash for at, hash in frontier.append(leaf) if is_kept(at[0])}
            self.roots.append(frontier.root())

    def inclusion(self, index: int, size: int) -> list[bytes]:
        return self._hashes(inclusion_spans(index, size))

    def consistency(self, old: int, new: int) -> list[bytes]:
        return self._hashes(consistency_spans(old, new))

    def _hashes(self, spans: list[tuple[int, int]]) -> list[bytes]:
        needed = Subtrees({place: self.kept[place] for place in kept_places(spans)})
        return [needed.over(span) for span in spans]


def defined(leaves: list[bytes]) -> bytes:
    """MTH of RFC 6962 §2.1, word for word."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return node_hash(defined(leaves[:k]), defined(leaves[k:]))


numbered = [str(place).encode() for place in range(300)]
FOREST = Grown(numbered)
sizes = st.integers(1, len(numbered))


def test_published_roots() -> None:
    assert [root.hex() for root in Grown(LEAVES).roots[1:]] == list(ROOTS)


@pytest.mark.parametrize(("index", "size", "path"), PATHS)
def test_published_inclusion_proofs(index: int, size: int, path: tuple[str, ...]) -> None:
    assert [each.hex() for each in Grown(LEAVES).inclusion(index, size)] == list(path)


@pytest.mark.parametrize(("old", "new", "path"), CONSISTENCY)
def test_published_consistency_proofs(old: int, new: int, path: tuple[str, ...]) -> None:
    assert [each.hex() for each in Grown(LEAVES).consistency(old, new)] == list(path)


@given(st.integers(0, len(numbered)))
def test_a_root_is_the_defined_one(size: int) -> None:
    assert FOREST.roots[size] == defined(FOREST.leaves[:size])


@given(st.data(), sizes)
def test_every_leaf_can_be_proved_and_no_other(data: st.DataObject, size: int) -> None:
    index = data.draw(st.integers(0, size - 1))
    path, leaf, root = FOREST.inclusion(index, size), FOREST.leaves[index], FOREST.roots[size]
    assert includes(root, size, index, leaf, path)
    other = data.draw(st.integers(0, size))
    assert other == index or not includes(root, size, other, leaf, path)
    assert not includes(root, size, index, leaf_hash(b"another"), path)
    assert not includes(root, size, index, leaf, [*path, leaf])
    assert not path or not includes(root, size, index, leaf, path[:-1])
    assert not path or not includes(root, size, index, leaf, changed(data, path))


@given(st.data(), sizes)
def test_every_beginning_can_be_proved_and_nothing_else(data: st.DataObject, new: int) -> None:
    old = data.draw(st.integers(1, new))
    path, before, after = FOREST.consistency(old, new), FOREST.roots[old], FOREST.roots[new]
    assert extends(old, before, new, after, path)
    assert not extends(old, leaf_hash(b"another"), new, after, path)
    assert not extends(old, before, new, leaf_hash(b"another"), path)
    assert not extends(old, before, new, after, [*path, before])
    assert not path or not extends(old, before, new, after, changed(data, path))
    assert not path or not extends(old, before, new, after, path[:-1])


def changed(data: st.DataObject, path: list[bytes]) -> list[bytes]:
    """The path with one bit of it turned."""
    at, bit = data.draw(st.integers(0, len(path) - 1)), data.draw(st.integers(0, 255))
    turned = int.from_bytes(path[at], "big") ^ 1 << bit
    return [*path[:at], turned.to_bytes(32, "big"), *path[at + 1 :]]


@given(st.integers(0, len(numbered)))
def test_a_tree_goes_on_from_what_is_kept(size: int) -> None:
    whole = (0, size)
    kept = Subtrees({place: FOREST.kept[place] for place in kept_places([whole])})
    frontier = Frontier(size, kept.peaks(whole))
    for leaf in FOREST.leaves[size:]:
        list(frontier.append(leaf))
    assert frontier.root() == FOREST.roots[-1]


@pytest.mark.parametrize("wrong", [lambda: inclusion_spans(3, 3), lambda: consistency_spans(0, 3)])
def test_what_cannot_be_proved_is_not_tried(wrong: object) -> None:
    assert callable(wrong)
    with pytest.raises(ValueError, match="no "):
        wrong()
