"""What stands along the edge of a matrix: days, assemblies, seats or morchas, by what the headings are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from readiness.definitions.levels import Level
from readiness.intake.cells import Sheet, is_day
from readiness.intake.dates import day_of_cell, find_days
from readiness.intake.folding import tidy
from readiness.intake.items import Items
from readiness.intake.lexicon import Lexicon
from readiness.intake.tables import strength
from readiness.intake.whereabouts import Locator
from readiness.intake.workbook import Scalar

FEWEST_ACROSS = 2
SHARE = 0.6


class Axis(StrEnum):
    """What the headings of a matrix are."""

    DAYS = "days"
    ASSEMBLIES = "assemblies"
    SEATS = "seats"
    MORCHAS = "morchas"
    LEADERS = "leaders"


@dataclass(frozen=True, eq=False)
class AxisReader:
    """Reads headings of matrices."""

    lexicon: Lexicon
    locator: Locator
    items: Items
    near: date | None = None
    _seen: dict[tuple[type, Scalar], dict[Axis, object]] = field(default_factory=dict)

    def across(self, sheet: Sheet, row: int, above: range) -> tuple[Axis, dict[int, object]] | None:
        """The row's axis and its headings by column, if most of its cells are headings of one kind.

        `above` are the rows whose words tell seats from assemblies where a name is both.
        """
        cells = sheet.filled(row)
        if not self._may_head(cells):
            return None
        known = [(column, named) for column, value in cells if (named := self._known(value))]
        if len(known) < FEWEST_ACROSS:
            return None
        found = {axis: heads for axis in _AXES if (heads := self._heads(axis, cells, known))}
        if not found:
            return None
        titles = f"{sheet.grid.sheet} {' '.join(text for r in above for text in sheet.texts(r))}"
        return next(((axis, found[axis]) for axis in self._axes(titles, found) if axis in found), None)

    def _axes(self, titles: str, found: Mapping[Axis, Mapping[int, object]]) -> list[Axis]:
        """The kinds in the order to try. Names that are all both, seats and assemblies, are what the words
        around say, and nobody's where they say neither or both."""
        seats, assemblies = (len(found.get(each, ())) for each in (Axis.SEATS, Axis.ASSEMBLIES))
        levels = self.locator.levels_in(titles)
        says_seats = Level.SEAT in levels and Level.ASSEMBLY not in levels
        places = [Axis.SEATS, Axis.ASSEMBLIES] if says_seats else [Axis.ASSEMBLIES, Axis.SEATS]
        if seats and seats == assemblies and not levels:
            places = []
        return [Axis.DAYS, *places, Axis.MORCHAS]

    def _heads(
        self, axis: Axis, cells: Sequence[tuple[int, Scalar]], known: Sequence[tuple[int, dict[Axis, object]]]
    ) -> dict[int, object]:
        """The headings of that kind by column; none where they are few beside the other cells."""
        heads = {column: named[axis] for column, named in known if axis in named}
        is_row = len(set(heads.values())) >= FEWEST_ACROSS and self._is_headed(cells, min(heads), len(heads))
        return heads if is_row else {}

    def _may_head(self, cells: Sequence[tuple[int, Scalar]]) -> bool:
        """Whether what was seen of the cells before leaves room for a row of headings: most rows of a long
        list repeat words that head nothing, and their names need not be looked at."""
        heads = 0
        for right, (_, value) in enumerate(reversed(cells), 1):
            heads += self._seen.get((type(value), value)) != {}
            if heads >= max(FEWEST_ACROSS, SHARE * right):
                return True
        return False

    def _known(self, value: Scalar) -> dict[Axis, object]:
        """What heading of each kind the value is, asked once: a long list repeats its words in every row."""
        key = (type(value), value)
        found = self._seen.get(key)
        if found is None:
            heads = {axis: self.head(axis, value) for axis in _AXES}
            found = self._seen[key] = {axis: head for axis, head in heads.items() if head is not None}
        return found

    def _is_headed(self, cells: Sequence[tuple[int, Scalar]], first: int, heads: int) -> bool:
        """Whether what stands left of the first head is a heading, and little else stands to its right."""
        left = [value for column, value in cells if column < first]
        right = len(cells) - len(left)
        known = [isinstance(value, str) and strength(value, self.lexicon) > 0 for value in left]
        return first > 0 and heads >= SHARE * right and (any(known) if left else True)

    def head(self, axis: Axis, value: Scalar) -> object | None:
        """The day, number or morcha that a heading names."""
        if axis == Axis.DAYS:
            return _day(value, self.near)
        if not isinstance(value, str) or value.isdigit():
            return None
        if axis == Axis.ASSEMBLIES:
            return self.locator.clue(value).ac_no or self.locator.gazetteer.assembly(value).unit
        if axis == Axis.SEATS:
            return self.locator.clue(value).seat_no or self.locator.gazetteer.seat(value).unit
        return self.items.known("morcha", value) if axis == Axis.MORCHAS else None


_AXES = (Axis.DAYS, Axis.ASSEMBLIES, Axis.SEATS, Axis.MORCHAS)


def _day(value: Scalar, near: date | None) -> date | None:
    if is_day(value):
        return day_of_cell(value)
    days = find_days(value, near) if isinstance(value, str) else ()
    return days[0] if days and len(tidy(str(value))) <= 20 else None
