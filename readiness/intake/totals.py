"""Total rows: found by word, or by arithmetic where no word stands; compared with their rows, never added."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from readiness.definitions.findings import Finding, Where
from readiness.definitions.layouts import Kind
from readiness.intake.cells import is_number
from readiness.intake.findings_of import finding
from readiness.intake.recognise import RecognisedTable
from readiness.intake.records import TotalRow
from readiness.intake.rows import UNIT_COLUMNS, Row, RowKind
from readiness.intake.workbook import Scalar

if TYPE_CHECKING:
    from readiness.intake.building import Circumstances

_LEAST_FIGURES = 2
_LEAST_SUMS = 3
_LARGE = 10


def drop_unlabelled_totals(rows: list[Row], table: RecognisedTable, counts: Sequence[int]) -> list[Row]:
    """Turn units whose every figure is the sum of the rows above into totals: those without a name, and
    those with one where no chance makes so many sums come out. `counts` are the columns of counts."""
    figures = _figure_columns(table)
    running = _Running(table, counts)
    kept: list[Row] = []
    for row in rows:
        if row.kind == RowKind.UNIT and _is_total(row, kept, table, figures, running):
            row = replace(row, kind=RowKind.TOTAL)
        kept.append(row)
        running.pass_by(row)
    return kept


def _is_total(
    row: Row, above: list[Row], table: RecognisedTable, figures: Sequence[int], running: _Running
) -> bool:
    if not _has_name(row, table):
        return _is_sum(row, above, table, figures)
    return not _is_counted(row, table) and running.is_summed_by(row)


class _Running:
    """The sums of counts down the table, and how far they had come at the last total and section."""

    def __init__(self, table: RecognisedTable, counts: Sequence[int]) -> None:
        self.rows, self.counts = table.sheet.rows, counts
        self.sums, self.units = [0] * len(counts), 0
        self.before = {kind: (self.sums, 0) for kind in ("", RowKind.TOTAL, RowKind.SECTION)}

    def pass_by(self, row: Row) -> None:
        if row.kind == RowKind.UNIT:
            self.units += 1
            own = zip(self.sums, self._counts(row), strict=True)
            self.sums = [total + int(count) if count else total for total, count in own]
        elif row.kind in self.before:
            self.before[row.kind] = (self.sums, self.units)

    def is_summed_by(self, row: Row) -> bool:
        """Whether the row's counts are such sums: three at least, two of them no small numbers."""
        own = self._counts(row)
        told = [count for count in own if count is not None]
        if len(told) < _LEAST_SUMS or sum(count >= _LARGE for count in told) < _LEAST_FIGURES:
            return False
        return any(self._is_since(before, own) for before in self.before.values())

    def _is_since(self, before: tuple[list[int], int], own: Sequence[float | None]) -> bool:
        sums, units = before
        counted = zip(own, self.sums, sums, strict=True)
        return self.units - units >= _LEAST_FIGURES and all(
            count is None or count == total - past for count, total, past in counted
        )

    def _counts(self, row: Row) -> list[float | None]:
        cells = self.rows[row.number]
        values = [cells[column] for column in self.counts]
        return [value if value.__class__ is int else _as_number(value) for value in values]


def _figure_columns(table: RecognisedTable) -> tuple[int, ...]:
    skipped = {column for name, column in table.fields.items() if name in UNIT_COLUMNS or name == "serial_no"}
    return tuple(column for column in table.block.columns if column not in skipped)


def _has_name(row: Row, table: RecognisedTable) -> bool:
    return any(
        table.sheet.at(row.number, table.fields[name]) is not None
        for name in UNIT_COLUMNS
        if name in table.fields
    )


def _is_sum(row: Row, above: list[Row], table: RecognisedTable, figures: Sequence[int]) -> bool:
    cells = table.sheet.rows[row.number]
    own = {c: value for c in figures if is_number(cells[c]) and (value := _as_number(cells[c])) is not None}
    if len(own) < _LEAST_FIGURES or sum(each.kind == RowKind.UNIT for each in above) < 2:
        return False
    groups = (_since(above, RowKind.TOTAL), _since(above, RowKind.SECTION), _units(above))
    return any(group and _adds_up(table, group, own) for group in groups)


