"""`kill -9` in the middle of a file: nothing half done, and the same delivery can be accepted afterwards."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import asyncpg
import pytest

from tests.conftest import TODAY
from tests.ingestion.conftest import Department
from tests.ingestion.factories import AUTHORITY, a_penalty_row, csv_of
from xinyong.kit.db import Database

pytestmark = pytest.mark.anyio
ROWS = 20_000
_FILING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted AND objid = $1"
_OBJECT = 0x66696C696E67 & 0xFFFFFFFF


async def until(connection: "asyncpg.Connection[asyncpg.Record]", holders: int) -> None:
    """Wait until so many hold the lock of filings."""
    end = time.monotonic() + 60
    while await connection.fetchval(_FILING, _OBJECT) != holders:
        assert time.monotonic() < end
        await asyncio.sleep(0.02)


async def test_a_killed_import_leaves_nothing_and_can_be_taken_up_again(
    department: Department, db: Database, database_url: str, tmp_path: Path
) -> None:
    one = a_penalty_row()
    content = csv_of(*({**one, "行政处罚决定书文号": f"昆应急罚〔2026〕{n}号"} for n in range(ROWS)))
    path = tmp_path / "处罚.csv"
    path.write_bytes(content)
    command = [sys.executable, "-m", "xinyong", "import", str(path), "--authority", AUTHORITY, "--today", str(TODAY)]
    environment = os.environ | {"DATABASE_URL": database_url, "XINYONG_HOME": str(tmp_path)}
    connection = await asyncpg.connect(database_url)
    try:
        importing = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)  # noqa: ASYNC220
        await until(connection, 1)
        await asyncio.sleep(0.5)
        assert importing.poll() is None, "the import was over before it could be killed"
        importing.send_signal(signal.SIGKILL)
        importing.wait()
        await until(connection, 0)
        for table in ("credit_record", "publicity_feed", "publicity_rollup", "subject", "delivery_complaint"):
            assert await connection.fetchval(f"SELECT count(*) FROM {table}") == 0, table
        assert await connection.fetchval("SELECT state FROM delivery") == "RECEIVED"
    finally:
        await connection.close()
    receipt = await department.accept(content)
    assert (receipt["total"], receipt["accepted"], receipt["rejected"]) == (ROWS, ROWS, 0)
