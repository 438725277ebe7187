"""Places that are named only in the first row of their block, in a file that cannot merge cells.

A blank is filled from above only where the column is plainly written so: its first row is named, no name
comes again further down, and every blank row names a smaller unit of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from readiness.intake.recognise import RecognisedTable
from readiness.intake.rows import Row, RowKind
from readiness.intake.workbook import Scalar

_COARSEST_FIRST = ("cluster_name", "ls_no", "ls_name", "ac_no", "ac_name", "mandal_name", "sk_name")
_OWN = ("booth_no", "booth_name", "sk_name", "mandal_name", "ac_name", "ac_no", "ls_name")


def carried_places(table: RecognisedTable, rows: Sequence[Row]) -> Mapping[tuple[int, int], Scalar]:
    """By row and column what a blank place cell takes from above."""
    own = next((table.fields[name] for name in _OWN if name in table.fields), None)
    columns = [table.fields[name] for name in _COARSEST_FIRST if name in table.fields]
    coarser = [column for column in columns if column != own]
    units = [row.number for row in rows if row.kind == RowKind.UNIT]
    if own is None or any(table.sheet.rows[row][own] is None for row in units):
        return {}
    if not all(_is_in_runs(table, units, column) for column in coarser):
        return {}
    return dict(_filled(table, rows, coarser))


def _is_in_runs(table: RecognisedTable, units: Sequence[int], column: int) -> bool:
    """Whether the first row is named and each name has one run of rows."""
    values = [table.sheet.rows[row][column] for row in units]
    runs = [value for value, _ in groupby(value for value in values if value is not None)]
    return bool(values) and values[0] is not None and len(runs) == len(set(runs))


def _filled(
    table: RecognisedTable, rows: Sequence[Row], columns: Sequence[int]
) -> Iterator[tuple[tuple[int, int], Scalar]]:
    """What each blank takes; a total or a section ends what was said, and so does a larger unit's name."""
    last: dict[int, Scalar] = {}
    for row in rows:
        if row.kind != RowKind.UNIT:
            last.clear()
            continue
        for at, column in enumerate(columns):
            value = table.sheet.rows[row.number][column]
            if value is None and column in last:
                yield (row.number, column), last[column]
            elif value is not None and value != last.get(column):
                for finer in columns[at:]:
                    last.pop(finer, None)
                last[column] = value
