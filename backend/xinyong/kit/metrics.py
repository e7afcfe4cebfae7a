"""Figures for Prometheus, over all workers of a service: each keeps its own in files of one folder, one process tells.

Off unless an address is set, and then told there alone, never beside the site. prometheus_client decides where it keeps
its values when it is imported, so that it is imported here, late.
"""

import asyncio
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xinyong.kit.errors import Trouble
from xinyong.kit.processes import alive

if TYPE_CHECKING:
    pass

_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
_EVERY = 1.0
"""Seconds between two looks at what is counted elsewhere."""
_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)

Counted = Mapping[tuple[str, str], float]
"""Values by the name of their figure and its one label."""


class Metrics:
    """The figures of one worker. `counts` and `levels` read what the house counts in plain numbers anyway."""

    def __init__(self, counts: Callable[[], Counted], levels: Callable[[], Counted]) -> None:
        from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

        self._counts, self._levels = counts, levels
        self._seen: dict[tuple[str, str], float] = {}
        registry = CollectorRegistry()
        self._counters: dict[str, Counter] = {
            name: Counter(name, words, ["kind"], registry=registry) for name, words in COUNTERS.items()
        }
        self._gauges: dict[str, Gauge] = {
            name: Gauge(name, words, ["kind"], registry=registry, multiprocess_mode="livesum")
            for name, words in GAUGES.items()
        }
        told = ["operation", "code"]
        self._requests = Counter("xinyong_requests", "Requests, by operation and outcome", told, registry=registry)
        self._durations = Histogram(
            "xinyong_request_seconds", "From request to answer", ["operation"], buckets=_SECONDS, registry=registry
        )

    def answered(self, operation: str, code: str, seconds: float) -> None:
        """One request has its answer. Both labels come from small sets."""
        self._requests.labels(operation, code).inc()
        self._durations.labels(operation).observe(seconds)

    def look(self) -> None:
        """Take over what was counted since the last look, and how things stand now."""
        for (name, kind), value in self._counts().items():
            self._counters[name].labels(kind).inc(value - self._seen.get((name, kind), 0))
            self._seen[name, kind] = value
        for (name, kind), value in self._levels().items():
            self._gauges[name].labels(kind).set(value)

    async def watch(self) -> None:
        """Look again and again, until cancelled."""
        while True:
            self.look()
            await asyncio.sleep(_EVERY)


COUNTERS = {
    "xinyong_refused": "Requests refused because too many asked, by lane",
    "xinyong_graphql_runs": "GraphQL operations, by the way they were run",
    "xinyong_kept_answers": "Public answers looked for in memory",
    "xinyong_import_rows": "Rows of deliveries, by what became of them",
}
GAUGES = {
    "xinyong_in_work": "Requests in work, by lane",
    "xinyong_waiting": "Requests that wait for a place, by lane",
    "xinyong_places": "Requests that may be in work at once, by lane",
    "xinyong_kept_bytes": "Memory that kept answers take",
    "xinyong_pool_busy": "Database connections in use, by pool",
    "xinyong_pool_size": "Database connections that may be opened, by pool",
}


@contextmanager
def told_at(address: str | None) -> Iterator[None]:
    """Tell the figures of this process and its children at `host:port` while the block runs; None tells nobody."""
    if address is None:
        yield
        return
    folder = Path(tempfile.mkdtemp(prefix="xinyong-metrics-"))
    os.environ[_FOLDER] = str(folder)
    from prometheus_client import CollectorRegistry, start_http_server

    registry = CollectorRegistry()
    registry.register(_OfAll(folder))
    host, _, port = address.rpartition(":")
    try:
        server, thread = start_http_server(int(port), host, registry)
    except (OSError, ValueError) as error:
        shutil.rmtree(folder)
        raise Trouble(f"XINYONG_METRICS={address} 不能监听；应写作 127.0.0.1:9187，且端口未被占用") from error
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
        shutil.rmtree(folder, ignore_errors=True)


class _OfAll:
    """What stands in the folder, without the levels of workers that are no more."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def collect(self) -> Any:
        from prometheus_client import multiprocess as untyped

        multiprocess: Any = untyped
        for file in self._folder.glob("gauge_live*_*.db"):
            if not alive(pid := int(file.stem.rpartition("_")[2])):
                multiprocess.mark_process_dead(pid, str(self._folder))
        return multiprocess.MultiProcessCollector(None, str(self._folder)).collect()
