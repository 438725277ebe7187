"""A plain list as a sheet: a title, the day, one heading a field, one row a unit, a signature.

Headings are the fields' own names from data/layouts, so a list that practice writes is one that is known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readiness.definitions.layouts import Layouts
from readiness.practice.sheets import Cell, Merge, Sheet
from readiness.practice.style import Style


@dataclass(frozen=True, slots=True)
class Ago:
    """A date by days before the day of the report; negative is still to come."""

    days: int


Fact = int | str | Ago | None
Row = Mapping[str, Fact]


@dataclass(frozen=True)
class Listing:
    """What a sheet lists: its id (title and sheet name in the words), its fields in order, its rows."""

    id: str
    fields: Sequence[str]
    rows: Sequence[Row]


def listing_sheet(listing: Listing, layouts: Layouts, style: Style) -> Sheet:
    """The listing as that office writes it."""
    words = style.words
    heads: list[Cell] = [
        words("practice.serial"),
        *(_head(field, layouts, style) for field in listing.fields),
    ]
    title = words(f"practice.title.{listing.id}", district=style.name(style.district))
    rows: list[list[Cell]] = [[title], [words("practice.as_on", day=style.heading_day())], heads]
    for number, row in enumerate(listing.rows, 1):
        rows.append([style.count(number), *(_cell(row.get(field), style) for field in listing.fields)])
    rows += [[], [None, None, words("practice.signature")]]
    merges = [Merge(row, 0, row, len(heads) - 1) for row in (0, 1)]
    return Sheet(words(f"practice.sheet.{listing.id}"), rows, merges, frozenset({2}))


def _head(field: str, layouts: Layouts, style: Style) -> str:
    known = layouts.fields[field]
    return known.hi if style.is_hindi else known.en


def _cell(fact: Fact, style: Style) -> Cell:
    if isinstance(fact, Ago):
        return style.day_ago(fact.days)
    return style.count(fact) if isinstance(fact, int) else fact
