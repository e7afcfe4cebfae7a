"""The periodic duties: figures that add up, no file kept without need, statistics that are fresh."""

from datetime import date, timedelta

import pytest
from sqlalchemy import text
from sqlmodel import col, func, select, update

from tests.conftest import TODAY, Ask, Save
from tests.records.conftest import FileDrafts, company, file
from tests.records.factories import a_penalty, a_permit
from tests.subjects.factories import a_company, a_person
from xinyong import worker
from xinyong.access.rules import OPERATOR
from xinyong.ingestion.model import Delivery, DeliveryChunk, DeliveryComplaint, DeliveryState
from xinyong.journal.commands import writing
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database
from xinyong.kit.upkeep import refresh_statistics
from xinyong.records.commands.reconciling import reconcile_figures
from xinyong.records.model import RollupLine
from xinyong.subjects.model import Subject, SubjectTally
from xinyong.subjects.rules import SubjectCategory

__all__ = ["company", "file"]


async def reconcile(db: Database) -> int:
    async with writing(db, OPERATOR, "核对公示统计") as session:
        return await reconcile_figures(session)


async def test_figures_that_add_up_are_left_alone(company: Subject, file: FileDrafts, db: Database) -> None:
    await file(a_penalty(company), a_permit(company), a_permit(company, document_no="苏危化经字〔2026〕34号"))
    assert await reconcile(db) == 0


async def test_figures_that_do_not_add_up_are_put_right(company: Subject, file: FileDrafts, db: Database) -> None:
    await file(a_penalty(company), a_permit(company))
    keys = (col(RollupLine.dimension), col(RollupLine.key), col(RollupLine.day), col(RollupLine.act_kind))
    lines = select(RollupLine).order_by(*keys)
    async with db.reading() as session:
        before = [line.model_dump() for line in await session.exec(lines)]
    async with db.transaction() as session:
        await session.exec(update(RollupLine).where(col(RollupLine.dimension) == "ALL").values(published=7))
        stray = RollupLine(act_kind="PERMIT", dimension="ZONE", key="x", day=TODAY, published=1, on_time=1, ended=0)
        session.add(stray)
        missing = next(line for line in before if line["dimension"] == "AUTHORITY")
        gone = await session.get(RollupLine, tuple(missing[key] for key in ("act_kind", "dimension", "key", "day")))
        await session.delete(gone)
    assert await reconcile(db) == len([line for line in before if line["dimension"] == "ALL"]) + 2
    async with db.reading() as session:
        assert [line.model_dump() for line in await session.exec(lines)] == before
    assert await reconcile(db) == 0


@pytest.mark.parametrize(
    ("state", "days", "kept"),
    [
        (DeliveryState.RECEIVED, 31, False),
        (DeliveryState.CHECKED, 31, False),
        (DeliveryState.ACCEPTED, 31, True),
        (DeliveryState.RECEIVED, 30, True),
    ],
)
async def test_files_that_nobody_accepted_go_after_thirty_days(
    state: DeliveryState, days: int, kept: bool, db: Database, jurisdiction: Jurisdiction, save: Save
) -> None:
    day = TODAY - timedelta(days=days)
    sent = Delivery(file_name="处罚.csv", digest=b"1", size=3, state=state, received_on=day)
    said = DeliveryComplaint(
        delivery_id=sent.id,
        position=0,
        row=2,
        column="决定日期",
        message="晚于今天",
        remedy="请核对",
        severity="REJECT",
    )
    await save(sent, said, DeliveryChunk(delivery_id=sent.id, position=0, content="甲".encode()))
    await worker.work(db, jurisdiction, lambda: TODAY, once=True)
    for model in (Delivery, DeliveryComplaint, DeliveryChunk):
        async with db.reading() as session:
            assert (await session.exec(select(func.count()).select_from(model))).one() == int(kept)


async def test_a_tally_of_subjects_that_does_not_add_up_is_put_right(
    db: Database, jurisdiction: Jurisdiction, save: Save, ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    # written past the acts that keep the tally; one line is wrong, one is missing, one has nothing left to count
    await save(a_company(), a_company(), a_company(category=SubjectCategory.SOCIAL_ORGANIZATION), a_person("甲某"))
    for category in (SubjectCategory.LEGAL_PERSON, SubjectCategory.GOVERNMENT_BODY):
        await save(SubjectTally(category=category, subjects=7))
    assert await ask("{ statistics { subjects } }") == {"statistics": {"subjects": 14}}
    with caplog.at_level("INFO", "xinyong"):
        await worker.work(db, jurisdiction, lambda: TODAY, once=True)
        await worker.work(db, jurisdiction, lambda: TODAY, once=True)
    assert await ask("{ statistics { subjects } }") == {"statistics": {"subjects": 3}}
    assert [line for line in caplog.messages if "主体个数" in line] == ["主体个数与主体库不符，已更正 4 类，请查明原因"]


async def test_statistics_are_fresh_after_many_changes(db: Database) -> None:
    async with db.transaction() as session:
        connection = await session.connection()
        await connection.execute(
            text("INSERT INTO zone SELECT i::text, i::text, 0, 0, i FROM generate_series(1, 1500) AS i")
        )
        # else the server learns of the changes only when the session that made them has been idle for a while
        await connection.execute(text("SELECT pg_stat_force_next_flush()"))
    async with db.transaction() as session:
        connection = await session.connection()
        await refresh_statistics(session)
        rows = "SELECT reltuples FROM pg_class WHERE relname = 'zone'"
        assert (await connection.execute(text(rows))).scalar() == 1500


async def test_a_duty_that_fails_does_not_hold_up_the_next(
    db: Database, jurisdiction: Jurisdiction, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    done: list[date] = []

    async def breaks(*_: object) -> str | None:
        raise RuntimeError("broken")

    async def works(_: Database, __: Jurisdiction, today: date) -> str | None:
        done.append(today)
        return "办好了"

    duties = tuple(worker.Duty(name, timedelta(days=1), act) for name, act in (("坏", breaks), ("好", works)))
    monkeypatch.setattr(worker, "DUTIES", duties)
    with caplog.at_level("INFO", "xinyong"):
        await worker.work(db, jurisdiction, lambda: TODAY, once=True)
    assert done == [TODAY]
    assert [record.message for record in caplog.records] == ["坏 没有完成", "办好了"]


async def test_two_workers_do_a_duty_once(
    db: Database, jurisdiction: Jurisdiction, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[date] = []

    async def meets_another(database: Database, _: Jurisdiction, today: date) -> str | None:
        done.append(today)
        if len(done) == 1:
            await worker.work(database, jurisdiction, lambda: today, once=True)
        return None

    monkeypatch.setattr(worker, "DUTIES", (worker.Duty("一件事", timedelta(days=1), meets_another),))
    await worker.work(db, jurisdiction, lambda: TODAY, once=True)
    assert done == [TODAY]
