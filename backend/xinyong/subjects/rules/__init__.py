"""What a credit subject is, and the codes and names it is known by."""

import re
from dataclasses import dataclass
from enum import StrEnum

from xinyong.kit.citizen_id import check_citizen_id
from xinyong.kit.personal_numbers import CITIZEN, personal_numbers_in
from xinyong.kit.text import compact


class SubjectCategory(StrEnum):
    """主体类别"""

    LEGAL_PERSON = "LEGAL_PERSON"
    UNINCORPORATED_ORGANIZATION = "UNINCORPORATED_ORGANIZATION"
    INDIVIDUAL_BUSINESS = "INDIVIDUAL_BUSINESS"
    GOVERNMENT_BODY = "GOVERNMENT_BODY"
    PUBLIC_INSTITUTION = "PUBLIC_INSTITUTION"
    SOCIAL_ORGANIZATION = "SOCIAL_ORGANIZATION"
    RURAL_COLLECTIVE = "RURAL_COLLECTIVE"
    NATURAL_PERSON = "NATURAL_PERSON"


CATEGORY_WORDS = {
    SubjectCategory.LEGAL_PERSON: "法人",
    SubjectCategory.UNINCORPORATED_ORGANIZATION: "非法人组织",
    SubjectCategory.INDIVIDUAL_BUSINESS: "个体工商户",
    SubjectCategory.GOVERNMENT_BODY: "机关",
    SubjectCategory.PUBLIC_INSTITUTION: "事业单位",
    SubjectCategory.SOCIAL_ORGANIZATION: "社会组织",
    SubjectCategory.RURAL_COLLECTIVE: "农村集体经济组织",
    SubjectCategory.NATURAL_PERSON: "自然人",
}


class SubjectStatus(StrEnum):
    """主体状态"""

    ACTIVE = "ACTIVE"
    DEREGISTERED = "DEREGISTERED"
    REVOKED = "REVOKED"
    PROVISIONAL = "PROVISIONAL"


STATUS_WORDS = {
    SubjectStatus.ACTIVE: "存续",
    SubjectStatus.DEREGISTERED: "注销",
    SubjectStatus.REVOKED: "吊销",
    SubjectStatus.PROVISIONAL: "待核",
}


class MatchKind(StrEnum):
    """命中方式"""

    CODE = "CODE"
    NAME_EXACT = "NAME_EXACT"
    NAME_PREFIX = "NAME_PREFIX"
    NAME_PART = "NAME_PART"
    APPROXIMATE = "APPROXIMATE"


MATCH_WORDS = {
    MatchKind.CODE: "代码相符",
    MatchKind.NAME_EXACT: "名称相同",
    MatchKind.NAME_PREFIX: "名称以所查文字开头",
    MatchKind.NAME_PART: "名称含有所查文字",
    MatchKind.APPROXIMATE: "名称相近",
}


class CodeLevel(StrEnum):
    """What is known of a code. Only FORMAT_ERROR refuses it: codes with a wrong check digit have been issued."""

    OK = "OK"
    FORMAT_ERROR = "FORMAT_ERROR"
    CHECKSUM_WARNING = "CHECKSUM_WARNING"
    ORGCODE_WARNING = "ORGCODE_WARNING"
    PREFIX_WARNING = "PREFIX_WARNING"


@dataclass(frozen=True, slots=True)
class CodeCheck:
    """`code` is the text as it should be kept; `message` says what is wrong and `remedy` what to do, or None."""

    code: str
    level: CodeLevel
    message: str | None
    remedy: str | None
    altered: bool
    """Whether the text came in another form: full-width, lower case, with blanks or hyphens."""


# GB 32100-2015 表 A.1、5.2: the characters of a code, and their weights 3^(i−1) mod 31
_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))
# GB 11714-1997 2.1.2
_ORGANIZATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_ORGANIZATION_PATTERN = re.compile(r"[0-9A-Z]{8}[0-9X]")

_LEGAL, _OTHER = SubjectCategory.LEGAL_PERSON, SubjectCategory.UNINCORPORATED_ORGANIZATION
# GB 32100-2015 表 1（含第 1 号修改单）: 登记管理部门 + 机构类别, by what such a subject is under 民法典第三、四章
_PREFIXES = {
    _LEGAL: "32 35 71 72 91 93",
    _OTHER: "21 29 31 33 34 39 41 49 61 62 69 79 99 A9 Y1",
    SubjectCategory.INDIVIDUAL_BUSINESS: "92",
    SubjectCategory.GOVERNMENT_BODY: "11",
    SubjectCategory.PUBLIC_INSTITUTION: "12 19 A1",
    SubjectCategory.SOCIAL_ORGANIZATION: "13 51 52 53 59 81 89",
    SubjectCategory.RURAL_COLLECTIVE: "N1 N2 N3 N9",
}
_CATEGORIES = {prefix: category for category, prefixes in _PREFIXES.items() for prefix in prefixes.split()}
_UNINCORPORATED_NAME = re.compile(r"合伙|分公司|办事处|个人独资|非法人|分店|营业部")

