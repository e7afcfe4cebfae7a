"""The file layouts: all columns of the standard in their order, fields of ours for each, and headings as they occur."""

from dataclasses import fields
from datetime import date

import pytest

from xinyong.jurisdictions.headings import layout_for
from xinyong.jurisdictions.reading import read_jurisdiction
from xinyong.jurisdictions.rules import ActKind, Jurisdiction, Layout, Severity
from xinyong.records.rules import CounterpartCategory, Draft

_COLUMNS = {
    "permit-2021": """
        XK_XDR_MC XK_XDR_LB XK_XDR_SHXYM XK_XDR_GSZC XK_XDR_ZZJG XK_XDR_SWDJ XK_XDR_SYDW XK_XDR_SHZZ XK_FRDB
        XK_FR_ZJLX XK_FR_ZJHM XK_XDR_ZJLX XK_XDR_ZJHM XK_XKWS XK_WSH XK_XKLB XK_XKZS XK_XKBH XK_NR XK_JDRQ XK_YXQZ
        XK_YXQZI XK_XKJG XK_XKJGDM XK_ZT XK_LYDW XK_LYDWDM BZ""",
    "penalty-2021": """
        CF_XDR_MC CF_XDR_LB CF_XDR_SHXYM CF_XDR_GSZC CF_XDR_ZZJG CF_XDR_SWDJ CF_XDR_SYDW CF_XDR_SHZZ CF_FRDB
        CF_FR_ZJLX CF_FR_ZJHM CF_XDR_ZJLX CF_XDR_ZJHM CF_WSH CF_WFXW CF_SY CF_YJ CF_CFLB CF_NR CF_NR_FK CF_NR_WFFF
        CF_NR_ZKDX CF_JDRQ CF_YXQ CF_GSJZQ CF_CFJG CF_CFJGDM CF_SJLY CF_SJLYDM BZ""",
    "permit-2015": """
        XK_WSH XK_XMMC XK_SPLB XK_NR XK_XDR XK_XDR_SHXYM XK_XDR_ZDM XK_XDR_GSDJ XK_XDR_SWDJ XK_XDR_SFZ XK_FR XK_JDRQ
        XK_JZQ XK_XZJG XK_ZT DFBM SJC BZ""",
    "penalty-2015": """
        CF_WSH CF_CFMC CF_CFLB1 CF_CFLB2 CF_SY CF_YJ CF_XDR_MC CF_XDR_SHXYM CF_XDR_ZDM CF_XDR_GSDJ CF_XDR_SWDJ
        CF_XDR_SFZ CF_FR CF_JG CF_JDRQ CF_XZJG CF_ZT DFBM SJC BZ""",
}
_NEVER_KEPT = "CF_GSJZQ XK_ZT CF_ZT DFBM SJC"
_IDENTIFIERS = {"registration_no", "organization_code", "tax_no", "institution_no", "social_organization_no"}
_NEEDED = {"counterpart_name", "counterpart_category", "document_no", "decision_date", "authority_name", "source_name"}


def a_layout(key: str) -> Layout:
    return next(each for each in read_jurisdiction("kunshan").layouts if each.key == key)


@pytest.mark.parametrize("key", _COLUMNS)
def test_a_layout_has_all_columns_of_the_standard_in_its_order(key: str) -> None:
    assert [column.code for column in a_layout(key).columns] == _COLUMNS[key].split()


@pytest.mark.parametrize("key", _COLUMNS)
def test_every_column_is_a_field_of_the_draft_or_knowingly_not_kept(key: str) -> None:
    known = {each.name for each in fields(Draft)} | {f"identifiers.{name}" for name in _IDENTIFIERS}
    for column in a_layout(key).columns:
        if column.field is None:
            assert column.code in _NEVER_KEPT.split()
        else:
            assert column.field in known, column.code


@pytest.mark.parametrize("key", ["permit-2021", "penalty-2021"])
def test_what_a_draft_cannot_be_without_is_required(key: str) -> None:
    assert {column.field for column in a_layout(key).columns if column.required} >= _NEEDED


@pytest.mark.parametrize("key", ["permit-2015", "penalty-2015"])
def test_a_legacy_layout_lacks_only_the_category_and_the_source_that_the_import_works_out(key: str) -> None:
    layout = a_layout(key)
    assert layout.legacy
    assert _NEEDED - {column.field for column in layout.columns if column.required} == {
        "counterpart_category",
        "source_name",
    }


def test_a_penalty_says_what_was_done_on_what_basis_and_of_which_category() -> None:
    for key in ("penalty-2021", "penalty-2015"):
        required = {column.field for column in a_layout(key).columns if column.required}
        assert required >= {"violation_type", "facts_of_violation", "legal_basis", "penalty_categories", "content"}


@pytest.mark.parametrize("key", _COLUMNS)
def test_numbers_of_persons_and_representatives_are_never_published(key: str) -> None:
    for column in a_layout(key).columns:
        if column.field is None or column.field.startswith(("person_document", "legal_representative")):
            assert not column.published, column.code


def test_amounts_are_in_ten_thousand_yuan_and_say_so() -> None:
    amounts = [column for column in a_layout("penalty-2021").columns if column.kind == "amount"]
    assert [column.field for column in amounts] == ["fine_amount", "confiscated_amount"]
    for column in amounts:
        assert "（万元）" in column.name
        assert column.note
        assert "万元" in column.note


