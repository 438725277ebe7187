"""Words in cells that stand for numbers, or say how a number is meant (data/layouts/numbers.toml)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from readiness.definitions.layouts import Layouts
from readiness.intake.folding import is_devanagari, sound


@dataclass(frozen=True)
class Sayings:
    """Words that stand for numbers or say how a number is meant, by sound."""

    numbers: dict[tuple[bool, str], int]
    all: frozenset[str]
    about: frozenset[str]
    units: frozenset[str]
    pledge: frozenset[str]

    def number(self, word: str) -> int | None:
        """The number a word spells; compared within its own script, so that No is not नौ."""
        return self.numbers.get((is_devanagari(word), sound(word)))


@lru_cache(maxsize=4)
def sayings_of(layouts: Layouts) -> Sayings:
    """Fold the words once."""
    heard = {name: frozenset(map(sound, words)) for name, words in layouts.phrases.items()}
    return Sayings(
        numbers={(is_devanagari(word), sound(word)): number for word, number in layouts.numbers.items()},
        all=heard["all"],
        about=heard["about"],
        units=heard["units"],
        pledge=heard["pledge"],
    )
