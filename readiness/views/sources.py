"""Where a figure came from: file, sheet and cell of one observed row, as a reader would look it up."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from readiness.definitions.findings import Where
from readiness.definitions.words import Words
from readiness.store.observations import Observations
from readiness.views.rows import Source

Row = Mapping[Hashable, object]
"""One row of an area's frame, by column name."""


def source_of(observations: Observations, row: Row, field: str, words: Words) -> Source:
    """The cell that gave `field` in that row; the whole row where no single cell did."""
    file = observations.files.get(int(str(row["report_id"])), "")
    return said(Where(file, str(row["sheet"]), _cell(row, field)), words)


def said(where: Where, words: Words) -> Source:
    """An address with its sentence; parts that are not known are left out."""
    parts = [where.file]
    if where.sheet:
        parts.append(words("views.sheet", name=where.sheet))
    if where.cell:
        parts.append(words("views.row" if where.cell.isdecimal() else "views.cell", name=where.cell))
    return Source(where.file, where.sheet, where.cell, words("views.comma").join(filter(None, parts)))


def _cell(row: Row, field: str) -> str:
    """The field's cell; the row's number where no single cell gave it."""
    cells = row["cells"]
    letters = str(cells.get(field, "")) if isinstance(cells, Mapping) else ""
    return letters if letters[-1:].isdigit() else f"{letters}{row['row']}"
