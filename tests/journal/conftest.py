"""A journal with lines in it, and those who wish that some of them were otherwise."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from datetime import date
from typing import Protocol
from uuid import UUID, uuid4

import pytest

from tests.conftest import TODAY
from xinyong.access.rules import OPERATOR, Viewer, ViewerKind
from xinyong.context import Context
from xinyong.journal.commands import touch, writing
from xinyong.journal.commands.appending import Journal, append_reading
from xinyong.journal.commands.sealing import seal
from xinyong.journal.queries.verifying import Verified, verify
from xinyong.journal.rules.checkpoints import Checkpoint, origin_of
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database, driver_of
from xinyong.kit.graph_engine import Engine, Outcome
from xinyong.kit.graph_http import Asked
from xinyong.kit.signed_notes import SigningKeys, new_signing_key
from xinyong.schema import schema
from xinyong.settings import Settings

__all__ = ["TODAY"]
ORIGIN = origin_of("kunshan")
KEYS = SigningKeys.read(new_signing_key())
OFFICIAL = Viewer(
    ViewerKind.OFFICIAL,
    name="演示甲",
    authority_id=uuid4(),
    account_id=uuid4(),
    purpose="APPROVAL",
    matter="昆行审〔2026〕1号",
)
FIELDS = ("AdministrativePenalty.factsOfViolation", "Subject.legalRepresentative")

Read = Callable[..., Coroutine[None, None, None]]
Seal = Callable[[], Awaitable[Checkpoint | None]]
Check = Callable[..., Awaitable[Verified]]
Sql = Callable[..., Awaitable[list[tuple[object, ...]]]]


@pytest.fixture
def read(db: Database) -> Read:
    """Write down that an official was shown something of these subjects."""
    journal = Journal(db)

    async def reading(*subjects: UUID, viewer: Viewer = OFFICIAL) -> None:
        await append_reading(journal, viewer, dict.fromkeys(subjects, FIELDS))

    return reading


@pytest.fixture
def sealed(db: Database) -> Seal:
    return lambda: seal(db, KEYS, ORIGIN)


@pytest.fixture
def checked(db: Database) -> Check:
    """Verify the journal, or what follows a checkpoint that was kept."""

    async def check(kept: str | None = None, *, keys: SigningKeys = KEYS) -> Verified:
        async with db.reading() as session:
            return await verify(await driver_of(session), keys.verifiers(ORIGIN), kept)

    return check


@pytest.fixture
def sql(db: Database) -> Sql:
    """One statement of somebody who owns the database."""

    async def run(statement: str, *values: object) -> list[tuple[object, ...]]:
        async with db.reading() as session:
            return [tuple(row) for row in await (await driver_of(session)).fetch(statement, *values)]

    return run


@pytest.fixture
async def journal(db: Database, read: Read, sealed: Seal) -> list[UUID]:
    """40 lines in three batches: acts, and readings about the subjects that are answered."""
    subjects = [uuid4() for _ in range(10)]
    for batch in range(3):
        for place in range(3 + batch):
            async with writing(db, replace(OPERATOR, authority_id=OFFICIAL.authority_id), "一件事") as session:
                touch(session, "rows", place)
        await read(*subjects)
        await sealed()
    return subjects


class Answered(Protocol):
    """Run an operation as a viewer, compiled or resolved field by field."""

    async def __call__(
        self, viewer: Viewer, query: str, *, compiling: bool | None = None, today: date = TODAY, **variables: object
    ) -> Outcome: ...


@pytest.fixture
def answered(db: Database, jurisdiction: Jurisdiction, settings: Settings) -> Answered:
    async def run(
        viewer: Viewer, query: str, *, compiling: bool | None = None, today: date = TODAY, **variables: object
    ) -> Outcome:
        engine = Engine(schema, {}, compiling=compiling is not False)
        context = Context(db, jurisdiction, viewer, today, settings)
        outcome = await engine.run(Asked(query, None, None, variables), context, reading_only=False)
        assert compiling is None or engine.compiled_runs == int(compiling)
        return outcome

    return run
