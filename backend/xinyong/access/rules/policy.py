"""Who sees what of whom, and why: one pure function for every way out of this house.

GraphQL (compiled or resolved), lists of records, files and pages all ask `decide` before they read a value.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from xinyong.access.rules.roles import Permission
from xinyong.access.rules.viewers import Viewer, ViewerKind
from xinyong.kit.classification import Classification, Visibility


class Relation(StrEnum):
    """What a viewer has to do with a subject."""

    SELF = "SELF"
    """The viewer stands for the subject."""
    OWN_DEPARTMENT = "OWN_DEPARTMENT"
    """The subject of a matter of the viewer's own department."""
    OTHER = "OTHER"


class Reason(StrEnum):
    """可见或不可见的理由"""

    DISCLOSED = "DISCLOSED"
    OWN_INFORMATION = "OWN_INFORMATION"
    OWN_WORK = "OWN_WORK"
    PURPOSE_STATED = "PURPOSE_STATED"
    SENSITIVE = "SENSITIVE"
    PURPOSE_MISSING = "PURPOSE_MISSING"
    NOT_DISCLOSED = "NOT_DISCLOSED"
    NOT_ONES_DUTY = "NOT_ONES_DUTY"
    CONSENT_MISSING = "CONSENT_MISSING"
    ONLY_ITS_OWN = "ONLY_ITS_OWN"
    INTERNAL_AFFAIRS = "INTERNAL_AFFAIRS"


@dataclass(frozen=True)
class Explanation:
    """A reason in words, the law it rests on, and what to do to see more; None where there is nothing to do."""

    words: str
    legal_basis: str
    how_to_obtain: str | None = None


_DISCLOSURE = "政府信息公开条例第十三条"
_PURPOSE = "个人信息保护法第六条、第三十四条"
_OWN = "个人信息保护法第四十五条"
EXPLANATIONS: Mapping[Reason, Explanation] = {
    Reason.DISCLOSED: Explanation("依法向社会公开", _DISCLOSURE),
    Reason.OWN_INFORMATION: Explanation("本主体自身的信息", _OWN),
    Reason.OWN_WORK: Explanation("本部门经办的事项", "政府信息公开条例第十六条"),
    Reason.PURPOSE_STATED: Explanation("为履行职责查阅，已说明用途和事项编号", _PURPOSE),
    Reason.SENSITIVE: Explanation(
        "敏感信息，遮盖后显示",
        "个人信息保护法第二十八条第二款",
        "确需全文的，由有查看敏感信息权限的人员写明用途和事项编号后单独查看（revealField），每次查看均记入日志",
    ),
    Reason.PURPOSE_MISSING: Explanation(
        "未说明查询用途和事项编号", _PURPOSE, "请先选定查询用途、填写所办事项的编号（请求头 X-Purpose、X-Matter）"
    ),
    Reason.NOT_DISCLOSED: Explanation(
        "不向社会公开", "政府信息公开条例第十五条", "信用主体本人、依职责经办的部门登录后可以查阅"
    ),
    Reason.NOT_ONES_DUTY: Explanation(
        "不属于本账号职责所需", "个人信息保护法第三十四条", "职责确需的，请本部门管理员调整账号的角色"
    ),
    Reason.CONSENT_MISSING: Explanation(
        "未取得信用主体的授权", "征信业管理条例第十八条", "请取得信用主体的书面授权并约定用途"
    ),
    Reason.ONLY_ITS_OWN: Explanation("只向信用主体本人提供", _OWN, "由信用主体本人登录后查阅"),
    Reason.INTERNAL_AFFAIRS: Explanation("机关内部事务信息", "政府信息公开条例第十六条", "由经办部门的人员查阅"),
}


@dataclass(frozen=True)
class Verdict:
    """How much is seen, and why."""

    visibility: Visibility
    reason: Reason

    @property
    def explanation(self) -> Explanation:
        return EXPLANATIONS[self.reason]


_HANDLING = frozenset(
    {
        Permission.INGESTION_DELIVERY_FILE,
        Permission.INGESTION_DELIVERY_REVIEW,
        Permission.RECORDS_ALL_READ,
        Permission.RECORDS_RECORD_PUBLISH,
        Permission.RECORDS_RECORD_WITHDRAW,
    }
)
"""Who may do one of these works with the records of the own department; accounts and the journal are other work."""


