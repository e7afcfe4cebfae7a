"""From one row to one draft, or to everything that is wrong with it."""

import sys
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from typing import Any

from xinyong.ingestion.rules import persons
from xinyong.ingestion.rules.cells import PERSONAL, is_free_text, reader_for, refuse_personal_numbers
from xinyong.ingestion.rules.complaints import REJECT, WARNING, Complaint, ComplaintSeverity, quoted
from xinyong.ingestion.rules.fines import looks_like_yuan, yuan_for_wan
from xinyong.ingestion.rules.headings import Heading
from xinyong.jurisdictions.entries import FIRST_DAY
from xinyong.jurisdictions.rules import ActKind, AuthorityEntry, Column, Jurisdiction
from xinyong.kit.cells import LONGEST_PLACEHOLDER, PLACEHOLDERS
from xinyong.kit.personal_numbers import hidden, masked, personal_numbers_in
from xinyong.kit.rows import Row
from xinyong.records.rules import CounterpartCategory, Draft

_LASTING = date(2099, 12, 31)
"""How the layout writes 长期."""
_INDIVIDUAL = "92"
_Values = dict[str, Any]


@dataclass(frozen=True)
class Terms:
    """What the rows of a delivery are read by: the city's data, the day of the report, who reports."""

    jurisdiction: Jurisdiction
    reported_on: date
    provider: AuthorityEntry | None


