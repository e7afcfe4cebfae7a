"""What people type without meaning it, and texts without it."""

import unicodedata

BLANKS = " \t\n\r\v\f\u0085\u1680\u2028\u2029\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""White space and zero-width marks, as far as NFKC leaves them."""
HYPHENS = "-‐‒–—―−"
_LEFT_OUT = str.maketrans("", "", BLANKS + HYPHENS)


def compact(text: str) -> str:
    """A number or code in NFKC and capitals, without blanks and hyphens."""
    return unicodedata.normalize("NFKC", text).translate(_LEFT_OUT).upper()
