"""Numbers of persons in free text: what is one, what only looks like one, and how a complaint may repeat it."""

import pytest

from xinyong.kit.personal_numbers import hidden, masked, personal_number_in

CARD = "6222021234567890128"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("当事人张某（身份证号320583199001011234）", "公民身份号码"),
        ("身份证：32058319900101123x。", "公民身份号码"),
        ("身份证 320583 19900101 1234", "公民身份号码"),
        ("身份证３２０５８３１９９００１０１１２３４", "公民身份号码"),
        ("2026-11-20 320583199001011234", "公民身份号码"),
        ("联系电话13812345678", "手机号码"),
        ("电话 138-1234-5678，", "手机号码"),
        ("电话：１３８１２３４５６７８", "手机号码"),
        ("+86 13812345678", "手机号码"),
        ("2026-11-20 13812345678", "手机号码"),
        (f"退至账户{CARD}", "银行卡号"),
        (f"账户 {CARD[:4]} {CARD[4:8]} {CARD[8:12]} {CARD[12:16]} {CARD[16:]}", "银行卡号"),
    ],
)
def test_a_personal_number_is_found(text: str, kind: str) -> None:
    assert personal_number_in(text) == kind


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
        "电话0512-57312345",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert personal_number_in(text) is None


def test_a_complaint_repeats_the_ends_of_a_number_only() -> None:
    assert masked("身份证号320583199001011234。") == "身份证号32****34。"
    assert masked("电话138-1234-5678，１３８１２３４５６７８") == "电话13****78，１３****７８"
    assert masked("2026-11-25 罚款25000元") == "2026-11-25 罚款25000元"
    assert hidden("G1234567") == "G1****67"
    assert hidden("G12") == "****"
