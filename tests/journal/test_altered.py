"""Whoever changes the journal in the database is found, and the first line where it shows is named."""

import re

import pytest

from tests.journal.conftest import KEYS, ORIGIN, Check, Read, Seal, Sql
from xinyong.journal.rules.lines import COLUMNS
from xinyong.journal.rules.verifying import Altered
from xinyong.kit.signed_notes import SigningKeys, new_signing_key

LINES = 3 + 4 + 5 + 30
EDITS = {
    "at": "at + interval '1 second'",
    "kind": "CASE kind WHEN 'ACT' THEN 'READING' ELSE 'ACT' END",
    "deed": "'另一件事'",
    "viewer_kind": "'AGENCY'",
    "authority_id": "NULL",
    "subject_id": "gen_random_uuid()",
    "purpose": "'监督检查'",
    "fields": "'{}'",
    "withheld_until": "'2027-01-01'",
    "withheld_by": "'某条'",
    "act_id": "gen_random_uuid()",
    "account_id": "gen_random_uuid()",
    "matter": "'另一事项'",
    "touched": """touched || '{"rows": 7}'""",
    "salt": "salt || '\\x00'",
}
AT = "(SELECT entry_id FROM journal_leaf WHERE seq = {})"


async def test_a_journal_that_nobody_touched_is_whole(journal: object, checked: Check, read: Read) -> None:
    await read(*[])
    found = await checked()
    assert (found.size, found.since, found.checkpoints, found.unsealed) == (LINES, 0, 3, 0)


def test_an_edit_is_tried_on_every_column() -> None:
    assert {*EDITS, "id"} == set(COLUMNS)


@pytest.mark.parametrize("column", EDITS)
async def test_an_edited_line_is_named(column: str, journal: object, sql: Sql, checked: Check) -> None:
    where = "id = " + AT.format(20)
    (before,) = await sql(f"SELECT {column} FROM journal_entry WHERE {where}")
    await sql(f"UPDATE journal_entry SET {column} = {EDITS[column]} WHERE {where}")
    assert await sql(f"SELECT {column} FROM journal_entry WHERE {where}") != [before]
    with pytest.raises(Altered, match=r"^第 20 条（.*内容与散列不符"):
        await checked()


async def test_the_first_of_several_edited_lines_is_named(journal: object, sql: Sql, checked: Check) -> None:
    for place in (30, 6, 25):
        await sql(f"UPDATE journal_entry SET deed = '另' WHERE id = {AT.format(place)}")
    with pytest.raises(Altered, match=r"^第 6 条"):
        await checked()


DELETED = "DELETE FROM journal_entry WHERE id = " + AT.format(17)


@pytest.mark.parametrize(
    "statements",
    [
        [DELETED],
        [DELETED, "DELETE FROM journal_leaf WHERE seq = 17"],
        [DELETED, "DELETE FROM journal_leaf WHERE seq >= 17", "DELETE FROM journal_checkpoint WHERE size > 17"],
    ],
    ids=["its content", "its number too", "and everything after it"],
)
async def test_a_deleted_line_is_named(statements: list[str], journal: object, sql: Sql, checked: Check) -> None:
    last = await sql("SELECT note FROM journal_checkpoint ORDER BY size DESC LIMIT 1")
    for statement in statements:
        await sql(statement)
    if len(statements) < 3:
        with pytest.raises(Altered, match=r"^第 17 条.*已被删除"):
            await checked()
    else:
        with pytest.raises(Altered):
            await checked()
        with pytest.raises(Altered, match="操作日志已不足 42 条"):
            await checked(str(last[0][0]))


async def test_a_deleted_line_whose_number_the_next_ones_take_is_named(
    journal: object, sql: Sql, checked: Check
) -> None:
    await sql("DELETE FROM journal_leaf WHERE seq = 17")
    await sql("UPDATE journal_leaf SET seq = -seq + 1 WHERE seq > 17")
    await sql("UPDATE journal_leaf SET seq = -seq WHERE seq < 0")
    with pytest.raises(Altered, match=r"^第 (17 条|13 至 26 条之间)"):
        await checked()


COPY = """
INSERT INTO journal_entry SELECT ({}), act_id, clock_timestamp(), kind, deed, viewer_kind, account_id, authority_id,
    subject_id, purpose, matter, fields, touched, withheld_until, withheld_by, salt
FROM journal_entry WHERE id = """ + AT.format(5)


async def test_an_inserted_line_is_named(journal: object, sql: Sql, checked: Check) -> None:
    await sql(COPY.format("'01900000-0000-7000-8000-000000000000'"))
    with pytest.raises(Altered, match=r"^编号 01900000-0000-7000-8000-000000000000 .*插入"):
        await checked()
    await sql("INSERT INTO journal_leaf SELECT 42, id, '\\x00' FROM journal_entry ORDER BY id LIMIT 1")
    with pytest.raises(Altered, match=r"^第 42 条（.*内容与散列不符"):
        await checked()


