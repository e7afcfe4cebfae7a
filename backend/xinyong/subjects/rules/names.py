"""How names are written and compared: what is kept for display, what is left of a name in the search."""

import re
import unicodedata

from xinyong.kit.text import BLANKS, HYPHENS

# what the search leaves out of names: blanks, hyphens, brackets, quotation marks, dots and commas of every kind
_MARKS = BLANKS + HYPHENS + "()[]{}<>〔〕【】《》〈〉「」『』'\"‘’“”`.,。、·•‧・"
_FORMS = ("股份有限公司", "有限责任公司", "有限公司", "特殊普通合伙", "有限合伙", "普通合伙", "合伙企业")
_FOLDED = str.maketrans({**dict.fromkeys(_MARKS), **{chr(code): chr(code - 32) for code in range(97, 123)}})
_FORM = re.compile("|".join(_FORMS))
_BETWEEN_IDEOGRAPHS = re.compile(r"(?<=[㐀-鿿（）]) +(?=[㐀-鿿（）])")


def normal_name(text: str) -> str:
    """A name as registers write it: NFKC; in Chinese names full-width brackets, and no blanks between characters."""
    name = " ".join(unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).split())
    if not re.search("[㐀-鿿]", name):
        return name
    return _BETWEEN_IDEOGRAPHS.sub("", name.translate(_FULL_WIDTH))


_INVISIBLE = str.maketrans("", "", "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_FULL_WIDTH = str.maketrans("()•‧・", "（）···")


def folded(text: str) -> str:
    """A name without marks, Latin letters in capitals: what has to be equal for two spellings to be one name."""
    return unicodedata.normalize("NFKC", text).translate(_FOLDED)


def name_core(text: str) -> str:
    """What the search compares: the folded name without forms of enterprise.

    The SQL function `name_core` of the first migration says the same in PostgreSQL.
    """
    return _FORM.sub("", folded(text))


def without_started_form(core: str) -> str:
    """A core without the beginning of a form of enterprise at its end: somebody is still typing 有限公司."""
    for length in range(5, 0, -1):
        if any(core.endswith(form[:length]) for form in _FORMS if len(form) > length):
            return core[:-length]
    return core


def keys_of(core: str) -> list[str]:
    """The pairs of neighbouring characters, in order: what the SQL function `search_keys` finds a name by."""
    return [core[at : at + 2] for at in range(len(core) - 1)]


def one_slip_away(core: str) -> re.Pattern[str]:
    """What a core looks like in which one character was left out, added, mistaken, or changed places with the next."""
    kept, shapes = [re.escape(character) for character in core], set()
    for at in range(len(core)):
        before, after = "".join(kept[:at]), "".join(kept[at + 1 :])
        shapes |= {f"{before}.{after}", before + after}
        if at:
            shapes.add(f"{before}.{kept[at]}{after}")
            shapes.add("".join((*kept[: at - 1], kept[at], kept[at - 1], after)))
    return re.compile("|".join(sorted(shapes)), re.DOTALL)
