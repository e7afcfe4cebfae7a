"""Answers kept in memory, the least recently asked for going first."""

from collections import OrderedDict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

from xinyong.kit.packing import Headers

_BESIDE = 2048
"""Bytes, generously, of an entry's headers, key and objects."""
_LARGEST_SHARE = 16
"""No entry may take more than this part of all: a few large answers would drive out everything else."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of HTTP in the forms in which it is sent."""

    status: int
    headers: Headers
    """Of the answer as it is; those of the packed one say its encoding, too."""
    body: bytes
    packed: bytes | None
    """The body in gzip, where that is shorter."""
    tag: str | None
    """Its ETag; None where nobody may keep it."""
    said: Mapping[str, Any] = field(default_factory=dict)
    """What the application said of the request, for whoever watches."""

    @property
    def size(self) -> int:
        return len(self.body) + len(self.packed or b"")


class Kept:
    """At most `limit` bytes of answers. The counters are for whoever watches the service."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.hits = self.misses = self.bytes = 0
        self._entries: OrderedDict[Hashable, tuple[Answer, int]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, key: Hashable) -> Answer | None:
        """The answer that was put under `key`, if it is still here."""
        found = self._entries.get(key)
        if found is None:
            self.misses += 1
            return None
        self.hits += 1
        self._entries.move_to_end(key)
        return found[0]

    def put(self, key: Hashable, answer: Answer, *, named: int = 0) -> None:
        """Keep an answer whose key takes `named` bytes; one that is too large is not kept."""
        size = answer.size + named + _BESIDE
        if size > self.limit // _LARGEST_SHARE:
            return
        earlier = self._entries.pop(key, None)
        self.bytes += size - (earlier[1] if earlier is not None else 0)
        self._entries[key] = (answer, size)
        while self.bytes > self.limit:
            _, (_, gone) = self._entries.popitem(last=False)
            self.bytes -= gone
