"""What a benchmark is given, what it answers, and on which machine."""

import os
import platform
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Figure:
    """One measured number, and the number of what stood beside it (the raw way, the older way, a stated limit)."""

    name: str
    value: float
    unit: str
    beside: str | None = None
    beside_value: float | None = None

    @property
    def ratio(self) -> float | None:
        """`value` over `beside_value`."""
        return self.value / self.beside_value if self.beside_value else None


@dataclass(frozen=True)
class Bench:
    """What a benchmark works with.

    `url` is a database of its own, migrated and empty, on an embedded cluster with the settings of production
    (fsync on); `say` shows a line of progress; `folder` is empty and goes away afterwards.
    """

    url: str
    say: Callable[[str], None]
    folder: Path


def percentile(values: list[float], share: float) -> float:
    """The value below which `share` (0–1) of them lie, nearest rank."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))]


def machine() -> dict[str, str]:
    """What the figures were measured on."""
    return {
        "processor": _first("/proc/cpuinfo", "model name") or platform.processor(),
        "cores": str(os.cpu_count()),
        "memory": _first("/proc/meminfo", "MemTotal") or "",
        "system": platform.platform(),
        "python": platform.python_version(),
        "commit": _commit(),
    }


def _first(path: str, key: str) -> str | None:
    try:
        lines = Path(path).read_text().splitlines()
    except OSError:
        return None
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(key)), None)


def _commit() -> str:
    asked = ["git", "describe", "--always", "--dirty"]
    return subprocess.run(asked, cwd=ROOT, check=False, capture_output=True, text=True).stdout.strip()
