"""Numbers of persons in free text: what is one, what only looks like one, and how a complaint may repeat it."""

import random
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.kit import numbered
from xinyong.kit.personal_numbers import citizen_number_in, hidden, masked, personal_numbers_in, told

CARD = "6222021234567890128"
NUMBER = numbered.checked("32058319000101123")
"""Of somebody who would be very old."""


def kinds(text: str) -> list[str]:
    return [each.kind for each in personal_numbers_in(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("当事人张某（身份证号320583199001011234）", "公民身份号码"),
        ("身份证：32058319900101123x。", "公民身份号码"),
        ("身份证 320583 19900101 1234", "公民身份号码"),
        ("身份证３２０５８３１９９００１０１１２３４", "公民身份号码"),
        (f"{NUMBER[:6]}—{NUMBER[6:14]}—{NUMBER[14:]}", "公民身份号码"),
        ("\u200b".join(NUMBER), "公民身份号码"),
        ("2026-11-20 320583199001011234", "公民身份号码"),
        (f"经营人员从业资格证T{NUMBER}", "公民身份号码"),
        (f"医师资格证书200332110{NUMBER}", "公民身份号码"),
        ("身份证号320583900101123", "公民身份号码"),
        ("张某，320583900101124，", "公民身份号码"),
        ("联系电话13812345678", "手机号码"),
        ("电话 138-1234-5678，", "手机号码"),
        ("电话 13812 345 678，", "手机号码"),
        ("电话：１３８１２３４５６７８", "手机号码"),
        ("+86 13812345678", "手机号码"),
        ("+8613812345678", "手机号码"),
        ("2026-11-20 13812345678", "手机号码"),
        ("（联系人：张某）13812345678", "手机号码"),
        ("电话0512-57312345", "固定电话号码"),
        ("（0512）57312345", "固定电话号码"),
        ("021－63212345转801", "固定电话号码"),
        ("联系电话051257312345", "固定电话号码"),
        (f"退至账户{CARD}", "银行卡号"),
        (f"账户 {CARD[:4]} {CARD[4:8]} {CARD[8:12]} {CARD[12:16]} {CARD[16:]}", "银行卡号"),
        ("卡号4111 1111 1111 1111", "银行卡号"),
        ("持护照E12345678入境", "出入境证件号码"),
        ("护照号码：EA1234567", "出入境证件号码"),
        ("港澳居民来往内地通行证H1234567801", "出入境证件号码"),
        ("台湾居民来往大陆通行证（12345678）", "出入境证件号码"),
    ],
)
def test_a_personal_number_is_found(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "罚款人民币25,000元",
        "统一社会信用代码913205838381331814",
        "统一社会信用代码12320583466950123X",
        "2026-11-20 09:30至2026-11-21 10:00",
        "车架号LSGJA52U13812345678",
        "没收违法所得13812345678元",
        "编号20261120138123456789012345",
        "账户6222021234567890129",
        "许可编号JY13205830012345",
        "昆住建罚字〔2026〕13812345678号",
        "注册号320583600123458",
        "热线12345、96118、400-828-0512",
        "护照签发机关为公安部出入境管理局",
        "出入境通行证管理办法2026年11月20日施行",
        "施工许可编号320583202611200012",
        "第0512-2026112号",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert personal_numbers_in(text) == []


@pytest.mark.parametrize("kind", numbered.PERSONAL)
def test_a_hundred_numbers_of_each_kind_are_found_where_they_stand(kind: str) -> None:
    chance = random.Random(kind)
    for _ in range(100):
        number, before, after = numbered.PERSONAL[kind](chance), numbered.words(chance), numbered.words(chance)
        text = f"{before}{number}{after}"
        stand = [(each.kind, text[each.start : each.end]) for each in personal_numbers_in(text)]
        assert [each for each, _ in stand] == [kind], text
        assert stand[0][1] in number, text


@pytest.mark.parametrize("kind", numbered.OFFICIAL)
def test_a_hundred_of_each_kind_of_official_number_are_left_alone(kind: str) -> None:
    chance = random.Random(kind)
    texts = [f"{numbered.words(chance)}{numbered.OFFICIAL[kind](chance)}{numbered.words(chance)}" for _ in range(100)]
    assert [text for text in texts if personal_numbers_in(text)] == []


@pytest.mark.parametrize("number", [NUMBER, f"T{NUMBER}", f"200332110{NUMBER}", f"{NUMBER[:6]} {NUMBER[6:]}"])
def test_a_licence_that_is_numbered_by_its_holder_is_found(number: str) -> None:
    found = citizen_number_in(number, serial=True)
    assert found is not None
    assert number[found.start : found.end].replace(" ", "") == NUMBER


@given(st.integers(2000, 2026), st.integers(1, 12), st.integers(1, 28), st.integers(0, 9999))
def test_a_serial_number_of_a_region_and_a_day_is_no_persons(year: int, month: int, day: int, serial: int) -> None:
    assert citizen_number_in(f"320583{year}{month:02}{day:02}{serial:04}", serial=True) is None


@given(st.text(alphabet="0123456789０１Xx -－（)\u200b年罚护照通行证电话E", max_size=60))
def test_places_lie_within_the_text_apart_and_in_order(text: str) -> None:
    ends = 0
    for each in personal_numbers_in(text):
        assert ends <= each.start < each.end <= len(text)
        ends = each.end
        assert text[each.start : each.end] not in masked(text)


def test_every_number_of_a_text_is_told_by_kind_and_place() -> None:
    found = personal_numbers_in(f"张某{NUMBER}，电话13812345678")
    assert told(found) == "第 3 至 20 字是公民身份号码，第 24 至 34 字是手机号码"


def test_a_complaint_repeats_the_ends_of_a_number_only() -> None:
    assert masked("身份证号320583199001011234。") == "身份证号32****34。"
    assert masked("电话138-1234-5678，１３８１２３４５６７８") == "电话13****78，１３****７８"
    assert masked("持护照E12345678，住0512-57312345") == "持护照E1****78，住05****45"
    assert masked("2026-11-25 罚款25000元") == "2026-11-25 罚款25000元"
    assert hidden("G1234567") == "G1****67"
    assert hidden("G12") == "****"


def test_a_text_without_numbers_takes_no_time() -> None:
    text = "经查，该单位未按规定对安全设备进行定期检测，2026年11月20日被责令限期改正，逾期未改。" * 5
    assert _fastest(lambda: personal_numbers_in(text)) < 20e-6, "five are usual; the machine may be busy"


def _fastest(act: Callable[[], object]) -> float:
    best = 1.0
    for _ in range(50):
        begun = time.perf_counter()
        for _ in range(20):
            act()
        best = min(best, (time.perf_counter() - begun) / 20)
    return best
