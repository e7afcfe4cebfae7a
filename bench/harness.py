"""What a benchmark is given, what it answers, and on which machine."""

import os
import platform
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

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


class Size(StrEnum):
    """How much data a benchmark that asks is given"""

    SMALL = "small"
    """A trial of the benchmark itself: its figures are not kept."""
    USUAL = "usual"
    LARGE = "large"


@dataclass(frozen=True)
class Bench:
    """What a benchmark works with.

    `url` is a database of its own, migrated and empty, on an embedded cluster with the settings of production
    (fsync on); `say` shows a line of progress; `folder` is empty and goes away afterwards; what `keep` is given stands
    in latest.json beside the figures.
    """

    url: str
    say: Callable[[str], None]
    folder: Path
    size: Size
    keep: Callable[[dict[str, Any]], None]


def npm_ci(folder: Path, npm: Sequence[str]) -> None:
    """Install what the lock file of `folder` pins, unless that has been done."""
    lock, mark = folder / "package-lock.json", folder / "node_modules/.package-lock.json"
    if not mark.exists() or mark.stat().st_mtime < lock.stat().st_mtime:
        subprocess.run([*npm, "--prefix", str(folder), "ci", "--loglevel=error"], check=True)
        mark.touch()


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
