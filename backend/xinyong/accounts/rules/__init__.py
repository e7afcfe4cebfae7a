"""In which capacity a person acts, and who may say so (账号绑定)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from xinyong.access.rules import ROLES, Permission, Role, ViewerKind


class Capacity(StrEnum):
    """身份"""

    OFFICIAL = "OFFICIAL"
    LEGAL_REPRESENTATIVE = "LEGAL_REPRESENTATIVE"
    AGENT = "AGENT"
    AGENCY_STAFF = "AGENCY_STAFF"


CAPACITY_WORDS: Mapping[Capacity, str] = {
    Capacity.OFFICIAL: "部门工作人员",
    Capacity.LEGAL_REPRESENTATIVE: "法定代表人",
    Capacity.AGENT: "经办人",
    Capacity.AGENCY_STAFF: "信用服务机构工作人员",
}


class AgentMatter(StrEnum):
    """经办人可以办理的事项"""

    VIEW = "VIEW"
    COMMITMENT = "COMMITMENT"
    REPAIR = "REPAIR"
    OBJECTION = "OBJECTION"


MATTER_WORDS: Mapping[AgentMatter, str] = {
    AgentMatter.VIEW: "查看本单位信用信息",
    AgentMatter.COMMITMENT: "作出信用承诺",
    AgentMatter.REPAIR: "申请信用修复",
    AgentMatter.OBJECTION: "提出异议",
}

KINDS: Mapping[Capacity, ViewerKind] = {
    Capacity.OFFICIAL: ViewerKind.OFFICIAL,
    Capacity.LEGAL_REPRESENTATIVE: ViewerKind.SUBJECT,
    Capacity.AGENT: ViewerKind.SUBJECT,
    Capacity.AGENCY_STAFF: ViewerKind.AGENCY,
}


@dataclass(frozen=True)
class Standing:
    """What a binding says of a person: an official of an authority in roles, or somebody who acts for a subject.

    An agent has a scope and an end; `subject_id` of agency staff is the agency's own.
    """

    capacity: Capacity
    authority_id: UUID | None = None
    subject_id: UUID | None = None
    roles: frozenset[Role] = frozenset()
    scope: frozenset[AgentMatter] = frozenset()
    valid_from: date = field(default=date.min)
    valid_until: date | None = None

    @property
    def is_official(self) -> bool:
        return self.capacity is Capacity.OFFICIAL

    def permissions(self) -> frozenset[Permission]:
        """What the roles grant together; a legal representative may name agents."""
        if self.capacity is Capacity.LEGAL_REPRESENTATIVE:
            return frozenset({Permission.ACCOUNTS_AGENT_DELEGATE})
        return frozenset().union(*(ROLES[role] for role in self.roles))

    def stands_for(self) -> frozenset[UUID]:
        """The subjects whose own eyes this person has: an agent only where the scope says that it may look."""
        if self.subject_id is None or (self.capacity is Capacity.AGENT and AgentMatter.VIEW not in self.scope):
            return frozenset()
        return frozenset({self.subject_id})
