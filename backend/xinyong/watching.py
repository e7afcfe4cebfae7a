"""What those who run the service may know of it: figures and traces, where they want them, at no cost where not."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.middleware import Middleware

from xinyong.ingestion.commands import ROWS_FILED
from xinyong.kit.admission import Gate, Lane
from xinyong.kit.db import Database
from xinyong.kit.graph_engine import Engine
from xinyong.kit.kept import Kept
from xinyong.kit.metrics import Counted, Metrics
from xinyong.kit.observing import Observed

if TYPE_CHECKING:
    from xinyong.kit.tracing import Tracing

_KINDS = {
    "/graphql": "graphql",
    "/assets/": "asset",
    "/health": "health",
    "/exports/": "export",
    "/deliveries": "delivery",
    "/": "page",
}


@dataclass
class Counters:
    """What counts as it goes, in plain numbers."""

    database: Database
    gate: Gate
    engine: Engine
    kept: Kept

    def counts(self) -> Counted:
        """What only grows."""
        return {
            **{("xinyong_refused", name): lane.refused for name, lane in self._lanes()},
            ("xinyong_graphql_runs", "compiled"): self.engine.compiled_runs,
            ("xinyong_graphql_runs", "ordinary"): self.engine.ordinary_runs,
            ("xinyong_kept_answers", "hit"): self.kept.hits,
            ("xinyong_kept_answers", "miss"): self.kept.misses,
            **{("xinyong_import_rows", outcome): rows for outcome, rows in ROWS_FILED.items()},
        }

    def levels(self) -> Counted:
        """How things stand."""
        return {
            **{("xinyong_in_work", name): lane.at_work for name, lane in self._lanes()},
            **{("xinyong_waiting", name): len(lane.waiting) for name, lane in self._lanes()},
            **{("xinyong_places", name): lane.most for name, lane in self._lanes()},
            **{("xinyong_pool_busy", name): pool.busy for name, pool in self.database.pools.items()},
            **{("xinyong_pool_size", name): pool.size for name, pool in self.database.pools.items()},
            ("xinyong_kept_bytes", "answers"): self.kept.bytes,
        }

    def _lanes(self) -> list[tuple[str, Lane]]:
        return [(lane.name, lane) for lane in {id(lane): lane for lane in self.gate.lanes.values() if lane}.values()]


@dataclass
class Watch:
    """Figures and traces of one application; either may be wanted, or both, or none."""

    metrics: Metrics | None
    tracing: "Tracing | None"

    @classmethod
    def over(cls, counters: Counters, *, figures: bool, tracing: "Tracing | None") -> "Watch":
        if tracing is not None:
            tracing.follow(counters.database)
        return cls(Metrics(counters.counts, counters.levels) if figures else None, tracing)

    @property
    def middleware(self) -> list[Middleware]:
        """In front of everything, or nowhere."""
        if self.metrics is None and self.tracing is None:
            return []
        return [Middleware(Observed, kinds=_KINDS, metrics=self.metrics, tracing=self.tracing)]

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """While the application runs; what is left is told at its end."""
        looking = asyncio.create_task(self.metrics.watch()) if self.metrics is not None else None
        yield
        if looking is not None:
            looking.cancel()
            with suppress(asyncio.CancelledError):
                await looking
        if self.metrics is not None:
            self.metrics.look()
        if self.tracing is not None:
            self.tracing.close()
