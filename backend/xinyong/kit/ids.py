"""Identifiers: UUIDv7 made here, and the opaque global ids that GraphQL hands out."""

import base64
import os
import time
from binascii import b2a_base64
from datetime import date, datetime
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from xinyong.kit.errors import Invalid

_CHINA = ZoneInfo("Asia/Shanghai")
_NAMESPACE = UUID("8b1f5b0e-6c0f-5d1e-9a64-0b1d6f1c7a10")


def uuid7() -> UUID:
    """A random id that sorts by the millisecond it was made in (RFC 9562)."""
    milliseconds = time.time_ns() // 1_000_000
    raw = bytearray(milliseconds.to_bytes(6, "big") + os.urandom(10))
    raw[6] = raw[6] & 0x0F | 0x70
    raw[8] = raw[8] & 0x3F | 0x80
    return UUID(bytes=bytes(raw))


def first_uuid7(day: date) -> UUID:
    """Not above any such id made on this day in China, and above all of the days before."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=_CHINA)
    return UUID(int=int(midnight.timestamp() * 1000) << 80)


def uuid7s(count: int) -> list[UUID]:
    """Many such ids at once, in order among themselves, so that they fill an index from one end."""
    head = time.time_ns() // 1_000_000 << 80 | 0x7 << 76 | 0x2 << 62
    # 74 random bits, of which the first is left for the sum; each further id is a random step beyond the last
    tail = int.from_bytes(os.urandom(10), "big") >> 7
    steps = memoryview(os.urandom(4 * count)).cast("I")
    found = []
    for step in steps:
        tail += step + 1
        found.append(UUID(int=head | tail >> 62 << 64 | tail & _LOW))
    return found


_LOW = (1 << 62) - 1


def named_id(*words: str) -> UUID:
    """The same id for the same words, everywhere: for things that come from data files."""
    return uuid5(_NAMESPACE, "/".join(words))


def global_id(prefix: str, *keys: UUID) -> str:
    """An opaque id that tells its kind: `pen_…`, then the keys in base64url."""
    raw = b"".join([key.bytes for key in keys])
    # base64url without base64's own detours: a page of a list makes forty of them
    return f"{prefix}_{b2a_base64(raw, newline=False).rstrip(b'=').translate(_OF_URLS).decode()}"


_OF_URLS = bytes.maketrans(b"+/", b"-_")


def read_global_id(text: str, *, field: str = "id") -> tuple[str, tuple[UUID, ...]]:
    """Prefix and keys of a global id; raises Invalid when it is not one of ours."""
    prefix, _, body = text.partition("_")
    try:
        raw = base64.b64decode(body + "=" * (-len(body) % 4), altchars=b"-_", validate=True)
        keys = tuple(UUID(bytes=raw[at : at + 16]) for at in range(0, len(raw), 16))
    except (ValueError, TypeError):
        keys = ()
    if not keys or global_id(prefix, *keys) != text:
        raise Invalid("编号格式不正确", field=field)
    return prefix, keys


def key_of(text: str, prefix: str, *, field: str = "id") -> UUID:
    """The one key of a global id of this kind; raises Invalid for any other."""
    found, keys = read_global_id(text, field=field)
    if found != prefix or len(keys) != 1:
        raise Invalid("编号所指的种类不对", field=field)
    return keys[0]
