"""The two cipher suites: AES-256-GCM with HMAC-SHA256, and SM4-GCM with HMAC-SM3 (GB/T 32907, GB/T 32905, RFC 8998).

Each of them takes what it needs from the same 32 secret bytes by HKDF, so that no key ever serves two algorithms.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers import Cipher, CipherAlgorithm, algorithms, modes
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NONCE = 12
_TAG = 16


class Altered(Exception):
    """The text was altered, or belongs to another place or key."""


@dataclass(frozen=True)
class Suite:
    """Two algorithms that belong together. `number` marks what it has sealed, for ever."""

    name: str
    number: int
    key_size: int
    block: Callable[[bytes], CipherAlgorithm]
    hash: Callable[[], hashes.HashAlgorithm]

    def encrypt(self, key: bytes, nonce: bytes, text: bytes, place: bytes) -> bytes:
        """Ciphertext and tag. `key` has `key_size` bytes; a nonce of 12 bytes serves once."""
        encryptor = Cipher(self.block(key), modes.GCM(nonce)).encryptor()
        encryptor.authenticate_additional_data(place)
        return encryptor.update(text) + encryptor.finalize() + encryptor.tag

    def decrypt(self, key: bytes, nonce: bytes, sealed: bytes, place: bytes) -> bytes:
        """The text; raises Altered."""
        if len(nonce) != NONCE or len(sealed) < _TAG:
            raise Altered
        decryptor = Cipher(self.block(key), modes.GCM(nonce, sealed[-_TAG:])).decryptor()
        decryptor.authenticate_additional_data(place)
        try:
            return decryptor.update(sealed[:-_TAG]) + decryptor.finalize()
        except InvalidTag as error:
            raise Altered from error

    def digest(self, key: bytes, text: bytes) -> bytes:
        """The HMAC, 32 bytes."""
        made = HMAC(key, self.hash())
        made.update(text)
        return made.finalize()

    def key(self, secret: bytes, purpose: str, size: int) -> bytes:
        """The key of `size` bytes for one purpose, made of the ring's secret."""
        return _derived(self, secret, purpose, size)


@lru_cache(maxsize=256)
def _derived(suite: Suite, secret: bytes, purpose: str, size: int) -> bytes:
    return HKDF(suite.hash(), size, None, f"xinyong {suite.name} {purpose}".encode()).derive(secret)


INTL = Suite("intl", 1, 32, algorithms.AES, hashes.SHA256)
GM = Suite("gm", 2, 16, algorithms.SM4, hashes.SM3)
SUITES = {suite.name: suite for suite in (INTL, GM)}
