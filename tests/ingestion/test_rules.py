"""Whatever stands in the cells: a draft or a reason, never an error, and never a personal number in a complaint."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import settings as with_settings
from hypothesis import strategies as st

from tests.conftest import TODAY
from tests.ingestion.factories import ADULT, AUTHORITY, LEAKED, MINOR, a_penalty_row, a_permit_row, a_person_row
from xinyong.ingestion.rules.complaints import REJECT, Complaint
from xinyong.ingestion.rules.fines import looks_like_yuan, yuan_for_wan
from xinyong.ingestion.rules.headings import find_heading
from xinyong.ingestion.rules.rows import RowReader, Terms
from xinyong.jurisdictions.reading import read_jurisdiction
from xinyong.jurisdictions.rules import Layout
from xinyong.kit.cells import read_amount
from xinyong.kit.rows import Row
from xinyong.records.rules import Draft

CITY = read_jurisdiction("kunshan")
TERMS = Terms(CITY, TODAY, CITY.authority_named(AUTHORITY))
ODD = [
    "", " ", "-", "=1", "+1", "@x", "#N/A", "2026-11-20", "2099-12-31", "1900-01-01", "25000", "-1", "1E+400", "NaN",
    "9.13206E+17", "92999900PDY0000001", "91999900PDY000087T", ADULT, MINOR, LEAKED, "自然人", "个体工商户",
    "法人及非法人组织", "身份证", "护照", "其他-", "罚款;其他;x", "x" * 6000, "\ufffd", "\r\n", "〔〕", "０", "长期",
    "罚款人民币贰万伍仟元", "罚款元", "没收1元2元", AUTHORITY, "昆山市公安局", "，", "\u3000", "1" * 30, "𠮷",
]  # fmt: skip
CELLS = st.one_of(st.sampled_from(ODD), st.text(st.characters(exclude_categories=["Cs"]), max_size=30))


def said_of(layout: Layout, cells: list[str]) -> tuple[Draft | None, list[Complaint]]:
    rows = iter([Row(1, [column.code for column in layout.columns])])
    heading, _ = find_heading([layout], rows)
    assert heading is not None
    reader = RowReader(heading, TERMS)
    return reader.read(Row(2, cells)), reader.complaints


@pytest.mark.parametrize("layout", CITY.layouts, ids=[layout.key for layout in CITY.layouts])
@with_settings(deadline=None, max_examples=200)
@given(data=st.data())
def test_a_row_becomes_a_draft_or_is_told_why_not(layout: Layout, data: st.DataObject) -> None:
    right = {**a_permit_row(), **a_penalty_row()} if data.draw(st.booleans()) else {**a_permit_row(), **a_person_row()}
    cells = [right.get(column.name, "") for column in layout.columns]
    for place in data.draw(st.lists(st.integers(0, len(cells) - 1), max_size=6)):
        cells[place] = data.draw(CELLS)
    draft, complaints = said_of(
        layout, cells[: data.draw(st.integers(0, len(cells)))] if data.draw(st.booleans()) else cells
    )
    assert (draft is None) == any(each.severity is REJECT for each in complaints)
    assert all(each.row == 2 and each.message and each.remedy for each in complaints)
    told = "".join(str(each) for each in complaints)
    assert not any(number in told for number in (ADULT, MINOR, LEAKED))
    if draft is not None:
        assert date(2015, 1, 1) <= draft.decision_date <= TODAY
        assert draft.counterpart_name
        assert draft.document_no


@pytest.mark.parametrize(
    ("amount", "content", "meant"),
    [
        ("25000", "罚款人民币25000元", "2.5"),
        ("25000", "罚款人民币25,000.00元整", "2.5"),
        ("25000", "罚款贰万伍仟元整（￥25000.00）", "2.5"),
        ("30000", "处叁万元罚款，罚款3万元", "3"),
        ("500", "警告，并处罚款５００元", "0.05"),
        ("2.5", "罚款人民币25000元", None),
        ("2.5", "罚款2.5万元", None),
        ("25000", "罚款25000万元", None),
        ("25000", "警告", None),
        ("3000", "没收违法所得3000元，罚款9000元", None),
    ],
)
def test_a_fine_in_yuan_is_told_by_the_words_of_the_decision(amount: str, content: str, meant: str | None) -> None:
    value = read_amount(amount)
    assert value is not None
    assert yuan_for_wan(value, content) == (None if meant is None else read_amount(meant))


def test_what_was_confiscated_is_judged_by_its_own_words() -> None:
    amount = read_amount("3000")
    assert amount is not None
    assert yuan_for_wan(amount, "没收违法所得3000元，罚款9000元", confiscated=True) == read_amount("0.3")


@pytest.mark.parametrize(
    ("amount", "content", "doubtful"),
    [
        ("25000", "警告", True),
        ("1000", "", True),
        ("1000", "罚款1000万元", False),
        ("1234.5", "", False),
        ("900", "", False),
    ],
)
def test_a_large_round_amount_is_doubted_unless_the_words_bear_it_out(
    amount: str, content: str, doubtful: bool
) -> None:
    value = read_amount(amount)
    assert value is not None
    assert looks_like_yuan(value, content) is doubtful