class RowReader:
    """Reads the rows under one heading. What it has to say collects in `complaints`; take them as you go."""

    def __init__(self, heading: Heading, terms: Terms) -> None:
        self.complaints: list[Complaint] = []
        self._terms, self._layout, self._width = terms, heading.layout, len(heading.cells)
        self._cells = [
            (
                place,
                column.required,
                _name_of(column),
                _number_kind(column),
                reader_for(column),
                partial(self._say, column),
            )
            for place, column in heading.columns
        ]
        self._named = {column.field: column for _, column in heading.columns if column.field}
        free = [column for _, column in heading.columns if is_free_text(column) and column.kind != "choices"]
        self._free = [(_name_of(column) or "", partial(self._say, column)) for column in free]
        self._known: dict[str, AuthorityEntry | None] = {}
        self._collected = lru_cache(maxsize=_KEPT)(partial(_in_catalogue, terms.jurisdiction, heading.layout.act_kind))
        self._grade = lru_cache(maxsize=_KEPT)(terms.jurisdiction.grading.grade)
        self._row = 0
        self._rejected: set[str] = set()

    def read(self, row: Row) -> Draft | None:
        """The draft of a row; None where a complaint rejects it. An empty row is not for this."""
        self._row, said = row.number, len(self.complaints)
        self._rejected.clear()
        cells = row.cells
        if row.fault is not None:
            self._about("整行", None, row.fault, "请统一另存为 UTF-8 编码的 CSV，或直接报送 .xlsx", REJECT)
            return None
        if len(cells) > self._width and any(cell.strip() for cell in cells[self._width :]):
            self._about("整行", None, f"有 {len(cells)} 格，表头只有 {self._width} 格", _TOO_MANY, REJECT)
            return None
        values = self._values(cells if len(cells) >= self._width else cells + [""] * (self._width - len(cells)))
        self._refuse_personal_numbers(values)
        self._judge(values)
        if values.get("counterpart_category") == CounterpartCategory.NATURAL_PERSON and persons.is_minor(
            values, self._terms.reported_on
        ):
            # nothing else is kept of the row
            del self.complaints[said:]
            self._on("person_document_no", None, *persons.MINOR)
        return None if self._rejected else self._draft(values)

    def _values(self, cells: list[str]) -> _Values:
        numbers: dict[str, str] = {}
        values: _Values = {"identifiers": numbers}
        for place, required, field, number, read, say in self._cells:
            text = cells[place].strip()
            # hashing a long text takes longer than all the rest of this line
            if not text or (len(text) <= LONGEST_PLACEHOLDER and text in PLACEHOLDERS):
                if required:
                    say(text or None, f"不能只填“{text}”" if text else "不能为空", "请填写", REJECT)
                continue
            value = read(text, say)
            if field is None or value is None:
                continue
            if number is not None:
                numbers[number] = value
            elif field in values:
                # the legacy layout has two columns for the categories
                values[field] = tuple(dict.fromkeys((*values[field], *value)))
            else:
                values[field] = value
        return values

    def _refuse_personal_numbers(self, values: _Values) -> None:
        """Look through all free texts of a row at once; which one it is matters only where there is something."""
        if not personal_numbers_in("\n".join([values[field] for field, _ in self._free if field in values])):
            return
        for field, say in self._free:
            refuse_personal_numbers(values.get(field, ""), say)

    def _say(self, column: Column, text: str | None, message: str, remedy: str, severity: ComplaintSeverity) -> None:
        """About the cell of a column."""
        self._about(column.name, text, message, remedy, severity, column.field)

    def _on(self, field: str, value: Any, message: str, remedy: str, severity: ComplaintSeverity = REJECT) -> None:
        """About a field, once its row is known."""
        column = self._named.get(field)
        self._about(column.name if column else "整行", str(value) if value else None, message, remedy, severity, field)

    def _about(
        self,
        column: str,
        text: str | None,
        message: str,
        remedy: str,
        severity: ComplaintSeverity,
        field: str | None = None,
    ) -> None:
        if severity is REJECT:
            self._rejected.add(field or column)
        shown = None if text is None else hidden(text) if field in PERSONAL else quoted(text)
        # a message may quote the cell too
        self.complaints.append(Complaint(self._row, column, masked(message), masked(remedy), severity, shown))

    def _judge(self, values: _Values) -> None:
        """What only the cells together can tell."""
        self._judge_counterpart(values)
        self._judge_dates(values)
        self._judge_authorities(values)
        if self._layout.act_kind is ActKind.PENALTY:
            self._judge_penalty(values)

    def _judge_counterpart(self, values: _Values) -> None:
        if self._layout.legacy and "counterpart_category" not in values:
            values["counterpart_category"] = _category(values)
        category = values.get("counterpart_category")
        if category is None or "counterpart_category" in self._rejected:
            return
        if category == CounterpartCategory.NATURAL_PERSON:
            # their tax number is mostly their citizen number
            values["identifiers"] = {}
            persons.leave_out_representative(values)
            for field, message, remedy in persons.faults(values, legacy=self._layout.legacy):
                if field not in self._rejected:
                    value = values.get(field)
                    self._on(field, value[0] if isinstance(value, tuple) else value, message, remedy)
            return
        code, _ = values.get("subject_code") or (None, None)
        if any([values.pop("person_document_no", None), values.pop("person_document_type", None)]):
            remedy = "请删去；所填号码没有保存"
            self._on("person_document_no", None, "相对人不是自然人，不应填写证件类型、号码", remedy, WARNING)
        if code is None and "subject_code" not in self._rejected:
            if not self._layout.legacy:
                self._on(
                    "subject_code",
                    None,
                    f"相对人类别为{category}，应填写统一社会信用代码",
                    "请对照营业执照或登记证书填写",
                )
            elif not values["identifiers"]:
                self._on("subject_code", None, "没有任何代码或证件号码，不能确定相对人", "请填写统一社会信用代码")
        elif code and code.startswith(_INDIVIDUAL) != (category == CounterpartCategory.INDIVIDUAL_BUSINESS):
            self._on(
                "counterpart_category",
                category,
                f"类别与代码前两位“{code[:2]}”不符",
                "92 开头的为个体工商户，请核对",
                WARNING,
            )
        self._judge_representative(values, needed=category == CounterpartCategory.ORGANIZATION)

    def _judge_representative(self, values: _Values, *, needed: bool) -> None:
        for field, message, remedy in persons.representative_faults(values):
            self._on(field, values.pop(field, None), message, remedy, WARNING)
        named = "legal_representative" in values or "legal_representative" in self._rejected
        if needed and not self._layout.legacy and not named:
            self._on("legal_representative", None, "法人及非法人组织应填写法定代表人（负责人）", "请填写")

    def _judge_dates(self, values: _Values) -> None:
        decided = values.get("decision_date")
        if decided is not None and decided > self._terms.reported_on:
            self._on("decision_date", decided, f"晚于报送日 {self._terms.reported_on}", "请核对决定书上的日期")
        elif decided is not None and not self._collected(decided):
            # 全国公共信用信息基础目录: what no edition in force names is not taken in
            self._on("decision_date", decided, "当日施行的信用数据清单中没有这一项，不予归集", "请核对决定书上的日期")
        until, since = values.get("valid_until"), values.get("valid_from")
        if until == _LASTING:
            values["valid_until"] = None
        elif until is not None and since is not None and until < since:
            self._on("valid_until", until, f"早于有效期自 {since}", "请核对许可证书上的有效期")

    def _judge_authorities(self, values: _Values) -> None:
        name = values.get("authority_name")
        if name and "authority_name" not in self._rejected and self._authority(name) is None:
            message = "不在本市机关名录中，不能按机关统计"
            self._on("authority_name", name, message, "请填写机关全称；新设机关请联系信用管理部门", WARNING)
        provider, source = self._terms.provider, values.setdefault("source_name", name)
        if provider is not None and source:
            entry = self._authority(source)
            if entry is not None and entry is not provider:
                self._on(
                    "source_name",
                    source,
                    f"数据来源单位不是报送单位（{provider.name}）",
                    "各单位只报送本单位产生的信息",
                )

    def _authority(self, name: str) -> AuthorityEntry | None:
        if name not in self._known:
            if len(self._known) > _KEPT:
                self._known.clear()
            self._known[name] = self._terms.jurisdiction.authority_named(name)
        return self._known[name]

    def _judge_penalty(self, values: _Values) -> None:
        content = values.get("content", "")
        if "简易程序" in content or "当场处罚" in content:
            self._on("content", content, "像是以简易程序（当场）作出的处罚", "以简易程序作出的不报送，请核对", WARNING)
        for field, categories, confiscated in _AMOUNTS:
            if field in self._rejected:
                continue
            amount = values.get(field)
            if amount:
                meant = yuan_for_wan(amount, content, confiscated=confiscated)
                if meant is not None:
                    remedy = f"单位为万元，应填 {meant.normalize():f}"
                    self._on(field, f"{amount:f}", "与处罚内容所写的元数相同，像是按元填写", remedy)
                elif looks_like_yuan(amount, content):
                    self._on(field, f"{amount:f}", "金额较大且为整数", "单位为万元，请核对是否误按元填写", WARNING)
            elif amount is None and field in self._named and categories & set(values.get("penalty_categories", ())):
                self._on(
                    field, None, f"处罚类别含{'、'.join(sorted(categories))}，金额未填", "请补填金额（万元）", WARNING
                )

    def _draft(self, values: _Values) -> Draft:
        code, notice = values.pop("subject_code", None) or (None, None)
        values["counterpart_category"] = _CATEGORIES[values["counterpart_category"]]
        categories = values.get("penalty_categories")
        return Draft(
            act_kind=self._layout.act_kind,
            row_no=self._row,
            reported_on=self._terms.reported_on,
            subject_code=code,
            code_notice=notice,
            severity=self._grade(categories) if categories else None,
            **values,
        )