def _adds_up(table: RecognisedTable, group: Sequence[int], own: Mapping[int, float]) -> bool:
    """Whether the figures are the sums; more only where a row lacks its figure, and three are exact."""
    sums = {column: _sum(table, group, column) for column in own}
    amiss = [column for column, value in own.items() if value != sums[column]]
    lacking = [c for c in amiss if own[c] > sums[c] and _has_gap(table, group, c)]
    return lacking == amiss and (not amiss or len(own) - len(amiss) >= _LEAST_SUMS)


def _has_gap(table: RecognisedTable, group: Sequence[int], column: int) -> bool:
    return any(_as_number(table.sheet.rows[row][column]) is None for row in group)


def _is_counted(row: Row, table: RecognisedTable) -> bool:
    """Whether the row has a running number, as units have."""
    column = table.fields.get("serial_no")
    return column is not None and _as_number(table.sheet.rows[row.number][column]) is not None


def _units(rows: Iterable[Row]) -> list[int]:
    return [row.number for row in rows if row.kind == RowKind.UNIT]


def _since(rows: Sequence[Row], kind: RowKind) -> list[int]:
    last = max((at for at, row in enumerate(rows) if row.kind == kind), default=-1)
    return _units(rows[last + 1 :])


def _sum(table: RecognisedTable, rows: Iterable[int], column: int) -> float:
    return sum(_as_number(table.sheet.rows[row][column]) or 0 for row in rows)


def _as_number(value: Scalar) -> float | None:
    """The plain number in a cell, typed as text or not."""
    if isinstance(value, str):
        # Most texts are words, which their first letter tells.
        text = value.replace(",", "") if value[:1].isdigit() else ""
        return int(text) if text.isdigit() else None
    return value if isinstance(value, int | float) else None


def compare_totals(
    rows: Sequence[Row], table: RecognisedTable, about: Circumstances, findings: list[Finding]
) -> TotalRow | None:
    """Compare each total with the rows it can be the total of; a figure that fits none is a finding."""
    totals = [at for at, row in enumerate(rows) if row.kind == RowKind.TOTAL]
    columns = summed_columns(table, about)
    agrees = True
    for at in totals:
        groups = _groups(rows, at)
        best = min(
            groups, key=lambda group: len(_misfits(table, rows[at].number, group, columns)), default=[]
        )
        for column, total, summed in _misfits(table, rows[at].number, best, columns):
            agrees = False
            where = Where(about.file, table.sheet.grid.sheet, table.block.address(rows[at].number, column))
            findings.append(finding("total-row-differs", where, str(total), total=total, sum=summed))
    return TotalRow(rows[totals[-1]].number + 1, agrees) if totals else None


def summed_columns(table: RecognisedTable, about: Circumstances) -> tuple[int, ...]:
    """The columns of counts: those that a total sums."""
    kinds = (Kind.COUNT, Kind.NAMED)
    return tuple(column for name, column in table.fields.items() if about.layouts.fields[name].kind in kinds)


def _groups(rows: Sequence[Row], at: int) -> list[list[int]]:
    """The groups of units a total may stand for: since the last total, of its section, all, those below
    it."""
    above, below = rows[:at], rows[at + 1 :]
    next_total = next((n for n, row in enumerate(below) if row.kind == RowKind.TOTAL), len(below))
    candidates = [
        _since(above, RowKind.TOTAL),
        _since(above, RowKind.SECTION),
        _units(above),
        _units(below[:next_total]),
        _units(rows),
    ]
    return [group for group in candidates if group]


def _misfits(
    table: RecognisedTable, total_row: int, group: Sequence[int], columns: Sequence[int]
) -> list[tuple[int, int, int]]:
    """(column, written total, sum of the rows) where they differ."""
    misfits = []
    for column in columns:
        total = _as_number(table.sheet.rows[total_row][column])
        if total is not None and _is_summed(table, group, column):
            summed = _sum(table, group, column)
            if summed != total:
                misfits.append((column, int(total), int(summed)))
    return misfits


def _is_summed(table: RecognisedTable, group: Sequence[int], column: int) -> bool:
    """Whether the column's rows are plain numbers, so that their sum says something."""
    values = [table.sheet.rows[row][column] for row in group]
    numbers = [_as_number(value) for value in values]
    plain = all(value is None or number is not None for value, number in zip(values, numbers, strict=True))
    return plain and any(number is not None for number in numbers)
