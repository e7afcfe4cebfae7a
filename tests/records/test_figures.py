"""The figures are what the public list adds up to, whatever happens to records and subjects."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as with_settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlmodel import select

from tests.records.conftest import FileDrafts
from tests.records.factories import a_penalty
from tests.records.looking import SHOWN, rows, wrong_figures
from xinyong.access.rules import OPERATOR
from xinyong.catalogue.model import Zone
from xinyong.journal.commands import writing
from xinyong.jurisdictions.rules import Severity
from xinyong.kit.db import Database
from xinyong.records.commands import relist_subjects, withdraw_record
from xinyong.records.rules import WithdrawalGround
from xinyong.subjects.model import Subject

pytestmark = pytest.mark.anyio


ACTS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from([Severity.MINOR, Severity.GENERAL, Severity.SERIOUS]),
        st.integers(0, 500),
        st.booleans(),
    ),
    min_size=1,
    max_size=12,
)


@with_settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
async def test_the_figures_are_what_the_list_adds_up_to_whatever_happens(
    acts: Sequence[tuple[int, Severity, int, bool]], company: Subject, file: FileDrafts, db: Database
) -> None:
    async with db.transaction() as session:
        for table in ("publicity_rollup", "publicity_feed", "record_version", "credit_record"):
            await (await session.connection()).execute(text(f"DELETE FROM {table}"))
    for number, severity, later, withdrawn in acts:
        shown = SHOWN + timedelta(days=later)
        draft = a_penalty(company, document_no=f"{number}号", severity=severity, remark=str(later))
        await file(draft, shown=shown)
        if withdrawn:
            key = await rows(
                db,
                f"SELECT subject_id, id FROM credit_record WHERE document_no = '{number}号' AND withdrawn_on IS NULL",
            )
            for each in key:
                async with writing(db, OPERATOR, "撤下") as session:
                    await withdraw_record(session, *each, on=shown, ground=WithdrawalGround.ANNULLED)
    assert await wrong_figures(db) == 0
    listed = await rows(
        db, "SELECT count(*) FROM publicity_feed WHERE visible_until >= '2026-12-01' AND visible_from <= '2026-12-01'"
    )
    figures = """
        SELECT coalesce(sum(published - ended), 0) FROM publicity_rollup WHERE dimension = 'ALL' AND day <= '2026-12-01'
    """
    assert await rows(db, figures) == listed


async def test_what_the_register_learns_of_a_subject_reaches_list_and_figures(
    company: Subject, file: FileDrafts, db: Database
) -> None:
    await file(a_penalty(company))
    async with db.transaction() as session:
        zone = (await session.exec(select(Zone.code).order_by(Zone.code))).first()
        known = await session.get(Subject, company.id)
        assert known is not None
        known.name, known.zone_code = "昆山演示新名有限公司", zone
    async with writing(db, OPERATOR, "更新") as session:
        assert await relist_subjects(session) == 1
    assert await rows(db, "SELECT subject_name, zone_code FROM publicity_feed") == [("昆山演示新名有限公司", zone)]
    assert await rows(db, "SELECT key FROM publicity_rollup WHERE dimension = 'ZONE' AND published = 1") == [(zone,)]
    assert await wrong_figures(db) == 0
    async with writing(db, OPERATOR, "更新") as session:
        assert await relist_subjects(session) == 0
