"""One page for any place below the state that has no page of its own design: cluster to booth.

Each shows its scores, the units one level down as clicks, and what was reported of it cell by cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.views.chart_views import ChartView
from readiness.views.charts import ranked_chart
from readiness.views.facts import facts_table
from readiness.views.figures import COMMITTEES, OFFICES, OVERALL, score_figure
from readiness.views.ladder_parts import ladder_charts, red_list_table
from readiness.views.links import crumbs, link_to, step_name
from readiness.views.map_view import MapView, map_view
from readiness.views.page import CellView, PageView, TableView
from readiness.views.ranking import ranked
from readiness.views.rows import Link, RankedRow, ScoreFigure
from readiness.views.situation import Situation, scored_finely
from readiness.views.stamp import stamp_of
from readiness.views.table_parts import Shape, score, table, text
from readiness.views.unit_tables import children_tables

_RANKING = Shape("ranking", ("place", "overall", "committee_coordination", "office_activation", "weakest"))


def place_page(situation: Situation, place: Place, words: Words, *, for_export: bool = False) -> PageView:
    """The page of a cluster, seat, assembly, mandal, shakti kendra or booth.

    `for_export` also holds for the projector; there a hidden place shows only the sentence that says so.
    """
    situation = scored_finely(situation, place)
    name = step_name(situation, place, words)
    overall = score_figure(situation, place, OVERALL, words)
    hidden = is_hidden(situation, place) and for_export
    rows = ranked(situation, list(_scored_children(situation, place)), words)
    return PageView(
        id=link_to(place).page,
        title=words(f"views.title.{place.level}", no=place.ac_no or place.seat_no or "", name=name),
        sentence=words("views.hidden_below_assembly") if hidden else _sentence(name, overall, rows, words),
        stamp=stamp_of(situation, overall, words),
        crumbs=crumbs(situation, place, words),
        scores=() if hidden else tuple(_scores(situation, place, words)),
        map=None if hidden else _map(situation, place, words),
        charts=() if hidden else tuple(_charts(situation, place, rows, words)),
        tables=() if hidden else _tables(situation, place, rows, words, for_export=for_export),
        note=_note(situation, place, words, for_export=for_export),
        has_reports=overall.value is not None,
        links=_links(place, words),
    )


def _links(place: Place, words: Words) -> tuple[CellView, ...]:
    """From an assembly to its call-backs, which test what it claims."""
    if place.level is not Level.ASSEMBLY:
        return ()
    return (CellView(words("views.page.calls"), link=Link("calls", place)),)


def is_hidden(situation: Situation, place: Place) -> bool:
    """Whether the place lies below an assembly that must stay coarse outside the office."""
    if place.seat_no is None or not place.level.is_finer_than(Level.ASSEMBLY):
        return False
    return situation.definitions.privacy.is_coarse(place.seat_no, place.ac_no)


def _scored_children(situation: Situation, place: Place) -> Iterator[Place]:
    places = situation.definitions.places
    if place.cluster is not None:
        seats = places.cluster(place.cluster).seat_nos
        yield from (seat.place for seat in situation.seats if seat.seat_no in seats)
    elif place.level is Level.SEAT and place.seat_no is not None:
        yield from (assembly.place for assembly in places.assemblies_of(place.seat_no))


def _scores(situation: Situation, place: Place, words: Words) -> Iterator[ScoreFigure]:
    scored = situation.scorecard.scores.get(place, {})
    first = [area for area in (OVERALL, COMMITTEES, OFFICES) if area in scored]
    for area in [*first, *(area for area in scored if area not in first)]:
        yield score_figure(situation, place, area, words)


def _sentence(name: str, overall: ScoreFigure, rows: Iterable[RankedRow], words: Words) -> str:
    lowest = next((row for row in rows if row.headline.value is not None), None)
    if overall.value is None:
        return words("views.sentence.place_empty", name=name)
    facts = {"name": name, "n": overall.value_text, "band": overall.band_word}
    if lowest is not None:
        return words("views.sentence.place_lowest", **facts, lowest=lowest.name)
    return words("views.sentence.seat_whole", **facts)


def _map(situation: Situation, place: Place, words: Words) -> MapView | None:
    if place.cluster is not None:
        return map_view(situation, Level.SEAT, None, OVERALL, words, cluster=place.cluster)
    if place.level is not Level.SEAT:
        return None
    return map_view(situation, Level.ASSEMBLY, place.seat_no, OVERALL, words)


def _charts(
    situation: Situation, place: Place, rows: tuple[RankedRow, ...], words: Words
) -> Iterator[ChartView]:
    if rows:
        yield ranked_chart(rows, step_name(situation, place, words), words)
    yield from ladder_charts(situation, place, words)


def _tables(
    situation: Situation, place: Place, rows: tuple[RankedRow, ...], words: Words, *, for_export: bool
) -> tuple[TableView, ...]:
    own = facts_table(situation, place, words, for_export=for_export)
    ranking = (replace(ranking_table(rows, words), is_second=place.cluster is not None),) if rows else ()
    finer = children_tables(situation, place, words, for_export=for_export)
    red = red_list_table(situation, place, words)
    is_told = bool(own.rows) or place.level is Level.BOOTH
    return (
        *ranking,
        *finer,
        *((red,) if red else ()),
        *((replace(own, is_second=not place.level.is_finer_than(Level.MANDAL)),) if is_told else ()),
    )


def ranking_table(rows: Iterable[RankedRow], words: Words) -> TableView:
    """Places with their three figures and their weakest part, in the order given."""
    return table(
        _RANKING,
        [
            (
                text(row.name, row.link),
                score(row.headline, row.link),
                score(row.committees, row.link),
                score(row.offices, row.link),
                text(weakest_of(row, words)),
            )
            for row in rows
        ],
        words,
    )


def weakest_of(row: RankedRow, words: Words) -> str:
    """The weakest part of the lower headline score; the band's word where nothing is reported."""
    figures = [figure for figure in (row.committees, row.offices) if figure.value is not None]
    if not figures:
        return row.headline.band_word
    lowest = min(figures, key=lambda figure: figure.value or 0.0)
    return lowest.weakest or words("views.dash")


def _note(situation: Situation, place: Place, words: Words, *, for_export: bool) -> str:
    coarse = place.seat_no is not None and situation.definitions.privacy.is_coarse(place.seat_no, place.ac_no)
    return words("views.hidden_below_assembly") if coarse and for_export else ""
