"""Where a figure came from: file, sheet and cell of one observed row, as a reader would look it up."""

from __future__ import annotations

from collections.abc import Mapping

from readiness.definitions.findings import Where
from readiness.definitions.words import Words
from readiness.store.observations import Observations, cell_of
from readiness.views.rows import Source

Row = Mapping[str, object]
"""One row of an area's frame, by column name."""


def source_of(observations: Observations, row: Row, field: str, words: Words) -> Source:
    """The cell that gave `field` in that row; the whole row where no single cell did."""
    file = observations.files.get(int(str(row["report_id"])), "")
    return said(Where(file, str(row["sheet"]), cell_of(row, field) or str(row["row"])), words)


def said(where: Where, words: Words) -> Source:
    """An address with its sentence; parts that are not known are left out."""
    parts = [where.file]
    if where.sheet:
        parts.append(words("views.sheet", name=where.sheet))
    if where.cell:
        parts.append(words("views.cell", name=where.cell))
    return Source(where.file, where.sheet, where.cell, words("views.comma").join(filter(None, parts)))
