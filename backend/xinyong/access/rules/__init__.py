"""Who is asking, what may be granted, and what a viewer may see."""

from xinyong.access.rules.roles import ROLE_WORDS, ROLES, Permission, Role
from xinyong.access.rules.viewers import OPERATOR, PUBLIC, Viewer, ViewerKind

__all__ = ["OPERATOR", "PUBLIC", "ROLES", "ROLE_WORDS", "Permission", "Role", "Viewer", "ViewerKind"]
