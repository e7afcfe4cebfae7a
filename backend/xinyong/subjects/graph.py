"""How GraphQL says subjects and the search for them."""

from datetime import date
from uuid import UUID

import strawberry

from xinyong.access.graph import NEED, PUBLIC, SENSITIVE, ViewerCan, classified, explained
from xinyong.access.rules.about import About
from xinyong.access.rules.masks import WITHHELD, masked_name, masked_number
from xinyong.catalogue.graph import ZoneNode
from xinyong.catalogue.model import Zone
from xinyong.context import Context, Info
from xinyong.kit.errors import Invalid
from xinyong.kit.graph import Node, auto, enum_of, exposes
from xinyong.kit.graph_fields import derived, found, joined, sought
from xinyong.kit.ids import global_id, key_of
from xinyong.kit.listing import One
from xinyong.kit.paging import Window
from xinyong.subjects import queries
from xinyong.subjects.model import Subject
from xinyong.subjects.queries.searching import Found, search_subjects
from xinyong.subjects.rules import (
    CATEGORY_WORDS,
    MATCH_WORDS,
    STATUS_WORDS,
    MatchKind,
    SubjectCategory,
    SubjectStatus,
)
from xinyong.subjects.rules.places import person_place

enum_of(CATEGORY_WORDS)
enum_of(STATUS_WORDS)
enum_of(MATCH_WORDS)
_LONGEST_QUERY = 200


def _subject_id(_: Context, id: UUID) -> strawberry.ID:
    return strawberry.ID(global_id("sub", id))


def _number(context: Context, id: UUID, sealed: bytes | None) -> str | None:
    return None if sealed is None else context.keys.open(sealed, person_place(id)).split("|", 1)[1]


def _is_organisation(_: date, category: str) -> bool:
    return category != SubjectCategory.NATURAL_PERSON


ABOUT = About(
    "id",
    person=("category", SubjectCategory.NATURAL_PERSON),
    told_by=("category",),
    disclosed=_is_organisation,
)


@exposes(Subject, name="Subject", access=PUBLIC, about=ABOUT)
class SubjectNode(Node):
    name: auto = classified(PUBLIC, persons=SENSITIVE, mask=masked_name, withheld=WITHHELD)
    code: auto
    code_notice: auto
    category: SubjectCategory
    status: SubjectStatus
    established_on: auto
    registration_authority: auto
    organization_form: auto
    address: auto
    business_scope: auto
    demonstration: auto
    updated_on: auto

    id: strawberry.ID = derived(_subject_id, "id", description="全局编号")
    zone: ZoneNode | None = joined(Zone.code, by="zone_code", description="所在区镇")
    legal_representative: auto = classified(NEED)
    id_number: str | None = classified(
        SENSITIVE,
        mask=masked_number,
        read=_number,
        columns=("id", "person_sealed"),
        description="自然人的证件号码",
    )
    viewer_can: list[ViewerCan] = explained(ABOUT)


@strawberry.type(name="SubjectHit", description="检索到的一个主体", directives=[PUBLIC])
class SubjectHitNode:
    matched_by: MatchKind = strawberry.field(description="命中方式")
    # the search finds what anybody may know of, and only says which
    subject: SubjectNode = joined(Subject.id, by="subject_id", description="信用主体")


@strawberry.type(name="SubjectSearch", description="检索结果，最相符的在前", directives=[PUBLIC])
class SubjectSearchNode:
    has_more: bool = strawberry.field(description="是否还有更多")
    approximate: bool = strawberry.field(description="是否为近似结果（没有完全包含所查文字的名称）")
    nodes: list[SubjectHitNode] = strawberry.field(description="检索到的主体")


async def subject_node(context: Context, id: str) -> Subject | None:
    """The subject behind a global id; None where it does not exist or this viewer may not know of it."""
    async with context.reading() as session:
        return await queries.subject(session, context.viewer, key_of(id, "sub"))


@strawberry.type(directives=[PUBLIC])
class SubjectsQuery:
    @found(SubjectNode, description="按统一社会信用代码查一个主体；查无或不得公开时为空")
    @staticmethod
    def subject(info: Info, code: str) -> One[Subject]:
        return queries.holder_of(info.context.viewer, code)

    @sought(SubjectSearchNode, description="按名称、代码检索主体，不含自然人")
    @staticmethod
    async def search_subjects(
        info: Info, query: str, category: SubjectCategory | None = None, zone: str | None = None, first: int = 20
    ) -> Found:
        if len(query) > _LONGEST_QUERY:
            raise Invalid(f"检索文字不能超过 {_LONGEST_QUERY} 字，请缩短", field="query")
        count = Window.of("subjects", first=first).count
        return await search_subjects(info.context.reads, query, category=category, zone=zone, first=count)
