"""The periodic duties of an installation, done by one process beside the web servers."""

import asyncio
import logging
import zlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func
from sqlmodel import select

from xinyong.access.rules import OPERATOR
from xinyong.accounts.commands.signing_in import discard_sessions
from xinyong.ingestion.commands.discarding import discard_deliveries
from xinyong.journal.commands import writing
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database
from xinyong.kit.upkeep import refresh_statistics
from xinyong.records.commands import relist_subjects
from xinyong.records.commands.reconciling import reconcile_figures
from xinyong.records.commands.rederiving import apply_rules
from xinyong.subjects.commands.tally import reconcile_tally

log = logging.getLogger(__name__)
UNACCEPTED_KEPT = timedelta(days=30)
"""How long a file that was sent and not accepted is kept."""


@dataclass(frozen=True)
class Duty:
    """Something to be done again and again; `act` answers in one line what it did, or nothing."""

    name: str
    every: timedelta
    act: Callable[[Database, Jurisdiction, date], Awaitable[str | None]]


async def _statistics(database: Database, *_: object) -> str | None:
    async with database.transaction() as session:
        tables = await refresh_statistics(session)
    return f"已更新统计信息：{'、'.join(tables)}" if tables else None


async def _figures(database: Database, *_: object) -> str | None:
    async with writing(database, OPERATOR, "核对公示统计") as session:
        wrong = await reconcile_figures(session)
    return f"公示统计与公示清单不符，已更正 {wrong} 行，请查明原因" if wrong else None


async def _tally(database: Database, *_: object) -> str | None:
    async with writing(database, OPERATOR, "核对主体个数") as session:
        wrong = await reconcile_tally(session)
    return f"主体个数与主体库不符，已更正 {wrong} 类，请查明原因" if wrong else None


async def _windows(database: Database, jurisdiction: Jurisdiction, _: date) -> str | None:
    async with writing(database, OPERATOR, "按现行规则重算公示期") as session:
        changed = await apply_rules(session, jurisdiction)
    return f"规则有变化，已重算 {changed} 条记录的公示期" if changed else None


async def _register(database: Database, *_: object) -> str | None:
    async with writing(database, OPERATOR, "按登记资料更新公示清单") as session:
        changed = await relist_subjects(session)
    return f"登记资料有变化，已更新公示清单 {changed} 条" if changed else None


async def _unaccepted(database: Database, _: Jurisdiction, today: date) -> str | None:
    async with writing(database, OPERATOR, "清理未确认的报送文件", public=False) as session:
        discarded = await discard_deliveries(session, received_before=today - UNACCEPTED_KEPT)
    return f"已清理 {discarded} 份逾期未确认的报送文件" if discarded else None


async def _sessions(database: Database, *_: object) -> str | None:
    async with writing(database, OPERATOR, "清理失效的登录", public=False) as session:
        discarded = await discard_sessions(session)
    return f"已清理 {discarded} 个失效的登录" if discarded else None


DUTIES: tuple[Duty, ...] = (
    Duty("更新检索统计信息", timedelta(minutes=10), _statistics),
    Duty("按现行规则重算公示期", timedelta(days=1), _windows),
    Duty("按登记资料更新公示清单", timedelta(days=1), _register),
    Duty("核对公示统计", timedelta(days=1), _figures),
    Duty("核对主体个数", timedelta(days=1), _tally),
    Duty("清理未确认的报送文件", timedelta(days=1), _unaccepted),
    Duty("清理失效的登录", timedelta(days=1), _sessions),
)


async def work(
    database: Database, jurisdiction: Jurisdiction, today: Callable[[], date], *, once: bool = False
) -> None:
    """Do every duty when it is due, until cancelled; `once` does each of them now and returns.

    A duty that fails is logged and tried again when it is next due: one of them never holds up the others.
    """
    clock = asyncio.get_running_loop().time
    due = dict.fromkeys(DUTIES, clock())
    while True:
        for duty in DUTIES:
            if due[duty] <= clock():
                due[duty] = clock() + duty.every.total_seconds()
                await _do(duty, database, jurisdiction, today())
        if once:
            return
        await asyncio.sleep(min(due.values()) - clock())


async def _do(duty: Duty, database: Database, jurisdiction: Jurisdiction, today: date) -> None:
    try:
        async with database.reading() as lock:
            # several workers may run: each duty is done by one of them at a time
            held = await lock.exec(select(func.pg_try_advisory_xact_lock(zlib.crc32(duty.name.encode()))))
            said = await duty.act(database, jurisdiction, today) if held.one() else None
    except Exception:
        log.exception("%s 没有完成", duty.name)
    else:
        if said is not None:
            log.info("%s", said)
