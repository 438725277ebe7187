"""Where a tour begins and ends: a column of spans ("10 से 11 जनवरी") begins it, though its heading ends in तक;
a second column of beginnings ends it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from readiness.intake.cells import is_day
from readiness.intake.dates import day_of_cell, find_days
from readiness.intake.recognise import RecognisedTable
from readiness.intake.records import How
from readiness.intake.workbook import Scalar

_ANY_DAY = date(2024, 1, 1)
_START, _END = "start_date", "end_date"


def with_spans(table: RecognisedTable) -> RecognisedTable:
    """The table with its column of ends read as beginnings, where it holds spans and nothing else begins."""
    table = _with_ends(table)
    if _END not in table.fields or _START in table.fields or not _holds_spans(table, table.fields[_END]):
        return table
    fields = {_START if name == _END else name: column for name, column in table.fields.items()}
    columns = tuple(replace(c, field=_START) if c.field == _END else c for c in table.columns)
    return replace(table, fields=fields, columns=columns)


def _with_ends(table: RecognisedTable) -> RecognisedTable:
    """The table with its second column of beginnings read as ends, where it holds no day before the first:
    कब आए | कब गए."""
    start = table.fields.get(_START)
    if start is None or _END in table.fields:
        return table
    for at, column in enumerate(table.columns):
        own = table.block.columns[at]
        if column.field == _START and own > start and _follows(table, start, own):
            told = replace(column, field=_END, how=How.KEY)
            columns = (*table.columns[:at], told, *table.columns[at + 1 :])
            return replace(
                table, columns=columns, fields={**table.fields, _END: own}, loose=(*table.loose, at)
            )
    return table


def _follows(table: RecognisedTable, start: int, end: int) -> bool:
    """Whether both columns hold days, and the second none before the first's."""
    rows = [table.sheet.rows[row] for row in table.block.body]
    pairs = [(_day(row[start]), _day(row[end])) for row in rows]
    told = [(first, last) for first, last in pairs if first and last]
    return bool(told) and all(first <= last for first, last in told)


def _day(value: Scalar) -> date | None:
    if is_day(value):
        return day_of_cell(value)
    days = find_days(value, _ANY_DAY) if isinstance(value, str) else ()
    return days[0] if days else None


def _holds_spans(table: RecognisedTable, column: int) -> bool:
    cells = (table.sheet.rows[row][column] for row in table.block.body)
    return any(len(find_days(cell, _ANY_DAY)) > 1 for cell in cells if isinstance(cell, str))
