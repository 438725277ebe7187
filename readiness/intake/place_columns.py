"""Columns of places told by what stands in them, where the heading does not say it.

Nothing is guessed: a column is the assemblies' where nearly every cell names one by number and name or beside
its level's word; a column of "11–15" is no booth's, but a shakti kendra's booths from and to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from readiness.definitions.layouts import Layouts
from readiness.definitions.levels import Level
from readiness.intake.labels import Total, line_words, total_of
from readiness.intake.recognise import RecognisedTable, level_of
from readiness.intake.records import How
from readiness.intake.unit_columns import UNIT
from readiness.intake.whereabouts import Locator
from readiness.intake.workbook import Scalar

_SHARE = 0.8
_FEWEST_NAMES = 5
_HIGHER = frozenset({"ac_no", "ac_name", "ls_no", "ls_name", "cluster_name", UNIT})
_BOOTHS = ("booth_no", "booth_name")
# From and to, or a list of three and more: 11–15, 11 से 15, 11,12,13.
_RANGE = re.compile(r"^\D{0,8}\d{1,4}\s*(?:-|–|से|to)\s*\d{1,4}\D{0,4}$|^\d{1,4}(?:\s*[,/]\s*\d{1,4}){2,}$")


def with_places(table: RecognisedTable, locator: Locator, layouts: Layouts) -> RecognisedTable:
    """The table with ranges of booths left aside, and with the assemblies' column that no heading told."""
    table = _without_counts(_without_ranges(table), locator)
    if _HIGHER & table.fields.keys():
        return table
    for at, column in enumerate(table.block.columns):
        if column not in table.fields.values() and _is_of_assemblies(table, column, locator, layouts):
            return _told(table, at, "ac_name")
    return table


def _without_ranges(table: RecognisedTable) -> RecognisedTable:
    for name in _BOOTHS:
        column = table.fields.get(name)
        if column is not None and _is_of_ranges(list(_texts(table, column))):
            return _without_ranges(_told(table, table.block.columns.index(column), "booth_range"))
    return table


def _without_counts(table: RecognisedTable, locator: Locator) -> RecognisedTable:
    """Numbers beside seats that are no assemblies of these seats are no assemblies' numbers, but count
    something."""
    column = table.fields.get("ac_no")
    seats = table.fields.get("ls_name", table.fields.get("ls_no"))
    if column is None or seats is None or "ac_name" in table.fields:
        return table
    rows = [table.sheet.rows[row] for row in table.block.body]
    told = [_is_in(row[column], row[seats], locator) for row in rows]
    if sum(each is False for each in told) <= sum(each is True for each in told):
        return table
    fields = {name: own for name, own in table.fields.items() if name != "ac_no"}
    at = table.block.columns.index(column)
    asked = replace(table.columns[at], how=How.SUGGESTED)
    columns = (*table.columns[:at], asked, *table.columns[at + 1 :])
    return replace(table, columns=columns, fields=fields, level=level_of(fields))


def _is_in(number: Scalar, seat: Scalar, locator: Locator) -> bool | None:
    """Whether the assembly of that number lies in the seat; None where one of them is not known."""
    seat_no = locator.gazetteer.seat(str(seat)).unit if seat is not None else None
    ac_no = locator.gazetteer.assembly(str(number)).unit if number is not None else None
    if seat_no is None or ac_no is None:
        return None
    return locator.gazetteer.places.assembly(ac_no).seat_no == seat_no


def _is_of_ranges(texts: list[str]) -> bool:
    return len(texts) > 1 and sum(bool(_RANGE.match(text)) for text in texts) >= _SHARE * len(texts)


def _told(table: RecognisedTable, at: int, name: str) -> RecognisedTable:
    column = table.block.columns[at]
    fields = {each: place for each, place in table.fields.items() if place != column}
    fields[name] = column
    told = replace(table.columns[at], field=name, how=How.KEY)
    columns = (*table.columns[:at], told, *table.columns[at + 1 :])
    return replace(table, columns=columns, fields=fields, level=level_of(fields))


def _texts(table: RecognisedTable, column: int) -> Iterator[str]:
    rows = table.sheet.rows
    return (value for row in table.block.body if isinstance(value := rows[row][column], str))


def _is_of_assemblies(table: RecognisedTable, column: int, locator: Locator, layouts: Layouts) -> bool:
    """Whether nearly every text names an assembly, or its seat, surely; or all are assemblies' own names."""
    words = line_words(layouts)
    texts = [text for text in _texts(table, column) if total_of(text, words, locator) == Total.NO]
    if not texts:
        return False
    # One look at the first cells spares the long columns of other things.
    if not any(map(locator.gazetteer.named_assembly, texts[:3])) and not any(
        _is_sure(t, locator) for t in texts[:3]
    ):
        return False
    sure = sum(_is_sure(text, locator) for text in texts)
    named = {locator.gazetteer.named_assembly(text) for text in texts}
    return sure >= _SHARE * len(texts) or (None not in named and len(named) >= _FEWEST_NAMES)


def _is_sure(text: str, locator: Locator) -> bool:
    clue = locator.clue(text)
    return bool(clue.ac_no or (clue.seat_no and locator.level(text) == Level.SEAT))
