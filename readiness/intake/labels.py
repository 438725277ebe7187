"""What the words at the left of a row tell: a total, a signature, a note. It reads words only.

A total is sure where its word stands alone, or beside words that name nothing of their own; likely where
something else stands beside it ("जोड़ – भोजपुर"), which only the row can settle.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from readiness.definitions.layouts import Layouts
from readiness.intake.folding import plain, sound
from readiness.intake.whereabouts import Locator

_LONGEST = 4
_MOST_OTHERS = 4
_ENDINGS = ("iion", "ion", "on", "o", "s", "n", "en", "e", "i")


class Total(StrEnum):
    SURE = "sure"
    LIKELY = "likely"
    NO = "no"


@dataclass(frozen=True, eq=False)
class LineWords:
    """The words that tell totals, signatures and notes, folded; `joined` are totals' words run together,
    `one` those that speak of the whole of one unit.
    `level` names no unit of its own."""

    total: frozenset[tuple[str, ...]]
    joined: frozenset[str]
    whole: frozenset[tuple[str, ...]]
    one: frozenset[str]
    signature: frozenset[str]
    note: frozenset[str]
    level: frozenset[str]


@lru_cache(maxsize=4)
def line_words(layouts: Layouts) -> LineWords:
    """Fold the words of data/layouts/lines.toml once."""
    lines = layouts.lines
    levels = (each for name, words in lines.items() if name.startswith("word_") for each in words)
    known = (*levels, *lines["place_fillers"], *lines["total_fillers"])
    return LineWords(
        joined=frozenset(sound(word).replace(" ", "") for word in lines["total"]),
        total=frozenset(tuple(sound(word).split()) for word in lines["total"]),
        one=frozenset(sound(word) for word in lines["one_whole"]),
        whole=frozenset(tuple(sound(word).split()) for word in lines["whole"]),
        signature=frozenset(sound(word) for word in lines["signature"]),
        note=frozenset(sound(word) for word in lines["note"]),
        level=frozenset(part for word in known for part in sound(word).split()),
    )


def total_of(text: str, words: LineWords, locator: Locator) -> Total:
    """Whether a label is a total's."""
    return _total_of(text, words, locator)


@lru_cache(maxsize=8192)
def _total_of(text: str, words: LineWords, locator: Locator) -> Total:
    heard = sound(text).split()
    rest = [] if "".join(heard) in words.joined else _without(heard, words.total)
    if rest is not None:
        if _names_nothing(rest, text, words, locator):
            return Total.SURE
        return Total.LIKELY if len(rest) <= _MOST_OTHERS else Total.NO
    rest = _without(heard, words.whole)
    if rest is None or not _names_nothing(rest, text, words, locator):
        return Total.NO
    return Total.LIKELY if rest and not words.one.isdisjoint(heard) else Total.SURE


def _without(heard: Sequence[str], phrases: frozenset[tuple[str, ...]]) -> list[str] | None:
    """The words beside the longest of the phrases; None where none of them stands in the text."""
    for length in range(min(_LONGEST, len(heard)), 0, -1):
        for start in range(len(heard) - length + 1):
            if tuple(heard[start : start + length]) in phrases:
                return [*heard[:start], *heard[start + length :]]
    return None


def _names_nothing(rest: Sequence[str], text: str, words: LineWords, locator: Locator) -> bool:
    """Whether the other words are levels, numbers, further totals, or a known place's name."""
    unknown = [word for word in rest if not _is_idle(word, words)]
    if not unknown:
        return True
    named = " ".join(word for word in plain(text).split() if sound(word) in unknown)
    book = locator.gazetteer
    return bool(book.assembly(named).unit or book.seat(named).unit or book.district(named))


def _is_idle(word: str, words: LineWords) -> bool:
    if word.isdigit() or word in words.level or (word,) in words.total or (word,) in words.whole:
        return True
    stems = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
    return any(stem in words.level for stem in stems if len(stem) > 1)
