"""What a line of text (a sheet's name, a title, a section row) says about the place it stands over.

A name counts only beside the word for its level ("विधानसभा – 22 कटघोरा", "कोरबा लोकसभा"); in a sheet's
name or a
section row also alone, if no other level has it. "विधानसभा वार" names no assembly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from readiness.definitions.layouts import Layouts
from readiness.definitions.levels import Level
from readiness.definitions.places import Places
from readiness.intake.folding import plain, sound, tidy
from readiness.intake.gazetteer import Gazetteer, gazetteer_of
from readiness.intake.line_tokens import Spot, Words, line_of, marks_in
from readiness.intake.mentions import mentions, numbered, rest_of

_SHORT = 3
_LONGEST_UNKNOWN = 3
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
    itself; `level` is what bare names below the text are names of."""

    seat_no: int | None = None
    ac_no: int | None = None
    cluster: str | None = None
    mandal: str | None = None
    shakti_kendra: str | None = None
    district: str | None = None
    conflict: str = ""
    level: Level | None = None

    def over(self, other: Clue) -> Clue:
        """This clue, with what it leaves open taken from `other`."""
        own = {name: getattr(self, name) for name in self.__slots__ if getattr(self, name)}
        return replace(other, **own)

    @property
    def is_empty(self) -> bool:
        return self == NOWHERE


NOWHERE = Clue()


@dataclass(frozen=True, eq=False)
class Locator:
    """Reads places out of lines. Built once per definitions."""

    gazetteer: Gazetteer
    words: Words

    def clue(self, text: str) -> Clue:
        """The places that the text names beside their level's word, or an assembly's number with its name."""
        return _read(self, text).clue

    def bare(self, text: str) -> Clue:
        """The place of a whole line: as `clue`, or number and name, or a name that only an assembly has."""
        found = _read(self, text).clue
        return _bare(self, text) if found.is_empty else found

    def doubtful(self, text: str) -> Clue:
        """As `bare`; a line that seems to name an assembly, but not surely which, is a conflict."""
        found = self.bare(text)
        if found.is_empty and (self.gazetteer.named_assembly(text) or self._names_unknown(text)):
            return Clue(conflict=text)
        return found

    def _names_unknown(self, text: str) -> bool:
        """Whether the line says विधानसभा and a name that no list has."""
        reading = _read(self, text)
        words = sound(reading.rest).split()
        unknown = [word for word in words if not (word.isdigit() or self.words.is_ordinary(word))]
        return reading.level == Level.ASSEMBLY and 0 < len(unknown) == len(words) <= _LONGEST_UNKNOWN

    def is_note(self, text: str) -> bool:
        """Whether the line is a note under a table: what it names is no title's."""
        return text.startswith("*") or bool(self.words.notes & set(sound(text).split()[:1]))

    def rest(self, text: str) -> str:
        """What the text says besides the places that `clue` finds in it, brackets left out."""
        return _read(self, text).rest

    def levels_in(self, text: str) -> frozenset[Level]:
        """The levels of seats and assemblies whose words stand in the text."""
        line = line_of(text, self.words, self.gazetteer)
        levels = {mark.level for mark in marks_in(line)}
        return frozenset(level for level in (Level.SEAT, Level.ASSEMBLY) if level in levels)

    def level(self, text: str) -> Level | None:
        """The one level of seats, assemblies or clusters that the text speaks of."""
        return _read(self, text).level


@lru_cache(maxsize=4)
def locator_of(places: Places, layouts: Layouts) -> Locator:
    """Fold the words of levels once."""
    levels: dict[tuple[str, ...], Level | str] = {}
    for line, level in {**_LEVEL_WORDS, "word_district": "district", "word_booth": Level.BOOTH}.items():
        levels.update({tuple(sound(word).split()): level for word in layouts.lines[line]})
    spoken_of = layouts.things | layouts.deeds
    phrases = [sound(word).split() for each in sorted(spoken_of) for word in layouts.concepts[each]]
    said = (part for parts in phrases for part in parts if len(parts) == 1 or len(part) > _SHORT)
    return Locator(
        gazetteer_of(places),
        Words(
            levels=levels,
            fillers=_heard(layouts, "place_fillers"),
            numbers=_heard(layouts, "number_words"),
            of=_heard(layouts, "of"),
            wise=_heard(layouts, "wise"),
            after=_heard(layouts, "after_level"),
            ends=_heard(layouts, "name_ends"),
            said=frozenset(said),
            joints=_heard(layouts, "joints"),
            totals=_heard(layouts, "total"),
            notes=_heard(layouts, "note"),
            divisions=_heard(layouts, "word_division"),
        ),
    )


def _heard(layouts: Layouts, name: str) -> frozenset[str]:
    return frozenset(sound(word) for word in layouts.lines[name])


@dataclass(frozen=True, slots=True)
class _Reading:
    """All that one line says of places."""

    clue: Clue
    rest: str = ""
    level: Level | None = None


@lru_cache(maxsize=8192)
def _read(locator: Locator, text: str) -> _Reading:
    line = line_of(text, locator.words, locator.gazetteer)
    marks = marks_in(line)
    levels = {mark.level for mark in marks} & {Level.SEAT, Level.ASSEMBLY, Level.CLUSTER}
    level = Level(next(iter(levels))) if len(levels) == 1 else None
    spots = mentions(line, marks)
    if spots is None:
        return _Reading(Clue(conflict=text), level=level)
    pairs = numbered(line)
    clue = _clue(locator, text, spots, pairs)
    return _Reading(clue, rest_of(line, marks, [*spots, *pairs]), level)


def _clue(locator: Locator, text: str, spots: Sequence[Spot], pairs: Sequence[Spot]) -> Clue:
    if any(spot.unit is None for spot in spots):
        return Clue(conflict=text)
    found = {_FIELDS[spot.level]: spot.unit for spot in spots}
    sure = {pair.unit for pair in pairs}
    if len(sure) > 1 or (sure and found.get("ac_no", next(iter(sure))) not in sure):
        return Clue(conflict=text)
    clue = Clue(**({"ac_no": next(iter(sure))} if sure else {}) | found)  # type: ignore[arg-type]
    is_other = clue.ac_no and clue.seat_no and _seat(locator, clue.ac_no) != clue.seat_no
    return Clue(conflict=text) if is_other and not sure else clue


def _seat(locator: Locator, ac_no: int) -> int:
    return locator.gazetteer.places.assembly(ac_no).seat_no


_FIELDS = {
    Level.SEAT: "seat_no",
    Level.ASSEMBLY: "ac_no",
    Level.CLUSTER: "cluster",
    Level.MANDAL: "mandal",
    Level.SHAKTI_KENDRA: "shakti_kendra",
    "district": "district",
}


def _bare(locator: Locator, text: str) -> Clue:
    clean = tidy(text)
    if any(char.isdigit() for char in clean):
        answer = locator.gazetteer.assembly(clean)
        if answer.is_conflict:
            return Clue(conflict=clean)
        return Clue(ac_no=answer.unit) if answer.unit and answer.name and plain(answer.name) else NOWHERE
    number = locator.gazetteer.bare_assembly(clean)
    return Clue(ac_no=number) if number else NOWHERE
