"""How many lines the journal takes, each of them durable before its writer goes on, and what checking them costs."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from uuid import uuid4

import asyncpg

from bench.harness import Bench, Figure, percentile
from xinyong.access.rules import OPERATOR, Viewer, ViewerKind
from xinyong.journal.commands import concern, writing
from xinyong.journal.commands.appending import Journal, append, append_reading
from xinyong.journal.commands.sealing import keep_sealing, seal
from xinyong.journal.queries import proofs_of
from xinyong.journal.queries.verifying import verify
from xinyong.journal.rules import JournalKind, Line
from xinyong.journal.rules.checkpoints import origin_of
from xinyong.kit.db import Database, driver_of
from xinyong.kit.ids import uuid7
from xinyong.kit.signed_notes import SigningKeys, new_signing_key

WRITERS = 20
SECONDS = 8.0
GOAL = 3_000.0
FIELDS = ("AdministrativePenalty.factsOfViolation", "Subject.legalRepresentative", "Subject.registeredAddress")
OFFICIAL = Viewer(
    ViewerKind.OFFICIAL, authority_id=uuid4(), account_id=uuid4(), purpose="APPROVAL", matter="昆行审〔2026〕123号"
)
ORIGIN = origin_of("bench")
Act = Callable[[], Awaitable[None]]


async def measure(bench: Bench) -> list[Figure]:
    """Lines a second with 20 writers, the sealer beside them; first what one transaction for each line would give."""
    db, keys = Database(bench.url, pool_size=2 * WRITERS), SigningKeys.read(new_signing_key())
    try:
        serial, bare = await _ceilings(bench)
        alone, _ = await _rate(WRITERS, lambda: _one_by_one(db))
        bench.say(f"one fsync each: {serial:,.0f}/s serially, {bare:,.0f}/s side by side; as lines {alone:,.0f}/s")
        figures = [Figure("每条日志一个事务，20 个写者，每秒条数", alone, "/s", "单行空表 · bare rows", bare)]
        figures += await _grouped(bench, db, keys, serial)
        figures += await _acts(bench, db, keys)
        return figures + await _checking(bench, db, keys)
    finally:
        await db.close()


async def _rate(writers: int, act: Act) -> tuple[float, list[float]]:
    """How often `act` is done a second by so many side by side, and how long each took, seconds."""
    times: list[float] = []
    end = time.perf_counter() + SECONDS

    async def writer() -> None:
        while (begun := time.perf_counter()) < end:
            await act()
            times.append(time.perf_counter() - begun)

    begun = time.perf_counter()
    await asyncio.gather(*(writer() for _ in range(writers)))
    return len(times) / (time.perf_counter() - begun), times


async def _ceilings(bench: Bench) -> tuple[float, float]:
    """Rows of 400 bytes a second, each with a commit of its own: from one connection, and from as many as writers."""
    free = [await asyncpg.connect(bench.url) for _ in range(WRITERS)]
    await free[0].execute("CREATE TABLE bare (id uuid PRIMARY KEY, body text)")
    body = "x" * 400

    async def one() -> None:
        connection = free.pop()
        await connection.execute("INSERT INTO bare VALUES ($1, $2)", uuid7(), body)
        free.append(connection)

    (serial, _), (bare, _) = await _rate(1, one), await _rate(WRITERS, one)
    for connection in free:
        await connection.close()
    return serial, bare


async def _one_by_one(db: Database) -> None:
    async with db.transaction() as session:
        id = uuid7()
        await append(session, [Line(id, id, JournalKind.READING, "查询", OFFICIAL, subject_id=uuid4(), fields=FIELDS)])


async def _grouped(bench: Bench, db: Database, keys: SigningKeys, serial: float) -> list[Figure]:
    journal = Journal(db)
    sealer = asyncio.create_task(keep_sealing(db, keys, ORIGIN, lambda _: None))
    cpu = time.process_time()
    rate, times = await _rate(WRITERS, lambda: append_reading(journal, OFFICIAL, {uuid4(): FIELDS}))
    spent = (time.process_time() - cpu) / len(times) * 1e6
    sealer.cancel()
    await asyncio.wait([sealer])
    p50, p99 = (percentile(times, share) * 1e3 for share in (0.5, 0.99))
    bench.say(f"in groups: {rate:,.0f}/s, p50 {p50:.1f} ms, p99 {p99:.1f} ms, {spent:.0f} µs of Python each, sealed")
    return [
        Figure("成组写入，20 个写者，每秒持久条数（同时编号签名）", rate, "/s", "目标 · goal", GOAL),
        Figure("成组写入，每秒持久条数", rate, "/s", "逐条落盘的物理上限 · one fsync each", serial),
        Figure("成组写入，等待时间 p50", p50, "ms"),
        Figure("成组写入，等待时间 p99", p99, "ms"),
    ]


async def _acts(bench: Bench, db: Database, keys: SigningKeys) -> list[Figure]:
    """Acts: each a transaction of its own, whose line goes with it."""

    async def act() -> None:
        async with writing(db, replace(OPERATOR, account_id=uuid4()), "一件事", public=False) as session:
            concern(session, uuid4())

    rate, _ = await _rate(WRITERS, act)
    bench.say(f"acts, each with its line: {rate:,.0f}/s")
    return [Figure("办理（自成事务，日志随之写入），20 个写者", rate, "/s")]


async def _checking(bench: Bench, db: Database, keys: SigningKeys) -> list[Figure]:
    begun = time.perf_counter()
    sealed = 0
    while (checkpoint := await seal(db, keys, ORIGIN)) is not None:
        sealed += checkpoint.size - checkpoint.since
    sealing = sealed / (time.perf_counter() - begun)
    async with db.reading() as session:
        connection = await driver_of(session)
        begun = time.perf_counter()
        verified = await verify(connection, keys.verifiers(ORIGIN))
        verifying = verified.size / (time.perf_counter() - begun)
        ids = await connection.fetch("SELECT id FROM journal_entry ORDER BY random() LIMIT 200")
        proving = []
        for (id,) in ids:
            begun = time.perf_counter()
            assert id in await proofs_of(connection, [id])
            proving.append(time.perf_counter() - begun)
    p50 = percentile(proving, 0.5) * 1e3
    bench.say(f"{verified.size:,} lines: sealing {sealing:,.0f}/s, verifying {verifying:,.0f}/s, a proof {p50:.2f} ms")
    return [
        Figure("编号、散列、签名（单独），每秒条数", sealing, "/s"),
        Figure("全部核对，每秒条数", verifying, "/s"),
        Figure(f"出具一条的证明，日志共 {verified.size:,} 条，p50", p50, "ms"),
    ]
