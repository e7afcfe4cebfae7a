"""Finding organisations by what people type, seen through the API."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tests.conftest import Ask, Save
from tests.subjects.factories import a_company, a_person, a_zone
from xinyong.kit.db import Database
from xinyong.kit.graph_fields import rows_by
from xinyong.kit.ids import global_id
from xinyong.subjects.model import Subject
from xinyong.subjects.queries import names_containing, searching
from xinyong.subjects.queries.searching import search_subjects
from xinyong.subjects.rules import SubjectCategory, demonstration_code
from xinyong.subjects.rules.names import name_core

SEARCH = """
query ($typed: String!, $category: SubjectCategory, $zone: String, $first: Int! = 20) {
  searchSubjects(query: $typed, category: $category, zone: $zone, first: $first) {
    nodes { matchedBy subject { id name code category zone { code } } } hasMore approximate
  }
}
"""


@pytest.fixture(autouse=True)
def _no_statistics() -> Iterator[None]:
    """What one test let the process learn about the names is not true of the next test's."""
    searching._known.clear()
    yield
    searching._known.clear()


async def found(ask: Ask, typed: str, **said: Any) -> list[tuple[str, str]]:
    answer = await ask(SEARCH, typed=typed, **said)
    return [(node["subject"]["name"], node["matchedBy"]) for node in answer["searchSubjects"]["nodes"]]


@pytest.mark.parametrize(
    "typed",
    [
        "昆山鑫华（苏州）电子科技有限公司",
        "昆山鑫华(苏州)电子科技有限公司",
        " 昆山 鑫华【苏州】电子科技　有限公司 ",
        "昆山鑫华苏州电子科技",
    ],
)
async def test_width_brackets_and_blanks_make_no_difference(ask: Ask, save: Save, typed: str) -> None:
    await save(a_company("昆山鑫华（苏州）电子科技有限公司"), a_company("昆山鑫华贸易有限公司"))
    assert await found(ask, typed) == [("昆山鑫华（苏州）电子科技有限公司", "NAME_EXACT")]


async def test_latin_letters_are_found_however_they_are_typed(ask: Ask, save: Save) -> None:
    await save(a_company("昆山ＡＢＣ·德电子有限公司"))
    assert await found(ask, "abc德") == [("昆山ＡＢＣ·德电子有限公司", "NAME_PART")]


async def test_the_same_name_comes_first_then_beginnings_then_parts_the_short_before_the_long(
    ask: Ask, save: Save
) -> None:
    names = ["上海鑫华厂", "鑫华电子科技有限公司", "鑫华电子有限公司", "鑫华有限公司", "昆山市鑫华五金厂"]
    await save(*map(a_company, names))
    assert await found(ask, "鑫华") == [
        ("鑫华有限公司", "NAME_EXACT"),
        ("鑫华电子有限公司", "NAME_PREFIX"),
        ("鑫华电子科技有限公司", "NAME_PREFIX"),
        ("上海鑫华厂", "NAME_PART"),
        ("昆山市鑫华五金厂", "NAME_PART"),
    ]


async def test_a_typed_form_of_enterprise_tells_two_companies_apart(ask: Ask, save: Save) -> None:
    await save(a_company("鑫华股份有限公司"), a_company("鑫华有限公司"))
    assert await found(ask, "鑫华股份有限公司") == [
        ("鑫华股份有限公司", "NAME_EXACT"),
        ("鑫华有限公司", "NAME_PREFIX"),
    ]


@pytest.mark.parametrize("typed", ["昆山鑫华有", "昆山鑫华有限", "昆山鑫华有限责任", "昆山鑫华有限责任公司"])
async def test_suggestions_stay_while_the_form_is_being_typed(ask: Ask, save: Save, typed: str) -> None:
    await save(a_company("昆山鑫华有限责任公司"))
    assert [name for name, _ in await found(ask, typed)] == ["昆山鑫华有限责任公司"]


@pytest.mark.parametrize("typed", ["{0}", " {0} ", "{1}", "{2}", "{3}", "{4}"])
async def test_a_code_or_its_beginning_is_found_however_it_is_typed(ask: Ask, save: Save, typed: str) -> None:
    company = a_company("昆山鑫华有限公司")
    code = company.code
    assert code is not None
    await save(company, a_company("昆山别的有限公司", category=SubjectCategory.LEGAL_PERSON, code="91320583138125623P"))
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in code)
    said = typed.format(code, code.lower(), wide, code[:8], f"{code[:2]}-{code[2:8]}-{code[8:]}")
    assert await found(ask, said) == [("昆山鑫华有限公司", "CODE")]


async def test_what_looks_like_a_code_and_is_none_is_looked_for_in_names(ask: Ask, save: Save) -> None:
    await save(a_company("昆山2025TX创意园有限公司"))
    assert await found(ask, "2025tx") == [("昆山2025TX创意园有限公司", "NAME_PART")]


