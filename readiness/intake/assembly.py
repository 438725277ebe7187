"""A sheet's values and facts become one `Grid`: legacy Hindi in Unicode, persons' numbers out."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from readiness.intake.facts import SheetFacts
from readiness.intake.legacy_cells import typed_cells
from readiness.intake.legacy_fonts import to_unicode
from readiness.intake.privacy import ScrubbedCell, scrub, scrub_cell
from readiness.intake.reading_values import SheetValues
from readiness.intake.records import Removed
from readiness.intake.workbook import Cell, Grid, Scalar

_Rows = tuple[tuple[Scalar, ...], ...]
# No cell that a person filled in by hand is longer; more is a letter, or an attack.
_LONGEST = 4000


def grid_of(values: SheetValues, facts: SheetFacts) -> tuple[Grid, Removed]:
    """Put one sheet together; also what was removed from its name, cells and comments."""
    legacy = typed_cells(values.rows, facts.fonts)
    rows, removed = _scrubbed(_with(values.rows, {cell: to_unicode(text) for cell, text in legacy.items()}))
    name = scrub(values.name)
    notes = {cell: scrub(text[:_LONGEST]) for cell, text in facts.comments.items()}
    grid = Grid(
        sheet=name.text,
        rows=rows,
        hidden=values.hidden,
        merges=values.merges or facts.merges,
        hidden_rows=facts.hidden_rows,
        hidden_columns=frozenset(c for c in facts.hidden_columns if rows and c < len(rows[0])),
        fonts={cell: font for cell, font in facts.fonts.items() if isinstance(_at(rows, cell), str)},
        legacy={cell: scrub(text).text for cell, text in legacy.items()},
        troubles=facts.troubles,
        comments={cell: note.text for cell, note in notes.items()},
        fills=frozenset(cell for cell in facts.filled if _at(rows, cell) is None),
        struck=frozenset(cell for cell in facts.struck if _at(rows, cell) is not None),
        percents=frozenset(cell for cell in facts.percents if isinstance(_at(rows, cell), int | float)),
        known=facts.known,
        removed=removed,
    )
    return grid, sum((note.removed for note in notes.values()), removed + name.removed)


def _scrubbed(rows: _Rows) -> tuple[_Rows, Removed]:
    """Rows without persons' numbers. Each distinct value is looked at once, for most stand in many cells."""
    distinct = {value for value in chain.from_iterable(rows) if type(value) in (str, int, float)}
    changes = {value: cell for value in distinct if (cell := _cleaned(value)).value != value}
    if not changes:
        return rows, Removed()
    removed = sum(
        (changes[value].removed for value in chain.from_iterable(rows) if _is_in(value, changes)), Removed()
    )
    clean = tuple(
        tuple(changes[value].value if _is_in(value, changes) else value for value in row) for row in rows
    )
    return clean, removed


def _is_in(value: Scalar, changes: Mapping[Scalar, ScrubbedCell]) -> bool:
    # True equals 1 and a date is no number: only these kinds were looked at.
    return type(value) in (str, int, float) and value in changes


def _cleaned(value: Scalar) -> ScrubbedCell:
    return scrub_cell(value[:_LONGEST] if isinstance(value, str) else value)


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
