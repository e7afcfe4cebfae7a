"""How GraphQL says credit records and the public list."""

from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

import strawberry

from xinyong.catalogue.graph import AuthorityNode, RuleNode, ZoneNode
from xinyong.catalogue.model import Authority, Zone
from xinyong.catalogue.queries import authorities_by_id, zones_by_code
from xinyong.context import Context, Info
from xinyong.jurisdictions.rules import SEVERITY_WORDS, ActKind, Rule, Severity
from xinyong.kit.errors import Invalid
from xinyong.kit.graph import Connection, Node, auto, enum_of, exposes, exposes_part, extends, plain
from xinyong.kit.ids import global_id, key_of, read_global_id
from xinyong.kit.paging import Window
from xinyong.records import queries
from xinyong.records.model import FeedEntry, Record
from xinyong.records.queries import COUNTED_AT_MOST, ORDER_WORDS, FeedFilter, PublicityOrder
from xinyong.records.rules import FOREVER
from xinyong.subjects.graph import SubjectNode
from xinyong.subjects.model import Subject
from xinyong.subjects.queries import subject_by_code, subjects_by_id

enum_of(SEVERITY_WORDS)
enum_of(ORDER_WORDS)
PREFIXES = {ActKind.PERMIT: "per", ActKind.PENALTY: "pen"}


def _record_id(kind: str, subject_id: UUID, id: UUID) -> strawberry.ID:
    return strawberry.ID(global_id(PREFIXES[ActKind(kind)], subject_id, id))


def _last_day(day: date) -> date | None:
    return None if day == FOREVER else day


@strawberry.type(name="PublicityWindow", description="公示期：何时起、最早何时可申请修复、何时届满、依据")
class PublicityWindowNode:
    from_: date = strawberry.field(name="from", description="公示起始日")
    repairable_from: date | None = strawberry.field(
        description="最短公示期届满、可申请信用修复之日；许可等非失信信息为空"
    )
    until: date | None = strawberry.field(description="最长公示期届满之日，当日仍公示；长期公示时为空")
    rule: Annotated[Rule, RuleNode] = strawberry.field(description="公示期所依据的规则", graphql_type=RuleNode)


@exposes_part(Record, name="CreditRecord")
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

    @strawberry.field(description="全局编号")
    @staticmethod
    def id(record: strawberry.Parent[Record]) -> strawberry.ID:
        return _record_id(record.act_kind, record.subject_id, record.id)

    @strawberry.field(description="信用主体", graphql_type=SubjectNode)
    @staticmethod
    async def subject(record: strawberry.Parent[Record], info: Info) -> Subject | None:
        return await info.context.load(subjects_by_id, record.subject_id)

    @strawberry.field(description="作出决定的机关", graphql_type=AuthorityNode | None)
    @staticmethod
    async def authority(record: strawberry.Parent[Record], info: Info) -> Authority | None:
        if record.authority_id is None:
            return None
        return await info.context.load(authorities_by_id, record.authority_id)

    @strawberry.field(description="公示期")
    @staticmethod
    def publicity(record: strawberry.Parent[Record], info: Info) -> PublicityWindowNode:
        return PublicityWindowNode(
            from_=record.visible_from,
            repairable_from=record.repairable_from,
            until=_last_day(record.visible_until),
            rule=info.context.jurisdiction.rule_applied(record.publicity_rule),
        )


@exposes(Record, name="AdministrativePermit", description="行政许可")
class AdministrativePermitNode(CreditRecordNode, Node):
    permit_category: auto
    certificate_name: auto
    certificate_no: auto
    content: auto
    valid_from: auto
    valid_until: auto

    @classmethod
    def is_type_of(cls, row: object, _: Info) -> bool:
        return isinstance(row, Record) and row.act_kind == ActKind.PERMIT

    @strawberry.field(description="今日是否有效")
    @staticmethod
    def in_force(record: strawberry.Parent[Record], info: Info) -> bool:
        return record.valid_until is None or record.valid_until >= info.context.today


@exposes(Record, name="AdministrativePenalty", description="行政处罚")
class AdministrativePenaltyNode(CreditRecordNode, Node):
    severity: Severity
    violation_type: str
    facts_of_violation: str
    legal_basis: str
    penalty_categories: auto
    content: auto
    revoked_licence: auto

    @classmethod
    def is_type_of(cls, row: object, _: Info) -> bool:
        return isinstance(row, Record) and row.act_kind == ActKind.PENALTY

    @strawberry.field(description="罚款金额（万元）")
    @staticmethod
    def fine_amount(record: strawberry.Parent[Record]) -> Decimal | None:
        return plain(record.fine_amount)

    @strawberry.field(description="没收违法所得、没收非法财物的金额（万元）")
    @staticmethod
    def confiscated_amount(record: strawberry.Parent[Record]) -> Decimal | None:
        return plain(record.confiscated_amount)