async def test_one_character_finds_the_names_that_begin_with_it(ask: Ask, save: Save) -> None:
    await save(a_company("鑫华厂"), a_company("昆山鑫华厂"))
    assert await found(ask, "鑫") == [("鑫华厂", "NAME_PREFIX")]


@pytest.mark.parametrize("typed", ["", " ", "（）", "有限公司", "·"])
async def test_nothing_to_look_for_finds_nothing(ask: Ask, save: Save, typed: str) -> None:
    await save(a_company())
    assert await found(ask, typed) == []


@pytest.mark.parametrize("typed", ["%", "_", "昆%", "昆_鑫华", "昆山%华", "\\", "鑫华\\", "%%", "__"])
async def test_signs_of_the_database_are_only_signs(ask: Ask, save: Save, typed: str) -> None:
    await save(a_company("昆山鑫华有限公司"))
    answer = (await ask(SEARCH, typed=typed))["searchSubjects"]
    assert answer["nodes"] == [] or answer["approximate"]


async def test_signs_of_the_database_are_found_in_names(ask: Ask, save: Save) -> None:
    await save(a_company("昆山100%_棉\\麻有限公司"), a_company("昆山100元棉麻有限公司"))
    for typed in ("100%_", "_棉\\", "100%_棉\\麻"):
        assert [name for name, _ in await found(ask, typed)] == ["昆山100%_棉\\麻有限公司"]


async def test_category_and_zone_narrow_the_search_at_every_stage(ask: Ask, save: Save) -> None:
    shop = {"category": SubjectCategory.INDIVIDUAL_BUSINESS, "zone_code": "KS01"}
    await save(a_zone("KS01"), a_zone("KS02"), a_company("鑫华小吃店", **shop), a_company("昆山鑫华小吃店", **shop))
    await save(a_company("鑫华小吃店有限公司", zone_code="KS02"), a_company("昆山鑫华小吃"))
    both = [("鑫华小吃店", "NAME_PREFIX"), ("昆山鑫华小吃店", "NAME_PART")]
    assert await found(ask, "鑫华小", zone="KS01") == both
    assert await found(ask, "鑫华小", category="INDIVIDUAL_BUSINESS") == both
    assert await found(ask, "鑫", category="INDIVIDUAL_BUSINESS") == both[:1]
    assert await found(ask, "9199", zone="KS02") == [("鑫华小吃店有限公司", "CODE")]
    assert await found(ask, "昆鑫华小吃店", zone="KS02", category="LEGAL_PERSON") == [
        ("鑫华小吃店有限公司", "APPROXIMATE")
    ]
    assert await found(ask, "鑫华小", zone="KS01", category="LEGAL_PERSON") == []
    assert await found(ask, "鑫华小", zone="nowhere") == []


async def test_a_rare_category_is_found_behind_many_others(ask: Ask, db: Database) -> None:
    society = {"category": SubjectCategory.SOCIAL_ORGANIZATION}
    async with db.transaction() as session:
        session.add_all(a_company(f"昆山{n:04d}号厂") for n in range(2_500))
        await session.flush()
        session.add(a_company("昆山鑫华协会", code=demonstration_code(9_999_899, "9", "1"), **society))
    await analyze(db)
    for typed in ("昆山", "昆", "9199", "协会"):
        answer = await found(ask, typed, category="SOCIAL_ORGANIZATION")
        assert [name for name, _ in answer] == ["昆山鑫华协会"]


async def test_more_than_asked_for_is_said(ask: Ask, save: Save) -> None:
    await save(*(a_company(f"昆山{sign}鑫华厂") for sign in "甲乙丙丁"))
    for first, more in ((3, True), (4, False), (5, False)):
        for query in ("鑫华", "昆山", "9199"):
            answer = (await ask(SEARCH, typed=query, first=first))["searchSubjects"]
            assert (len(answer["nodes"]), answer["hasMore"]) == (min(first, 4), more)


@pytest.mark.parametrize("slip", ["昆山鑫华电", "昆鑫华电子", "昆山金华电子科", "昆山鑫鑫华电子", "昆山华鑫电子科技"])
async def test_a_name_with_a_slip_is_found_as_an_approximation(ask: Ask, save: Save, slip: str) -> None:
    await save(a_company("昆山鑫华电子科技有限公司"), a_company("苏州丰源贸易有限公司"))
    answer = (await ask(SEARCH, typed=slip))["searchSubjects"]
    assert [node["subject"]["name"] for node in answer["nodes"]] == ["昆山鑫华电子科技有限公司"]
    assert answer["approximate"] is (slip != "昆山鑫华电")


async def test_a_slip_is_found_where_every_part_of_the_name_is_common(ask: Ask, db: Database, save: Save) -> None:
    await save(*(a_company(f"昆山示例{brand}电子科技有限公司") for brand in ("鑫华", "丰源", "恒瑞", "宏远")))
    await analyze(db)
    assert (await found(ask, "昆山示例丰原电子科技"))[0] == ("昆山示例丰源电子科技有限公司", "APPROXIMATE")


