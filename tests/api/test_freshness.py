"""Writers and readers of two workers meet at random: no answer is older than its question."""

import asyncio
from datetime import date
from random import Random
from typing import Any

import pytest

from tests.api.workers import Workers, shown, workers
from tests.records.conftest import FileDrafts
from tests.records.factories import a_penalty
from tests.records.looking import withdraw
from tests.shell.conftest import site
from xinyong.kit.db import Database
from xinyong.kit.standing import StandingRead
from xinyong.subjects.model import Subject

__all__ = ["site", "workers"]
pytestmark = pytest.mark.anyio


class History:
    """A list that a writer makes longer at one end and shorter at the other: no state of it comes twice."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.states: list[list[str]] = [[]]
        """The last may not have been committed yet."""
        self.committed = 0
        self.answered = [0, 0]
        """How often, by worker."""
        self.another = asyncio.Event()

    async def write(self, company: Subject, file: FileDrafts, db: Database) -> None:
        """One act: whoever asks after it sees what it did."""
        there = self.states[-1]
        number = f"昆应急罚〔2026〕{len(self.states)}号"
        if there and self.random.random() < 0.4:
            self.states.append(there[:-1])
            await withdraw(db, number=there[-1])
        else:
            self.states.append([number, *there])
            await file(a_penalty(company, document_no=number, decision_date=date(2026, 11, 16)))
        self.committed = len(self.states) - 1

    async def read(self, workers: Workers, worker: int) -> None:
        """What is answered is the state when it was asked, or one since then."""
        oldest = self.committed
        answer = await workers.list(worker)
        possible = [sorted(state) for state in self.states[oldest:]]
        assert sorted(shown(answer)) in possible, f"older than state {oldest}"
        self.answered[worker] += 1
        self.another.set()

    async def go_on(self) -> None:
        """Wait for some more answers of each worker, or for none."""
        until = min(self.answered) + self.random.choice((0, 1, 8))
        while min(self.answered) < until:
            self.another.clear()
            await self.another.wait()


@pytest.fixture(params=[False, True], ids=["near", "far"])
def far(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the database says of its version may be on its way for a while."""
    near = StandingRead._fetch

    async def fetch(standing: StandingRead) -> Any:
        said = await near(standing)
        await asyncio.sleep(0.05)
        return said

    if request.param:
        monkeypatch.setattr(StandingRead, "_fetch", fetch)


@pytest.mark.usefixtures("far")
@pytest.mark.parametrize("seed", range(3))
async def test_no_answer_is_older_than_its_question(
    workers: Workers, company: Subject, file: FileDrafts, db: Database, seed: int
) -> None:
    history = History(seed)
    writing_on = True

    async def reader(worker: int) -> None:
        while writing_on:
            await history.read(workers, worker)
            await asyncio.sleep(history.random.choice((0, 0.002, 0.01, 0.03)))

    async with asyncio.TaskGroup() as readers:
        for worker in (0, 1) * 4:
            readers.create_task(reader(worker))
        for _ in range(12):
            await history.write(company, file, db)
            await history.go_on()
        writing_on = False
    assert all(workers.kept(worker).hits for worker in (0, 1))
