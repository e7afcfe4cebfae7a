"""How names and numbers of persons are written when they are not shown whole."""

_PAIRS = (
    "欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫"
    "宗政濮阳公冶太叔申屠公孙慕容仲孙钟离长孙宇文司徒鲜于司空令狐"
)
_COMPOUND = frozenset(_PAIRS[at : at + 2] for at in range(0, len(_PAIRS), 2))
WITHHELD = "＊＊＊"
"""In the place of a name that may not be seen at all."""
_SHOWN_BEFORE, _SHOWN_AFTER = 4, 4


def masked_name(name: str) -> str:
    """张*三, 欧阳*华, 张*: the family name, and of a longer name its last character."""
    family = 2 if len(name) > 2 and name[:2] in _COMPOUND else 1
    if len(name) <= family + 1:
        return f"{name[:family]}*"
    return f"{name[:family]}{'*' * (len(name) - family - 1)}{name[-1]}"


def masked_number(number: str) -> str:
    """3205**********1234: the ends of a long number; a short one is hidden whole, as its ends would tell it."""
    hidden = len(number) - _SHOWN_BEFORE - _SHOWN_AFTER
    if hidden < _SHOWN_BEFORE:
        return "*" * len(number)
    return f"{number[:_SHOWN_BEFORE]}{'*' * hidden}{number[-_SHOWN_AFTER:]}"
