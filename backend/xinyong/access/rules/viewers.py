"""The viewer: the person, department or system behind a request. The public is a viewer too."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import Any
from uuid import UUID

from xinyong.access.rules.roles import Permission


class ViewerKind(StrEnum):
    """以何种身份访问"""

    PUBLIC = "PUBLIC"
    OFFICIAL = "OFFICIAL"
    SYSTEM = "SYSTEM"
    """A department's system, by its token."""
    SUBJECT = "SUBJECT"
    """A subject itself, through its legal representative or agent."""
    AGENCY = "AGENCY"
    """A credit service agency, by an authorised query."""
    OPERATOR = "OPERATOR"


VIEWER_KIND_WORDS: Mapping[ViewerKind, str] = {
    ViewerKind.PUBLIC: "社会公众",
    ViewerKind.OFFICIAL: "部门工作人员",
    ViewerKind.SYSTEM: "部门系统",
    ViewerKind.SUBJECT: "信用主体",
    ViewerKind.AGENCY: "信用服务机构",
    ViewerKind.OPERATOR: "本机运维",
}


@dataclass(frozen=True)
class Viewer:
    """Who asks, in what capacity, and what for.

    `account_id` is the person who is signed in, by `session_id`: the public, too, may be somebody whom nothing binds
    to a department or a subject. `subject_ids` are the subjects that the viewer stands for;
    `purpose` (a code of the purpose list) and `matter` (the number of the matter at hand) come with the request.
    """

    kind: ViewerKind = ViewerKind.PUBLIC
    name: str = "公众"
    authority_id: UUID | None = None
    account_id: UUID | None = None
    session_id: UUID | None = None
    subject_ids: frozenset[UUID] = frozenset()
    permissions: frozenset[Permission] = field(default_factory=frozenset)
    purpose: str | None = None
    matter: str | None = None

    def may(self, permission: Permission) -> bool:
        return permission in self.permissions

    @property
    def is_public(self) -> bool:
        return self.kind is ViewerKind.PUBLIC

    @property
    def states_purpose(self) -> bool:
        return bool(self.purpose and self.matter)

    @cached_property
    def standing(self) -> Hashable:
        """Who have the same standing see the same, but for the subjects and the department that are their own."""
        own = self.authority_id is not None, bool(self.subject_ids)
        return self.kind, self.permissions, self.states_purpose, own

    @cached_property
    def own(self) -> Mapping[str, Any]:
        """What viewers of one standing differ in."""
        return {"authority_id": self.authority_id, "subject_ids": list(self.subject_ids)}

    def with_own(self, places: Mapping[str, Any]) -> "Viewer":
        """Any viewer of this standing: in the place of what is its own, where to look for it."""
        return replace(
            self,
            name="",
            account_id=None,
            authority_id=places["authority_id"] if self.authority_id else None,
            subject_ids=places["subject_ids"] if self.subject_ids else frozenset(),
        )


PUBLIC = Viewer()
OPERATOR = Viewer(kind=ViewerKind.OPERATOR, name="本机运维", permissions=frozenset(Permission))
"""Whoever can run `xinyong` on the server's own console."""
