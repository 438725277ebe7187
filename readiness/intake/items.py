"""What tells several records of one unit apart: a morcha, an office's level, a committee's or tour's kind,
a post."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from readiness.definitions.layouts import Layouts
from readiness.definitions.levels import Level
from readiness.intake.folding import joined_sound, plain, sound, tidy

_Phrases = Mapping[tuple[str, ...], str]


@dataclass(frozen=True, eq=False)
class Items:
    """Every way an item is written, by its item field: as plain words, and as sounds that are one item's."""

    plainly: Mapping[str, _Phrases]
    by_sound: Mapping[str, _Phrases]
    by_level: Mapping[str, frozenset[str]]

    def known(self, field: str, text: str) -> str | None:
        """The item that the text names: the longest phrase of its words that is listed, as written (अजजा is
        not अजा), else by sound."""
        written = _longest(self.plainly.get(field, {}), tuple(plain(text).split()))
        heard = _longest(self.by_sound.get(field, {}), tuple(sound(text).split()))
        best = max(filter(None, (written, heard)), key=lambda each: each[0], default=None)
        return best[1] if best else None

    def parted(self, field: str, text: str) -> tuple[str, str]:
        """The item that the text names as it is written, and the text's other words; "" where it names
        none."""
        words = plain(text).split()
        known = self.plainly.get(field, {})
        for length in range(len(words), 0, -1):
            for start in range(len(words) - length + 1):
                item = known.get(tuple(words[start : start + length]))
                if item:
                    return item, " ".join([*words[:start], *words[start + length :]])
        return "", ""

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
    names = {
        field: [(word, key) for key, item in each.items() for word in (*item.words, item.hi, item.en)]
        for field, each in layouts.items.items()
    }
    levels = {level.value for level in Level}
    return Items(
        {field: {tuple(plain(word).split()): key for word, key in each} for field, each in names.items()},
        {field: _sounds(each) for field, each in names.items()},
        {field: frozenset(each) for field, each in layouts.items.items() if set(each) <= levels},
    )


def _sounds(names: Iterable[tuple[str, str]]) -> _Phrases:
    """The names by sound, without the sounds that two items share."""
    heard: dict[tuple[str, ...], set[str]] = {}
    for word, key in names:
        heard.setdefault(tuple(sound(word).split()), set()).add(key)
    return {words: min(keys) for words, keys in heard.items() if len(keys) == 1 and words}


def _longest(known: _Phrases, words: tuple[str, ...]) -> tuple[int, str] | None:
    """The longest listed run of the words: its length and its item."""
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            found = known.get(words[start : start + length])
            if found:
                return length, found
    return None


def item_key(text: str) -> str:
    return joined_sound(text)
