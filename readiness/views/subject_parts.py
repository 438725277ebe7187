"""What the subject pages share: the frame of a page, cells for places and for missing parts."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.scorecard import Band
from readiness.views.chart_views import ChartView
from readiness.views.figures import place_name, score_figure
from readiness.views.links import crumbs, link_to
from readiness.views.missing_parts import Parts, parts_text
from readiness.views.page import CellView, PageView, TableView
from readiness.views.situation import Situation
from readiness.views.sources import Row
from readiness.views.stamp import stamp_of
from readiness.views.table_parts import status, text
from readiness.views.units import units_in_force


def subject_page(
    situation: Situation,
    subject: tuple[str, Sequence[str]],
    seat_no: int | None,
    words: Words,
    *,
    sentence: str,
    tables: Sequence[TableView],
    charts: Sequence[ChartView] = (),
) -> PageView:
    """A page of one subject for one seat or for the whole scope; `subject` is its id and its areas."""
    name, areas = subject
    where = Place.of_seat(seat_no) if seat_no else Place.state()
    figures = tuple(score_figure(situation, where, area, words) for area in areas)
    return PageView(
        id=name,
        title=words(f"views.title.{name}"),
        sentence=sentence,
        stamp=stamp_of(situation, figures[0], words),
        crumbs=crumbs(situation, where, words),
        scores=figures,
        charts=tuple(charts),
        tables=tuple(tables),
        has_reports=any(each.rows for each in tables),
    )


def rows_in_order(
    situation: Situation, area: str, seat_no: int | None, *, for_export: bool = False
) -> pd.DataFrame:
    """The area's units in force from the coarsest level down, in number order."""
    units = units_in_force(situation, area, seat_no, for_export=for_export)
    depth = units["level"].map({level.value: level.depth for level in Level})
    order = ["depth", "seat_no", "ac_no", "item"]
    return units.assign(depth=depth).sort_values(order, kind="stable").drop(columns="depth")


def place_cell(situation: Situation, unit: Row, words: Words, area: str = "") -> CellView:
    """The unit's own place by name, leading to its page."""
    place = unit_place(unit)
    return text(place_name(situation, place, words), link_to(place, area))


def unit_place(unit: Row) -> Place:
    """The cluster, seat or assembly that a row speaks of."""
    if unit["level"] == Level.CLUSTER.value:
        return Place.of_cluster(str(unit["cluster"]))
    seat_no, ac_no = int(str(unit["seat_no"])), int(str(unit["ac_no"]))
    return Place.of_assembly(seat_no, ac_no) if ac_no else Place.of_seat(seat_no)


def parts_cell(parts: Parts, words: Words) -> CellView:
    """What is missing, in the colour of how sure that is."""
    if not parts.is_due:
        return status(words("views.state.not_due"), Band.NONE)
    band = Band.RED if parts.lacking else Band.AMBER if parts.unsaid else Band.GREEN
    return status(parts_text(parts, words), band)


def level_word(unit: Row, words: Words) -> str:
    """The level's name of a row."""
    return words(f"views.level.{unit['level']}")
