"""The column that names the units where its heading does not say so: "कार्यालय किस क्षेत्र का", "क्षेत्र".

Only in a table that has no column of places of its own, and only where most of the cells surely name units.
Each cell is then read for itself, with the level that the cell, the row's kind or its section says; a bare
name that exists on two levels stays nobody's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from readiness.definitions.layouts import Kind, Layouts
from readiness.definitions.levels import Level
from readiness.intake.folding import sound, tidy
from readiness.intake.recognise import RecognisedTable
from readiness.intake.records import Column, How
from readiness.intake.whereabouts import Clue, Locator

UNIT = "unit_name"
LEVEL_ITEMS = ("office_level", "committee_type", "pravas_type")
_SHARE = 0.7
_FEWEST = 2
_MAY_BE = frozenset({Kind.ITEM, Kind.TEXT, Kind.DROP, Kind.IGNORE})
_OWN_WORDS = ("office", "committee", "management")


@dataclass(frozen=True, eq=False)
class UnitReader:
    """Reads a cell that names a seat, an assembly or a cluster."""

    locator: Locator
    own_words: frozenset[str]

    def clue(self, text: str, level: Level | None) -> Clue:
        """The unit of the cell; `level` is what its row or section says, for a bare name."""
        said = self._said(text)
        if not said.is_empty:
            return said
        return self._bare(text, level or self.locator.level(text))

    def _said(self, text: str) -> Clue:
        """What the text says by itself, else without the words for what is there: दुर्ग लोकसभा कार्यालय."""
        found = self.locator.clue(text)
        if not found.is_empty:
            return found
        kept = [word for word in tidy(text).split() if sound(word) not in self.own_words]
        return self.locator.clue(" ".join(kept))

    def _bare(self, text: str, level: Level | None) -> Clue:
        name = " ".join(word for word in tidy(text).split() if sound(word) not in self.own_words)
        book = self.locator.gazetteer
        seat, assembly = book.seat(name).unit, book.assembly(name).unit
        if level == Level.CLUSTER:
            return Clue(cluster=book.cluster(name))
        if level == Level.SEAT or (level is None and not assembly):
            return Clue(seat_no=seat)
        return Clue(ac_no=assembly) if level == Level.ASSEMBLY or not seat else Clue()


def unit_reader(locator: Locator, layouts: Layouts) -> UnitReader:
    """A reader that passes over the words for offices and committees."""
    words = (word for concept in _OWN_WORDS for word in layouts.concepts[concept])
    return UnitReader(locator, frozenset(sound(word) for word in words if len(word.split()) == 1))


def with_units(table: RecognisedTable, reader: UnitReader, layouts: Layouts) -> RecognisedTable:
    """The table with the column that names its units, if none of its headings says which that is."""
    kinds = {name: layouts.fields[name].kind for name in table.fields}
    if not table.areas or Kind.PLACE in kinds.values():
        return table
    taken = {column for name, column in table.fields.items() if kinds[name] not in _MAY_BE}
    free = [c for c in table.block.columns if c not in taken and not _is_venue(table, c, layouts)]
    found = max(free, key=lambda column: _share(table, column, reader), default=None)
    if found is None or _share(table, found, reader) < _SHARE:
        return table
    return _placed(table, found)


def _is_venue(table: RecognisedTable, column: int, layouts: Layouts) -> bool:
    """Whether the heading says where an event was held: a sammelan's town is not whose sammelan it is."""
    if not any(layouts.areas[area].holds("event_held_date") for area in table.areas):
        return False
    words = {sound(word) for word in layouts.concepts["locality"]}
    path = table.block.paths[table.block.columns.index(column)]
    return any(word in words for text in path for word in sound(text).split())


def _share(table: RecognisedTable, column: int, reader: UnitReader) -> float:
    """The share of the column's texts that name units; 0 where they are too few or all alike."""
    cells = [table.sheet.rows[row][column] for row in table.block.body]
    texts = [tidy(cell) for cell in cells if isinstance(cell, str)]
    named = [text for text in texts if _is_unit(text, reader)]
    return len(named) / len(texts) if len(set(named)) >= _FEWEST else 0.0


def _is_unit(text: str, reader: UnitReader) -> bool:
    """Whether a text names a unit, be it of an unsaid level; a mere number is more likely a running one."""
    if not any(char.isalpha() for char in text):
        return False
    book = reader.locator.gazetteer
    clue = reader.clue(text, None)
    return bool(
        clue.ac_no or clue.seat_no or clue.cluster or (book.seat(text).unit and book.assembly(text).unit)
    )


def _placed(table: RecognisedTable, column: int) -> RecognisedTable:
    at = list(table.block.columns).index(column)
    columns = _with(table.columns, at)
    fields = {name: own for name, own in table.fields.items() if own != column}
    names = tuple(each for each in table.names if each != column)
    loose = (*table.loose, at)
    return replace(table, columns=columns, fields={UNIT: column, **fields}, names=names, loose=loose)


def _with(columns: Sequence[Column], at: int) -> tuple[Column, ...]:
    named = replace(columns[at], field=UNIT, how=How.KEY)
    return (*columns[:at], named, *columns[at + 1 :])
