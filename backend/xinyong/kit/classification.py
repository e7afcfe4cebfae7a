"""How open a piece of information is, and how much of it is seen: words for whoever decides, and for the schema."""

from enum import StrEnum


class Classification(StrEnum):
    """信息的开放程度"""

    PUBLIC = "PUBLIC"
    OWN = "OWN"
    NEED_TO_KNOW = "NEED_TO_KNOW"
    SENSITIVE = "SENSITIVE"
    INTERNAL = "INTERNAL"


CLASSIFICATION_WORDS = {
    Classification.PUBLIC: "向社会公开",
    Classification.OWN: "只向本人提供",
    Classification.NEED_TO_KNOW: "依职责、按用途查阅",
    Classification.SENSITIVE: "敏感信息：按用途遮盖显示，另行申请方可见全文",
    Classification.INTERNAL: "机关内部事务信息",
}


class Visibility(StrEnum):
    """可见程度"""

    FULL = "FULL"
    MASKED = "MASKED"
    ABSENT = "ABSENT"


VISIBILITY_WORDS = {
    Visibility.FULL: "全文可见",
    Visibility.MASKED: "遮盖后可见",
    Visibility.ABSENT: "不可见",
}
