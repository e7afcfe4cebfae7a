"""Search over a million names; beside it the scan that finds the same, and the reading of one row by its key."""

import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import asyncpg

from bench.data import TODAY, holders
from bench.harness import Bench, Figure, percentile
from xinyong.access.rules import OPERATOR, PUBLIC
from xinyong.catalogue.model import Zone
from xinyong.journal.commands import writing
from xinyong.kit.db import Database
from xinyong.subjects.commands import register_subjects
from xinyong.subjects.queries import subject
from xinyong.subjects.queries.searching import Found, search_subjects
from xinyong.subjects.rules import (
    SubjectCategory,
    SubjectStatus,
    check_code,
    demonstration_code,
)
from xinyong.subjects.rules.names import name_core, without_started_form
from xinyong.subjects.rules.register import RegisterEntry

SUBJECTS, ASKED, SCANNED, FIRST = 1_000_000, 1_000, 8, 20
_SHOWN = "SELECT code, name, category, zone_code FROM subject WHERE id = ANY($1)"

_COMMON = (
    "昆山",
    "科技",
    "机械",
    "精密",
    "贸易",
    "电子",
    "五金",
    "设备",
    "江苏",
    "工程",
    "管理",
    "软件",
    "物流",
    "昆山市",
)
_ZONES = [f"ZONE{n:02d}" for n in range(12)]


@dataclass(frozen=True)
class Question:
    """What is typed, with which filter, and the name of a subject that has it (None: nobody has)."""

    typed: str
    source: str | None = None
    category: SubjectCategory | None = None
    zone: str | None = None


async def measure(bench: Bench) -> list[Figure]:
    """ms for each class of questions, answers checked; rows a second of the load; µs to judge a code."""
    database = Database(bench.url, pool_size=2)
    entries = list(_entries())
    try:
        figures = [await _load(database, entries, bench)]
        connection = await asyncpg.connect(bench.url)
        await connection.execute("VACUUM ANALYZE subject")
        figures += await _key_reading(database, connection)
        most = 0.0
        for name, questions in _classes(entries).items():
            figure, busy = await _class(database, connection, name, questions, bench)
            figures.append(figure)
            most = max(most, busy)
        figures.append(Figure("检索最慢一类，处理器时间 p99（服务器与本进程）", most, "ms", "上限 · limit", 10))
        figures.append(await _slips(database, entries))
        await connection.close()
    finally:
        await database.close()
    return [*figures, _code_checking()]


def _entries() -> Iterator[RegisterEntry]:
    for n, each in enumerate(holders(Random(20260401), SUBJECTS, _ZONES)):
        yield RegisterEntry(
            n + 2, each.code, None, each.name, each.category, SubjectStatus.ACTIVE, True,
            None, None, None, None, each.zone, None, None,
        )  # fmt: skip


async def _load(database: Database, entries: Sequence[RegisterEntry], bench: Bench) -> Figure:
    async with database.transaction() as session:
        session.add_all(Zone(code=code, name=code, tile_row=0, tile_column=0, sort=0) for code in _ZONES)
    begun = time.perf_counter()
    async with writing(database, OPERATOR, "基准") as session:
        done = await register_subjects(session, entries, day=TODAY)
    taken = time.perf_counter() - begun
    assert (done.added, done.total) == (SUBJECTS, SUBJECTS), done
    bench.say(f"{SUBJECTS:,} subjects loaded in {taken:.0f} s")
    return Figure("首次导入登记信息（含检索索引）", SUBJECTS / taken, "行/s")


def _classes(entries: Sequence[RegisterEntry]) -> dict[str, list[Question]]:
    draw = Random(7)
    some = draw.choices(entries, k=ASKED)
    rare = draw.choices([each for each in entries if each.category is SubjectCategory.SOCIAL_ORGANIZATION], k=ASKED)
    in_zones, in_categories = (
        [replace(_part(draw, entry, 2), zone=entry.zone) for entry in some],
        [replace(_part(draw, entry, 2), category=entry.category) for entry in some],
    )
    return {
        "1 字": [Question(entry.name[0], entry.name) for entry in some],
        "2 字，常见": [Question(draw.choice(_COMMON)) for _ in range(ASKED)],
        **{f"{length} 字，任意": [_part(draw, entry, length) for entry in some] for length in (2, 3, 4, 6)},
        "全称": [Question(entry.name, entry.name) for entry in some],
        "全称，缺末字": [Question(entry.name[:-1], entry.name) for entry in some],
        "2 字，限一区镇": in_zones,
        "2 字，限一类别": in_categories,
        "2 字，限少见类别": [replace(_part(draw, entry, 2), category=entry.category) for entry in rare],
        "代码前 4–12 位": [Question(entry.code[: draw.randint(4, 12)], entry.name) for entry in some],
        "全码": [Question(entry.code.lower(), entry.name) for entry in some],
        "查无，3 字": [Question("龘" + "".join(draw.choices("靐齉爩鱻麤", k=2))) for _ in range(ASKED)],
    }


def _part(draw: Random, entry: RegisterEntry, length: int) -> Question:
    core = name_core(entry.name)
    at = draw.randrange(max(len(core) - length, 0) + 1)
    return Question(core[at : at + length], entry.name)


