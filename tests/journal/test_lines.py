"""The bytes that are hashed, as docs/journal.md says them: another program makes the same ones."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from hashlib import sha256
from typing import Any
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from xinyong.journal.rules.lines import CLOSED, OPEN, closed_part, hash_of, leaf_of, open_part

ENTRY: dict[str, Any] = {
    "id": UUID("019ac000-0000-7000-8000-000000000001"),
    "at": datetime(2026, 11, 24, 9, 2, 3, 4, tzinfo=timezone(timedelta(hours=8))),
    "kind": "READING",
    "deed": "查询",
    "viewer_kind": "OFFICIAL",
    "authority_id": UUID("019ac000-0000-7000-8000-000000000002"),
    "subject_id": None,
    "purpose": "APPROVAL",
    "fields": ["a", "“b”"],
    "withheld_until": date(2026, 12, 24),
    "withheld_by": None,
    "act_id": UUID("019ac000-0000-7000-8000-000000000003"),
    "account_id": None,
    "matter": "昆行审〔2026〕1号",
    "touched": {"rows": 3, "delivery": "019ac000-0000-7000-8000-000000000004"},
    "salt": bytes(range(16)),
}
OPENED = (
    '{"at":"2026-11-24T01:02:03.000004Z","authority_id":"019ac000-0000-7000-8000-000000000002","deed":"查询",'
    '"fields":["a","“b”"],"id":"019ac000-0000-7000-8000-000000000001","kind":"READING","purpose":"APPROVAL",'
    '"subject_id":null,"viewer_kind":"OFFICIAL","withheld_by":null,"withheld_until":"2026-12-24"}'
)
CLOSED_PART = (
    '{"account_id":null,"act_id":"019ac000-0000-7000-8000-000000000003","matter":"昆行审〔2026〕1号",'
    '"salt":"000102030405060708090a0b0c0d0e0f",'
    '"touched":{"delivery":"019ac000-0000-7000-8000-000000000004","rows":3}}'
)


def test_a_line_has_these_bytes_for_ever() -> None:
    """Were they to change, every proof that somebody keeps would be worthless."""
    assert open_part(ENTRY).decode() == OPENED
    assert closed_part(ENTRY).decode() == CLOSED_PART
    leaf = f"{OPENED}\n{sha256(CLOSED_PART.encode()).hexdigest()}".encode()
    assert leaf_of(ENTRY) == leaf
    assert hash_of(ENTRY) == sha256(b"\x00" + leaf).digest()


texts = st.text(st.characters(codec="utf-8", exclude_characters="\x00"))


@given(texts, st.lists(texts), st.dictionaries(texts, st.integers(-(2**62), 2**62) | texts), st.datetimes())
def test_any_json_writer_makes_the_same_bytes(
    deed: str, fields: list[str], touched: dict[str, int | str], at: datetime
) -> None:
    entry = ENTRY | {"deed": deed, "fields": fields, "touched": touched, "at": at.replace(tzinfo=UTC)}
    for part, names in ((open_part(entry), OPEN), (closed_part(entry), CLOSED)):
        read = json.loads(part)
        assert set(read) == set(names)
        assert json.dumps(read, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() == part
