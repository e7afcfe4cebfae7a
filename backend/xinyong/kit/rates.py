"""How often one and the same client may ask: a bucket that fills steadily, held in the memory of each web worker.

What is protected is the worker's own time, so each counts for itself: a client that keeps its connection stays with one
worker, and a table shared by all would cost every request a write. docs/decisions/0018
"""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from ipaddress import ip_address, ip_network
from math import ceil

from xinyong.kit.errors import Refusal

_CLIENTS_KEPT = 50_000
_SUBSCRIBER = {4: 24, 6: 64}
"""Bits of an address that one subscriber has; what lies behind them is his to change."""


class RateLimited(Refusal):
    """Too many requests; `after` is in how many seconds the next one is answered."""

    code = "RATE_LIMITED"
    status = 429

    def __init__(self, after: int) -> None:
        super().__init__(f"请求过于频繁，请在 {after} 秒后再试")
        self.after = after


@dataclass(frozen=True)
class Rate:
    """`most` requests in `seconds`, all at once if the client likes."""

    name: str
    most: int
    seconds: int

    def policy(self) -> str:
        """As RateLimit-Policy says it (draft-ietf-httpapi-ratelimit-headers)."""
        return f'"{self.name}";q={self.most};w={self.seconds}'


@dataclass
class Rates:
    """What is known of each client: when its bucket will be full again."""

    clock: Callable[[], float] = time.monotonic
    _full_at: OrderedDict[tuple[str, str], float] = field(default_factory=OrderedDict)

    def take(self, rate: Rate, client: str) -> str:
        """One request: answers what is left, as the RateLimit header says it; raises RateLimited."""
        now, key, each = self.clock(), (rate.name, client), rate.seconds / rate.most
        full_at = max(self._full_at.get(key, now), now) + each
        over = full_at - now - rate.seconds
        if over > 1e-6:
            raise RateLimited(ceil(over))
        self._full_at[key] = full_at
        self._full_at.move_to_end(key)
        if len(self._full_at) > _CLIENTS_KEPT:
            self._full_at.popitem(last=False)
        left = int((rate.seconds - (full_at - now)) / each + 1e-6)
        return f'"{rate.name}";r={left};t={ceil(round(full_at - now, 6))}'


@lru_cache(maxsize=4096)
def subscriber(address: str) -> str | None:
    """Whose address it is: the /24 or /64. None for this machine itself, and for what is no address.

    An address of this machine is that of a command, or of a proxy that is not trusted to name its clients: counting
    these as one would shut out everybody for the sake of one.
    """
    try:
        found = ip_address(address)
    except ValueError:
        return None
    return None if found.is_loopback else str(ip_network((found, _SUBSCRIBER[found.version]), strict=False))
