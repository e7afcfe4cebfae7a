"""`xinyong import` of a penalty file, all columns, into two million records; beside it the bare COPY and merge."""

import csv
import time
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg

from bench.data import TODAY, Holder, fill
from bench.harness import Bench, Figure
from xinyong.access.rules import OPERATOR
from xinyong.catalogue.commands import load_reference
from xinyong.context import Context
from xinyong.ingestion.commands import import_file
from xinyong.ingestion.model import Delivery
from xinyong.journal.commands import writing
from xinyong.jurisdictions.reading import read_jurisdiction
from xinyong.kit.db import Connection, Database
from xinyong.settings import Settings
from xinyong.subjects.rules import demonstration_code

SUBJECTS, STANDING, ROWS, BATCH = 100_000, 2_000_000, 100_000, 5_000
_FACTS = (
    "经查，该单位于{day}在从事生产经营活动中，未按规定对安全设备进行经常性维护、保养，并定期检测，设备台账记录不全。"
)
_BASIS = "《中华人民共和国安全生产法》第三十六条第二款、第九十九条第三项"
_CONTENT = "责令限期改正，给予警告，并处罚款人民币{yuan:,}元。"
_MERGE = """
INSERT INTO {table} SELECT * FROM stage_{table}
ON CONFLICT ({key}) DO UPDATE SET document_no = excluded.document_no
WHERE {table}.document_no IS DISTINCT FROM excluded.document_no
"""


async def measure(bench: Bench) -> list[Figure]:
    """Rows a second, with what the bare merge of the same rows makes; MB that an import adds to the process."""
    database = Database(bench.url, pool_size=2)
    jurisdiction = read_jurisdiction("kunshan")
    async with writing(database, OPERATOR, "基准") as session:
        await load_reference(session, jurisdiction)
    connection = await asyncpg.connect(bench.url)
    zones = [zone.code for zone in jurisdiction.zones]
    people = [Holder(_code(n), _name(n), zones[n % len(zones)]) for n in range(SUBJECTS)]
    await fill(connection, people, STANDING, bench.say)
    viewer = replace(OPERATOR, authority_id=jurisdiction.authorities[0].id)
    settings = Settings.read({"XINYONG_HOME": str(bench.folder)})
    context = Context(db=database, jurisdiction=jurisdiction, viewer=viewer, today=TODAY, settings=settings)
    name = jurisdiction.authorities[0].name
    try:
        await import_file(context, _write(bench.folder / "warm.csv", name, range(SUBJECTS, SUBJECTS + BATCH)))
        new = await _import(context, connection, _write(bench.folder / "new.csv", name, range(ROWS)), bench)
        await _check(connection, new.delivery)
        bare = await _bare(connection, new.delivery, bench)
        again = await _import(context, connection, _write(bench.folder / "again.csv", name, range(ROWS), "同"), bench)
        assert again.delivery.unchanged == ROWS, again
    finally:
        await connection.close()
        await database.close()
    beside = "同样的行直接 COPY 加 merge"
    return [
        Figure("导入处罚文件（全部列，库中已有 200 万条）", new.rate, "行/s", beside, bare.rate),
        Figure("导入一行的处理器时间，本进程", new.ours, "µs", beside, bare.ours),
        Figure("导入一行的处理器时间，数据库", new.servers, "µs", beside, bare.servers),
        Figure("再次导入相同内容", again.rate, "行/s"),
        Figure("第一批之后进程内存的增长", new.grown, "MB", "文件大小 · the file", new.delivery.size / 1e6),
    ]


@dataclass(frozen=True)
class Run:
    """Rows a second by the clock; µs of processor time for a row, of this process and of the server; MB of growth
    after the first batch."""

    rate: float
    ours: float
    servers: float
    grown: float
    delivery: Delivery


class Watch:
    """Clock and processor time of a stretch. The two processes work side by side: the slower one sets the pace."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def start(self) -> None:
        self._begun = await self._now()

    async def stop(self) -> tuple[float, float, float]:
        """Rows a second, and µs for a row."""
        passed, ours, servers = (now - then for now, then in zip(await self._now(), self._begun, strict=True))
        return ROWS / passed, ours / ROWS * 1e6, servers / ROWS * 1e6

    async def _now(self) -> tuple[float, float, float]:
        rows = await self._connection.fetch(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'"
        )
        return time.perf_counter(), time.process_time(), sum(_worked(row["pid"]) for row in rows)


def _worked(pid: int) -> float:
    """Seconds of processor time of a process with one thread."""
    return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9


def _code(n: int) -> str:
    return demonstration_code(n, "9", "1")


def _name(n: int) -> str:
    return f"昆山演示基准第{n}号有限公司"


def _write(path: Path, authority: str, numbers: range, remark: str = "") -> Path:
    """A file with all columns of the layout that a company's penalty has."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        layout = next(each for each in read_jurisdiction("kunshan").layouts if each.key == "penalty-2021")
        writer.writerow([column.name for column in layout.columns])
        writer.writerows(_row(n, authority) for n in numbers)
        if remark:
            # other bytes, the same rows: an empty line
            file.write("\r\n")
    return path


