"""Who may bind whom, and which duties do not go together (岗位分离).

Nobody grants himself anything. A department's administrator binds the people of that department; administrators and
auditors are named across departments; a legal representative names the subject's own agents.
"""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from xinyong.access.rules import ROLE_WORDS, ROLES, Permission, Role, Viewer
from xinyong.accounts.rules import Capacity, Standing
from xinyong.kit.errors import Conflict, Invalid, NotAllowed

_APART = (Role.RECORDER, Role.REVIEWER, Role.PUBLISHER)
"""Each of these looks at what the one before has done: never the same person in one department."""
_OVERSEEING = frozenset({Role.AUDITOR, Role.DEPARTMENT_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR})
"""They decide about the others, or look over them: named by whoever administers every department."""


class DutiesClash(Conflict):
    """Two duties that one person may not hold together, or has to leave to another person."""

    code = "DUTIES_CLASH"


def must_be_whole(wanted: Standing, today: date) -> None:
    """Raises Invalid for a binding that says too little, too much, or ends before it begins."""
    if wanted.is_official != (wanted.authority_id is not None) or wanted.is_official == (wanted.subject_id is not None):
        raise Invalid("部门工作人员应绑定机关，其他身份应绑定信用主体", field="capacity")
    if wanted.is_official != bool(wanted.roles):
        raise Invalid("部门工作人员应有岗位，其他身份不设岗位", field="roles")
    if (wanted.capacity is Capacity.AGENT) != bool(wanted.scope):
        raise Invalid("经办人应写明可办理的事项，其他身份不设事项", field="scope")
    if wanted.capacity is Capacity.AGENT and wanted.valid_until is None:
        raise Invalid("经办人的授权应有截止日期", field="until")
    if wanted.valid_until is not None and wanted.valid_until < max(wanted.valid_from, today):
        raise Invalid("截止日期早于起始日期或今日", field="until")


def must_be_granter(viewer: Viewer, person: UUID, wanted: Standing) -> None:
    """Raises NotAllowed unless this viewer may give this person such a binding, or end it."""
    if viewer.account_id == person:
        raise NotAllowed("不能为自己授予或终止账号绑定，请由其他管理员办理")
    if not _administers(viewer, wanted):
        raise NotAllowed("没有办理这项账号绑定的权限")


def _administers(viewer: Viewer, wanted: Standing) -> bool:
    if viewer.may(Permission.ACCOUNTS_DEPARTMENT_ADMINISTER):
        # an agent acts for the subject: only the subject itself can say who does
        return wanted.capacity is not Capacity.AGENT
    if wanted.is_official:
        own = viewer.authority_id is not None and viewer.authority_id == wanted.authority_id
        return own and viewer.may(Permission.ACCOUNTS_ACCOUNT_ADMINISTER) and not wanted.roles & _OVERSEEING
    named = viewer.may(Permission.ACCOUNTS_AGENT_DELEGATE) and wanted.subject_id in viewer.subject_ids
    return named and wanted.capacity is Capacity.AGENT


def must_not_clash(wanted: Standing, held: Sequence[Standing]) -> None:
    """Raises DutiesClash when one person would record and review, or oversee and be overseen.

    Recorder, reviewer and publisher are apart within a department. Whoever oversees reads no records anywhere: an
    administrator in one department and a clerk in the next would read what it grants.
    """
    same = [each for each in held if each.authority_id == wanted.authority_id and each.is_official]
    apart = [role for role in _APART if role in wanted.roles.union(*(each.roles for each in same))]
    if len(apart) > 1:
        raise DutiesClash(f"{'与'.join(ROLE_WORDS[role] for role in apart)}不得由同一人担任", field="roles")
    together = wanted.roles.union(*(each.roles for each in held))
    reading = sorted(role for role in together if Permission.RECORDS_ALL_READ in ROLES[role])
    overseeing = sorted(together & _OVERSEEING)
    if overseeing and reading:
        words = f"{ROLE_WORDS[overseeing[0]]}与{ROLE_WORDS[reading[0]]}"
        raise DutiesClash(f"{words}不得由同一人担任：管理与审计人员不接触信用信息内容", field="roles")
    if Role.AUDITOR in overseeing and len(overseeing) > 1:
        raise DutiesClash("审计员与管理员不得由同一人担任", field="roles")


def must_be_another(person: UUID | None, *before: UUID | None) -> None:
    """Raises DutiesClash when whoever acts now has acted before: a reviewer of what it recorded, the handler of an
    objection against its own record. People are accounts; None, the operator or a system, is nobody in particular.
    """
    if person is not None and person in before:
        raise DutiesClash("本人经手过这件事，请由其他人员办理")
