"""What tells several records of one unit apart: a morcha, an office's level, a committee's or tour's kind,
a post."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from readiness.definitions.layouts import Layouts
from readiness.definitions.levels import Level
from readiness.intake.folding import joined_sound, sound, tidy


@dataclass(frozen=True, eq=False)
class Items:
    """Every way an item is written, by its item field, as sounds."""

    written: Mapping[str, Mapping[tuple[str, ...], str]]
    by_level: Mapping[str, frozenset[str]]

    def known(self, field: str, text: str) -> str | None:
        """The item that the text names: the longest phrase of its words that is listed."""
        return _longest(self.written.get(field, {}), tuple(sound(text).split()))

    def id_of(self, field: str, written: str, level: Level, titles: str) -> str:
        """The item's id: as written, else as the title says, else the place's level where items are
        levels."""
        if written:
            return self.known(field, written) or tidy(written)
        titled = self.known(field, titles)
        by_level = level.value if level.value in self.by_level.get(field, frozenset()) else ""
        return (by_level or titled or "") if field in self.by_level else (titled or "")


@lru_cache(maxsize=4)
def items_of(layouts: Layouts) -> Items:
    """Fold the names of items once."""
    written = {
        field: {
            tuple(sound(w).split()): key
            for key, item in each.items()
            for w in (*item.words, item.hi, item.en)
        }
        for field, each in layouts.items.items()
    }
    levels = {level.value for level in Level}
    return Items(written, {f: frozenset(each) for f, each in layouts.items.items() if set(each) <= levels})


def _longest(known: Mapping[tuple[str, ...], str], words: tuple[str, ...]) -> str | None:
    whole = known.get(words)
    if whole:
        return whole
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            found = known.get(words[start : start + length])
            if found:
                return found
    return None


def item_key(text: str) -> str:
    return joined_sound(text)
