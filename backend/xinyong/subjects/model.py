"""Credit subjects (信用主体): whom records are about. Natural persons have rows, but no way to be searched."""

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, Index, LargeBinary, PrimaryKeyConstraint, text
from sqlmodel import Field, SQLModel

from xinyong.kit.columns import generated, one_of, text_array
from xinyong.kit.ids import uuid7
from xinyong.subjects.rules import SubjectCategory, SubjectStatus

SEARCHABLE_NAME = "CASE WHEN category <> 'NATURAL_PERSON' THEN name_core(name) END"


class Subject(SQLModel, table=True):
    """信用主体"""

    __table_args__ = (
        one_of("category", SubjectCategory),
        one_of("status", SubjectStatus),
        # what the public's view of this table leaves in the rows of persons is nothing (docs/decisions/0017)
        CheckConstraint(
            "category <> 'NATURAL_PERSON' OR num_nonnulls(code, code_notice, zone_code, established_on,"
            " registration_authority, organization_form, legal_representative, address, business_scope) = 0",
            name="of_a_person_only_the_name_is_known",
        ),
        Index(
            "subject_by_key",
            text("search_keys(name_core, category, zone_code)"),
            postgresql_using="gin",
            postgresql_with={"fastupdate": "off"},
        ),
        Index("subject_by_old_number", "legacy_ids", postgresql_using="gin", postgresql_with={"fastupdate": "off"}),
        Index("subject_by_name", "name_core", postgresql_ops={"name_core": "text_pattern_ops"}),
        Index("subject_by_code", "code", postgresql_ops={"code": "text_pattern_ops"}),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    category: str = Field(description="主体类别")
    code: str | None = Field(default=None, unique=True, description="统一社会信用代码")
    code_notice: str | None = Field(default=None, description="统一社会信用代码的核验结论，通过时为空")
    name: str = Field(description="名称")
    name_core: str | None = Field(default=None, sa_column=generated(SEARCHABLE_NAME), description="检索用名称")
    legacy_ids: list[str] = Field(default_factory=list, sa_column=text_array(), description="曾用的登记号码")
    zone_code: str | None = Field(default=None, foreign_key="zone.code", description="所在区镇")
    status: str = Field(description="主体状态")
    established_on: date | None = Field(default=None, description="成立日期")
    registration_authority: str | None = Field(default=None, description="登记机关")
    organization_form: str | None = Field(default=None, description="企业类型")
    legal_representative: str | None = Field(default=None, description="法定代表人")
    address: str | None = Field(default=None, description="住所")
    business_scope: str | None = Field(default=None, description="经营范围")
    demonstration: bool = Field(default=False, description="是否为演示（虚构）主体")
    updated_on: date = Field(description="资料更新日期")
    person_index: bytes | None = Field(
        default=None,
        sa_column=Column(LargeBinary, unique=True, nullable=True),
        description="自然人证件号码的密钥摘要，仅用于比对",
    )
    person_sealed: bytes | None = Field(default=None, sa_column=Column(LargeBinary), description="自然人证件号码的密文")


class FormerName(SQLModel, table=True):
    """信用主体的曾用名称"""

    __tablename__ = "former_name"
    __table_args__ = (PrimaryKeyConstraint("subject_id", "replaced_on", "name"),)

    subject_id: UUID = Field(foreign_key="subject.id", description="信用主体")
    replaced_on: date = Field(description="停用日期")
    name: str = Field(description="曾用名称")


class SubjectTally(SQLModel, table=True):
    """各类信用主体的个数，与主体库在同一事务中更新"""

    __tablename__ = "subject_tally"

    category: str = Field(primary_key=True, description="主体类别")
    subjects: int = Field(description="个数")
