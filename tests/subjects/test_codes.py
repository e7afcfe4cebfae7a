"""统一社会信用代码 and the older numbers: what is accepted, doubted, refused."""

import csv
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xinyong.subjects.rules import (
    CATEGORY_WORDS,
    CodeLevel,
    LegacyKind,
    SubjectCategory,
    category_of_code,
    check_code,
    demonstration_code,
    is_demonstration_code,
    legacy_kind,
    make_code,
    organization_check_character,
)

SHARED = Path(__file__).parents[3] / "shared/data"
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
TABLE = """11 12 13 19  21 29  31 32 33 34 35 39  41 49  51 52 53 59  61 62 69  71 72 79  81 89  91 92 93 99
           A1 A9  N1 N2 N3 N9  Y1"""
PREFIXES = TABLE.split()
GOOD = "91320583138125623P"

bodies = st.text(ALPHABET, min_size=8, max_size=8)
codes = st.builds(
    lambda prefix, region, body: make_code(prefix, f"{region:06d}", body + organization_check_character(body)),
    st.sampled_from(PREFIXES),
    st.integers(0, 999_999),
    bodies,
).filter(lambda code: "V" not in code)


def by_the_letter_of_the_standard(code: str) -> CodeLevel:
    """GB 32100-2015 and GB 11714-1997 written down slowly, for codes that are no citizen's number."""
    weights = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
    total = sum(ALPHABET.index(code[place]) * weights[place] for place in range(17))
    if ALPHABET[(31 - total % 31) % 31] != code[17]:
        return CodeLevel.CHECKSUM_WARNING
    inner = 11 - sum(int(code[8 + place], 36) * (3, 7, 9, 10, 5, 8, 4, 2)[place] for place in range(8)) % 11
    if {10: "X", 11: "0"}.get(inner, str(inner)) != code[16]:
        return CodeLevel.ORGCODE_WARNING
    return CodeLevel.OK if code[:2] in PREFIXES else CodeLevel.PREFIX_WARNING


@pytest.mark.parametrize(
    ("file", "column"), [("known_companies.csv", "uscc"), ("kunshan_companies.csv", "统一社会信用代码")]
)
def test_codes_that_were_really_issued_are_accepted(file: str, column: str) -> None:
    path = SHARED / file
    if not path.exists():
        pytest.skip(f"没有真实代码的样本 {file}，略过")
    with path.open(encoding="utf-8-sig", newline="") as lines:
        doubted = [row for row in csv.DictReader(lines) if check_code(row[column]).level is not CodeLevel.OK]
    assert doubted == []


@given(codes)
def test_codes_made_by_the_standards_are_accepted(code: str) -> None:
    check = check_code(code)
    assert (check.level, check.code, check.altered, check.message, check.remedy) == (
        CodeLevel.OK, code, False, None, None,
    )  # fmt: skip


@given(
    st.text(ALPHABET, min_size=2, max_size=2).filter(lambda prefix: prefix[0] == "9" or not prefix.isdigit()),
    st.integers(0, 999_999),
    st.text(ALPHABET, min_size=10, max_size=10),
)
def test_the_tables_say_what_the_standards_say(prefix: str, region: int, rest: str) -> None:
    for code in (f"{prefix}{region:06d}{rest}", make_code(prefix, f"{region:06d}", rest[:9])):
        assert check_code(code).level is by_the_letter_of_the_standard(code)


@given(codes, st.integers(0, 17), st.sampled_from(ALPHABET))
def test_one_wrong_character_never_passes(code: str, place: int, character: str) -> None:
    if 2 <= place <= 7 and not character.isdigit():
        character = str((int(code[place]) + 1) % 10)
    wrong = code[:place] + character + code[place + 1 :]
    assert wrong == code or check_code(wrong).level is CodeLevel.CHECKSUM_WARNING


@given(codes, st.integers(0, 16))
def test_two_neighbours_that_changed_places_never_pass(code: str, place: int) -> None:
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert swapped == code or check_code(swapped).level is not CodeLevel.OK


@given(codes, st.randoms())
def test_however_a_code_is_typed_it_is_the_same_code(code: str, chance: Random) -> None:
    wide = "".join(chr(ord(sign) + 0xFEE0) if chance.random() < 0.5 else sign for sign in code)
    typed = f" {wide[:2]}-{wide[2:8].lower()}　{wide[8:17]}—{wide[17:].lower()}\u200b"
    check = check_code(typed)
    assert (check.code, check.level, check.altered) == (code, CodeLevel.OK, True)
    assert check_code(check.code).altered is False


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "统一社会信用代码未填写"),
        ("  ", "统一社会信用代码未填写"),
        (GOOD[:17], "统一社会信用代码应为 18 位，所填为 17 位"),
        (GOOD + "0", "统一社会信用代码应为 18 位，所填为 19 位"),
        ("9132O583138125623P", "统一社会信用代码第 5 位“O”应为数字（第 3—8 位为登记管理机关行政区划码）"),
        ("91320583I38125623P", "统一社会信用代码第 9 位“I”不是代码字符（数字及除 I、O、Z、S、V 以外的大写字母）"),
        ("9.13206E+17", "统一社会信用代码应为 18 位，所填为 11 位"),
        (
            "９１３２０５８３１３８１２５６２３昆",
            "统一社会信用代码第 18 位“昆”不是代码字符（数字及除 I、O、Z、S、V 以外的大写字母）",
        ),
    ],
)
def test_what_has_not_the_shape_of_a_code_is_refused_with_the_place(text: str, message: str) -> None:
    check = check_code(text)
    assert (check.level, check.message) == (CodeLevel.FORMAT_ERROR, message)
    assert check.remedy is not None


