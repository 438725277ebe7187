"""One shape for every page and every document: a sentence, figures, a map, charts, tables, the stamp.

A table's cell carries its text, its raw value, where a click leads and which cell of which file it came
from, so that a page, a workbook and a printed brief need nothing else to show it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from readiness.scoring.scorecard import Band
from readiness.views.chart_views import ChartView
from readiness.views.map_view import MapView
from readiness.views.rows import Link, ScoreFigure, Source, Stamp

Raw = int | float | str | None
"""What stands behind a cell's text; None where it is missing."""


@dataclass(frozen=True, slots=True)
class CellView:
    """One cell. `band` colours it and `word` says the same in a word; `raw` is what a workbook stores."""

    text: str
    raw: Raw = None
    band: Band | None = None
    word: str = ""
    link: Link | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """A column's heading; numbers stand to the right."""

    label: str
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class TableView:
    """A table with the sentence it shows. `rows` are in the order to read them; `empty` is said when
    there are none. `total` counts all rows where only the first ones are held. `is_fine` marks a table
    of units below assembly; `is_second` one that stands closed until it is asked for, `is_whole` one whose
    rows are never folded."""

    id: str
    title: str
    sentence: str
    heads: tuple[Head, ...]
    rows: tuple[tuple[CellView, ...], ...]
    empty: str
    total: int
    is_fine: bool = False
    is_second: bool = False
    is_whole: bool = False


@dataclass(frozen=True)
class PageView:
    """A whole page, in reading order. `crumbs` lead from the state down to here, the page itself last.

    `note` is one line of caution, as that something stays hidden; `children` says what a click leads to.
    """

    id: str
    title: str
    sentence: str
    stamp: Stamp
    crumbs: tuple[CellView, ...] = ()
    scores: tuple[ScoreFigure, ...] = ()
    map: MapView | None = None
    charts: tuple[ChartView, ...] = ()
    tables: tuple[TableView, ...] = ()
    note: str = ""
    has_reports: bool = True
    links: tuple[CellView, ...] = field(default=())
