"""The audit that the authors of GraphQL over HTTP publish, whole, against a served city.

What they require (MUST), recommend (SHOULD) and allow (MAY) is one to us: each audit passes, none with a warning.
"""

import json
import subprocess
from pathlib import Path

import pytest

from tests.operator import an_operator

ROOT = Path(__file__).parents[2]
AUDITS = 61
"""How many there are in the pinned version of npm's `graphql-http`: fewer would be an audit without teeth."""


@pytest.mark.skipif(
    not (ROOT / "frontend/node_modules/graphql-http").is_dir(),
    reason="npm's graphql-http is not installed: `make test` installs it",
)
def test_every_audit_passes_without_a_warning() -> None:
    with an_operator() as operator, operator.served() as address:
        command = [str(ROOT / "tools/npm"), "run", "--silent", "graphql-audit", "--", f"{address}/graphql"]
        told = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)
    assert told.returncode == 0, told.stderr
    results = json.loads(told.stdout)
    assert len({each["id"] for each in results}) == AUDITS
    assert [each for each in results if each["status"] != "ok"] == []