def relation_to(viewer: Viewer, subject_id: UUID, authority_id: UUID | None) -> Relation:
    """`authority_id` is the department whose matter it is, where it is one's."""
    if subject_id in viewer.subject_ids:
        return Relation.SELF
    if authority_id is not None and authority_id == viewer.authority_id:
        return Relation.OWN_DEPARTMENT
    return Relation.OTHER


def decide(viewer: Viewer, relation: Relation, classification: Classification, *, disclosed: bool = True) -> Verdict:
    """What `viewer` sees of information of this class about a subject.

    The purpose comes with the viewer; a code that is not in force on the day does not get as far as here. `disclosed`
    is false for what is not open to the public on the day: records before and after their publicity, withdrawn ones,
    natural persons. What would be public is then known to those who need it.
    """
    if classification is Classification.PUBLIC:
        if disclosed:
            return Verdict(Visibility.FULL, Reason.DISCLOSED)
        classification = Classification.NEED_TO_KNOW
    if viewer.kind is ViewerKind.OPERATOR:
        return _with_purpose(classification)
    if relation is Relation.SELF and classification is not Classification.INTERNAL:
        return Verdict(Visibility.FULL, Reason.OWN_INFORMATION)
    if viewer.kind in (ViewerKind.OFFICIAL, ViewerKind.SYSTEM):
        return _on_duty(viewer, relation, classification)
    return Verdict(Visibility.ABSENT, _OUTSIDE[viewer.kind].get(classification, Reason.NOT_DISCLOSED))


def may_reveal(viewer: Viewer, relation: Relation) -> bool:
    """Whether the viewer may see one sensitive value in full, once a purpose and a matter are stated."""
    return viewer.may(Permission.SUBJECTS_SENSITIVE_REVEAL) and _concerned(viewer, relation)


def _on_duty(viewer: Viewer, relation: Relation, classification: Classification) -> Verdict:
    if classification is Classification.OWN:
        return Verdict(Visibility.ABSENT, Reason.ONLY_ITS_OWN)
    if classification is Classification.INTERNAL:
        # about the department's own work: no purpose is asked for
        if relation is Relation.OWN_DEPARTMENT and viewer.permissions & _HANDLING:
            return Verdict(Visibility.FULL, Reason.OWN_WORK)
        return Verdict(Visibility.ABSENT, Reason.INTERNAL_AFFAIRS)
    if not _concerned(viewer, relation):
        return Verdict(Visibility.ABSENT, Reason.NOT_ONES_DUTY)
    if not viewer.states_purpose:
        return Verdict(Visibility.ABSENT, Reason.PURPOSE_MISSING)
    return _with_purpose(classification)


def _concerned(viewer: Viewer, relation: Relation) -> bool:
    if viewer.kind is ViewerKind.OPERATOR or viewer.may(Permission.RECORDS_ALL_READ):
        return True
    return relation is Relation.OWN_DEPARTMENT and bool(viewer.permissions & _HANDLING)


def _with_purpose(classification: Classification) -> Verdict:
    if classification is Classification.SENSITIVE:
        return Verdict(Visibility.MASKED, Reason.SENSITIVE)
    return Verdict(Visibility.FULL, Reason.PURPOSE_STATED)


_OUTSIDE: Mapping[ViewerKind, Mapping[Classification, Reason]] = {
    ViewerKind.PUBLIC: {Classification.INTERNAL: Reason.INTERNAL_AFFAIRS, Classification.OWN: Reason.ONLY_ITS_OWN},
    ViewerKind.SUBJECT: {Classification.INTERNAL: Reason.INTERNAL_AFFAIRS, Classification.OWN: Reason.ONLY_ITS_OWN},
    ViewerKind.AGENCY: {
        Classification.INTERNAL: Reason.INTERNAL_AFFAIRS,
        Classification.OWN: Reason.ONLY_ITS_OWN,
        Classification.NEED_TO_KNOW: Reason.CONSENT_MISSING,
        Classification.SENSITIVE: Reason.CONSENT_MISSING,
    },
}
