"""Who does what with a delivery: whoever files it does not accept it (D21).

A department's system files and accepts at once: recording and reviewing are then that system's own.
"""

from collections.abc import Mapping
from enum import StrEnum
from uuid import UUID

from xinyong.access.rules import Permission, Viewer, ViewerKind


class DeliveryAct(StrEnum):
    """对报送文件可办理的事项"""

    CHECK = "CHECK"
    ACCEPT = "ACCEPT"


DELIVERY_ACT_WORDS: Mapping[DeliveryAct, str] = {DeliveryAct.CHECK: "核对", DeliveryAct.ACCEPT: "复核确认"}


def handles_deliveries(viewer: Viewer) -> bool:
    """Whether the viewer has to do with the deliveries of its department at all."""
    return viewer.may(Permission.INGESTION_DELIVERY_FILE) or viewer.may(Permission.INGESTION_DELIVERY_REVIEW)


def objection_to(act: DeliveryAct, viewer: Viewer, filed_by: UUID | None) -> str | None:
    """Why this viewer may not do this with a delivery of its department that `filed_by` sent; None where it may."""
    if act is DeliveryAct.CHECK or viewer.kind in (ViewerKind.SYSTEM, ViewerKind.OPERATOR):
        return None if handles_deliveries(viewer) else "没有报送或复核的岗位"
    if not viewer.may(Permission.INGESTION_DELIVERY_REVIEW):
        return "确认报送由本单位的审核员办理"
    if filed_by is not None and filed_by == viewer.account_id:
        return "报送人不能复核自己报送的文件，请由另一名审核员办理"
    return None
