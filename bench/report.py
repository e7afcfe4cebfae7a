"""The tables of docs/performance.md, made from latest.json: between two marks stands what was measured, not typed."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from bench.harness import ROOT
from bench.questions import TITLES, Server

PAGES = (ROOT / "docs/performance.md", ROOT / "docs/performance.zh.md")
_ENGLISH = {
    "A": "a page of 20 records, 8 fields, the subject in each, newest first",
    "B": "one subject with three lists of 10",
    "C": "subjects by a part of their name",
    "D": "A as a persisted document, by GET",
    "E": "A, 5,000 pages deep",
    "F": "the figures of the home page",
}
_NAMES = {
    Server.OURS: "**xinyong**",
    Server.TABLES: "PostGraphile, tables",
    Server.VIEWS: "PostGraphile, views",
    Server.STOCK: "Strawberry as it comes",
    Server.CEILING: "hand-written SQL",
    Server.FILE: "static file",
}
_MEASURES: Mapping[str, tuple[str, str]] = {
    "rate": ("answers/s", "{:,.0f}"),
    "server_each": ("server CPU ms", "{:.2f}"),
    "database_each": ("PostgreSQL CPU ms", "{:.2f}"),
    "p50": ("p50 ms", "{:.2f}"),
    "p99": ("p99 ms", "{:.2f}"),
}
Latest = Mapping[str, Any]
Row = Mapping[str, Any]


def rewrite(latest: Latest) -> None:
    """Bring the pages up to what latest.json says."""
    for page in PAGES:
        page.write_text(filled(page.read_text("utf-8"), latest), "utf-8")


def filled(text: str, latest: Latest) -> str:
    """A page with each of its tables made anew. Raises KeyError for a mark that names no table."""

    def made(mark: re.Match[str]) -> str:
        table = "\n".join(_TABLES[mark["name"]](latest))
        return f"<!-- measured: {mark['name']} -->\n{table}\n<!-- end -->"

    return re.sub(r"<!-- measured: (?P<name>\w+) -->\n.*?<!-- end -->", made, text, flags=re.DOTALL)


def _goals(latest: Latest) -> Iterable[str]:
    rows = [row for row in latest["figures"] if row["benchmark"] == "reading"]
    yield from _table(
        ("项目", "数值", "旁边", "旁边数值", "比"),
        (
            (
                row["name"],
                f"{row['value']:,.2f} {row['unit']}",
                row["beside"],
                f"{row['beside_value']:,.2f}",
                f"{row['ratio']:.2f}",
            )
            for row in rows
        ),
    )


def _compared(latest: Latest) -> Iterable[str]:
    for records in _sizes(latest):
        for key, title in _ENGLISH.items():
            yield f"\n**{key}** · {title} · {TITLES[key]} ({records:,} records)\n"
            rows = [row for row in _rows(latest) if (row["records"], row["question"]) == (records, key)]
            columns = [f"{word} ×{lines}" for lines in _lines(rows) for word, _ in _MEASURES.values()]
            yield from _table(("", *columns), (_of_server(rows, server) for server in _servers(rows)))


def _of_server(rows: Sequence[Row], server: str) -> list[str]:
    own = {row["lines"]: row for row in rows if row["server"] == server}
    shown = (pattern.format(own[lines][name]) for lines in sorted(own) for name, (_, pattern) in _MEASURES.items())
    return [_NAMES[Server(server)], *shown]


def _growth(latest: Latest) -> Iterable[str]:
    sizes = _sizes(latest)
    ours = {
        (row["question"], row["records"]): row["p50"]
        for row in _rows(latest)
        if (row["lines"], row["server"]) == (1, Server.OURS)
    }
    yield from _table(
        ("p50 ms, one at a time", *(f"{size:,} records" for size in sizes), "growth"),
        (
            (
                f"{key} · {title}",
                *(f"{ours[key, size]:.2f}" for size in sizes),
                f"{ours[key, sizes[-1]] / ours[key, sizes[0]]:.2f}" if len(sizes) > 1 else "—",
            )
            for key, title in _ENGLISH.items()
        ),
    )


def _layers(latest: Latest) -> Iterable[str]:
    layers = _details(latest)["layers"]
    if not layers:
        yield "Not measured in this run · 本次未测。"
        return
    yield from _table(
        ("层", "占比", "µs"),
        ((each["layer"], f"{each['share']:.0%}", f"{each['each']:,.0f}") for each in layers),
    )


def _machine(latest: Latest) -> Iterable[str]:
    details = _details(latest)
    machine, versions = details["machine"], details["versions"]
    yield f"- {details['on']}, commit `{machine['commit']}`"
    yield f"- {machine['processor']}, {machine['cores']} cores, {machine['memory']}; {machine['system']}"
    yield f"- processes that wanted a core when the run began, beside it: {details['load']:.1f} (a quiet machine: 0)"
    yield f"- Python {machine['python']}; Node {versions['node'].lstrip('v')}"
    yield "- " + ", ".join(f"{name} {version}" for name, version in versions.items() if name != "node")


_TABLES: Mapping[str, Callable[[Latest], Iterable[str]]] = {
    "goals": _goals,
    "compared": _compared,
    "growth": _growth,
    "layers": _layers,
    "machine": _machine,
}


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterable[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|---{'|---:' * (len(heads) - 1)}|"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _details(latest: Latest) -> Mapping[str, Any]:
    found: Mapping[str, Any] = latest["details"]["reading"]
    return found


def _rows(latest: Latest) -> list[Row]:
    found: list[Row] = _details(latest)["rows"]
    return found


def _sizes(latest: Latest) -> list[int]:
    return sorted({row["records"] for row in _rows(latest)})


def _lines(rows: Sequence[Row]) -> list[int]:
    return sorted({row["lines"] for row in rows})


def _servers(rows: Sequence[Row]) -> list[str]:
    return list(dict.fromkeys(row["server"] for row in rows))
