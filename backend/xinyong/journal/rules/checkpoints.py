"""A checkpoint (C2SP tlog-checkpoint): how long the journal is, the root of its tree, when, and signed by whom."""

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from xinyong.kit.signed_notes import Forged, SigningKeys, Verifier

_TIME = "%Y-%m-%dT%H:%M:%S.%fZ"


def origin_of(jurisdiction: str) -> str:
    """The name of a city's journal, in its checkpoints and keys."""
    return f"xinyong/{jurisdiction}/journal"


@dataclass(frozen=True)
class Checkpoint:
    """The first `size` lines have the root `root`; lines from `since` on were added by this checkpoint."""

    origin: str
    size: int
    root: bytes
    since: int
    at: datetime

    def text(self) -> str:
        """Two lines of our own follow the three of the format."""
        at = self.at.astimezone(UTC).strftime(_TIME)
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\nsince {self.since}\nat {at}\n"

    def signed(self, keys: SigningKeys) -> str:
        return keys.sign(self.text(), self.origin)

    @classmethod
    def read(cls, text: str) -> "Checkpoint":
        """Raises Forged for what is none."""
        try:
            origin, size, root, since, at = text.splitlines()
            found = cls(
                origin,
                int(size),
                base64.b64decode(root, validate=True),
                int(since.removeprefix("since ")),
                datetime.strptime(at.removeprefix("at "), _TIME).replace(tzinfo=UTC),
            )
        except ValueError as error:
            raise Forged("检查点的格式不正确") from error
        if found.text() != text:
            raise Forged("检查点的格式不正确")
        return found


def opened(note: str, verifiers: Iterable[Verifier]) -> Checkpoint:
    """The checkpoint of a note that one of these keys signed; raises Forged."""
    problem = Forged("没有可以验证的公钥")
    for verifier in verifiers:
        try:
            return Checkpoint.read(verifier.opened(note))
        except Forged as error:
            problem = error
    raise problem


def unverified(note: str) -> Checkpoint:
    """The checkpoint of a note of our own; raises Forged for what is none."""
    return Checkpoint.read(note.rpartition("\n\n")[0] + "\n")
