"""Loading the demo city into a database: whole, once, and never among real subjects."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import Any

import pytest
from sqlalchemy import text

from tests.conftest import TODAY, Ask, Save
from xinyong.demo import commands
from xinyong.demo.commands import load_demo
from xinyong.demo.rules import subjects as making
from xinyong.demo.rules.city import City
from xinyong.demo.rules.subjects import Fictitious
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database
from xinyong.kit.errors import Conflict, Invalid
from xinyong.records.rules import Draft
from xinyong.settings import Settings
from xinyong.subjects.model import Subject

HAMLET = 60
"""Subjects of one block in those tests that need no whole city."""


@pytest.fixture
def hamlet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "BLOCK", HAMLET)
    monkeypatch.setattr(commands, "BLOCK", HAMLET)


@dataclass
class Loading:
    """Loads into the test's database on its day."""

    db: Database
    jurisdiction: Jurisdiction
    settings: Settings
    told: list[tuple[str, int, int]] = field(default_factory=list)

    async def __call__(self, *, today: date = TODAY, **options: Any) -> commands.Loaded:
        return await load_demo(
            self.db,
            self.jurisdiction,
            today=today,
            settings=self.settings,
            progress=lambda *words: self.told.append(words),
            **options,
        )


@pytest.fixture
def load(db: Database, jurisdiction: Jurisdiction, settings: Settings) -> Loading:
    return Loading(db, jurisdiction, settings)


async def rows(db: Database, query: str) -> list[tuple[Any, ...]]:
    async with db.reading() as session:
        return [tuple(row) for row in await (await session.connection()).execute(text(query))]


async def one(db: Database, query: str) -> Any:
    return (await rows(db, query))[0][0]


async def test_the_whole_city_is_there_with_its_files_and_complaints(load: Loading, ask: Ask) -> None:
    loaded = await load()
    db = load.db
    assert loaded.subjects == 3_000
    assert loaded.records > 27_000
    assert await one(db, "SELECT sum(version) FROM credit_record") == loaded.records
    assert await one(db, "SELECT count(DISTINCT authority_id) FROM credit_record") >= 30
    assert await one(db, "SELECT count(*) FROM credit_record WHERE authority_id IS NULL") == 0
    assert await one(db, "SELECT count(*) FROM credit_record WHERE version > 1") >= 20
    assert await one(db, "SELECT count(*) FROM subject WHERE status = 'PROVISIONAL'") == 0
    assert load.told[-1] == ("报送文件", loaded.files, loaded.files)

    senders = await rows(db, "SELECT DISTINCT authority_id FROM delivery JOIN delivery_complaint ON id = delivery_id")
    assert len(senders) >= 4
    assert await one(db, "SELECT sum(rejected) FROM delivery") == loaded.rejected_rows > 10
    assert {"REJECT", "WARNING"} == {row[0] for row in await rows(db, "SELECT severity FROM delivery_complaint")}
    assert await one(db, "SELECT count(*) FROM delivery WHERE state <> 'ACCEPTED'") == 0

    await nobody_real_is_shown(db)
    await persons_never_show(db, ask)
    late = await one(db, "SELECT avg(late::int) FROM credit_record")
    assert 0.005 < late < 0.05


async def nobody_real_is_shown(db: Database) -> None:
    real = "SELECT count(*) FROM publicity_feed JOIN subject ON subject.id = subject_id WHERE NOT demonstration"
    assert await one(db, real) == 0
    assert await one(db, "SELECT count(*) FROM publicity_feed WHERE severity = 'MINOR'") == 0
    assert await one(db, "SELECT count(*) FROM publicity_feed WHERE severity = 'SERIOUS'") > 20


async def persons_never_show(db: Database, ask: Ask) -> None:
    persons = "FROM credit_record JOIN subject ON subject.id = subject_id WHERE category = 'NATURAL_PERSON'"
    assert await one(db, f"SELECT count(*) {persons}") >= 3
    assert await one(db, f"SELECT count(*) {persons} AND public") == 0
    found = await ask('{ searchSubjects(query: "演示自然人") { nodes { subject { name } } } }')
    assert found["searchSubjects"]["nodes"] == []
    found = await ask('{ publicity(filter: {text: "演示自然人"}) { totalCount } }')
    assert found["publicity"]["totalCount"] == 0


@pytest.mark.usefixtures("hamlet")
async def test_loading_again_changes_nothing_also_on_a_later_day(load: Loading) -> None:
    await load()
    before = await figures(load.db)
    assert await load() == commands.Loaded()
    assert await load(today=date(2026, 12, 1)) == commands.Loaded()
    assert await figures(load.db) == before


async def figures(db: Database) -> list[Any]:
    tables = ("subject", "credit_record", "record_version", "publicity_feed", "delivery", "delivery_complaint")
    return [await one(db, f"SELECT count(*) FROM {table}") for table in tables]


@pytest.mark.usefixtures("hamlet")
async def test_a_larger_scale_adds_to_what_is_there(load: Loading) -> None:
    first = await load()
    second = await load(scale=3)
    assert (first.subjects, second.subjects) == (HAMLET, 2 * HAMLET)
    assert second.files == 0
    organizations = "SELECT count(*) FROM subject WHERE demonstration"
    assert await one(load.db, organizations) == 3 * HAMLET


@pytest.mark.usefixtures("hamlet")
async def test_a_load_that_was_cut_short_goes_on_where_it_stopped(
    load: Loading, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, blocks_to_fail = City.drafts, {1}

    def failing(city: City, block: int, subjects: list[Fictitious]) -> Iterator[Draft]:
        yield from islice(whole(city, block, subjects), 5)
        if block in blocks_to_fail:
            raise RuntimeError("the power went off")
        yield from islice(whole(city, block, subjects), 5, None)

    monkeypatch.setattr(City, "drafts", failing)
    with pytest.raises(RuntimeError):
        await load(scale=3)
    assert await one(load.db, "SELECT count(*) FROM subject WHERE demonstration") == HAMLET, "no half block"
    assert await one(load.db, "SELECT count(*) FROM delivery") == 0
    blocks_to_fail.clear()
    assert (await load(scale=3)).subjects == 2 * HAMLET
    assert await one(load.db, "SELECT count(*) FROM delivery") > 0


@pytest.mark.usefixtures("hamlet")
async def test_real_subjects_are_not_mixed_with_fictitious_ones_unless_forced(load: Loading, save: Save) -> None:
    await save(
        Subject(category="LEGAL_PERSON", code="91320583138125623P", name="某公司", status="ACTIVE", updated_on=TODAY)
    )
    with pytest.raises(Conflict, match="真实主体"):
        await load()
    assert await one(load.db, "SELECT count(*) FROM subject") == 1
    assert (await load(force=True)).subjects == HAMLET


@pytest.mark.parametrize("scale", [0, -1, 3_001])
async def test_a_scale_without_codes_for_it_is_refused(scale: int, load: Loading) -> None:
    with pytest.raises(Invalid, match="规模"):
        await load(scale=scale)
