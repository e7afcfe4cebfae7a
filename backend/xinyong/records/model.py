"""Credit records (信用记录) of every act kind, their earlier versions, and what the public may list of them."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    Column,
    DateTime,
    Index,
    LargeBinary,
    Numeric,
    PrimaryKeyConstraint,
    UniqueConstraint,
    desc,
    func,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from xinyong.jurisdictions.rules import ActKind, Severity
from xinyong.kit.columns import one_of, text_array
from xinyong.kit.ids import uuid7
from xinyong.records.rules import RollupDimension


def _amount() -> "Column[Decimal]":
    return Column(Numeric(18, 6), nullable=True)


class Record(SQLModel, table=True):
    """一条公共信用信息记录。各类行政行为同表，专有数据项可空"""

    __tablename__ = "credit_record"
    __table_args__ = (
        PrimaryKeyConstraint("subject_id", "id"),
        # in this order it also serves the lists of a subject's records, which are short
        UniqueConstraint("subject_id", "act_kind", "decision_date", "document_no", name="one_decision_once"),
        one_of("act_kind", ActKind),
        one_of("severity", Severity, nullable=True),
        CheckConstraint("act_kind <> 'PENALTY' OR severity IS NOT NULL", name="a_penalty_is_graded"),
        CheckConstraint("visible_until >= visible_from", name="window_runs_forward"),
    )

    subject_id: UUID = Field(foreign_key="subject.id", description="信用主体")
    id: UUID = Field(default_factory=uuid7)
    act_kind: str = Field(description="行政行为种类")
    version: int = Field(default=1, description="版本号，自 1 起")
    digest: bytes = Field(sa_column=Column(LargeBinary, nullable=False), description="报送内容的摘要")
    # no foreign key: deliveries are not kept by subject (docs/decisions/0003), and the filing has locked this one
    delivery_id: UUID | None = Field(default=None, description="报送批次")
    row_no: int | None = Field(default=None, description="在报送文件中的行号")
    reported_on: date = Field(description="报送日期")
    counterpart_name: str = Field(description="行政相对人名称（以决定书为准）")
    counterpart_category: str = Field(description="行政相对人类别")
    legal_representative: str | None = Field(default=None, description="法定代表人")
    legal_representative_sealed: bytes | None = Field(
        default=None, sa_column=Column(LargeBinary), description="法定代表人证件的种类与号码，密文"
    )
    identifiers: dict[str, Any] = Field(
        default_factory=dict,
        sa_column=Column(JSONB, nullable=False, server_default="{}"),
        description="其他登记号码",
    )
    document_no: str = Field(description="决定书文号")
    document_name: str | None = Field(default=None, description="决定书名称")
    decision_date: date = Field(description="决定日期，公示期自此日起算")
    authority_id: UUID | None = Field(default=None, foreign_key="authority.id", description="作出决定的机关")
    authority_name: str = Field(description="作出决定的机关名称（以决定书为准）")
    authority_code: str | None = Field(default=None, description="作出决定的机关统一社会信用代码")
    source_name: str = Field(description="数据来源单位")
    source_code: str | None = Field(default=None, description="数据来源单位统一社会信用代码")
    content: str | None = Field(default=None, description="许可内容或处罚内容")
    remark: str | None = Field(default=None, description="备注")

    permit_category: str | None = Field(default=None, description="许可类别")
    certificate_name: str | None = Field(default=None, description="许可证书名称")
    certificate_no: str | None = Field(default=None, description="许可编号")
    valid_from: date | None = Field(default=None, description="有效期自")
    valid_until: date | None = Field(default=None, description="有效期至；长期有效时为空")

    severity: str | None = Field(default=None, description="失信程度")
    violation_type: str | None = Field(default=None, description="违法行为类型")
    facts_of_violation: str | None = Field(default=None, description="违法事实")
    legal_basis: str | None = Field(default=None, description="处罚依据")
    penalty_categories: list[str] = Field(default_factory=list, sa_column=text_array(), description="处罚类别")
    fine_amount: Decimal | None = Field(default=None, sa_column=_amount(), description="罚款金额（万元）")
    confiscated_amount: Decimal | None = Field(
        default=None, sa_column=_amount(), description="没收违法所得、没收非法财物的金额（万元）"
    )
    revoked_licence: str | None = Field(default=None, description="暂扣或吊销证照名称及编号")

    publicity_deadline: date = Field(description="法定公示办理期限届满日")
    publicity_deadline_provisional: bool = Field(description="期限所跨年度的放假安排尚未公布，日期为暂定")
    working_days_to_publish: int = Field(description="决定到公示经过的工作日数")
    on_time: bool = Field(description="是否按时公示")
    late: bool = Field(description="是否迟报")
    public: bool = Field(description="依规则可以公示")
    visible_from: date = Field(description="公示起始日")
    repairable_from: date | None = Field(default=None, description="最短公示期届满、可申请信用修复之日")
    visible_until: date = Field(description="公示期满之日，当日仍公示")
    publicity_rule: str = Field(description="公示期所依据的规则")
    withdrawn_on: date | None = Field(default=None, description="撤下日期")
    withdrawal_ground: str | None = Field(default=None, description="撤下的事由")
    withdrawal_note: str | None = Field(default=None, description="撤下的说明，如撤销决定的文号")


class RecordVersion(SQLModel, table=True):
    """一条记录被更正前的内容"""

    __tablename__ = "record_version"
    __table_args__ = (PrimaryKeyConstraint("subject_id", "record_id", "version"),)

    subject_id: UUID = Field(foreign_key="subject.id", description="信用主体")
    record_id: UUID = Field(description="记录")
    version: int = Field(description="版本号")
    content: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False), description="当时的内容")
    replaced_at: datetime | None = Field(
        default=None, sa_column=Column(DateTime(timezone=True), nullable=False, server_default=func.now())
    )


class FeedEntry(SQLModel, table=True):
    """公示清单中的一条：可以公开列出的内容，已脱敏

    It follows from the record in the same transaction, so that no foreign key could find it wrong; three of them
    were two fifths of the time that writing it takes.
    """

    __tablename__ = "publicity_feed"
    __table_args__ = (
        Index("feed_by_decision", "act_kind", desc("decision_date"), desc("id")),
        Index("feed_by_decision_all", desc("decision_date"), desc("id")),
        Index("feed_by_publication", "act_kind", desc("visible_from"), desc("id")),
        Index("feed_by_authority", "authority_id", "act_kind", desc("decision_date"), desc("id")),
        Index("feed_by_zone", "zone_code", "act_kind", desc("decision_date"), desc("id")),
        Index("feed_by_subject", "subject_id"),
        Index("feed_by_document", "document_no", postgresql_ops={"document_no": "text_pattern_ops"}),
    )

    id: UUID = Field(primary_key=True, description="所公示的记录")
    subject_id: UUID = Field(description="信用主体")
    act_kind: str = Field(description="行政行为种类")
    severity: str | None = Field(default=None, description="失信程度")
    subject_name: str = Field(description="主体名称")
    subject_code: str | None = Field(default=None, description="统一社会信用代码")
    title: str = Field(description="标题：许可内容或违法行为类型")
    summary: str | None = Field(default=None, description="摘要：处罚内容或许可证书")
    document_no: str = Field(description="决定书文号")
    authority_id: UUID | None = Field(default=None, description="作出决定的机关")
    authority_name: str = Field(description="作出决定的机关名称")
    zone_code: str | None = Field(default=None, description="区镇")
    decision_date: date = Field(description="决定日期")
    visible_from: date = Field(description="公示日期")
    visible_until: date = Field(description="公示期满之日")
    on_time: bool = Field(description="是否按时公示")
    working_days_to_publish: int = Field(description="决定到公示经过的工作日数")


class RollupLine(SQLModel, table=True):
    """某日公示的条数与届满的条数，按全部、机关、区镇三个口径各记一行

    Visible on a day = Σ published − Σ ended over the lines up to and including that day.
    """

    __tablename__ = "publicity_rollup"
    __table_args__ = (
        PrimaryKeyConstraint("act_kind", "dimension", "key", "day"),
        one_of("act_kind", ActKind),
        one_of("dimension", RollupDimension),
        Index("rollup_by_day", "dimension", "day"),
    )

    act_kind: str = Field(description="行政行为种类")
    dimension: str = Field(description="口径")
    key: str = Field(description="机关编号或区镇代码；口径为全部时为空串")
    day: date = Field(description="日期")
    published: int = Field(default=0, description="当日起公示的条数")
    on_time: int = Field(default=0, description="其中按时的条数")
    ended: int = Field(default=0, description="自当日起不再公示的条数")
