"""What a line of text (a sheet's name, a title, a section row) says about the place it stands over.

A name counts only beside the word for its level ("विधानसभा – 22 कटघोरा", "कोरबा लोकसभा"); in a sheet's
name or a
section row also alone, if no other level has it. "विधानसभा वार" names no assembly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from readiness.definitions.layouts import Layouts
from readiness.definitions.levels import Level
from readiness.definitions.places import Places
from readiness.intake.folding import plain, sound, tidy
from readiness.intake.gazetteer import Gazetteer, gazetteer_of

_TOKEN = re.compile(r"\d+|[^\W\d_](?:[^\W\d_]|[\u0900-\u0903\u093a-\u094f\u0962\u0963])*|[:|,;\n।/()\-–—]|\.")
_BREAKS = frozenset("|,;\n।/")
_SOFT = frozenset(":-–—().")
_LONGEST_NAME = 5
_LEVEL_WORDS = {
    "word_seat": Level.SEAT,
    "word_assembly": Level.ASSEMBLY,
    "word_mandal": Level.MANDAL,
    "word_shakti_kendra": Level.SHAKTI_KENDRA,
    "word_cluster": Level.CLUSTER,
}


@dataclass(frozen=True, slots=True)
class Clue:
    """What a text says of the place; None where it says nothing. `conflict` holds a text that contradicts
    itself."""

    seat_no: int | None = None
    ac_no: int | None = None
    cluster: str | None = None
    mandal: str | None = None
    shakti_kendra: str | None = None
    district: str | None = None
    conflict: str = ""

    def over(self, other: Clue) -> Clue:
        """This clue, with what it leaves open taken from `other`."""
        own = {name: getattr(self, name) for name in self.__slots__ if getattr(self, name)}
        return replace(other, **own)

    @property
    def is_empty(self) -> bool:
        return self == NOWHERE


NOWHERE = Clue()


@dataclass(frozen=True, slots=True)
class _Mark:
    """A level's word in the text, as a range of tokens. `wise` where वार follows: it names no place."""

    level: Level | str
    start: int
    stop: int


@dataclass(frozen=True, eq=False)
class Locator:
    """Reads places out of lines. Built once per definitions."""

    gazetteer: Gazetteer
    level_words: Mapping[tuple[str, ...], Level | str]
    fillers: frozenset[str]
    wise: frozenset[str]
    after: frozenset[str]
    said: frozenset[str]

    def clue(self, text: str) -> Clue:
        """The places that the text names beside their level's word."""
        return _clue(self, text)

    def bare(self, text: str) -> Clue:
        """The place of a whole line: as `clue`, or number and name, or a name that only an assembly has."""
        found = _clue(self, text)
        if not found.is_empty:
            return found
        return _bare(self, text)


@lru_cache(maxsize=4)
def locator_of(places: Places, layouts: Layouts) -> Locator:
    """Fold the words of levels once."""
    words: dict[tuple[str, ...], Level | str] = {}
    for line, level in {**_LEVEL_WORDS, "word_district": "district", "word_booth": Level.BOOTH}.items():
        words.update({tuple(sound(word).split()): level for word in layouts.lines[line]})
    return Locator(
        gazetteer_of(places),
        words,
        frozenset(sound(word) for word in layouts.lines["place_fillers"]),
        frozenset(sound(word) for word in layouts.lines["wise"]),
        frozenset(sound(word) for word in layouts.lines["after_level"]),
        frozenset(
            part for words in layouts.concepts.values() for word in words for part in sound(word).split()
        ),
    )


@lru_cache(maxsize=8192)
def _clue(locator: Locator, text: str) -> Clue:
    tokens = _TOKEN.findall(tidy(text))
    heard = [sound(token) for token in tokens]
    marks = list(_marks(locator, heard))
    clue, used = NOWHERE, 0
    for at, mark in enumerate(marks):
        stop = marks[at + 1].start if at + 1 < len(marks) else len(tokens)
        clue, used = _with_mark(
            locator, _Line(tokens, heard), mark, (max(used, _previous(marks, at)), stop), clue
        )
    return clue


@dataclass(frozen=True)
class _Line:
    tokens: list[str]
    heard: list[str]


def _previous(marks: list[_Mark], at: int) -> int:
    return marks[at - 1].stop if at else 0


def _marks(locator: Locator, heard: list[str]) -> Iterator[_Mark]:
    at = 0
    while at < len(heard):
        for length in (3, 2, 1):
            words = tuple(heard[at : at + length])
            level = locator.level_words.get(words)
            if level and heard[at] and len(words) == length:
                yield _Mark(level, at, at + length)
                at += length
                break
        else:
            at += 1


def _with_mark(
    locator: Locator, line: _Line, mark: _Mark, limits: tuple[int, int], clue: Clue
) -> tuple[Clue, int]:
    """The clue with what this level word adds, and the token up to which the line is used."""
    if mark.stop < len(line.heard) and line.heard[mark.stop] in locator.wise:
        return clue, mark.stop
    found = _after(locator, line, mark, limits[1]) or _before(locator, line, mark, limits[0])
    return (found[0].over(clue), found[1]) if found else (clue, mark.stop)


