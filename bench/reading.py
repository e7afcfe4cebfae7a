"""Six GraphQL reads of two million records, beside PostGraphile 5, Strawberry as it comes, and bare SQL; one core each.

One process of each server is held to one core, PostgreSQL and the asking to the others. All over the same database, in
turn, so that whatever else the machine does meets all of them; medians of the rounds. docs/performance.md tells more.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

import asyncpg

from bench.data import fill, holders
from bench.harness import Bench, Figure, Size, machine
from bench.load import Exchange, Run, ask_once, drive, worked
from bench.peers.servers import Cores, Running, hold, peers_sql, running, versions
from bench.profiling import profile
from bench.questions import TITLES, Cast, Server, cast, knows, meaning, requests
from xinyong.access.rules import OPERATOR
from xinyong.catalogue.commands import load_reference
from xinyong.journal.commands import writing
from xinyong.jurisdictions.reading import read_jurisdiction
from xinyong.jurisdictions.rules import ActKind
from xinyong.kit.db import Database

LINES = (1, 32)
SUBJECTS = {Size.SMALL: [20_000], Size.USUAL: [200_000], Size.LARGE: [200_000, 1_000_000]}
"""Sizes to measure at, one after the other; ten records for each subject."""
ROUNDS = {Size.SMALL: 3, Size.USUAL: 7, Size.LARGE: 7}
SECONDS = {Size.SMALL: 0.5, Size.USUAL: 2.0, Size.LARGE: 2.0}
"""Of one server at one question in one round."""
POSTGRAPHILE = (Server.TABLES, Server.VIEWS)


@dataclass(frozen=True)
class Row:
    """What one server made of one question: medians of its rounds. ms, but for `rate`, answers a second."""

    records: int
    question: str
    lines: int
    server: Server
    rate: float
    server_each: float
    database_each: float
    p50: float
    p99: float


async def measure(bench: Bench) -> list[Figure]:
    """The figures that the goals speak of; all others stand in the details."""
    cores, load = Cores.of_machine(), os.getloadavg()[0]
    await _prepare(bench.url)
    connection = await asyncpg.connect(bench.url)
    postmaster = _parent(await connection.fetchval("SELECT pg_backend_pid()"))
    rows: list[Row] = []
    layers: list[dict[str, Any]] = []
    for subjects in SUBJECTS[bench.size]:
        zones = [zone.code for zone in read_jurisdiction("kunshan").zones]
        await fill(connection, holders(Random(20261124), subjects, zones), 10 * subjects, bench.say)
        given = await cast(connection)
        with running(bench.url, bench.folder, cores) as servers:
            hold(postmaster, cores.others)
            os.sched_setaffinity(0, cores.others)
            asked = {key: _exchanges(key, servers, given, bench.folder) for key in TITLES}
            for key in TITLES:
                rows += _question(key, asked[key], 10 * subjects, postmaster, bench)
            if not layers:
                layers = profile(servers[0], asked["A"][servers[0]], bench)
    await connection.close()
    bench.keep(_details(rows, layers, cores) | {"load": round(load, 2)})
    return list(_goals(rows))


async def _prepare(url: str) -> None:
    database = Database(url)
    async with writing(database, OPERATOR, "基准") as session:
        await load_reference(session, read_jurisdiction("kunshan"))
    await database.close()
    connection = await asyncpg.connect(url)
    await connection.execute(peers_sql())
    await connection.close()


def _exchanges(key: str, servers: Sequence[Running], given: Cast, folder: Path) -> dict[Running, list[Exchange]]:
    """What each server that knows the question is asked, with the answers, which say the same with all of them."""
    ours, *_ = servers
    if key == "D":
        for kind, request in zip(ActKind, requests(Server.OURS, ours.port, key, given), strict=True):
            (folder / "static" / f"{kind}.json").write_bytes(ask_once(ours.port, request))
    found: dict[Running, list[Exchange]] = {}
    for each in servers:
        if knows(each.server, key):
            asked = requests(each.server, each.port, key, given)
            found[each] = [Exchange(request, ask_once(each.port, request)) for request in asked]
    right = [meaning(exchange.body) for exchange in found[ours]]
    for each, exchanges in found.items():
        for wanted, exchange in zip(right, exchanges, strict=True):
            assert meaning(exchange.body) == wanted, (key, each.server, exchange.request, exchange.body, wanted)
    _check(key, right)
    return found


def _check(key: str, answers: Sequence[Any]) -> None:
    """The answers are as large as the question means them to be."""
    if key in "ADE":
        assert all(len(each["records"]["nodes"]) == 20 and each["records"]["hasMore"] for each in answers)
    elif key == "B":
        assert all(len(each["subject"][name]["nodes"]) == 10 for each in answers for name in ("permits", "penalties"))
    elif key == "C":
        assert all(3 <= len(each["searchSubjects"]["nodes"]) <= 20 for each in answers)
    else:
        assert len(answers[0]["kinds"]) == 2
        assert all(len(kind["daily"]) == 30 for kind in answers[0]["kinds"])


def _question(
    key: str, asked: Mapping[Running, Sequence[Exchange]], records: int, postmaster: int, bench: Bench
) -> Iterator[Row]:
    for lines in LINES:
        runs: dict[Running, list[Run]] = {each: [] for each in asked}
        for each in asked:
            drive(each.port, asked[each], lines=lines, seconds=SECONDS[bench.size] / 2)
        for turn in range(ROUNDS[bench.size]):
            # whoever comes first in one round comes last in the next
            for each in list(asked)[:: 1 if turn % 2 else -1]:
                runs[each].append(_run(each, asked[each], lines, postmaster, bench))
        for each, done in runs.items():
            row = _row(records, key, lines, each.server, done)
            bench.say(
                f"{key} ×{lines:<2} {row.rate:>8,.0f}/s  cpu {row.server_each:.3f} + {row.database_each:.3f} ms  "
                f"p50 {row.p50:.2f}  p99 {row.p99:.2f}  {each.server}"
            )
            yield row


def _run(at: Running, exchanges: Sequence[Exchange], lines: int, postmaster: int, bench: Bench) -> Run:
    before = worked(at.process), worked(postmaster)
    seconds, times = drive(at.port, exchanges, lines=lines, seconds=SECONDS[bench.size])
    return Run(seconds, times, worked(at.process) - before[0], worked(postmaster) - before[1])


def _row(records: int, key: str, lines: int, server: Server, runs: Sequence[Run]) -> Row:
    names = ("rate", "server_each", "database_each", "p50", "p99")
    return Row(records, key, lines, server, *(median(getattr(run, name) for run in runs) for name in names))


def _goals(rows: Sequence[Row]) -> Iterator[Figure]:
    """What was promised, each beside what it was promised against."""
    first = rows[0].records
    at = {(row.records, row.question, row.lines, row.server): row for row in rows}

    def of(question: str, lines: int, server: Server = Server.OURS, records: int = first) -> Row:
        return at[records, question, lines, server]

    for key in "ABC":
        for lines in LINES:
            peers = [of(key, lines, server) for server in POSTGRAPHILE]
            cheap = min(peer.server_each for peer in peers)
            name = f"{key} {TITLES[key]}，并发 {lines}"
            ours = of(key, lines)
            yield Figure(f"{name}，服务进程处理器时间", ours.server_each, "ms", "PostGraphile", cheap)
            yield Figure(f"{name}，每秒", ours.rate, "次", "PostGraphile", max(peer.rate for peer in peers))
            yield Figure(f"{name}，每秒", ours.rate, "次", Server.CEILING, of(key, lines, Server.CEILING).rate)
    for lines in LINES:
        yield Figure(
            f"D {TITLES['D']}，并发 {lines}，每秒",
            of("D", lines).rate,
            "次",
            "静态文件",
            of("D", lines, Server.FILE).rate,
        )
        yield Figure(f"E {TITLES['E']}，并发 {lines}，p50", of("E", lines).p50, "ms", "第一页 A", of("A", lines).p50)
    for key in TITLES:
        yield Figure(f"{key} {TITLES[key]}，并发 32，p99", of(key, 32).p99, "ms", "p50", of(key, 32).p50)
    for more in sorted({row.records for row in rows} - {first}):
        for key in "ABCE":
            then = of(key, 1).p50
            name = f"{key} {TITLES[key]}，{more // 10_000:,} 万条记录，p50"
            yield Figure(name, of(key, 1, records=more).p50, "ms", f"{first // 10_000:,} 万条", then)


def _details(rows: Sequence[Row], layers: list[dict[str, Any]], cores: Cores) -> dict[str, Any]:
    return {
        "on": datetime.now(UTC).date().isoformat(),
        "machine": machine(),
        "cores": {"server": cores.server, "others": sorted(cores.others)},
        "versions": versions(),
        "rows": [{name: _short(value) for name, value in asdict(row).items()} for row in rows],
        "layers": layers,
    }


def _short(value: Any) -> Any:
    return round(value, 4) if isinstance(value, float) else value


def _parent(process: int) -> int:
    return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
