"""How names are written, and that the program and the database find the same in them."""

import csv
import unicodedata
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from tests.subjects.test_codes import SHARED
from xinyong.kit.db import Database, driver_of
from xinyong.kit.text import compact
from xinyong.subjects.rules.names import (
    folded,
    keys_of,
    name_core,
    normal_name,
    one_slip_away,
    without_started_form,
)

PIECES = ["有限公司", "有限责任公司", "股份有限公司", "合伙企业", "（有限合伙）", "(普通合伙)", "有限", "公司", "昆山"]
SIGNS = " 　\t\n\u00a0\u200b\ufeff()（）[]【】〔〕《》「」“”‘’\"'`·•・‧.,，。、-－—–AbzＡｂ１2９％%_\\昆山鑫科㈱①ﬁ½éｶﾞ豈"
typed = st.text(st.sampled_from(SIGNS), max_size=20)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (" 苏州( 昆山 )科技　有限公司 ", "苏州（昆山）科技有限公司"),
        ("昆山ＡＢＣ电子有限公司", "昆山ABC电子有限公司"),
        ("ABC (China) Co., Ltd.", "ABC (China) Co., Ltd."),
        ("买买提・艾力小吃店", "买买提·艾力小吃店"),
        ("昆山\u200b某某\ufeff厂", "昆山某某厂"),
        ("昆山 3M 材料有限公司", "昆山 3M 材料有限公司"),
        ("", ""),
    ],
)
def test_names_are_kept_as_registers_write_them(written: str, name: str) -> None:
    assert normal_name(written) == name


@given(typed)
def test_what_is_normal_stays_as_it_is(text: str) -> None:
    assert normal_name(normal_name(text)) == normal_name(text)
    assert compact(compact(text)) == compact(text)


@given(typed)
def test_the_normal_name_is_the_same_name(text: str) -> None:
    assert folded(normal_name(text)) == folded(text)


@pytest.mark.parametrize(
    ("typed", "core"),
    [
        ("昆山某某有", "昆山某某"),
        ("昆山某某有限公", "昆山某某"),
        ("昆山某某股份有限", "昆山某某"),
        ("昆山某某合伙", "昆山某某"),
        ("昆山某某", "昆山某某"),
        ("有限", ""),
    ],
)
def test_a_form_that_is_still_being_typed_is_left_out(typed: str, core: str) -> None:
    assert without_started_form(typed) == core


@pytest.mark.parametrize("slip", ["昆鑫华电子", "昆山山鑫华电子", "昆山金华电子", "山昆鑫华电子", "昆山鑫电华子"])
def test_one_slip_is_a_character_left_out_added_mistaken_or_moved(slip: str) -> None:
    assert one_slip_away(slip).search("昆山鑫华电子科技")


def test_two_slips_are_too_many() -> None:
    assert not one_slip_away("昆鑫电子").search("昆山鑫华电子科技")
    assert one_slip_away("a.c").search("xa.bcx")
    assert not one_slip_away("a.c").search("xab")


def texts_of_every_kind(chance: Random) -> list[str]:
    """Names out of pieces and signs, and out of any characters that PostgreSQL and this Python both know."""
    known = [
        chr(code)
        for code in range(1, 0x110000)
        if unicodedata.category(chr(code)) not in {"Cn", "Cs", "Co"} and not 0xE000 <= code <= 0xF8FF
    ]
    mixed = ["".join(chance.choices([*PIECES, *SIGNS, *"abcé"], k=chance.randint(0, 12))) for _ in range(4_000)]
    return mixed + ["".join(chance.choices(known, k=chance.randint(1, 8))) for _ in range(4_000)]


def real_names() -> list[str]:
    path = SHARED / "kunshan_companies.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return [row["企业名称"] for row in csv.DictReader(lines)]


async def test_the_database_finds_the_same_core_and_keys(db: Database) -> None:
    names = [*texts_of_every_kind(Random(20260401)), *real_names()]
    wanted = "SELECT name_core(name), search_keys(name_core(name), 'A', NULL) FROM unnest($1::text[]) AS name"
    async with db.reading() as session:
        rows = await (await driver_of(session)).fetch(wanted, names)
    cores = [name_core(name) for name in names]
    assert [(name, row[0]) for name, row in zip(names, rows, strict=True)] == list(zip(names, cores, strict=True))
    assert [row[1] for row in rows] == [[*keys_of(core), "@A"] for core in cores]


async def test_the_core_does_not_depend_on_the_language_of_the_database(db: Database) -> None:
    async with db.reading() as session:
        connection = await session.connection()
        core = await connection.execute(text("SELECT name_core('İıiß' COLLATE \"C\"), name_core('İıiß')"))
        assert list(core.one()) == [name_core("İıiß")] * 2