def _after(locator: Locator, line: _Line, mark: _Mark, limit: int) -> tuple[Clue, int] | None:
    start = mark.stop
    while start < limit and (line.tokens[start] in _SOFT or line.heard[start] in locator.fillers):
        start += 1
    stop = start
    while stop < limit and line.tokens[stop] not in _BREAKS and stop - start < _LONGEST_NAME + 3:
        stop += 1
    labelled = any(line.tokens[at] in ":-–—" for at in range(mark.stop, start))
    if mark.level in (Level.MANDAL, Level.SHAKTI_KENDRA):
        named = labelled or _stands_first(locator, line, mark, stop)
        return _own_name(mark.level, line.tokens[start:stop], stop) if named else None
    for end in range(stop, start, -1):
        clue = _unit(locator, mark.level, line.tokens[start:end])
        if clue:
            return clue, end
    return None


def _stands_first(locator: Locator, line: _Line, mark: _Mark, stop: int) -> bool:
    """Whether a line begins "मंडल कटघोरा नगर": the level's word, then a few words that are no other
    work's."""
    begins = mark.start == 0 or line.tokens[mark.start - 1] in _BREAKS
    rest = [word for word in line.heard[mark.stop : stop] if word]
    return begins and 0 < len(rest) <= 3 and not _is_spoken(locator, rest)


def _is_spoken(locator: Locator, words: list[str]) -> bool:
    """Whether the words are ordinary ones and no name: one of a few that never stand in names, or known
    words all."""
    never = locator.wise | locator.after | locator.fillers
    return any(word in never or word.isdigit() for word in words) or all(
        word in locator.said for word in words
    )


def _before(locator: Locator, line: _Line, mark: _Mark, limit: int) -> tuple[Clue, int] | None:
    stop = mark.start
    while stop > limit and line.tokens[stop - 1] in _SOFT:
        stop -= 1
    if mark.level in (Level.MANDAL, Level.SHAKTI_KENDRA):
        return _name_before(locator, line, mark, (limit, stop))
    if stop < mark.start or mark.level == Level.BOOTH:
        return None
    follows = line.heard[mark.stop] if mark.stop < len(line.heard) else ""
    for start in range(max(limit, stop - _LONGEST_NAME), stop):
        clue = _unit(locator, mark.level, line.tokens[start:stop])
        if clue and not (follows in locator.after and _is_shared(locator, line.tokens[start:stop])):
            return clue, mark.stop
    return None


def _name_before(
    locator: Locator, line: _Line, mark: _Mark, limits: tuple[int, int]
) -> tuple[Clue, int] | None:
    """ "कटघोरा नगर मंडल" at the end of a line or of its part."""
    ends = mark.stop == len(line.tokens) or line.tokens[mark.stop] in _BREAKS
    start, stop = limits
    words = [word for word in line.heard[start:stop] if word]
    is_name = 0 < len(words) <= 3 and not _is_spoken(locator, words)
    return _own_name(mark.level, line.tokens[start:stop], mark.stop) if ends and is_name else None


def _is_shared(locator: Locator, tokens: list[str]) -> bool:
    """Whether other levels have the name too, so that "कोरबा विधानसभा प्रवास" may speak of the district."""
    return locator.gazetteer.bare_assembly(" ".join(tokens)) is None


def _unit(locator: Locator, level: Level | str, tokens: list[str]) -> Clue | None:
    text = " ".join(token for token in tokens if token not in _SOFT)
    if not text:
        return None
    book = locator.gazetteer
    if level == Level.ASSEMBLY:
        answer = book.assembly(text)
        return Clue(conflict=text) if answer.is_conflict else Clue(ac_no=answer.unit) if answer.unit else None
    if level == Level.SEAT:
        answer = book.seat(text)
        return (
            Clue(conflict=text) if answer.is_conflict else Clue(seat_no=answer.unit) if answer.unit else None
        )
    if level == "district":
        district = book.district(text)
        return Clue(district=district) if district else None
    cluster = book.cluster(text) if level == Level.CLUSTER else None
    return Clue(cluster=cluster) if cluster else None


def _own_name(level: Level | str, tokens: list[str], stop: int) -> tuple[Clue, int] | None:
    """A mandal's or shakti kendra's name as written: no list holds them."""
    name = " ".join(token for token in tokens if token not in _SOFT)
    if not name:
        return None
    return (Clue(mandal=name) if level == Level.MANDAL else Clue(shakti_kendra=name)), stop


def _bare(locator: Locator, text: str) -> Clue:
    clean = tidy(text)
    if any(char.isdigit() for char in clean):
        answer = locator.gazetteer.assembly(clean)
        if answer.is_conflict:
            return Clue(conflict=clean)
        return Clue(ac_no=answer.unit) if answer.unit and answer.name and plain(answer.name) else NOWHERE
    number = locator.gazetteer.bare_assembly(clean)
    return Clue(ac_no=number) if number else NOWHERE