@exposes(FeedEntry, name="PublicityEntry", description="公示清单中的一条")
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

    @strawberry.field(description="所公示记录的全局编号")
    @staticmethod
    def id(entry: strawberry.Parent[FeedEntry]) -> strawberry.ID:
        return _record_id(entry.act_kind, entry.subject_id, entry.id)

    @strawberry.field(description="所在区镇", graphql_type=ZoneNode | None)
    @staticmethod
    async def zone(entry: strawberry.Parent[FeedEntry], info: Info) -> Zone | None:
        return None if entry.zone_code is None else await info.context.load(zones_by_code, entry.zone_code)

    @strawberry.field(description="公示日期")
    @staticmethod
    def published_on(entry: strawberry.Parent[FeedEntry]) -> date:
        return entry.visible_from

    @strawberry.field(description="公示期满之日，长期公示时为空")
    @staticmethod
    def visible_until(entry: strawberry.Parent[FeedEntry]) -> date | None:
        return _last_day(entry.visible_until)


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
            authority_id=None if self.authority is None else key_of(self.authority, "aut", field="authority"),
            severity=self.severity,
            decided_from=self.decided_from,
            decided_to=self.decided_to,
            text=self.text,
            subject_code=self.subject_code,
        )


@strawberry.type(description="公示中的记录数")
class RecordCounts:
    permits: int = strawberry.field(description="行政许可")
    penalties: int = strawberry.field(description="行政处罚")
    severest: Severity | None = strawberry.field(description="公示中处罚的最高失信程度")


RecordConnection = Connection[CreditRecordNode]


@extends(SubjectNode)
class SubjectRecords:
    @strawberry.field(description="公示中的记录数", graphql_type=RecordCounts)
    @staticmethod
    async def counts(subject: strawberry.Parent[Subject], info: Info) -> queries.Counts:
        return await info.context.load(queries.counts_of, (info.context.today, subject.id))

    @strawberry.field(description="公示中的记录，按决定日期倒序")
    @staticmethod
    async def records(
        subject: strawberry.Parent[Subject],
        info: Info,
        act_kind: ActKind | None = None,
        first: int = 10,
        after: str | None = None,
    ) -> RecordConnection:
        return await _records_of(info.context, subject.id, act_kind, first, after)


async def _records_of(
    context: Context, subject_id: UUID, kind: ActKind | None, first: int, after: str | None
) -> RecordConnection:
    window = Window.of("records", first=first, after=after)
    async with context.reading() as session:
        page, total = await queries.records_of(session, context.viewer, context.today, subject_id, kind, window)
    return Connection.of(page, total, at_most=COUNTED_AT_MOST)


async def record_node(context: Context, id: str) -> Record | None:
    """The record behind a global id; None where it does not exist or may not be shown."""
    prefix, keys = read_global_id(id)
    if prefix not in PREFIXES.values() or len(keys) != 2:
        raise Invalid("编号所指不是一条记录", field="id")
    async with context.reading() as session:
        return await queries.record(session, context.viewer, context.today, *keys)


@strawberry.type
class RecordsQuery:
    @strawberry.field(description="一条记录；不公示或不存在时为空", graphql_type=CreditRecordNode | None)
    @staticmethod
    async def record(info: Info, id: strawberry.ID) -> Record | None:
        return await record_node(info.context, id)

    @strawberry.field(description="公示中的记录，按决定日期倒序；查无此主体时为空列表")
    @staticmethod
    async def records(
        info: Info,
        subject_code: str | None = None,
        act_kind: ActKind | None = None,
        first: int = 20,
        after: str | None = None,
    ) -> RecordConnection:
        context = info.context
        window = Window.of("records", first=first, after=after)
        async with context.reading() as session:
            if subject_code is None:
                page, total = await queries.records_listed(session, context.today, act_kind, window)
                return Connection.of(page, total, at_most=COUNTED_AT_MOST)
            subject = await subject_by_code(session, context.viewer, subject_code)
        # nobody has the nil id: an unknown code has no records, and says no more than that
        return await _records_of(context, subject.id if subject else UUID(int=0), act_kind, first, after)

    @strawberry.field(description="公示清单")
    @staticmethod
    async def publicity(
        info: Info,
        filter: PublicityFilter | None = None,
        order_by: PublicityOrder = PublicityOrder.DECISION_DATE_DESC,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[PublicityEntryNode]:
        window = Window.of(order_by, first=first, after=after, last=last, before=before)
        wanted = filter.read() if filter else FeedFilter()
        async with info.context.reading() as session:
            page, total = await queries.publicity(session, info.context.today, wanted, order_by, window)
        return Connection.of(page, total, at_most=COUNTED_AT_MOST)
