"""Personal numbers at rest: an index that only the key can make, and a text that only the key can open.

An unsalted digest of a citizen number is reversed in seconds, so the index is an HMAC. The keys live outside the
database: in XINYONG_KEYS, or in a file of the installation's home that only its owner may read.
"""

import base64
import hmac
import os
import secrets
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from xinyong.kit.errors import Trouble

_INDEX = "index"
_NONCE = 12
_SIZE = 32
_FILE = "keys"


class SealingError(Trouble):
    """The keys cannot be read, or do not fit what they should open; the message says what to do."""


@dataclass(frozen=True, repr=False)
class KeyRing:
    """One key for the index, and those for texts: the first seals, every one opens, so that keys can be changed."""

    index_key: bytes
    current: str
    keys: Mapping[str, bytes]

    @classmethod
    def read(cls, text: str) -> "KeyRing":
        """From `index:…,name:…[,older:…]`, each key 32 bytes in base64; raises SealingError."""
        found: dict[str, bytes] = {}
        for item in text.replace("\n", ",").split(","):
            name, _, value = item.strip().partition(":")
            if not name:
                continue
            key = _decoded(value)
            if key is None or not name.isascii() or len(name) > 40 or name in found:
                raise SealingError("密钥的格式应为 index:…,名称:…，每个密钥为 32 字节的 base64")
            found[name] = key
        index = found.pop(_INDEX, None)
        if index is None or not found:
            raise SealingError("密钥中应有 index 一项，以及至少一个用于加密的密钥")
        return cls(index, next(iter(found)), found)

    def index(self, *words: str) -> bytes:
        """The same 32 bytes for the same words, under this key only."""
        return hmac.digest(self.index_key, "|".join(words).encode(), "sha256")

    def seal(self, text: str, place: str) -> bytes:
        """Encrypt for one place, `table|column|row`: moved anywhere else it does not open."""
        nonce, name = secrets.token_bytes(_NONCE), self.current.encode()
        sealed = AESGCM(self.keys[self.current]).encrypt(nonce, text.encode(), place.encode())
        return bytes([len(name)]) + name + nonce + sealed

    def open(self, sealed: bytes, place: str) -> str:
        """What was sealed for this place; raises SealingError for another place, a missing key or altered bytes."""
        length = sealed[0] + 1
        name, nonce, rest = (
            sealed[1:length].decode("ascii", "replace"),
            sealed[length:][:_NONCE],
            sealed[length + _NONCE :],
        )
        if name not in self.keys:
            raise SealingError(f"没有密钥 {name}，不能解密；请恢复当时的密钥")
        try:
            return AESGCM(self.keys[name]).decrypt(nonce, rest, place.encode()).decode()
        except InvalidTag as error:
            raise SealingError("密文已改动，或不在原来的位置") from error


def _decoded(value: str) -> bytes | None:
    try:
        key = base64.b64decode(value, validate=True)
    except ValueError:
        return None
    return key if len(key) == _SIZE else None


def new_keys() -> str:
    """The text of a ring of fresh keys."""
    return (
        "\n".join(f"{name}:{base64.b64encode(secrets.token_bytes(_SIZE)).decode()}" for name in (_INDEX, "k1")) + "\n"
    )


@lru_cache
def key_ring(written: str | None, home: Path) -> KeyRing:
    """The keys as `written` in the configuration, or those in the home's file, made at the first call."""
    if written:
        return KeyRing.read(written)
    path = home / _FILE
    home.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        _write_once(path, new_keys())
    if path.stat().st_mode & 0o077:
        raise SealingError(f"{path} 可被他人读取，请先执行 chmod 600")
    return KeyRing.read(path.read_text())


def _write_once(path: Path, text: str) -> None:
    """Whole or not at all, and never over another's: two servers that start together agree on one file."""
    descriptor, aside = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    with suppress(FileExistsError):
        os.link(aside, path)
    os.unlink(aside)
