"""`python -m bench [NAME…] [--small | --large]`: measure, print one table, write latest.json; then
`python -m bench report` writes its tables into docs/performance.md."""

import asyncio
import importlib
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import asyncpg
import uvloop
from rich.console import Console
from rich.table import Table

from bench import report
from bench.harness import Bench, Figure, Size, machine
from xinyong.kit.embedded import EmbeddedPostgres
from xinyong.migrations import migrate

HERE = Path(__file__).parent
LATEST = HERE / "latest.json"
out = Console(highlight=False, soft_wrap=True, width=None if sys.stdout.isatty() else 132)


def names() -> list[str]:
    """The benchmarks: the modules here that can measure."""
    return sorted(path.stem for path in HERE.glob("*.py") if "\nasync def measure(" in path.read_text("utf-8"))


def main() -> None:
    """Run the benchmarks named, or all; figures of the others stay in latest.json as they were."""
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    if words == ["report"]:
        report.rewrite(json.loads(LATEST.read_text("utf-8")))
        return
    sizes = [size for size in Size if f"--{size}" in sys.argv]
    size = sizes[0] if sizes else Size.USUAL
    asked = words or names()
    strangers = set(asked) - set(names())
    if strangers:
        sys.exit(f"✗ 没有名为 {'、'.join(sorted(strangers))} 的基准；可用的是 {'、'.join(names())}")
    figures: dict[str, list[Figure]] = {}
    with cluster() as server, asyncio.Runner(loop_factory=uvloop.new_event_loop) as loop:
        for name in asked:
            details: dict[str, Any] = {}
            figures[name] = loop.run(run(server, name, size, details))
            if size is not Size.SMALL:
                write(name, figures[name], details)
    out.print(table(figures))
    out.print("  ".join(f"{key} {value}" for key, value in machine().items()), style="dim")


@contextmanager
def cluster() -> Iterator[EmbeddedPostgres]:
    home = Path(tempfile.mkdtemp(prefix="xinyong-bench-", dir="/var/tmp"))
    home.chmod(0o711)
    try:
        with EmbeddedPostgres(home / "home") as server:
            yield server
    finally:
        shutil.rmtree(home, ignore_errors=True)


async def run(server: EmbeddedPostgres, name: str, size: Size, details: dict[str, Any]) -> list[Figure]:
    url = server.url.replace("/xinyong?", f"/bench_{name}?")
    await execute(server.url, f"CREATE DATABASE bench_{name}")
    await migrate(url)
    folder = Path(tempfile.mkdtemp(prefix=f"xinyong-bench-{name}-", dir="/var/tmp"))
    try:
        bench = Bench(url, lambda line: out.print(f"[dim]{name}[/]  {line}"), folder, size, details.update)
        measured: list[Figure] = await importlib.import_module(f"bench.{name}").measure(bench)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        await execute(server.url, f"DROP DATABASE bench_{name} WITH (FORCE)")
    return measured


async def execute(url: str, statement: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


def write(name: str, figures: list[Figure], details: dict[str, Any]) -> None:
    """Put a benchmark's figures into latest.json, in place of its older ones, and what it keeps beside them."""
    held = json.loads(LATEST.read_text("utf-8")) if LATEST.exists() else {"figures": []}
    kept = {**held.get("details", {}), **({name: details} if details else {})}
    rows = [row for row in held["figures"] if row["benchmark"] != name]
    rows += [{"benchmark": name, **asdict(figure), "ratio": figure.ratio} for figure in figures]
    rows = [{key: round(each, 4) if isinstance(each, float) else each for key, each in row.items()} for row in rows]
    rows.sort(key=lambda row: str(row["benchmark"]))
    told = {"machine": machine(), "figures": rows, "details": kept}
    LATEST.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")


def table(figures: dict[str, list[Figure]]) -> Table:
    shown = Table("基准", "项目", "数值", "单位", "旁边", "旁边数值", "比")
    for name, rows in figures.items():
        for row in rows:
            beside = "" if row.beside_value is None else f"{row.beside_value:,.2f}"
            ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
            shown.add_row(name, row.name, f"{row.value:,.2f}", row.unit, row.beside or "", beside, ratio)
    return shown


if __name__ == "__main__":
    main()
