"""Who is asking, what may be granted, and what a viewer may see."""

from xinyong.access.rules.policy import (
    EXPLANATIONS,
    Explanation,
    Reason,
    Relation,
    Verdict,
    decide,
    may_reveal,
    relation_to,
)
from xinyong.access.rules.roles import PERMISSION_WORDS, ROLE_WORDS, ROLES, Permission, Role
from xinyong.access.rules.viewers import OPERATOR, PUBLIC, VIEWER_KIND_WORDS, Viewer, ViewerKind

__all__ = [
    "EXPLANATIONS",
    "OPERATOR",
    "PERMISSION_WORDS",
    "PUBLIC",
    "ROLES",
    "ROLE_WORDS",
    "VIEWER_KIND_WORDS",
    "Explanation",
    "Permission",
    "Reason",
    "Relation",
    "Role",
    "Verdict",
    "Viewer",
    "ViewerKind",
    "decide",
    "may_reveal",
    "relation_to",
]
