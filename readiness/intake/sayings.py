"""Words in cells that stand for numbers, or say how a number is meant (data/layouts/numbers.toml)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from readiness.definitions.layouts import Layouts
from readiness.intake.folding import is_devanagari, plain, sound

_TOKENS = re.compile(r"\d+(?:\.\d+)?|[^\s\d]+")
_GROUPING = re.compile(r"(?<=\d),(?=\d)")


@dataclass(frozen=True)
class Sayings:
    """Words that stand for numbers or say how a number is meant, by sound."""

    spelt: dict[str, int]
    numbers: dict[tuple[bool, str], int]
    all: frozenset[str]
    about: frozenset[str]
    units: frozenset[str]
    pledge: frozenset[str]
    scales: dict[str, int]
    fractions: dict[str, float]

    def number(self, word: str) -> int | None:
        """The number a word spells, as listed; else by a sound that is one number's (बीस is not बाईस), within
        its own script (No is not नौ)."""
        listed = self.spelt.get(plain(word))
        return self.numbers.get((is_devanagari(word), sound(word))) if listed is None else listed

    def scaled(self, text: str) -> float | None:
        """The number of "1.25 लाख", "डेढ़ हजार", "दो सौ बीस"; None where no word multiplies."""
        total, waiting, least = 0.0, None, 0
        for token in _TOKENS.findall(_GROUPING.sub("", text)):
            scale = self.scales.get(sound(token))
            if scale:
                if least and scale >= least:
                    return None
                total, waiting, least = total + (1.0 if waiting is None else waiting) * scale, None, scale
            elif waiting is not None or (waiting := self._amount(token)) is None:
                return None
        rest = waiting or 0.0
        return total + rest if least and rest < least else None

    def _amount(self, token: str) -> float | None:
        if token[0].isdigit():
            return float(token)
        spelt = self.number(token)
        return self.fractions.get(sound(token)) if spelt is None else float(spelt)


@lru_cache(maxsize=4)
def sayings_of(layouts: Layouts) -> Sayings:
    """Fold the words once."""
    heard = {name: frozenset(map(sound, words)) for name, words in layouts.phrases.items()}
    return Sayings(
        spelt={plain(word): number for word, number in layouts.numbers.items()},
        numbers=_sounds(layouts.numbers),
        all=heard["all"],
        about=heard["about"],
        units=heard["units"],
        pledge=heard["pledge"],
        scales={word: int(number) for word, number in _numbered(heard, "scale_")},
        fractions={word: number / 100 for word, number in _numbered(heard, "hundredths_")},
    )


def _sounds(numbers: Mapping[str, int]) -> dict[tuple[bool, str], int]:
    """The spelt numbers by script and sound, without the sounds that two numbers share."""
    heard: dict[tuple[bool, str], set[int]] = {}
    for word, number in numbers.items():
        heard.setdefault((is_devanagari(word), sound(word)), set()).add(number)
    return {key: min(found) for key, found in heard.items() if len(found) == 1}


def _numbered(heard: Mapping[str, frozenset[str]], start: str) -> Iterator[tuple[str, float]]:
    """The words of every list whose name begins so, with the number that ends it."""
    for name, words in heard.items():
        if name.startswith(start):
            yield from ((word, float(name.removeprefix(start))) for word in words)
