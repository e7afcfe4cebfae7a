"""The viewer: the person, department or system behind a request. The public is a viewer too."""

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from xinyong.access.rules.roles import Permission


class ViewerKind(StrEnum):
    """In what capacity someone asks."""

    PUBLIC = "PUBLIC"
    OFFICIAL = "OFFICIAL"
    SYSTEM = "SYSTEM"
    """A department's system, by its token."""
    SUBJECT = "SUBJECT"
    """A subject itself, through its legal representative or agent."""
    AGENCY = "AGENCY"
    """A credit service agency, by an authorised query."""
    OPERATOR = "OPERATOR"


@dataclass(frozen=True)
class Viewer:
    """Who asks, in what capacity, and what for.

    `account_id` is the binding that a person signed in by; `subject_ids` are the subjects that the viewer stands for;
    `purpose` (a code of the purpose list) and `matter` (the number of the matter at hand) come with the request.
    """

    kind: ViewerKind = ViewerKind.PUBLIC
    name: str = "公众"
    authority_id: UUID | None = None
    account_id: UUID | None = None
    subject_ids: frozenset[UUID] = frozenset()
    permissions: frozenset[Permission] = field(default_factory=frozenset)
    purpose: str | None = None
    matter: str | None = None

    def may(self, permission: Permission) -> bool:
        return permission in self.permissions

    @property
    def is_public(self) -> bool:
        return self.kind is ViewerKind.PUBLIC


PUBLIC = Viewer()
OPERATOR = Viewer(kind=ViewerKind.OPERATOR, name="本机运维", permissions=frozenset(Permission))
"""Whoever can run `xinyong` on the server's own console."""
