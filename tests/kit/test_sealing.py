"""Keys outside the database: made once, read back, changed without losing what the old ones sealed."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xinyong.kit.private_files import Exposed
from xinyong.kit.sealing import KeyRing, SealingError, key_ring, new_keys

PLACE = "subject|person_sealed|1"


SUITE = st.sampled_from(["intl", "gm"])


def named(name: str) -> str:
    """One more key for texts."""
    return new_keys().split()[1].replace("k1:", f"{name}:")


@given(SUITE, st.text(), st.text(), st.text())
def test_what_is_sealed_opens_in_its_place_only(suite: str, text: str, place: str, elsewhere: str) -> None:
    ring = KeyRing.read(new_keys(), suite)
    sealed = ring.seal(text, place)
    assert ring.open(sealed, place) == text
    assert ring.seal(text, place) != sealed
    assert ring.rotated(sealed, place) is None
    if elsewhere != place:
        with pytest.raises(SealingError):
            ring.open(sealed, elsewhere)


@given(SUITE, st.binary(max_size=80))
def test_bytes_that_nobody_sealed_are_refused(suite: str, sealed: bytes) -> None:
    with pytest.raises(SealingError):
        KeyRing.read(new_keys(), suite).open(sealed, PLACE)


@pytest.mark.parametrize("suite", ["intl", "gm"])
def test_altered_texts_are_refused(suite: str) -> None:
    ring = KeyRing.read(new_keys(), suite)
    sealed = ring.seal("999999199001010016", PLACE)
    for at in range(len(sealed)):
        with pytest.raises(SealingError):
            ring.open(sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :], PLACE)
        with pytest.raises(SealingError):
            ring.open(sealed[:at], PLACE)


@pytest.mark.parametrize("before", ["intl", "gm"])
@pytest.mark.parametrize("after", ["intl", "gm"])
def test_suite_and_keys_can_be_changed_and_old_texts_still_open(before: str, after: str) -> None:
    index, first = new_keys().split()
    old = KeyRing.read(f"{index},{first}", before)
    sealed, entry = old.seal("一", PLACE), old.index("身份证", "1")
    ring = KeyRing.read(f"{named('index2')},{index},{named('k2')},{first}", after)
    assert (ring.current, ring.open(sealed, PLACE)) == ("k2", "一")
    assert ring.index("身份证", "1") != entry
    assert entry in ring.earlier_indexes("身份证", "1")
    assert ring.index("身份证", "1") not in ring.earlier_indexes("身份证", "1")
    fresh = ring.rotated(sealed, PLACE)
    assert fresh is not None
    assert ring.rotated(fresh, PLACE) is None
    without = KeyRing.read(f"{index},{named('k3')}", after)
    with pytest.raises(SealingError, match="k1"):
        without.open(sealed, PLACE)


def test_an_unknown_suite_is_refused() -> None:
    with pytest.raises(SealingError, match="intl 或 gm"):
        KeyRing.read(new_keys(), "rot13")


def test_the_keys_do_not_show() -> None:
    ring = KeyRing.read(new_keys())
    assert not any(repr(key) in repr(ring) for key in (*ring.index_keys, *ring.keys.values()))


def test_the_file_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    home = tmp_path / "new"
    with ThreadPoolExecutor(8) as together:
        rings = list(together.map(lambda _: key_ring.__wrapped__(None, home), range(16)))
    assert len({ring.index_keys[0] for ring in rings}) == 1
    assert [path.name for path in home.iterdir()] == ["keys"]
    assert (home / "keys").stat().st_mode & 0o777 == 0o600
    (home / "keys").chmod(0o644)
    with pytest.raises(Exposed, match="chmod 600"):
        key_ring.__wrapped__(None, home)


@pytest.mark.parametrize(
    "text", ["", "index:YWJj", "k1:" + "A" * 43 + "=", new_keys().split()[0], "index", new_keys() * 2]
)
def test_faulty_keys_are_refused(text: str) -> None:
    with pytest.raises(SealingError):
        KeyRing.read(text)
