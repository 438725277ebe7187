"""A column of spans of days ("10 से 11 जनवरी") begins a tour, though its heading ends in तक."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from readiness.intake.dates import find_days
from readiness.intake.recognise import RecognisedTable

_ANY_DAY = date(2024, 1, 1)
_START, _END = "start_date", "end_date"


def with_spans(table: RecognisedTable) -> RecognisedTable:
    """The table with its column of ends read as beginnings, where it holds spans and nothing else begins."""
    if _END not in table.fields or _START in table.fields or not _holds_spans(table, table.fields[_END]):
        return table
    fields = {_START if name == _END else name: column for name, column in table.fields.items()}
    columns = tuple(replace(c, field=_START) if c.field == _END else c for c in table.columns)
    return replace(table, fields=fields, columns=columns)


def _holds_spans(table: RecognisedTable, column: int) -> bool:
    cells = (table.sheet.rows[row][column] for row in table.block.body)
    return any(len(find_days(cell, _ANY_DAY)) > 1 for cell in cells if isinstance(cell, str))