async def _class(
    database: Database,
    connection: "asyncpg.Connection[asyncpg.Record]",
    name: str,
    questions: list[Question],
    bench: Bench,
) -> tuple[Figure, float]:
    """The figure, and the processor time of the 99th of a hundred: what it would be if nobody else were working."""

    async def ask(question: Question) -> None:
        _check(question, *await _answer(database, question))

    server = (await database.primary.fetch_row("SELECT pg_backend_pid()", ()))[0]
    times, busy = await _timed(ask, questions, server)

    async def scan(question: Question) -> None:
        await connection.fetch(
            "SELECT * FROM subject WHERE (name_core LIKE $1 OR code LIKE $2) AND ($3::text IS NULL OR category = $3) "
            "AND ($4::text IS NULL OR zone_code = $4) ORDER BY char_length(name_core) LIMIT 20",
            f"%{name_core(question.typed)}%", f"{question.typed.upper()}%", question.category, question.zone,
        )  # fmt: skip

    scanned, _ = await _timed(scan, questions[:SCANNED], server)
    shown = [f"{percentile(each, share):.2f}" for each in (times, busy) for share in (0.5, 0.99)]
    bench.say(f"{name}: p50 {shown[0]} ms, p99 {shown[1]} ms; at work p50 {shown[2]} ms, p99 {shown[3]} ms")
    beside = "全表 LIKE 并排序，p50", percentile(scanned, 0.5)
    return Figure(f"检索{name}，百万名称，p99", percentile(times, 0.99), "ms", *beside), percentile(busy, 0.99)


async def _answer(database: Database, question: Question) -> tuple[Found, list[asyncpg.Record]]:
    """What is found, and what a list shows of it."""
    pool = database.primary
    found = await search_subjects(pool, question.typed, category=question.category, zone=question.zone, first=FIRST)
    return found, await pool.fetch(_SHOWN, ([hit.subject_id for hit in found.nodes],))


def _check(question: Question, found: Found, held: Sequence[asyncpg.Record]) -> None:
    """No answer lacks what was typed, and who has it is among the answers unless there are more."""
    assert bool(held) is not question.typed.startswith("龘"), question
    assert not found.approximate, question
    for each in held:
        assert _has(each["code"], each["name"], question.typed), (question, each)
        assert question.zone in (None, each["zone_code"]), question
        assert question.category in (None, each["category"]), question
    named = question.source is None or question.source in {each["name"] for each in held}
    assert named or found.has_more, question


def _has(code: str, full_name: str, typed: str) -> bool:
    name, core = name_core(full_name), name_core(typed)
    # a name that lacks its last character ends in the beginning of a form: 有限公 for 有限公司
    return code.startswith(typed.upper()) or core in name or without_started_form(core) in name


async def _timed(
    ask: Callable[[Question], Awaitable[None]], questions: Sequence[Question], server: int
) -> tuple[list[float], list[float]]:
    """For each question, ms that passed, and ms that the server process and this one worked."""
    for question in questions[:10]:
        await ask(question)
    passed, worked = [], []
    for question in questions:
        begun, before = time.perf_counter(), _worked(server)
        await ask(question)
        worked.append(_worked(server) - before)
        passed.append((time.perf_counter() - begun) * 1e3)
    return passed, worked


def _worked(server: int) -> float:
    clock = Path(f"/proc/{server}/schedstat")
    return time.process_time() * 1e3 + (int(clock.read_text().split()[0]) / 1e6 if clock.exists() else 0)


async def _key_reading(database: Database, connection: "asyncpg.Connection[asyncpg.Record]") -> list[Figure]:
    """What nothing can be faster than: one row by its primary key, the bare way and ours."""
    ids = [row[0] for row in await connection.fetch("SELECT id FROM subject ORDER BY md5(id::text) LIMIT 1000")]
    bare, ours = [], []
    for id in ids:
        begun = time.perf_counter()
        await connection.fetchrow("SELECT * FROM subject WHERE id = $1", id)
        bare.append((time.perf_counter() - begun) * 1e3)
        begun = time.perf_counter()
        async with database.reading() as session:
            assert await subject(session, PUBLIC, id) is not None
        ours.append((time.perf_counter() - begun) * 1e3)
    return [Figure("按主键读一个主体，p50", percentile(ours, 0.5), "ms", "直接用 asyncpg，p50", percentile(bare, 0.5))]


async def _slips(database: Database, entries: Sequence[RegisterEntry]) -> Figure:
    """How often a name with one character left out, mistaken or moved still leads to it within 20 answers."""
    draw, found, asked = Random(11), 0, 400
    for entry in draw.choices(entries, k=asked):
        core = name_core(entry.name)
        at = draw.randrange(1, len(core) - 1)
        typed = draw.choice((core[:at] + core[at + 1 :], f"{core[:at]}乾{core[at + 1 :]}", f"{core[:at]}坤{core[at:]}"))
        _, held = await _answer(database, Question(typed))
        found += entry.name in [each["name"] for each in held]
    return Figure("全称错一字，前 20 条内有原名", 100 * found / asked, "%")


def _code_checking() -> Figure:
    codes = [demonstration_code(n, "9", "1") for n in range(50_000)]
    begun = time.process_time()
    for code in codes:
        check_code(code)
    return Figure("核验一个统一社会信用代码", (time.process_time() - begun) / len(codes) * 1e6, "µs", "上限 · limit", 3)