async def test_a_line_inserted_with_its_hash_is_named(journal: object, sql: Sql, checked: Check) -> None:
    """By somebody who knows how leaves are hashed: nothing signed holds the line."""
    await sql(COPY.format("'01900000-0000-7000-8000-000000000000'"))
    await rehash(sql, "01900000-0000-7000-8000-000000000000", 42)
    with pytest.raises(Altered, match=r"^第 42 条是插入的"):
        await checked()


async def rehash(sql: Sql, id: str, seq: int) -> None:
    import orjson

    from xinyong.journal.queries import ENTRY
    from xinyong.journal.rules.lines import hash_of

    (row,) = await sql(f"SELECT {ENTRY} FROM journal_entry AS entry WHERE id = $1", id)
    entry = dict(zip(COLUMNS, row, strict=True))
    entry["touched"] = orjson.loads(str(entry["touched"]))
    await sql("DELETE FROM journal_leaf WHERE seq = $1", seq)
    await sql("INSERT INTO journal_leaf VALUES ($1, $2, $3)", seq, id, hash_of(entry))


async def test_an_edit_with_a_new_hash_is_told_to_its_batch(journal: object, sql: Sql, checked: Check) -> None:
    (at,) = await sql("SELECT entry_id FROM journal_leaf WHERE seq = 20")
    await sql("UPDATE journal_entry SET matter = '另一事项' WHERE id = $1", at[0])
    await rehash(sql, str(at[0]), 20)
    with pytest.raises(Altered, match=r"^第 13 至 26 条之间有改动：与 .* 签名的检查点不符"):
        await checked()


async def test_lines_that_changed_places_are_named(journal: object, sql: Sql, checked: Check) -> None:
    swap = """
    UPDATE journal_leaf AS leaf SET entry_id = other.entry_id, hash = other.hash FROM journal_leaf AS other
    WHERE (leaf.seq, other.seq) IN ((15, 22), (22, 15))
    """
    await sql("ALTER TABLE journal_leaf DROP CONSTRAINT journal_leaf_entry_id_key")
    try:
        await sql(swap)
        with pytest.raises(Altered, match=r"^第 16 条（.*插入或调换"):
            await checked()
    finally:
        await sql("DELETE FROM journal_leaf")
        await sql("ALTER TABLE journal_leaf ADD UNIQUE (entry_id)")


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("DELETE FROM journal_checkpoint WHERE size = 27", "第 13 条处的检查点已被删除"),
        ("UPDATE journal_checkpoint SET size = 26 WHERE size = 27", "第 26 条处的检查点已被改动"),
        ("UPDATE journal_checkpoint SET note = replace(note, '27', '28')", "没有可以验证的签名"),
        ("UPDATE journal_checkpoint SET note = 'x' WHERE size = 27", "没有可以验证的签名"),
    ],
)
async def test_altered_checkpoints_are_named(
    statement: str, said: str, journal: object, sql: Sql, checked: Check
) -> None:
    await sql(statement)
    with pytest.raises(Altered, match=re.escape(said)):
        await checked()


async def test_a_journal_rewritten_and_signed_anew_does_not_fit_what_others_kept(
    journal: object, sql: Sql, checked: Check, sealed: Seal, read: Read
) -> None:
    """Even whoever holds the signing key cannot take back a checkpoint that somebody else has."""
    (note,) = await sql("SELECT note FROM journal_checkpoint WHERE size = 13")
    kept = str(note[0])
    found = await checked(kept)
    assert (found.since, found.size) == (13, LINES)
    for table in ("journal_checkpoint", "journal_node", "journal_leaf"):
        await sql(f"DELETE FROM {table}")
    await sql("UPDATE journal_entry SET deed = '另' WHERE deed = '一件事'")
    await sql("INSERT INTO journal_unsealed SELECT id FROM journal_entry")
    await sealed()
    await checked()
    with pytest.raises(Altered, match=r"^第 13 条之前有改动"):
        await checked(kept)


async def test_checkpoints_of_another_key_are_refused(journal: object, checked: Check) -> None:
    other = SigningKeys.read(new_signing_key())
    with pytest.raises(Altered, match="没有可以验证的签名"):
        await checked(keys=other)
    both = SigningKeys({"new": next(iter(other.keys.values())), "old": next(iter(KEYS.keys.values()))})
    assert (await checked(keys=both)).size == LINES
    assert len(both.verifiers(ORIGIN)) == 2
