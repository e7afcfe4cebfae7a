"""The audit that the authors of GraphQL over HTTP publish, whole, against a served process.

What they require (MUST), recommend (SHOULD) and allow (MAY) is one to us: each audit passes, none with a warning.
"""

import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import NewDatabase
from tests.served import served

ROOT = Path(__file__).parents[2]
AUDITS = 61
"""How many there are in the pinned version of npm's `graphql-http`: fewer would be an audit without teeth."""

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.skipif(
        not (ROOT / "frontend/node_modules/graphql-http").is_dir(),
        reason="npm's graphql-http is not installed: `make test` installs it",
    ),
]


async def test_every_audit_passes_without_a_warning(new_database: NewDatabase) -> None:
    url = await new_database("audited")
    with served(DATABASE_URL=url) as address:
        command = [ROOT / "tools/npm", "run", "--silent", "graphql-audit", "--", f"{address}/graphql"]
        told = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120).stdout
    results = json.loads(told)
    assert len(results) == len({each["id"] for each in results}) == AUDITS
    assert [each for each in results if each["status"] != "ok"] == []
