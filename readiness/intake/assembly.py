"""A sheet's values and facts become one `Grid`: legacy Hindi in Unicode, persons' numbers out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from readiness.intake.facts import SheetFacts
from readiness.intake.legacy_cells import typed_cells
from readiness.intake.legacy_fonts import to_unicode
from readiness.intake.privacy import scrub, scrub_cell
from readiness.intake.reading_values import SheetValues
from readiness.intake.records import Removed
from readiness.intake.workbook import Cell, Grid, Scalar

_Rows = tuple[tuple[Scalar, ...], ...]
_NOTHING = Removed()


@dataclass
class _Scrubber:
    """Scrubs and adds up; a text seen before is not looked at again, but counted again."""

    removed: Removed = _NOTHING
    seen: dict[str, tuple[str, Removed]] = field(default_factory=dict)

    def text(self, text: str) -> str:
        if text not in self.seen:
            scrubbed = scrub(text)
            self.seen[text] = scrubbed.text, scrubbed.removed
        clean, removed = self.seen[text]
        self._count(removed)
        return clean

    def cell(self, value: Scalar) -> Scalar:
        if isinstance(value, str):
            return self.text(value)
        # Only a number of nine digits or more can be a person's.
        if type(value) in (int, float) and not -1e8 < value < 1e8:  # type: ignore[operator]
            scrubbed = scrub_cell(value)
            self._count(scrubbed.removed)
            return scrubbed.value
        return value

    def _count(self, removed: Removed) -> None:
        if removed != _NOTHING:
            self.removed += removed


def grid_of(values: SheetValues, facts: SheetFacts) -> tuple[Grid, Removed]:
    """Put one sheet together; also what was removed from its name, cells and comments."""
    scrubber = _Scrubber()
    legacy = typed_cells(values.rows, facts.fonts)
    rows = _with(values.rows, {cell: to_unicode(text) for cell, text in legacy.items()})
    grid = Grid(
        sheet=scrubber.text(values.name),
        rows=tuple(tuple(map(scrubber.cell, row)) for row in rows),
        hidden=values.hidden,
        merges=values.merges,
        hidden_rows=facts.hidden_rows,
        hidden_columns=frozenset(c for c in facts.hidden_columns if rows and c < len(rows[0])),
        fonts={cell: font for cell, font in facts.fonts.items() if isinstance(_at(rows, cell), str)},
        legacy={cell: scrub(text).text for cell, text in legacy.items()},
        troubles=facts.troubles,
        comments={cell: scrubber.text(text) for cell, text in facts.comments.items()},
        fills=frozenset(cell for cell in facts.filled if _at(rows, cell) is None),
        struck=facts.struck,
        percents=frozenset(cell for cell in facts.percents if isinstance(_at(rows, cell), int | float)),
        bold_rows=_bold_rows(rows, facts.bold),
        known=facts.known,
    )
    return grid, scrubber.removed


def _with(rows: _Rows, changes: Mapping[Cell, Scalar]) -> _Rows:
    if not changes:
        return rows
    changed = {row for row, _ in changes}
    return tuple(
        tuple(changes.get((r, c), value) for c, value in enumerate(row)) if r in changed else row
        for r, row in enumerate(rows)
    )


def _at(rows: _Rows, cell: Cell) -> Scalar:
    row, column = cell
    return rows[row][column] if 0 <= row < len(rows) and 0 <= column < len(rows[row]) else None


def _bold_rows(rows: _Rows, bold: frozenset[Cell]) -> frozenset[int]:
    """Rows of which at least half the filled cells are bold."""
    counts = Counter(row for row, column in bold if _at(rows, (row, column)) is not None)
    return frozenset(
        row for row, count in counts.items() if 2 * count >= sum(value is not None for value in rows[row])
    )