async def test_approximations_are_given_only_when_nothing_has_the_words(ask: Ask, save: Save) -> None:
    await save(a_company("昆山鑫华电子有限公司"), a_company("昆山鑫花电子有限公司"))
    assert [name for name, _ in await found(ask, "昆山鑫华电子")] == ["昆山鑫华电子有限公司"]


async def test_what_has_little_in_common_is_no_approximation(ask: Ask, save: Save) -> None:
    await save(a_company("昆山鑫华电子有限公司"))
    assert await found(ask, "昆山丰源纺织品贸易") == []


@pytest.mark.parametrize(
    ("said", "field"), [({"typed": "昆" * 201}, "query"), ({"typed": "昆山", "first": 101}, "first")]
)
async def test_too_much_is_refused_with_a_reason(ask: Ask, said: dict[str, Any], field: str) -> None:
    (error,) = (await ask(SEARCH, **said))["errors"]
    assert (error["extensions"]["code"], error["extensions"]["field"]) == ("INVALID", field)


async def test_a_natural_person_is_found_by_nobody_in_no_way(ask: Ask, save: Save) -> None:
    person = a_person("昆山鑫华")
    await save(a_zone("KS01"), person)
    with pytest.raises(IntegrityError, match="of_a_person_only_the_name_is_known"):
        await save(a_person("昆山鑫华", code="11000019000101001X"))
    for query in ("昆山鑫华", "昆山", "鑫华", "昆", "昆山鑫花", "11000019000101001X", "11000019"):
        for said in ({}, {"zone": "KS01"}, {"category": "NATURAL_PERSON"}):
            assert await found(ask, query, **said) == []
    assert await ask('{ subject(code: "11000019000101001X") { name } }') == {"subject": None}
    assert await ask("query ($id: ID!) { node(id: $id) { id } }", id=global_id("sub", person.id)) == {"node": None}


async def test_a_subject_is_read_by_its_code_and_by_its_id(ask: Ask, save: Save) -> None:
    company = a_company("昆山鑫华有限公司", zone_code="KS01", legal_representative="某某")
    await save(a_zone("KS01", "演示镇"), company)
    query = "query ($code: String!) { subject(code: $code) { id name category status zone { name } updatedOn } }"
    assert company.code is not None
    expected = {
        "id": global_id("sub", company.id),
        "name": "昆山鑫华有限公司",
        "category": "LEGAL_PERSON",
        "status": "ACTIVE",
        "zone": {"name": "演示镇"},
        "updatedOn": "2026-11-24",
    }
    for code in (company.code, company.code.lower(), f" {company.code} "):
        assert await ask(query, code=code) == {"subject": expected}
    node = await ask("query ($id: ID!) { node(id: $id) { ... on Subject { name } } }", id=expected["id"])
    assert node == {"node": {"name": "昆山鑫华有限公司"}}
    assert await ask(query, code="91320583138125623P") == {"subject": None}
    restricted = "query ($code: String!) { subject(code: $code) { legalRepresentative } }"
    assert await ask(restricted, code=company.code) == {"subject": {"legalRepresentative": None}}


async def analyze(db: Database) -> None:
    async with db.transaction() as session:
        await (await session.connection()).execute(text("ANALYZE subject"))
    searching._known.clear()


def some_names(chance: Random) -> list[str]:
    """Names of few characters, so that many share their parts."""
    return ["".join(chance.choices("昆山鑫华电子科技", k=chance.randint(2, 7))) for _ in range(3_000)]


def by_looking(names: Sequence[str], core: str) -> list[str]:
    return sorted(name for name in names if (core in name if len(core) > 1 else name.startswith(core)))


async def test_the_index_finds_what_looking_through_all_names_finds(db: Database) -> None:
    chance = Random(7)
    names = some_names(chance)
    async with db.transaction() as session:
        session.add_all(map(a_company, names))
    queries = ["".join(chance.choices("昆山鑫华电子科技", k=chance.randint(1, 5))) for _ in range(120)]
    for analyzed in (False, True):
        if analyzed:
            await analyze(db)
        for query in queries:
            async with db.reading() as session:
                answer = await search_subjects(db.primary, query, category=None, zone=None, first=100)
                hits = await rows_by(Subject.id)(session, [hit.subject_id for hit in answer.nodes])
                listed = sorted((await session.exec(names_containing(query))).all())
            told, right = sorted(subject.name for subject in hits), by_looking(names, name_core(query))
            assert len(listed) == len(right)
            if right:
                assert not answer.approximate
                assert answer.has_more is (len(right) > 100)
                assert told == right if len(right) <= 100 else len(told) == 100 and set(told) <= set(right)