def test_the_categories_of_a_counterpart_are_the_words_of_the_draft() -> None:
    for key in ("permit-2021", "penalty-2021"):
        column = a_layout(key).column_named("行政相对人类别")
        assert column is not None
        assert column.choices == tuple(category.value for category in CounterpartCategory)


def test_every_penalty_category_of_article_9_is_graded() -> None:
    grading = read_jurisdiction("kunshan").grading
    column = a_layout("penalty-2021").column_named("处罚类别")
    assert column is not None
    assert set(column.choices) == grading.serious | grading.general | grading.minor


@pytest.mark.parametrize(
    ("categories", "severity"),
    [
        (["警告"], Severity.MINOR),
        (["警告", "通报批评"], Severity.MINOR),
        (["警告", "罚款"], Severity.GENERAL),
        (["没收违法所得", "没收非法财物"], Severity.GENERAL),
        (["罚款", "责令停产停业"], Severity.SERIOUS),
        (["吊销许可证件"], Severity.SERIOUS),
        (["其他-责令限期拆除"], Severity.GENERAL),
        ([], Severity.GENERAL),
    ],
)
def test_the_strictest_category_grades_a_penalty(
    jurisdiction: Jurisdiction, categories: list[str], severity: Severity
) -> None:
    assert jurisdiction.grading.grade(categories) is severity


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("CF_NR_FK", "CF_NR_FK"),
        ("cf_nr_fk", "CF_NR_FK"),
        ("罚款金额（万元）", "CF_NR_FK"),
        ("罚款金额(万元)", "CF_NR_FK"),
        ("罚款金额【万元】", "CF_NR_FK"),
        (" 罚款金额 （万元） ", "CF_NR_FK"),
        ("*罚款金额（万元）", "CF_NR_FK"),
        ("罚款金额", "CF_NR_FK"),
        ("罚款金额（元）", None),
        ("CF_FR_SFZH", "CF_FR_ZJHM"),
        ("统一社会信用代码", "CF_XDR_SHXYM"),
        ("行政相对人代码_1(统一社会信用代码)", "CF_XDR_SHXYM"),
        ("处罚机关统一社会信用代码", "CF_CFJGDM"),
        ("行政处罚决定文书号", "CF_WSH"),
        ("\ufeffＣＦ＿ＷＳＨ", "CF_WSH"),
        ("处罚", None),
    ],
)
def test_a_heading_is_known_by_code_name_or_alias_whatever_its_brackets(heading: str, code: str | None) -> None:
    column = a_layout("penalty-2021").column_named(heading)
    assert (column.code if column else None) == code


@pytest.mark.parametrize("key", _COLUMNS)
@pytest.mark.parametrize("by", ["code", "name"])
def test_a_file_is_recognised_by_its_codes_as_by_its_names(jurisdiction: Jurisdiction, key: str, by: str) -> None:
    headings = [getattr(column, by) for column in a_layout(key).columns]
    found = layout_for(jurisdiction.layouts, headings)
    assert found is not None
    assert found.key == key


def test_a_file_with_a_missing_and_a_strange_column_is_still_recognised(jurisdiction: Jurisdiction) -> None:
    headings = [column.name for column in a_layout("permit-2021").columns]
    headings[15:17] = ["审批人"]
    found = layout_for(jurisdiction.layouts, headings)
    assert found is not None
    assert found.key == "permit-2021"


def test_of_two_layouts_that_know_as_many_headings_the_current_one_is_taken(jurisdiction: Jurisdiction) -> None:
    found = layout_for(reversed(jurisdiction.layouts), ["CF_WSH", "CF_SY", "CF_YJ"])
    assert found is not None
    assert found.key == "penalty-2021"


@pytest.mark.parametrize(
    "headings",
    [
        [],
        ["姓名", "电话", "地址"],
        ["CF_WSH", "CF_SY"],
        ["行政相对人名称", "行政相对人类别", "统一社会信用代码", "数据来源单位", "备注"],
    ],
)
def test_what_could_be_anything_or_both_is_not_guessed(jurisdiction: Jurisdiction, headings: list[str]) -> None:
    assert layout_for(jurisdiction.layouts, headings) is None


@pytest.mark.parametrize("key", ["gusu", "kunshan", "sip", "xinbei"])
@pytest.mark.parametrize("day", [date(2015, 1, 1), date(2019, 8, 6), date(2022, 5, 6), date(2026, 11, 23)])
def test_on_every_day_one_item_for_each_kind_is_carried_by_a_current_layout(key: str, day: date) -> None:
    city = read_jurisdiction(key)
    entries = city.catalogue_on(day)
    assert [entry.act_kind for entry in entries] == [ActKind.PERMIT, ActKind.PENALTY]
    for entry in entries:
        layout = next(each for each in city.layouts if each.key == entry.layout)
        assert (layout.act_kind, layout.legacy) == (entry.act_kind, False)
        assert entry.legal_basis
        assert city.catalogue_on(day, entry.act_kind) == [entry]


def test_the_citys_list_takes_the_place_of_the_national_one_from_its_first_day(jurisdiction: Jurisdiction) -> None:
    before, since = (jurisdiction.catalogue_on(day, ActKind.PENALTY)[0] for day in (date(2019, 8, 5), date(2019, 8, 6)))
    assert (before.level, since.level) == ("national", "kunshan")
    editions = {entry.edition for entry in jurisdiction.catalogue if entry.level == "national"}
    assert {f"全国公共信用信息基础目录（{year}年版）" for year in (2021, 2022, 2024)} < editions
