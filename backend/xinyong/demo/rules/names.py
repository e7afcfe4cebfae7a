"""Trade names (字号) of the demo city: each is given to one subject only, and all carry a mark that no real one has."""

from functools import lru_cache
from random import Random

from xinyong.demo.rules.material import Material


class TradeNames:
    """The n-th trade name for a seed. Two syllables; when those are used up, a third and a fourth are added."""

    def __init__(self, material: Material, seed: int) -> None:
        self._mark = material.mark
        self._third = material.syllables[2]
        self._pairs = _pairs(material, seed)

    def of(self, n: int) -> str:
        """Mark and syllables, such as 示例启澜."""
        more, place = divmod(n, len(self._pairs))
        ending = ""
        while more > 0:
            more, syllable = divmod(more - 1, len(self._third))
            ending += self._third[syllable]
        return f"{self._mark}{self._pairs[place]}{ending}"


@lru_cache(maxsize=2)
def _pairs(material: Material, seed: int) -> tuple[str, ...]:
    first, second, _ = material.syllables
    pairs = [a + b for a in first for b in second if a != b and a + b not in material.avoid]
    Random(f"{seed}/字号").shuffle(pairs)
    return tuple(pairs)
