"""Signed notes (C2SP signed-note): a text, an em dash, who signs it, and an Ed25519 signature over the text."""

import base64
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from xinyong.kit.errors import Trouble
from xinyong.kit.private_files import secret_text

_SIZE = 32
_ED25519 = b"\x01"


class SigningError(Trouble):
    """The signing keys cannot be read; the message says what to do."""


class Forged(Trouble):
    """A note or key that is not what it says; the message says why."""


@dataclass(frozen=True)
class Verifier:
    """Who may have signed: a name and a public key. Written as `name+id+key` in one line."""

    name: str
    key: bytes

    @classmethod
    def read(cls, line: str) -> "Verifier":
        """Raises Forged for what is no such line, or contradicts itself."""
        try:
            # the key itself may hold a plus sign, the name may not
            name, identity, encoded = line.strip().split("+", 2)
            raw = base64.b64decode(encoded, validate=True)
        except ValueError as error:
            raise Forged("公钥的格式不正确") from error
        found = cls(name, raw[1:])
        if raw[:1] != _ED25519 or len(found.key) != _SIZE or found.id.hex() != identity:
            raise Forged("公钥的格式不正确")
        return found

    @property
    def id(self) -> bytes:
        return sha256(self.name.encode() + b"\n" + _ED25519 + self.key).digest()[:4]

    def line(self) -> str:
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(_ED25519 + self.key).decode()}"

    def opened(self, note: str) -> str:
        """The text of a note that this key signed; raises Forged."""
        text, gap, signatures = note.rpartition("\n\n")
        signed = f"{text}\n".encode()
        for line in signatures.splitlines() if gap else ():
            dash, _, rest = line.partition(" ")
            name, _, encoded = rest.rpartition(" ")
            if dash != "—" or name != self.name:
                continue
            raw = base64.b64decode(encoded)
            if raw[:4] == self.id and _signed(self.key, raw[4:], signed):
                return f"{text}\n"
        raise Forged("没有可以验证的签名")


def _signed(key: bytes, signature: bytes, text: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, text)
    except InvalidSignature:
        return False
    return True


@dataclass(frozen=True)
class SigningKeys:
    """Keys by name: the first signs, each of them has signed; so that a key can be replaced."""

    keys: Mapping[str, Ed25519PrivateKey] = field(repr=False)

    @classmethod
    def read(cls, text: str) -> "SigningKeys":
        """From `name:…[,older:…]`, each a seed of 32 bytes in base64; raises SigningError."""
        found: dict[str, Ed25519PrivateKey] = {}
        for item in filter(None, (each.strip() for each in text.replace("\n", ",").split(","))):
            name, _, value = item.partition(":")
            try:
                found[name] = Ed25519PrivateKey.from_private_bytes(base64.b64decode(value, validate=True))
            except ValueError as error:
                raise SigningError("签名密钥的格式应为 名称:…，每个密钥为 32 字节的 base64") from error
        if not found:
            raise SigningError("没有签名密钥")
        return cls(found)

    def sign(self, text: str, name: str) -> str:
        """The note: `text`, which ends with a line break, signed as `name`."""
        key = next(iter(self.keys.values()))
        signature = Verifier(name, key.public_key().public_bytes_raw()).id + key.sign(text.encode())
        return f"{text}\n— {name} {base64.b64encode(signature).decode()}\n"

    def verifiers(self, name: str) -> list[Verifier]:
        return [Verifier(name, key.public_key().public_bytes_raw()) for key in self.keys.values()]


def new_signing_key() -> str:
    """The text of one fresh key."""
    return f"k1:{base64.b64encode(secrets.token_bytes(_SIZE)).decode()}\n"


@lru_cache
def signing_keys(written: str | None, file: Path) -> SigningKeys:
    """The keys as `written` in the configuration, or those in `file`, made at the first call."""
    return SigningKeys.read(written or secret_text(file, new_signing_key))
