"""A served city: workers seal beside requests, a killed one is replaced, the operator finds what was changed."""

import os
import re
import signal
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest

from tests.journal.conftest import ORIGIN
from tests.operator import Operator, an_operator
from xinyong.journal.rules.checkpoints import unverified
from xinyong.kit.signed_notes import Verifier


@pytest.fixture(scope="module")
def operator() -> Iterator[Operator]:
    with an_operator() as somebody:
        yield somebody


def get(address: str) -> str | None:
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            text: str = answer.read().decode()
    except urllib.error.HTTPError as refused:
        with refused:
            if refused.code == 404:
                return None
            raise
    return text


def checkpoint_after(served: str, size: int) -> str:
    """The newest signed checkpoint, once there is one of more than `size` lines."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        note = get(f"{served}/journal/checkpoint")
        if note is not None and unverified(note).size > size:
            return note
        time.sleep(0.1)
    raise AssertionError(f"no checkpoint beyond {size}")


def act(operator: Operator, name: str) -> None:
    """Something that leaves a line: a token for a department's system."""
    done = operator.run("token", "grant", "--authority", "昆山市应急管理局", "--name", name)
    assert done.returncode == 0, done.stderr


async def sql(operator: Operator, statement: str) -> str:
    connection = await asyncpg.connect(f"postgresql://xinyong@/xinyong?host={operator.home / 'kunshan/run'}")
    try:
        return str(await connection.execute(statement))
    finally:
        await connection.close()


async def test_the_journal_of_a_served_city_can_be_checked_from_outside(operator: Operator, tmp_path: Path) -> None:
    key, kept = tmp_path / "key.txt", tmp_path / "checkpoint.txt"
    with operator.served("--workers", "2") as served:
        key.write_text(get(f"{served}/journal/key") or "")
        first = checkpoint_after(served, 0)
        kept.write_text(first)
        Verifier.read(key.read_text()).opened(first)
        assert first.startswith(f"{ORIGIN}\n")
        act(operator, "执法办案系统")
        size = unverified(first).size
        last = unverified(checkpoint_after(served, size)).size
        whole = operator.run("verify-journal")
        assert (whole.returncode, whole.stdout.split("，")[0]) == (0, f"操作日志完好：共 {last} 条")
        since = operator.run("verify-journal", "--from", str(kept), "--key", str(key))
        assert since.stdout.startswith(f"操作日志完好：自第 {size} 条起，共 {last - size} 条"), since
        changed = (
            "UPDATE journal_entry SET deed = '另一件事' WHERE id = (SELECT entry_id FROM journal_leaf WHERE seq = {})"
        )
        assert await sql(operator, changed.format(size)) == "UPDATE 1"
        found = operator.run("verify-journal")
        assert found.returncode == 1
        assert re.search(rf"✗ 第 {size} 条（.*已被改动", found.stderr), found.stderr


def workers(operator: Operator) -> list[int]:
    assert operator.server is not None
    children = Path(f"/proc/{operator.server.pid}/task/{operator.server.pid}/children").read_text().split()
    named = {int(pid): Path(f"/proc/{pid}/cmdline").read_text() for pid in children}
    return [pid for pid, line in named.items() if "spawn_main" in line]


async def test_whoever_seals_may_die(operator: Operator) -> None:
    with operator.served("--workers", "2") as served:
        act(operator, "行政审批系统")
        size = unverified(checkpoint_after(served, 0)).size
        for round, worker in enumerate(workers(operator)):
            os.kill(worker, signal.SIGKILL)
            act(operator, f"行政审批系统{round}")
            size = unverified(checkpoint_after(served, size)).size
