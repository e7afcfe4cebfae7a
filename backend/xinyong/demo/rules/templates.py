"""Texts with gaps (`{goods}`, `{serial:06d}`): which gaps there are is worked out once, filling them is quick."""

import re
from collections.abc import Mapping
from string import Formatter

_WIDTH = re.compile(r"0(\d+)d")


class Template:
    """A text with named gaps."""

    def __init__(self, text: str) -> None:
        self.text = text
        parts = [(name, spec or "") for _, name, spec, _ in Formatter().parse(text) if name]
        self.gaps = tuple(name for name, _ in parts)
        widths = [int(found[1]) for _, spec in parts if (found := _WIDTH.fullmatch(spec))]
        self.width = min(widths, default=6)
        """Digits of the serial number in it."""

    def fill(self, values: Mapping[str, object]) -> str:
        """The text with its gaps filled; KeyError for a gap without a value."""
        return self.text.format_map(values) if self.gaps else self.text