_KEPT = 5_000
_TOO_MANY = "多半是文字里有逗号而没有加引号；请改正，或直接报送 .xlsx"
_AMOUNTS = (
    ("fine_amount", frozenset({"罚款"}), False),
    ("confiscated_amount", frozenset({"没收违法所得", "没收非法财物"}), True),
)


_IDENTIFIERS = "identifiers."


def _in_catalogue(jurisdiction: Jurisdiction, kind: ActKind, decided: date) -> bool:
    return decided >= FIRST_DAY and bool(jurisdiction.catalogue_on(decided, kind))


_CATEGORIES = {str(category): category for category in CounterpartCategory}


def _name_of(column: Column) -> str | None:
    """The field, as the very object that the code's own names are: `Draft` takes it by identity, 6 µs a row sooner."""
    return column.field and sys.intern(column.field)


def _number_kind(column: Column) -> str | None:
    """Which of the other registration numbers a column holds, if any."""
    field = column.field or ""
    return field.removeprefix(_IDENTIFIERS) if field.startswith(_IDENTIFIERS) else None


def _category(values: _Values) -> str:
    """The category that a legacy row does not say: by its code, else by the kind of number it has."""
    code, _ = values.get("subject_code") or (None, None)
    if code is None and "person_document_no" in values:
        return CounterpartCategory.NATURAL_PERSON
    individual = code is not None and code.startswith(_INDIVIDUAL)
    return CounterpartCategory.INDIVIDUAL_BUSINESS if individual else CounterpartCategory.ORGANIZATION
