"""Reading one cell by the kind of its column: a value, and what is to be said about the text it came from."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from xinyong.ingestion.rules.complaints import REJECT, WARNING, ComplaintSeverity
from xinyong.jurisdictions.rules import Column
from xinyong.kit.cells import formula_in, lost_digits, read_amount, read_date
from xinyong.kit.personal_numbers import Found, citizen_number_in, personal_numbers_in, told
from xinyong.subjects.rules import CodeLevel, check_code

Say = Callable[[str, str, str, ComplaintSeverity], None]
"""Complain about a cell of one column: its text, message, remedy, severity."""
Read = Callable[[str, Say], Any]
"""From a cell's text, never empty, to its value; what is returned after a REJECT is of no use."""

_NUMBERS = frozenset({"certificate_no", "document_no"})
PERSONAL = frozenset({"legal_representative_document_no", "person_document_no"})
LONGEST = 10_000
_SIGNS = frozenset("=+-@\t\r#")
_AMOUNT_MAX = Decimal(1_000_000)
"""万元: a hundred times a hundred million yuan is no fine of a city."""
_AMOUNT_PLACES = 6
_BETWEEN = re.compile(r"[;；,，、/|\n]+")
_OTHER = "其他"
_LASTING = frozenset({"长期", "长期有效", "永久", "永久有效", "无固定期限"})
_date_of = lru_cache(maxsize=16_384)(read_date)


def reader_for(column: Column) -> Read:
    """The reader for a column's kind."""
    return _KINDS[column.kind](column)


def _spoilt(text: str, say: Say) -> bool:
    """Whether a spreadsheet or an attacker left a formula here."""
    sign = formula_in(text)
    if sign is None:
        return False
    if sign.startswith("#"):
        say(text, f"单元格是公式错误 {sign}", "请改填实际内容", REJECT)
    else:
        say(text, f"内容以“{sign}”开头，是公式或会被当作公式", "请改填公式的结果，或去掉开头的符号", REJECT)
    return True


def _text(column: Column) -> Read:
    longest = column.max_length or LONGEST

    def read(text: str, say: Say) -> str:
        if text[0] in _SIGNS and _spoilt(text, say):
            return text
        if len(text) > longest:
            say(text, f"有 {len(text)} 字，超过 {longest} 字的上限", "请精简后填写", REJECT)
        return text if "\r" not in text else text.replace("\r\n", "\n").replace("\r", "\n")

    field = column.field or ""
    if is_number(column):
        return _number(read, document=field == "document_no", serial=field in _NUMBERS)
    return read


def _number(text_reader: Read, *, document: bool, serial: bool) -> Read:
    """What a text reader reads, where it is a number that spreadsheets spoil."""

    def read(text: str, say: Say) -> Any:
        if lost_digits(text):
            say(text, "号码被电子表格改成了科学计数法，后几位已丢失", _AS_TEXT, REJECT)
        elif len(text) >= _CITIZEN_ID and (citizen := citizen_number_in(text, serial=serial)) is not None:
            _refuse([citizen], text, say)
        value = text_reader(text, say)
        if not document or not _TYPED_OTHERWISE.search(value):
            return value
        written = _YEAR.sub(r"〔\1〕", unicodedata.normalize("NFKC", value).replace(" ", "")).translate(_WIDE)
        if written != value:
            rule = "文号的年份应加六角括号，数字用半角，其他括号用全角"
            say(text, f"{rule}，已按“{written}”读取", "请在源系统中改正", WARNING)
        return written

    return read


_CITIZEN_ID = 18
_TYPED_OTHERWISE = re.compile(r"[\[(【［（\s０-９]")
_WIDE = str.maketrans("()", "（）")
_YEAR = re.compile(r"[\[(【〔]((?:19|20)\d\d)[\])】〕]")
"""The year of a document number, in whatever brackets: one decision written in two ways would be two records."""


_AS_TEXT = "请把该列的单元格格式设为“文本”，重新填写完整号码"


def is_number(column: Column) -> bool:
    """Whether a column holds the number of a document, a licence or an organisation."""
    field = column.field or ""
    return field in _NUMBERS or field.startswith("identifiers.")


def is_free_text(column: Column) -> bool:
    """Whether people write what they like into a column that is kept: there numbers of persons are looked for."""
    if column.field is None or column.field in PERSONAL or is_number(column):
        return False
    return column.kind == "text" or (column.kind in ("choice", "choices") and column.open_choices)


def refuse_personal_numbers(text: str, say: Say) -> None:
    """行政处罚法第四十八条、个人信息保护法第二十五条: what is published holds no numbers of persons."""
    found = personal_numbers_in(text)
    if found:
        _refuse(found, text, say)


