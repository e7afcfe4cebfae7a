"""Keys outside the database: made once, read back, changed without losing what the old ones sealed."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from xinyong.kit.sealing import KeyRing, SealingError, key_ring, new_keys

PLACE = "subject|person_sealed|1"


def test_what_is_sealed_opens_in_its_place_only() -> None:
    ring = KeyRing.read(new_keys())
    sealed = ring.seal("999999199001010016", PLACE)
    assert ring.open(sealed, PLACE) == "999999199001010016"
    assert ring.seal("999999199001010016", PLACE) != sealed
    for moved, altered in (("subject|person_sealed|2", sealed), (PLACE, sealed[:-1] + bytes([sealed[-1] ^ 1]))):
        with pytest.raises(SealingError):
            ring.open(altered, moved)


def test_keys_can_be_changed_and_old_texts_still_open() -> None:
    old = KeyRing.read(new_keys())
    sealed = old.seal("一", PLACE)
    index, first = new_keys().split()
    fresh = first.replace("k1:", "k2:")
    kept = ",".join([f"index:{_text(old.index_key)}", fresh, f"k1:{_text(old.keys['k1'])}"])
    ring = KeyRing.read(kept)
    assert (ring.current, ring.open(sealed, PLACE)) == ("k2", "一")
    assert ring.index("身份证", "1") == old.index("身份证", "1")
    with pytest.raises(SealingError, match="k1"):
        KeyRing.read(f"{index},{fresh}").open(sealed, PLACE)


def _text(key: bytes) -> str:
    import base64

    return base64.b64encode(key).decode()


def test_the_keys_do_not_show() -> None:
    ring = KeyRing.read(new_keys())
    assert repr(ring.index_key) not in repr(ring)


def test_the_file_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    home = tmp_path / "new"
    with ThreadPoolExecutor(8) as together:
        rings = list(together.map(lambda _: key_ring.__wrapped__(None, home), range(16)))
    assert len({ring.index_key for ring in rings}) == 1
    assert [path.name for path in home.iterdir()] == ["keys"]
    assert (home / "keys").stat().st_mode & 0o777 == 0o600
    (home / "keys").chmod(0o644)
    with pytest.raises(SealingError, match="chmod 600"):
        key_ring.__wrapped__(None, home)


@pytest.mark.parametrize(
    "text", ["", "index:YWJj", "k1:" + "A" * 43 + "=", new_keys().split()[0], "index", new_keys() * 2]
)
def test_faulty_keys_are_refused(text: str) -> None:
    with pytest.raises(SealingError):
        KeyRing.read(text)
