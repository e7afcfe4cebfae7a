"""Every kind of viewer, as far as the policy can tell them apart."""

from dataclasses import replace
from uuid import UUID

from xinyong.access.rules import OPERATOR, PUBLIC, ROLE_WORDS, ROLES, Permission, Viewer, ViewerKind

OWN_DEPARTMENT, OTHER_DEPARTMENT = UUID(int=0xA1), UUID(int=0xA2)
OWN_SUBJECT, OTHER_SUBJECT = UUID(int=0xB1), UUID(int=0xB2)
ACCOUNT = UUID(int=0xC1)


def an_official(
    permissions: frozenset[Permission], authority_id: UUID = OWN_DEPARTMENT, *, purpose: bool = True
) -> Viewer:
    """Somebody of a department, who says what for unless a test is about that."""
    viewer = Viewer(
        kind=ViewerKind.OFFICIAL,
        name="演示人员",
        authority_id=authority_id,
        account_id=ACCOUNT,
        permissions=permissions,
    )
    return replace(viewer, purpose="APPROVAL", matter="昆审〔2026〕12号") if purpose else viewer


def all_viewers(
    own: UUID = OWN_DEPARTMENT,
    other: UUID = OTHER_DEPARTMENT,
    subject: UUID = OWN_SUBJECT,
    stranger: UUID = OTHER_SUBJECT,
) -> dict[str, list[Viewer]]:
    """By name: for those of departments four, of the department whose matter it is and of another one, with a purpose
    and without; for subjects two, the one it is about and another one."""
    token = frozenset({Permission.INGESTION_DELIVERY_FILE})
    groups = {"公众": [PUBLIC]}
    for role, permissions in ROLES.items():
        groups[ROLE_WORDS[role]] = _of_departments(an_official(permissions), own, other)
    groups["部门系统"] = _of_departments(replace(an_official(token), kind=ViewerKind.SYSTEM), own, other)
    itself = Viewer(kind=ViewerKind.SUBJECT, name="演示主体", account_id=ACCOUNT)
    groups["信用主体"] = [replace(itself, subject_ids=frozenset({each})) for each in (subject, stranger)]
    agency = Viewer(kind=ViewerKind.AGENCY, name="演示机构", account_id=ACCOUNT)
    groups["服务机构"] = [replace(agency, purpose="APPROVAL", matter="一号"), agency]
    groups["本机运维"] = [OPERATOR]
    return groups


def _of_departments(viewer: Viewer, own: UUID, other: UUID) -> list[Viewer]:
    return [
        replace(each, authority_id=authority)
        for each in (viewer, replace(viewer, purpose=None, matter=None))
        for authority in (own, other)
    ]
