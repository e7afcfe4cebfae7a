"""Personal numbers at rest: an index that only the key can make, and a text that only the key can open.

An unsalted digest of a citizen number is reversed in seconds, so the index is an HMAC. The keys live outside the
database: in XINYONG_KEYS, or in a file of the installation's home that only its owner may read.

A sealed text says how it was sealed: suite (1 byte), length and name of the key, nonce (12 bytes), ciphertext and tag.
"""

import base64
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from xinyong.kit.ciphers import INTL, NONCE, SUITES, Altered, Suite
from xinyong.kit.errors import Trouble
from xinyong.kit.private_files import secret_text

_INDEX = "index"
_SIZE = 32
_FILE = "keys"
_BY_NUMBER = {suite.number: suite for suite in SUITES.values()}


class SealingError(Trouble):
    """The keys cannot be read, or do not fit what they should open; the message says what to do."""


@dataclass(frozen=True, repr=False)
class KeyRing:
    """Keys for the index and for texts. The first of each serves now; the others know what was made before."""

    suite: Suite
    index_keys: Sequence[bytes]
    keys: Mapping[str, bytes]

    @classmethod
    def read(cls, text: str, suite: str = INTL.name) -> "KeyRing":
        """From `index:…,name:…[,older:…]`, each key 32 bytes in base64; raises SealingError.

        Names that begin with `index` are keys of the index.
        """
        if suite not in SUITES:
            raise SealingError(f"XINYONG_CRYPTO_SUITE 应为 {' 或 '.join(SUITES)}")
        found: dict[str, bytes] = {}
        for item in text.replace("\n", ",").split(","):
            name, _, value = item.strip().partition(":")
            if not name:
                continue
            key = _decoded(value)
            if key is None or not name.isascii() or len(name) > 40 or name in found:
                raise SealingError("密钥的格式应为 index:…,名称:…，每个密钥为 32 字节的 base64")
            found[name] = key
        texts = {name: key for name, key in found.items() if not name.startswith(_INDEX)}
        indexes = [key for name, key in found.items() if name not in texts]
        if not indexes or not texts:
            raise SealingError("密钥中应有 index 一项，以及至少一个用于加密的密钥")
        return cls(SUITES[suite], indexes, texts)

    @property
    def current(self) -> str:
        """The name of the key that seals."""
        return next(iter(self.keys))

    def index(self, *words: str) -> bytes:
        """The same 32 bytes for the same words, under the current suite and key only."""
        return _index(self.suite, self.index_keys[0], words)

    def earlier_indexes(self, *words: str) -> list[bytes]:
        """What `index` may have said before suite or key were changed."""
        made = [_index(suite, key, words) for key in self.index_keys for suite in SUITES.values()]
        return [each for each in made if each != self.index(*words)]

    def seal(self, text: str, place: str) -> bytes:
        """Encrypt for one place, `table|column|row`: moved anywhere else it does not open."""
        nonce = secrets.token_bytes(NONCE)
        key = self.suite.key(self.keys[self.current], "seal", self.suite.key_size)
        return self._mark() + nonce + self.suite.encrypt(key, nonce, text.encode(), place.encode())

    def open(self, sealed: bytes, place: str) -> str:
        """What was sealed for this place, under whichever suite and key.

        Raises SealingError for another place, a missing key or altered bytes.
        """
        number, length = (*sealed[:2], 0, 0)[:2]
        suite, name = _BY_NUMBER.get(number), sealed[2:][:length].decode("ascii", "replace")
        nonce, rest = sealed[2 + length :][:NONCE], sealed[2 + length + NONCE :]
        if suite is None:
            raise SealingError(_ALTERED)
        if name not in self.keys:
            raise SealingError(f"没有密钥 {name}，不能解密；请恢复当时的密钥")
        try:
            key = suite.key(self.keys[name], "seal", suite.key_size)
            return suite.decrypt(key, nonce, rest, place.encode()).decode()
        except Altered as error:
            raise SealingError(_ALTERED) from error

    def rotated(self, sealed: bytes, place: str) -> bytes | None:
        """The same text under the current suite and key; None where it is so already. Raises SealingError."""
        return None if sealed.startswith(self._mark()) else self.seal(self.open(sealed, place), place)

    def _mark(self) -> bytes:
        name = self.current.encode()
        return bytes([self.suite.number, len(name)]) + name


_ALTERED = "密文已改动，或不在原来的位置"


def _index(suite: Suite, secret: bytes, words: Sequence[str]) -> bytes:
    return suite.digest(suite.key(secret, _INDEX, _SIZE), "|".join(words).encode())


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
def key_ring(written: str | None, home: Path, suite: str = INTL.name) -> KeyRing:
    """The keys as `written` in the configuration, or those in the home's file, made at the first call."""
    if written:
        return KeyRing.read(written, suite)
    return KeyRing.read(secret_text(home / _FILE, new_keys), suite)
