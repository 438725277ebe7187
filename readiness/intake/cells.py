"""A sheet as intake looks at it: merged cells know their origin, texts are tidy, blanks are None.

Nothing here knows a heading or a place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from readiness.intake.folding import tidy
from readiness.intake.workbook import Cell, Grid, Scalar, Span


@dataclass(frozen=True, eq=False)
class Sheet:
    """A grid with its merges indexed. `rows` holds tidy texts; a merged block's value stands at its
    origin."""

    grid: Grid
    rows: tuple[tuple[Scalar, ...], ...]

    @cached_property
    def origins(self) -> dict[Cell, Span]:
        """Every cell of a merge, the origin too, to the merge."""
        return {
            (row, column): span
            for span in self.grid.merges
            for row in range(span.top, min(span.bottom, len(self.rows) - 1) + 1)
            for column in range(span.left, min(span.right, self.width - 1) + 1)
        }

    @property
    def width(self) -> int:
        return len(self.rows[0]) if self.rows else 0

    def at(self, row: int, column: int) -> Scalar:
        """The cell's own value, or the value of the merge that covers it."""
        value = self.rows[row][column]
        if value is not None or not self.grid.merges:
            return value
        span = self.origins.get((row, column))
        return self.rows[span.top][span.left] if span else None

    @cached_property
    def _filled(self) -> list[list[tuple[int, Scalar]]]:
        # Every question about headings asks this of every row, so it is answered once.
        return [[cell for cell in enumerate(row) if cell[1] is not None] for row in self.rows]

    def filled(self, row: int) -> Sequence[tuple[int, Scalar]]:
        """The row's cells that hold something of their own: a merge counts once, where it begins."""
        return self._filled[row]

    def raw(self, row: int, column: int) -> Scalar:
        """The cell's own value as it was typed, wide gaps and all."""
        return self.grid.rows[row][column]

    def is_text(self, row: int, column: int) -> bool:
        return isinstance(self.rows[row][column], str)

    def texts(self, row: int) -> list[str]:
        return [value for value in self.rows[row] if isinstance(value, str)]

    def span_of(self, row: int, column: int) -> Span:
        """The merge that begins or passes at the cell, or the cell by itself."""
        return self.origins.get((row, column)) or Span(row, column, row, column)


def sheet_of(grid: Grid) -> Sheet:
    """Tidy every text of the grid once."""
    return Sheet(
        grid,
        tuple(
            tuple([(tidy(cell) or None) if cell.__class__ is str else cell for cell in row])
            for row in grid.rows
        ),
    )


def turned(sheet: Sheet, start: int) -> Sheet:
    """The sheet from row `start` on, on its side: its rows become columns."""
    grid = sheet.grid
    merges = tuple(
        Span(span.left, span.top - start, span.right, span.bottom - start)
        for span in grid.merges
        if span.top >= start
    )
    troubles = {(column, row - start): each for (row, column), each in grid.troubles.items() if row >= start}
    rows = tuple(zip(*sheet.rows[start:], strict=True))
    return Sheet(Grid(sheet=grid.sheet, rows=rows, merges=merges, troubles=troubles), rows)


def is_number(value: Scalar) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_day(value: Scalar) -> bool:
    return isinstance(value, date | datetime)
