"""What a status cell says, in canonical words: the whole cell first, then the longest phrase; a negation
beats.

Never a substring search: अपूर्ण holds पूर्ण and असत्यापित holds सत्यापित. An unknown word stays unknown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from readiness.definitions.layouts import Layouts
from readiness.intake.folding import plain, sound, tidy

_DENIED: Mapping[str, str] = {
    "complete": "not_started",
    "in_progress": "not_started",
    "yes": "no",
    "active": "inactive",
    "inaugurated": "not_started",
    "planned": "not_started",
    "verified": "unverified",
    "named": "not_named",
    "equipped": "not_started",
    "site_fixed": "not_found",
    "confirmed": "not_started",
}
_SILENT = frozenset({"missing", "ditto"})
_LONGEST_PHRASE = 5


@dataclass(frozen=True, eq=False)
class Statuses:
    """Status words folded for look-up, by text and by the sounds of their words."""

    whole: Mapping[str, str]
    signs: Mapping[str, str]
    phrases: Mapping[tuple[str, ...], str]
    negations: frozenset[str]

    def read(self, text: str) -> str | None:
        """The canonical word of a cell, or None when no word in it is known."""
        return _read(self, text)


@lru_cache(maxsize=4)
def statuses_of(layouts: Layouts) -> Statuses:
    """Fold the collected status words once."""
    phrases: dict[tuple[str, ...], str] = {}
    for each in layouts.statuses:
        heard = tuple(sound(each.text).split())
        if heard and each.status not in _SILENT:
            phrases.setdefault(heard, each.status)
    return Statuses(
        whole={plain(each.text): each.status for each in layouts.statuses if plain(each.text)},
        signs={tidy(each.text).casefold(): each.status for each in layouts.statuses},
        phrases=phrases,
        negations=frozenset(word for text in layouts.phrases["negation"] for word in sound(text).split()),
    )


@lru_cache(maxsize=16384)
def _read(statuses: Statuses, text: str) -> str | None:
    sign = statuses.signs.get(tidy(text).casefold()) or statuses.whole.get(plain(text))
    if sign:
        return sign
    words = tuple(sound(text).split())
    if words in statuses.phrases:
        return statuses.phrases[words]
    return _from_phrases(statuses, words)


def _from_phrases(statuses: Statuses, words: tuple[str, ...]) -> str | None:
    found = _phrases_in(statuses, words)
    if not found:
        return None
    if not any(word in statuses.negations for word in words):
        return max(found)[1]
    denying = [each for each in found if each[2]]
    if denying and max(denying)[0] > (1, 99):
        return max(denying)[1]
    affirmed = [
        status for _, status, denies in sorted(found, reverse=True) if not denies and status in _DENIED
    ]
    return _DENIED[affirmed[0]] if affirmed else max(denying or found)[1]


def _phrases_in(statuses: Statuses, words: tuple[str, ...]) -> list[tuple[tuple[int, int], str, bool]]:
    """Every known phrase as ((words, letters), status, whether it holds a negation)."""
    found = []
    for start in range(len(words)):
        for stop in range(start + 1, min(start + _LONGEST_PHRASE, len(words)) + 1):
            phrase = words[start:stop]
            status = statuses.phrases.get(phrase)
            if status:
                denies = any(word in statuses.negations for word in phrase)
                found.append(((len(phrase), sum(map(len, phrase))), status, denies))
    return found
