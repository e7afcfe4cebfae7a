"""When two spellings are one name: width, brackets, blanks, hyphens and marks of required columns do not count."""

from xinyong.kit.text import compact

_BRACKETS = str.maketrans("[]{}<>【】〔〕〖〗「」『』《》〈〉", "()" * 10)
_MARKS = str.maketrans("", "", "*:;")


def plain(name: str) -> str:
    """The form in which names of authorities and headings of columns are compared."""
    return compact(name).translate(_BRACKETS).translate(_MARKS)
