"""How tables are put together: headings from the words, cells from counts, scores and days.

A table's words stand under `tables.<id>` (title, empty) and `tables.head.<column>`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from readiness.definitions.words import Words
from readiness.scoring.scorecard import Band
from readiness.views.page import CellView, Head, TableView
from readiness.views.rows import Link, ScoreFigure, Source
from readiness.views.say import count_text, day_text, share_text

Cells = tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """A table's id, its columns in order, and how it stands on a page (see TableView)."""

    id: str
    columns: tuple[str, ...]
    is_fine: bool = False
    is_second: bool = False
    is_whole: bool = False


def table(shape: Shape, rows: Iterable[Cells], words: Words, **facts: object) -> TableView:
    """A table of those rows; `facts` fill its title's placeholders."""
    held = tuple(rows)
    title = words(f"tables.{shape.id}.title", **facts)
    return TableView(
        id=shape.id,
        title=title,
        sentence=words("tables.sentence", title=title, n=len(held)),
        heads=tuple(_head(column, held, at, words) for at, column in enumerate(shape.columns)),
        rows=held,
        empty=words(f"tables.{shape.id}.empty"),
        total=len(held),
        is_fine=shape.is_fine,
        is_second=shape.is_second,
        is_whole=shape.is_whole,
    )


def text(said: str, link: Link | None = None, source: Source | None = None) -> CellView:
    """A cell of words."""
    return CellView(said, said, link=link, source=source)


def count(
    value: float | None, words: Words, source: Source | None = None, link: Link | None = None
) -> CellView:
    """A cell with a count, a dash where it is missing."""
    return CellView(count_text(value, words), value, source=source, link=link)


def share(value: float | None, words: Words) -> CellView:
    """A cell with a share of 100."""
    return CellView(share_text(value, words), None if value is None else round(value, 1))


def day(value: date | None, words: Words, source: Source | None = None) -> CellView:
    """A cell with a date."""
    return CellView(day_text(value, words), value.isoformat() if value else None, source=source)


def score(figure: ScoreFigure, link: Link | None = None) -> CellView:
    """A cell with a score in its band's colour and word."""
    value = None if figure.value is None else round(figure.value, 1)
    return CellView(figure.value_text, value, figure.band, figure.band_word, link)


def status(said: str, band: Band, link: Link | None = None, source: Source | None = None) -> CellView:
    """A cell whose word has a colour: done, late, missing."""
    return CellView(said, said, band, said, link, source)


def firsts(tables: Iterable[TableView], most: int) -> tuple[TableView, ...]:
    """The same tables cut to their first `most` rows, `total` still counting all."""
    return tuple(replace(each, rows=each.rows[:most]) for each in tables)


def _head(column: str, rows: Sequence[Cells], at: int, words: Words) -> Head:
    """A column of numbers stands to the right, as does one in which every number is missing."""
    raws = [row[at].raw for row in rows]
    is_number = any(isinstance(raw, int | float) for raw in raws) or (bool(raws) and not any(raws))
    return Head(words(f"tables.head.{column}"), is_number)