# Each pair of characters weighs one number: the outer sum in the low 16 bits, the inner one above it, then flags.
_INNER, _BAD_INNER, _NEW_PREFIX, _LIKE_CITIZEN = 16, 1 << 32, 1 << 40, 1 << 41
_DECADES = ((11, 16), (21, 24), (31, 38), (41, 47), (50, 55), (61, 66), (71, 72), (81, 84))
_PROVINCES = {str(code) for first, end in _DECADES for code in range(first, end)}


def _weight_of(place: int, character: str) -> int:
    outer = _ALPHABET.index(character) * (_WEIGHTS[place] if place < 17 else 1)
    if 8 <= place < 16:
        return outer + (int(character, 36) * _ORGANIZATION_WEIGHTS[place - 8] << _INNER)
    if place == 16:
        check = 10 if character == "X" else int(character, 36)
        return outer + (check << _INNER if check <= 10 and character != "A" else _BAD_INNER)
    return outer


def _weights_of_pairs(place: int) -> dict[str, int]:
    characters = [_ALPHABET[:10] if 2 <= at <= 7 else _ALPHABET for at in (place, place + 1)]
    table = {
        left + right: _weight_of(place, left) + _weight_of(place + 1, right)
        for left in characters[0]
        for right in characters[1]
    }
    if place == 0:
        for prefix in table:
            table[prefix] |= (_NEW_PREFIX if prefix not in _CATEGORIES else 0) | (
                _LIKE_CITIZEN if prefix in _PROVINCES else 0
            )
    return table


_A, _B, _C, _D, _E, _F, _G, _H, _I = (_weights_of_pairs(place) for place in range(0, 18, 2))


def _weigh(code: str) -> int | None:
    """The weight of 18 allowed characters in allowed places; None for any other text."""
    if len(code) != 18:
        return None
    try:
        return (
            _A[code[:2]] + _B[code[2:4]] + _C[code[4:6]] + _D[code[6:8]] + _E[code[8:10]]
            + _F[code[10:12]] + _G[code[12:14]] + _H[code[14:16]] + _I[code[16:]]
        )  # fmt: skip
    except KeyError:
        return None


def check_code(text: str) -> CodeCheck:
    """Judge a 统一社会信用代码 (GB 32100-2015); about 1 µs for a good one."""
    weight, code = _weigh(text), text
    if weight is None:
        code = compact(text)
        weight = _weigh(code)
        if weight is None:
            return CodeCheck(code, CodeLevel.FORMAT_ERROR, _misshapen(code), _LOOK_AGAIN, code != text)
    if weight < _BAD_INNER and (weight & 0xFFFF) % 31 == 0 and (weight >> _INNER) % 11 == 0:
        return CodeCheck(code, CodeLevel.OK, None, None, code is not text)
    level, message, remedy = _doubt(code, weight)
    return CodeCheck(code, level, message, remedy, code is not text)


_LOOK_AGAIN = "请对照营业执照或登记证书改正"
_REPORT = "请对照证照核对；证照所载确为此码的，由登记机关按重错码治理程序处理"


def _doubt(code: str, weight: int) -> tuple[CodeLevel, str | None, str | None]:
    """Level, message and remedy for a code that has the right shape."""
    if weight & _LIKE_CITIZEN and _may_be_a_citizens(code, passes=(weight & 0xFFFF) % 31 == 0):
        message = "所填内容是公民身份号码的样子，不是统一社会信用代码"
        return CodeLevel.FORMAT_ERROR, message, "请勿在此填写公民身份号码，请改填统一社会信用代码"
    if (weight & 0xFFFF) % 31:
        message = f"统一社会信用代码的校验码不符：末位按前 17 位推算应为“{code_check_character(code[:17])}”"
        return CodeLevel.CHECKSUM_WARNING, message, _REPORT
    if weight & _BAD_INNER or (weight >> _INNER & 0xFFFF) % 11:
        message = "统一社会信用代码第 9—17 位（主体标识码）的校验码不符"
        return CodeLevel.ORGCODE_WARNING, message, _REPORT
    if weight & _NEW_PREFIX:
        message = f"统一社会信用代码前两位“{code[:2]}”不在现行登记管理部门、机构类别代码表内"
        return CodeLevel.PREFIX_WARNING, message, _REPORT
    return CodeLevel.OK, None, None


