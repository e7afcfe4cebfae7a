"""How GraphQL says credit records and the public list."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

import strawberry

from xinyong.access.graph import INTERNAL, NEED, PUBLIC, SENSITIVE, ViewerCan, classified, explained
from xinyong.access.rules.about import About
from xinyong.access.rules.masks import masked_name, masked_number
from xinyong.catalogue.graph import AuthorityNode, RuleNode, ZoneNode
from xinyong.catalogue.model import Authority, Zone
from xinyong.context import Context, Info
from xinyong.jurisdictions.rules import SEVERITY_WORDS, ActKind, Rule, Severity
from xinyong.kit.errors import Invalid
from xinyong.kit.graph import Node, auto, enum_of, exposes, exposes_part, extends, plain
from xinyong.kit.graph_fields import connection, derived, found, joined, measured
from xinyong.kit.ids import global_id, key_of, read_global_id
from xinyong.kit.listing import Listing, One, prepared, prepared_parts
from xinyong.records import queries
from xinyong.records.model import FeedEntry, Record
from xinyong.records.queries import ORDER_WORDS, FeedFilter, PublicityOrder
from xinyong.records.rules import (
    FOREVER,
    CounterpartCategory,
    is_disclosed,
    representative_place,
)
from xinyong.subjects.graph import SubjectNode
from xinyong.subjects.model import Subject
from xinyong.subjects.queries import holder_id

enum_of(SEVERITY_WORDS)
enum_of(ORDER_WORDS)
PREFIXES: Mapping[str, str] = {ActKind.PERMIT: "per", ActKind.PENALTY: "pen"}


_KEYS = ("act_kind", "subject_id", "id")
_PERMIT, _PENALTY = ("act_kind", ActKind.PERMIT), ("act_kind", ActKind.PENALTY)


def _record_id(_: Context, kind: str, subject_id: UUID, id: UUID) -> strawberry.ID:
    return strawberry.ID(global_id(PREFIXES[kind], subject_id, id))


def _last_day(_: Context, day: date) -> date | None:
    return None if day == FOREVER else day


def _in_force(context: Context, until: date | None) -> bool:
    return until is None or until >= context.today


def _plain(_: Context, amount: Decimal | None) -> Decimal | None:
    return plain(amount)


def _same(_: Context, day: date) -> date:
    return day


def _delivery_id(_: Context, id: UUID | None) -> strawberry.ID | None:
    return None if id is None else strawberry.ID(global_id("dlv", id))


def _number(context: Context, id: UUID, sealed: bytes | None) -> str | None:
    return None if sealed is None else context.keys.open(sealed, representative_place(id)).split("|", 1)[1]


def _hex(_: Context, digest: bytes) -> str:
    return digest.hex()


@strawberry.type(
    name="PublicityWindow", description="公示期：何时起、最早何时可申请修复、何时届满、依据", directives=[PUBLIC]
)
class PublicityWindowNode:
    from_: date = strawberry.field(name="from", description="公示起始日")
    repairable_from: date | None = strawberry.field(
        description="最短公示期届满、可申请信用修复之日；许可等非失信信息为空"
    )
    until: date | None = strawberry.field(description="最长公示期届满之日，当日仍公示；长期公示时为空")
    rule: Annotated[Rule, RuleNode] = strawberry.field(description="公示期所依据的规则", graphql_type=RuleNode)


def _window(context: Context, shown: date, repairable: date | None, until: date, rule: str) -> PublicityWindowNode:
    return PublicityWindowNode(
        from_=shown,
        repairable_from=repairable,
        until=_last_day(context, until),
        rule=context.jurisdiction.rule_applied(rule),
    )


ABOUT = About(
    "subject_id",
    authority="authority_id",
    person=("counterpart_category", CounterpartCategory.NATURAL_PERSON),
    told_by=("public", "withdrawn_on", "visible_from", "visible_until"),
    disclosed=is_disclosed,
)


@exposes_part(Record, name="CreditRecord", access=PUBLIC)
class CreditRecordNode:
    document_no: auto
    document_name: auto
    decision_date: auto
    authority_name: auto
    source_name: auto
    reported_on: auto
    publicity_deadline: auto
    publicity_deadline_provisional: auto
    on_time: auto
    working_days_to_publish: auto
    version: auto
    remark: auto
    act_kind: ActKind

    id: strawberry.ID = derived(_record_id, *_KEYS, description="全局编号")
    # who may see a record may know whom it is about
    subject: SubjectNode = joined(Subject.id, by="subject_id", description="信用主体")
    authority: AuthorityNode | None = joined(Authority.id, by="authority_id", description="作出决定的机关")
    publicity: PublicityWindowNode = derived(
        _window, "visible_from", "repairable_from", "visible_until", "publicity_rule", description="公示期"
    )
    counterpart_name: str | None = classified(PUBLIC, persons=SENSITIVE, mask=masked_name)
    legal_representative: auto = classified(NEED)
    legal_representative_id_number: str | None = classified(
        SENSITIVE,
        mask=masked_number,
        read=_number,
        columns=("id", "legal_representative_sealed"),
        description="法定代表人的证件号码",
    )
    withdrawn_on: auto = classified(NEED)
    late: bool | None = classified(INTERNAL)
    row_no: auto = classified(INTERNAL)
    delivery: strawberry.ID | None = classified(
        INTERNAL, read=_delivery_id, columns=("delivery_id",), description="所在报送批次的编号"
    )
    digest: str | None = classified(INTERNAL, read=_hex, columns=("digest",), description="报送内容的摘要，十六进制")
    viewer_can: list[ViewerCan] = explained(ABOUT)


@exposes(Record, name="AdministrativePermit", description="行政许可", told_by=_PERMIT, access=PUBLIC, about=ABOUT)
class AdministrativePermitNode(CreditRecordNode, Node):
    permit_category: auto
    certificate_name: auto
    certificate_no: auto
    content: auto
    valid_from: auto
    valid_until: auto

    in_force: bool = derived(_in_force, "valid_until", description="今日是否有效")


@exposes(Record, name="AdministrativePenalty", description="行政处罚", told_by=_PENALTY, access=PUBLIC, about=ABOUT)
class AdministrativePenaltyNode(CreditRecordNode, Node):
    severity: Severity
    violation_type: str
    facts_of_violation: str
    legal_basis: str
    penalty_categories: auto
    content: auto
    revoked_licence: auto
    fine_amount: Decimal | None = derived(_plain, "fine_amount", description="罚款金额（万元）")
    confiscated_amount: Decimal | None = derived(
        _plain, "confiscated_amount", description="没收违法所得、没收非法财物的金额（万元）"
    )


@exposes(FeedEntry, name="PublicityEntry", description="公示清单中的一条", access=PUBLIC)
class PublicityEntryNode:
    act_kind: ActKind
    severity: Severity | None
    subject_name: auto
    subject_code: auto
    title: auto
    summary: auto
    document_no: auto
    authority_name: auto
    decision_date: auto
    on_time: auto
    working_days_to_publish: auto
    id: strawberry.ID = derived(_record_id, *_KEYS, description="所公示记录的全局编号")
    zone: ZoneNode | None = joined(Zone.code, by="zone_code", description="所在区镇")
    published_on: date = derived(_same, "visible_from", description="公示日期")
    visible_until: date | None = derived(_last_day, "visible_until", description="公示期满之日，长期公示时为空")


def _authority_key(id: str) -> UUID:
    return key_of(id, "aut", field="authority")


@strawberry.input(description="公示清单的筛选条件，各条件同时满足")
class PublicityFilter:
    act_kind: ActKind | None = strawberry.field(default=None, description="行政行为种类")
    zone: str | None = strawberry.field(default=None, description="区镇代码")
    authority: strawberry.ID | None = strawberry.field(default=None, description="机关编号")
    severity: Severity | None = strawberry.field(default=None, description="失信程度")
    decided_from: date | None = strawberry.field(default=None, description="决定日期自")
    decided_to: date | None = strawberry.field(default=None, description="决定日期至")
    text: str | None = strawberry.field(default=None, description="主体名称、代码或文号中的文字")
    subject_code: str | None = strawberry.field(default=None, description="统一社会信用代码")

    def read(self) -> FeedFilter:
        """The same in the words of `queries`; raises Invalid for an id that names no authority."""
        return FeedFilter(
            act_kind=self.act_kind,
            zone=self.zone,
            authority_id=None if self.authority is None else prepared(_authority_key, self.authority),
            severity=self.severity,
            decided_from=self.decided_from,
            decided_to=self.decided_to,
            text=self.text,
            subject_code=self.subject_code,
        )


@strawberry.type(description="公示中的记录数", directives=[PUBLIC])
class RecordCounts:
    permits: int = strawberry.field(description="行政许可")
    penalties: int = strawberry.field(description="行政处罚")
    severest: Severity | None = strawberry.field(description="公示中处罚的最高失信程度")


@extends(SubjectNode)
class SubjectRecords:
    counts: RecordCounts = measured(queries.counts_of, by=Subject.id, description="公示中的记录数")

    @connection(CreditRecordNode, description="公示中的记录，按决定日期倒序", first=10)
    @staticmethod
    def records(subject: strawberry.Parent[Subject], info: Info, act_kind: ActKind | None = None) -> Listing[Record]:
        return queries.records_of(info.context.viewer, info.context.today, subject.id, act_kind)


def record_keys(id: str) -> tuple[UUID, ...]:
    prefix, keys = read_global_id(id)
    if prefix not in PREFIXES.values() or len(keys) != 2:
        raise Invalid("编号所指不是一条记录", field="id")
    return keys


def _record_named(context: Context, id: str) -> One[Record]:
    subject_id, record_id = prepared_parts(record_keys, id, 2)
    return queries.record_named(context.viewer, context.today, subject_id, record_id)


async def record_node(context: Context, id: str) -> Record | None:
    """The record behind a global id; None where it does not exist or may not be shown."""
    async with context.reading() as session:
        return (await session.exec(_record_named(context, id))).one_or_none()


@strawberry.type(directives=[PUBLIC])
class RecordsQuery:
    @found(CreditRecordNode, description="一条记录；不公示或不存在时为空")
    @staticmethod
    def record(info: Info, id: strawberry.ID) -> One[Record]:
        return _record_named(info.context, id)

    @connection(CreditRecordNode, description="公示中的记录，按决定日期倒序；查无此主体时为空列表")
    @staticmethod
    def records(info: Info, subject_code: str | None = None, act_kind: ActKind | None = None) -> Listing[Record]:
        context = info.context
        if subject_code is None:
            return queries.records_listed(context.today, act_kind)
        return queries.records_of(context.viewer, context.today, holder_id(context.viewer, subject_code), act_kind)

    @connection(PublicityEntryNode, description="公示清单", first=None, backwards=True)
    @staticmethod
    def publicity(
        info: Info,
        filter: PublicityFilter | None = None,
        order_by: PublicityOrder = PublicityOrder.DECISION_DATE_DESC,
    ) -> Listing[FeedEntry]:
        wanted = filter.read() if filter else FeedFilter()
        return queries.publicity(info.context.today, wanted, order_by)
