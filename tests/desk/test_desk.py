"""What waits for whom, in the order of what runs out."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from uuid import UUID, uuid4

import pytest

from tests.conftest import TODAY
from tests.ingestion.conftest import operator, reference
from tests.ingestion.factories import AUTHORITY, OTHER_AUTHORITY, a_penalty_row, csv_of
from xinyong.access.rules import ROLES, Role, Viewer, ViewerKind
from xinyong.context import Context
from xinyong.desk.queries import tasks_of
from xinyong.desk.rules import Task, TaskKind, by_urgency
from xinyong.ingestion.commands import accept_delivery, check_delivery, receive_delivery
from xinyong.jurisdictions.rules import Jurisdiction

pytestmark = pytest.mark.anyio
__all__ = ["operator", "reference"]
RECORDER, REVIEWER = UUID(int=1), UUID(int=2)


def of(context: Context, role: Role, account: UUID, authority: str = AUTHORITY) -> Context:
    entry = context.jurisdiction.authority_named(authority)
    assert entry is not None
    viewer = Viewer(ViewerKind.OFFICIAL, "某人", entry.id, account_id=account, permissions=ROLES[role])
    return replace(context, viewer=viewer)


async def sent(context: Context, name: str, *rows: dict[str, str]) -> UUID:
    content = csv_of(*rows)
    made, _ = await receive_delivery(context, name, BytesIO(content), len(content), uuid4().bytes)
    return made.id


async def tasks(context: Context, today: date = TODAY) -> list[tuple[TaskKind, str, int, int | None]]:
    async with context.reading() as session:
        found = await tasks_of(session, context.viewer, today)
    workdays = context.jurisdiction.workdays
    return [(task.kind, task.title, task.count, task.days_left(today, workdays)) for task in found]


async def test_a_delivery_passes_from_desk_to_desk(operator: Context) -> None:
    recorder, reviewer = of(operator, Role.RECORDER, RECORDER), of(operator, Role.REVIEWER, REVIEWER)
    bad = a_penalty_row(处罚决定日期="2027-01-01")
    late = await sent(recorder, "迟.csv", a_penalty_row(处罚决定日期="2026-11-10"), bad)
    await sent(recorder, "新.csv", a_penalty_row())
    assert await tasks(recorder) == [
        (TaskKind.DELIVERY_TO_CHECK, "迟.csv", 0, None),
        (TaskKind.DELIVERY_TO_CHECK, "新.csv", 0, None),
    ]
    await check_delivery(recorder, late)
    assert await tasks(recorder) == [
        (TaskKind.DELIVERY_WAITING, "迟.csv", 2, -3),
        (TaskKind.DELIVERY_TO_CHECK, "新.csv", 0, None),
    ]
    assert (await tasks(reviewer))[0] == (TaskKind.DELIVERY_TO_REVIEW, "迟.csv", 2, -3)
    await accept_delivery(reviewer, late)
    assert (TaskKind.ROWS_TO_CORRECT, "迟.csv", 1, None) in await tasks(recorder)
    assert [name for _, name, _, _ in await tasks(reviewer)] == ["新.csv"]
    assert (TaskKind.ROWS_TO_CORRECT, "迟.csv", 1, None) not in await tasks(recorder, TODAY + timedelta(days=31))


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.SYSTEM_ADMINISTRATOR, Role.CREDIT_OFFICER])
async def test_nothing_waits_for_those_who_have_no_such_work(operator: Context, role: Role) -> None:
    await sent(of(operator, Role.RECORDER, RECORDER), "一.csv", a_penalty_row())
    assert await tasks(of(operator, role, REVIEWER)) == []


async def test_nothing_of_another_department_waits(operator: Context) -> None:
    await sent(of(operator, Role.RECORDER, RECORDER), "一.csv", a_penalty_row())
    assert await tasks(of(operator, Role.REVIEWER, REVIEWER, OTHER_AUTHORITY)) == []


@pytest.mark.parametrize(
    ("due", "left"),
    [(TODAY, 0), (date(2026, 11, 25), 1), (date(2026, 11, 30), 4), (date(2026, 11, 20), -2), (None, None)],
)
def test_days_left_are_working_days(due: date | None, left: int | None, jurisdiction: Jurisdiction) -> None:
    task = Task(TaskKind.DELIVERY_TO_REVIEW, "一.csv", UUID(int=1), 1, TODAY, due)
    assert task.days_left(TODAY, jurisdiction.workdays) == left


def test_what_runs_out_first_stands_first() -> None:
    days = [None, date(2026, 12, 1), date(2026, 11, 1)]
    made = [Task(TaskKind.DELIVERY_TO_REVIEW, "", UUID(int=n), 1, TODAY, day) for n, day in enumerate(days)]
    assert [task.due_on for task in by_urgency(made)] == [date(2026, 11, 1), date(2026, 12, 1), None]