def _may_be_a_citizens(code: str, *, passes: bool) -> bool:
    """A whole 公民身份号码; or what has its region and birth date, and does not pass as a code either."""
    return check_citizen_id(code).born is not None or (
        not passes and any(each.kind == CITIZEN for each in personal_numbers_in(code))
    )


def _misshapen(code: str) -> str:
    if not code:
        return "统一社会信用代码未填写"
    if len(code) != 18:
        return f"统一社会信用代码应为 18 位，所填为 {len(code)} 位"
    for place, character in enumerate(code, start=1):
        if 3 <= place <= 8 and character not in _ALPHABET[:10]:
            return f"统一社会信用代码第 {place} 位“{character}”应为数字（第 3—8 位为登记管理机关行政区划码）"
        if character not in _ALPHABET:
            return f"统一社会信用代码第 {place} 位“{character}”不是代码字符（数字及除 I、O、Z、S、V 以外的大写字母）"
    raise AssertionError(code)


def code_check_character(first_17: str) -> str:
    """The last character of a code (GB 32100-2015 5.2); ValueError for a character that codes don't have."""
    total = sum(_ALPHABET.index(character) * weight for character, weight in zip(first_17, _WEIGHTS, strict=True))
    return _ALPHABET[-total % 31]


def organization_check_character(first_8: str) -> str:
    """The last character of an organisation code (GB 11714-1997 2.1.2)."""
    total = sum(int(character, 36) * weight for character, weight in zip(first_8, _ORGANIZATION_WEIGHTS, strict=True))
    return "0123456789X"[-total % 11]


def make_code(prefix: str, region: str, organization: str) -> str:
    """The code of an organisation (9 characters) registered by department and category `prefix` in `region`."""
    first_17 = prefix + region + organization
    return first_17 + code_check_character(first_17)


_DEMONSTRATION_SERIALS = 99_999


def demonstration_code(n: int, department: str, category: str) -> str:
    """The n-th code (n from 0, below 9,999,900) of a fictitious subject: valid, and never issued to a real one.

    Two reasons, each enough alone: its organisation code lies in PDY00001—PDY99999, which GB 11714-1997 第 3 章
    leaves to the private use of systems and bars from exchange; its region begins with 99, no province of GB/T 2260.
    """
    block, serial = divmod(n, _DEMONSTRATION_SERIALS)
    if not 0 <= block < 100:
        raise ValueError(f"演示代码的序号 {n} 超出范围")
    body = f"PDY{serial + 1:05d}"
    return make_code(department + category, f"9999{block:02d}", body + organization_check_character(body))


def is_demonstration_code(code: str) -> bool:
    """Whether a normalised code lies in the range of `demonstration_code`."""
    return code[2:6] == "9999" and code[8:11] == "PDY" and check_code(code).level is CodeLevel.OK


def category_of_code(code: str, name: str = "") -> SubjectCategory:
    """What kind of subject holds a normalised code; 非法人组织, the least that can be said, for an unknown prefix.

    Partnerships and branches share 91 with companies: their name or form of enterprise tells (民法典第一百零二条).
    """
    category = _CATEGORIES.get(code[:2], _OTHER)
    if category is _LEGAL and _UNINCORPORATED_NAME.search(name):
        return _OTHER
    return category


class LegacyKind(StrEnum):
    """Numbers that identified subjects before 2015 and still occur in files."""

    REGISTRATION_15 = "REGISTRATION_15"
    """工商注册号 since 2007 (工商总局 GS15—2006): 15 digits, the last one a check digit."""
    REGISTRATION_13 = "REGISTRATION_13"
    """工商注册号 before 2007: 13 digits, or the words of a foreign-invested enterprise's number."""
    ORGANIZATION = "ORGANIZATION"
    """组织机构代码 (GB 11714-1997)."""


_OLD_REGISTRATION = re.compile(r"[1-9]\d{12}|企[独合作][一-龥]{2,5}字第\d{5,6}号")


def legacy_kind(text: str) -> LegacyKind | None:
    """Which legacy number this is, judged by shape and its own check digit; None when it is none of them."""
    number = compact(text)
    if len(number) == 15 and number.isascii() and number.isdigit() and _registration_remainder(number) == 1:
        return LegacyKind.REGISTRATION_15
    if _ORGANIZATION_PATTERN.fullmatch(number) and organization_check_character(number[:8]) == number[8]:
        return LegacyKind.ORGANIZATION
    return LegacyKind.REGISTRATION_13 if _OLD_REGISTRATION.fullmatch(number) else None


def _registration_remainder(number: str) -> int:
    """1 when the last of the 15 digits fits the others (ISO 7064 MOD 11,10)."""
    product = 10
    for digit in number[:-1]:
        product = ((product + int(digit)) % 10 or 10) * 2 % 11
    return (product + int(number[-1])) % 10
