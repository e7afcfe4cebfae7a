"""When two spellings are one name: full and half width, kinds of brackets, spaces and required-marks make no difference."""

import unicodedata

_BRACKETS = str.maketrans("[]{}<>【】〔〕〖〗「」『』《》〈〉", "()" * 11)
_SILENT = str.maketrans("", "", "*:;\ufeff\u200b\u200c\u200d\u2060")


def plain(name: str) -> str:
    """The form in which names and headings are compared: NFKC, upper case, round brackets, no spaces."""
    text = unicodedata.normalize("NFKC", name).translate(_BRACKETS).translate(_SILENT)
    return "".join(text.split()).upper()