def test_a_code_that_fails_a_check_is_kept_and_doubted() -> None:
    wrong_end = check_code(f"{GOOD[:17]}Y")
    assert wrong_end.level is CodeLevel.CHECKSUM_WARNING
    assert wrong_end.code == f"{GOOD[:17]}Y"
    assert "应为“P”" in (wrong_end.message or "")
    assert check_code(make_code("91", "320583", "138125624")).level is CodeLevel.ORGCODE_WARNING
    assert organization_check_character("10000004") + organization_check_character("10000018") == "0X"
    for letter_for_a_digit in ("10000004B", "10000018A"):
        assert check_code(make_code("91", "320583", letter_for_a_digit)).level is CodeLevel.ORGCODE_WARNING
    assert check_code(make_code("94", "320583", "138125623")).level is CodeLevel.PREFIX_WARNING


@pytest.mark.parametrize("number", ["110000190001010012", "110000190001010016", "11000019000101001X"])
def test_a_citizens_number_in_the_place_of_a_code_is_refused_even_mistyped(number: str) -> None:
    # region 110000 has issued none: nobody's numbers
    check = check_code(number)
    assert check.level is CodeLevel.FORMAT_ERROR
    assert "公民身份号码" in (check.message or "")
    assert "请勿" in (check.remedy or "")


def test_a_body_registered_in_region_1900_is_no_citizen() -> None:
    code = make_code("11", "320019", "90101012" + organization_check_character("90101012"))
    assert check_code(code).level is CodeLevel.OK


@given(st.integers(0, 9_999_899), st.sampled_from(PREFIXES))
def test_demonstration_codes_are_valid_and_known_as_such(n: int, prefix: str) -> None:
    code = demonstration_code(n, *prefix)
    assert check_code(code).level is CodeLevel.OK
    assert is_demonstration_code(code)


def test_demonstration_codes_differ_and_have_an_end() -> None:
    at_the_seams = {demonstration_code(n, "9", "1") for n in (0, 1, 99_997, 99_998, 99_999, 100_000, 9_999_899)}
    assert len(at_the_seams) == 7
    for beyond in (-1, 9_999_900):
        with pytest.raises(ValueError, match="超出范围"):
            demonstration_code(beyond, "9", "1")
    assert not is_demonstration_code(GOOD)
    assert not is_demonstration_code("91999900PDY00001X0")


@pytest.mark.parametrize(
    ("code", "name", "category"),
    [
        (GOOD, "昆山某某贸易有限公司", SubjectCategory.LEGAL_PERSON),
        (GOOD, "昆山某某投资合伙企业（有限合伙）", SubjectCategory.UNINCORPORATED_ORGANIZATION),
        (GOOD, "上海某某有限公司昆山分公司", SubjectCategory.UNINCORPORATED_ORGANIZATION),
        ("92", "昆山市某某小吃店", SubjectCategory.INDIVIDUAL_BUSINESS),
        ("93", "昆山市某某专业合作社", SubjectCategory.LEGAL_PERSON),
        ("11", "昆山市某某局", SubjectCategory.GOVERNMENT_BODY),
        ("12", "昆山市某某中心", SubjectCategory.PUBLIC_INSTITUTION),
        ("51", "昆山市某某协会", SubjectCategory.SOCIAL_ORGANIZATION),
        ("81", "昆山市某某工会", SubjectCategory.SOCIAL_ORGANIZATION),
        ("N2", "某某村股份经济合作社", SubjectCategory.RURAL_COLLECTIVE),
        ("Q7", "某某", SubjectCategory.UNINCORPORATED_ORGANIZATION),
    ],
)
def test_the_code_tells_what_kind_of_subject_it_is(code: str, name: str, category: SubjectCategory) -> None:
    assert category_of_code(code, name) is category


def test_every_known_prefix_is_of_a_kind_that_has_a_word() -> None:
    assert {category_of_code(prefix) for prefix in PREFIXES} == set(CATEGORY_WORDS) - {SubjectCategory.NATURAL_PERSON}


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("110108000000016", LegacyKind.REGISTRATION_15),
        ("110108000000017", None),
        ("１１０１０８０００００００１６", LegacyKind.REGISTRATION_15),
        ("3205832100123", LegacyKind.REGISTRATION_13),
        ("企独苏昆总字第012345号", LegacyKind.REGISTRATION_13),
        ("D2143569-X", LegacyKind.ORGANIZATION),
        ("d2143569x", LegacyKind.ORGANIZATION),
        ("D21435690", None),
        ("无", None),
        ("", None),
    ],
)
def test_older_numbers_are_told_by_their_own_check_digits(number: str, kind: LegacyKind | None) -> None:
    assert legacy_kind(number) is kind