def _refuse(found: Sequence[Found], text: str, say: Say) -> None:
    say(text, f"文字中含有个人号码：{told(found)}", "请删去或遮盖该号码后重新报送", REJECT)


def _date(column: Column) -> Read:
    def read(text: str, say: Say) -> Any:
        if text in _LASTING and column.field == "valid_until":
            return None
        day = _date_of(text)
        if day is None and not (text[0] in _SIGNS and _spoilt(text, say)):
            say(text, "不是日期", "请填写如 2026-04-01 的日期", REJECT if column.field else WARNING)
        return day

    return read


def _amount(column: Column) -> Read:
    def read(text: str, say: Say) -> Decimal | None:
        value = read_amount(text)
        if value is None:
            if not (text[0] in _SIGNS and _spoilt(text, say)):
                say(text, "不是数字", "只填数字，不带单位；单位为万元，如 2.5", REJECT)
            return None
        exponent = value.as_tuple().exponent
        if value < 0:
            say(text, "金额不能为负数", "请核对；没有的不填", REJECT)
        elif value > _AMOUNT_MAX:
            say(text, "金额超过 100 亿元", "单位为万元，请核对是否误按元填写", REJECT)
        elif isinstance(exponent, int) and -exponent > _AMOUNT_PLACES and value != round(value, _AMOUNT_PLACES):
            say(text, "小数超过 6 位", "单位为万元，最多 6 位小数（精确到分）", REJECT)
        return value

    return read


def _code(column: Column) -> Read:
    ours = column.field == "subject_code"

    def read(text: str, say: Say) -> tuple[str, str | None] | str | None:
        """The code as it is kept; for a subject's, with what is to be noticed about it."""
        if lost_digits(text):
            say(text, "代码被电子表格改成了科学计数法，后几位已丢失", _AS_TEXT, REJECT if ours else WARNING)
            return None
        found = check_code(text)
        if found.level is CodeLevel.FORMAT_ERROR:
            if not (text[0] in _SIGNS and _spoilt(text, say)):
                say(text, found.message or "代码格式不正确", found.remedy or "请核对", REJECT if ours else WARNING)
            return None
        if found.altered:
            say(text, f"代码含有小写、全角字符或空格，已按“{found.code}”读取", "请在源系统中改正", WARNING)
        if found.message is not None:
            say(text, found.message, found.remedy or "请核对", WARNING)
        return (found.code, found.message) if ours else found.code

    return read


def _choice(column: Column) -> Read:
    known = frozenset(column.choices)
    listed = "、".join(column.choices)

    def read(text: str, say: Say) -> str:
        if text in known:
            return text
        word = unicodedata.normalize("NFKC", text).strip()
        if word in known:
            return word
        if text[0] in _SIGNS and _spoilt(text, say):
            return word
        if column.open_choices:
            _doubt_open(word, known, listed, say)
            return word
        say(text, "不在可选值之内", f"可选：{listed}", REJECT)
        return word

    return read


def _choices(column: Column) -> Read:
    one = _choice(column)
    longest = column.max_length or LONGEST
    known = frozenset(column.choices)
    met: dict[str, tuple[str, ...]] = {}

    def read(text: str, say: Say) -> tuple[str, ...]:
        words = met.get(text)
        if words is not None:
            return words
        if len(text) > longest:
            say(text, f"有 {len(text)} 字，超过 {longest} 字的上限", "请精简后填写", REJECT)
        refuse_personal_numbers(text, say)
        words = tuple(dict.fromkeys(one(word, say) for word in _divided(text, known)))
        if known.issuperset(words) and len(met) < _KEPT:
            met[text] = words
        return words

    return read


_KEPT = 1_000


def _divided(text: str, known: frozenset[str]) -> Sequence[str]:
    """The words of a cell; what follows 其他 and is no word of the list belongs to its explanation."""
    words: list[str] = []
    for piece in _BETWEEN.split(text):
        word = piece.strip()
        if not word:
            continue
        if words and words[-1].startswith(_OTHER) and word not in known:
            words[-1] += f"、{word}"
        else:
            words.append(word)
    return words


def _doubt_open(word: str, known: frozenset[str], listed: str, say: Say) -> None:
    if not (word.startswith(_OTHER) and _OTHER in known):
        say(word, f"“{word[:20]}”不在可选值之内，已按所填保存", f"可选：{listed}；确属其他的请写作“其他-说明”", WARNING)


_KINDS: dict[str, Callable[[Column], Read]] = {
    "text": _text,
    "date": _date,
    "amount": _amount,
    "code": _code,
    "choice": _choice,
    "choices": _choices,
}
