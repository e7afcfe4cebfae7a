"""Numbers as they stand in official texts: those of persons, and those that only look like one."""

import random
from collections.abc import Callable, Mapping

from xinyong.kit.citizen_id import check_character
from xinyong.subjects.rules import demonstration_code

Make = Callable[[random.Random], str]
_REGIONS = ("320583", "320501", "321081", "110105", "440106", "510104", "620102")
_WORDS = (
    "经查，当事人", "，责令限期改正，", "。上述事实有现场检查笔录、询问笔录为证，", "违反了《安全生产法》第三十六条，",
    "，处罚款人民币贰万伍仟元整。", "准予变更登记，", "；经营场所位于昆山市玉山镇，", "（演示）", "，2026年11月20日，",
    "",
)  # fmt: skip


def words(chance: random.Random) -> str:
    return chance.choice(_WORDS)


def checked(first_17: str) -> str:
    return first_17 + check_character(first_17)


def _digits(chance: random.Random, count: int) -> str:
    return "".join(chance.choices("0123456789", k=count))


def _day(chance: random.Random, since: int, until: int) -> str:
    return f"{chance.randint(since, until)}{chance.randint(1, 12):02}{chance.randint(1, 28):02}"


def _citizen(chance: random.Random) -> str:
    number = checked(chance.choice(_REGIONS) + _day(chance, 1935, 2015) + _digits(chance, 3))
    spaced = f"{number[:6]} {number[6:14]} {number[14:]}"
    wide = number.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"})
    dashed = f"{number[:6]}-{number[6:14]}-{number[14:]}"
    return chance.choice(("", "身份证", "，公民身份号码：")) + chance.choice((number, spaced, wide, dashed))


def _mistyped(chance: random.Random) -> str:
    number = chance.choice(_REGIONS) + _day(chance, 1935, 2008) + _digits(chance, 3)
    wrong = chance.choice([digit for digit in "0123456789" if digit != check_character(number)])
    return chance.choice(("", "身份证号码")) + number + wrong


def _old_citizen(chance: random.Random) -> str:
    return "身份证号" + chance.choice(_REGIONS) + _day(chance, 1935, 1985)[2:] + _digits(chance, 3)


def _mobile(chance: random.Random) -> str:
    first, rest = f"1{chance.randint(3, 9)}{_digits(chance, 1)}", _digits(chance, 8)
    shape = chance.choice(("{0}{1}{2}", "{0} {1} {2}", "{0}-{1}-{2}", "+86{0}{1}{2}", "手机：{0}{1}{2}"))
    return shape.format(first, rest[:4], rest[4:])


def _telephone(chance: random.Random) -> str:
    area = chance.choice(("0512", "010", "021", "025", "0755", "0591"))
    shape = chance.choice(("{0}-{1}", "（{0}）{1}", "{0} {1}", "电话{0}{1}"))
    return shape.format(area, chance.choice("5678") + _digits(chance, 7))


def _card(chance: random.Random) -> str:
    first = chance.choice(("6222", "6217", "6228", "9558")) + _digits(chance, chance.choice((11, 14)))
    number = first + next(digit for digit in "0123456789" if _luhn(first + digit))
    spaced = " ".join(number[place : place + 4] for place in range(0, len(number), 4))
    return chance.choice(("", "户名演示人，卡号")) + chance.choice((number, spaced))


def _luhn(number: str) -> bool:
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(number)))
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0


def _passport(chance: random.Random) -> str:
    word = chance.choice(("护照", "持护照号码：", "港澳居民来往内地通行证", "台胞证号"))
    return word + chance.choice("EGCHMT") + _digits(chance, 8)


PERSONAL: Mapping[str, Make] = {
    "公民身份号码": lambda chance: chance.choice((_citizen, _mistyped, _old_citizen))(chance),
    "手机号码": _mobile,
    "固定电话号码": _telephone,
    "银行卡号": _card,
    "出入境证件号码": _passport,
}


def _code(chance: random.Random) -> str:
    return "统一社会信用代码" + demonstration_code(chance.randint(1, 10**6), "9", "1")


def _document(chance: random.Random) -> str:
    year, number = chance.randint(2014, 2026), _digits(chance, chance.choice((1, 4, 8, 11)))
    return f"昆{chance.choice(('市监', '应急', '环'))}{chance.choice(('罚', '许', '处字'))}〔{year}〕{number}号"


def _project(chance: random.Random) -> str:
    """施工许可证编号: region, day, four digits of the project, two of its part."""
    tail = _digits(chance, chance.choice((4, 5, 6)))
    number = chance.choice(_REGIONS[:3]) + _day(chance, 2014, 2026) + tail
    if len(number) == 18 and check_character(number[:17]) == number[17]:
        number += "01"
    return f"建筑工程施工许可证编号{number}"


def _registration(chance: random.Random) -> str:
    """工商注册号: region, eight digits, a check digit by MOD 11,10."""
    first, product = chance.choice(_REGIONS) + _digits(chance, 8), 10
    for digit in first:
        product = ((int(digit) + product) % 10 or 10) * 2 % 11
    return "注册号" + first + str((11 - product) % 10)


OFFICIAL: Mapping[str, Make] = {
    "codes": _code,
    "document numbers": _document,
    "project numbers": _project,
    "registration numbers": _registration,
    "food licences": lambda chance: (
        f"食品经营许可证JY{chance.choice('123')}{chance.choice(_REGIONS)}{_digits(chance, 7)}"
    ),
    "transport licences": lambda chance: f"苏交运管许可苏字320583{_digits(chance, 6)}号",
    "discharge permits": lambda chance: f"{demonstration_code(chance.randint(1, 10**6), '9', '1')}001P",
    "amounts": lambda chance: (
        f"罚款{chance.randint(1, 10**9):,}元、没收违法所得{_digits(chance, 11)}.{_digits(chance, 2)}元"
    ),
    "days and hours": lambda chance: (
        f"{chance.randint(2014, 2026)}-11-20 09:30至2026-12-{chance.randint(10, 28)} 17:00"
    ),
    "vehicles": lambda chance: f"苏E{_digits(chance, 5)}，车架号LSVAA49J1320{_digits(chance, 5)}",
    "hotlines": lambda chance: chance.choice(("12345", "96118", "12315", "400-828-0512")),
    "areas and measures": lambda chance: (
        f"东经120.{_digits(chance, 12)}，建筑面积{_digits(chance, 6)}.{_digits(chance, 4)}平方米"
    ),
    "trademarks and patents": lambda chance: (
        f"商标注册第{_digits(chance, 8)}号，专利号ZL{_digits(chance, 12)}.{_digits(chance, 1)}"
    ),
}
