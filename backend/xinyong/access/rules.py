"""Who is asking, and the words for what may be granted."""

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID


class Permission(StrEnum):
    """What a role may grant: `<capability>:<thing>:<verb>`, alphabetical."""

    INGESTION_DELIVERY_FILE = "ingestion:delivery:file"
    RECORDS_ALL_READ = "records:all:read"


@dataclass(frozen=True)
class Viewer:
    """The person, department or system behind a request. The public is a viewer too."""

    name: str = "公众"
    authority_id: UUID | None = None
    permissions: frozenset[Permission] = field(default_factory=frozenset)

    def may(self, permission: Permission) -> bool:
        return permission in self.permissions


PUBLIC = Viewer()
OPERATOR = Viewer(name="本机运维", permissions=frozenset(Permission))
"""Whoever can run `xinyong` on the server's own console."""
