"""What a sheet says without values: hidden rows, colour instead of a word, the answer in a comment."""

from __future__ import annotations

from collections.abc import Iterator

from readiness.definitions.findings import Finding, Where
from readiness.intake.findings_of import finding
from readiness.intake.recognise import RecognisedTable

_MOST_TOLD = 5


def notes_on(table: RecognisedTable, file: str) -> Iterator[Finding]:
    """Hidden rows of the table's body, coloured empty cells and comments on empty cells of its fields."""
    grid, block = table.sheet.grid, table.block
    if block.turned_at is not None:
        return
    hidden = [row for row in block.body if row in grid.hidden_rows]
    if hidden:
        where = Where(file, grid.sheet, block.address(hidden[0], block.columns[0]))
        yield finding("rows-hidden", where, count=len(hidden))
    cells = {(row, column) for row in block.body for column in table.fields.values()} if grid.fills else set()
    for row, column in sorted(grid.fills & cells)[:_MOST_TOLD]:
        yield finding("colour-only", Where(file, grid.sheet, block.address(row, column)))
    columns = frozenset(table.fields.values())
    for row, column in sorted(grid.comments):
        if row in block.body and column in columns and table.sheet.rows[row][column] is None:
            yield finding("comment-holds-answer", Where(file, grid.sheet, block.address(row, column)))