def _row(n: int, authority: str) -> list[str]:
    code = _code(n % SUBJECTS)
    day = TODAY - timedelta(days=1 + n % 5)
    yuan = 1_000 * (1 + n % 90)
    return [
        _name(n % SUBJECTS), "法人及非法人组织", code, f"3205830000{n:05d}", code[8:17], "", "", "", "演示人", "", "",
        "", "", f"昆应急罚〔2026〕基准{n}号", "未按规定对安全设备进行经常性维护、保养", _FACTS.format(day=day), _BASIS,
        "警告;罚款", _CONTENT.format(yuan=yuan), f"{yuan / 10_000:g}", "", "", day.isoformat(), "", "2027-11-20",
        authority, "", authority, "", f"第{n}件",
    ]  # fmt: skip


async def _import(context: Context, connection: Connection, path: Path, bench: Bench) -> Run:
    held: list[float] = []
    watch = Watch(connection)
    await watch.start()
    delivery = await import_file(context, path, progress=lambda *_: held.append(_resident()))
    rate, ours, servers = await watch.stop()
    assert delivery.rejected == 0, delivery
    bench.say(f"{path.name}: {rate:,.0f} rows/s; µs a row: {ours:.0f} here, {servers:.0f} in the server")
    return Run(rate, ours, servers, max(held) - held[0], delivery)


def _resident() -> float:
    """MB of this process in memory."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1000


async def _check(connection: Connection, delivery: Delivery) -> None:
    """The rows are there, public, and in the figures."""
    counts = await connection.fetchrow(
        """
        SELECT count(*), sum(fine_amount), count(feed.id) FROM credit_record AS record
        LEFT JOIN publicity_feed AS feed USING (id) WHERE delivery_id = $1
        """,
        delivery.id,
    )
    fines = sum(1 + n % 90 for n in range(ROWS)) / 10
    assert counts is not None
    assert (counts[0], float(counts[1]), counts[2]) == (ROWS, fines, ROWS), counts


async def _bare(connection: Connection, delivery: Delivery, bench: Bench) -> Run:
    """The same rows under other numbers, ready made: binary COPY into staging tables, then INSERT … ON CONFLICT."""
    records = await connection.fetch("SELECT * FROM credit_record WHERE delivery_id = $1 ORDER BY id", delivery.id)
    feed = await connection.fetch(
        "SELECT feed.* FROM publicity_feed AS feed JOIN credit_record USING (id) WHERE delivery_id = $1 ORDER BY id",
        delivery.id,
    )
    fresh = [_renamed(row) for row in records], [_renamed(row) for row in feed]
    columns = list(records[0].keys()), list(feed[0].keys())
    keys = "subject_id, act_kind, decision_date, document_no", "id"
    watch = Watch(connection)
    await watch.start()
    async with connection.transaction():
        for table in ("credit_record", "publicity_feed"):
            await connection.execute(f"CREATE TEMP TABLE stage_{table} (LIKE {table}) ON COMMIT DROP")
        for first in range(0, ROWS, BATCH):
            for table, rows, names, key in zip(("credit_record", "publicity_feed"), fresh, columns, keys, strict=True):
                batch = rows[first : first + BATCH]
                await connection.copy_records_to_table(f"stage_{table}", records=batch, columns=names)
                await connection.execute(_MERGE.format(table=table, key=key))
                await connection.execute(f"TRUNCATE stage_{table}")
    rate, ours, servers = await watch.stop()
    bench.say(f"bare COPY and merge: {rate:,.0f} rows/s; µs a row: {ours:.0f} here, {servers:.0f} in the server")
    return Run(rate, ours, servers, 0, delivery)


def _renamed(row: "asyncpg.Record") -> tuple[Any, ...]:
    """The row with another id and another number of its decision."""
    values = dict(row)
    values["id"] = UUID(int=values["id"].int ^ 0xFFFF)
    values["document_no"] += "-乙"
    return tuple(values.values())
