"""Maps on a page: the choropleth, its fixed legend, city insets, and tiles of equal size."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st
from plotly.graph_objects import Figure

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.exports.map_look import MapLook, ink_on, said
from readiness.maps import Tile, tiles
from readiness.views.map_view import LegendStep, MapRow, MapView, Measure, map_view
from readiness.web import cache
from readiness.web.chart_panels import takeaway
from readiness.web.html import Html, join, tag
from readiness.web.keys import Query
from readiness.web.map_figures import CONFIG, NARROW, Print, choropleth, shown_frame, urban_inset
from readiness.web.shelf import Shelf
from readiness.web.visit import Visit

_PAGES = {Level.SEAT: ("seat", "seat"), Level.ASSEMBLY: ("assembly", "ac")}
_HOMES = {Level.SEAT: "state", Level.ASSEMBLY: "seat"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The room a map has, in pixels: its usual width, its least and most height, an inset's height."""

    width: int
    least: int
    most: int
    inset: int
    letters: float


_FIGURES: Shelf[tuple[MapView, Figure]] = Shelf(60)
_BROAD, _BROADER = 0.9, 1.2
_DESK = Sheet(width=350, least=400, most=620, inset=240, letters=14)
_WALL = Sheet(width=520, least=560, most=820, inset=360, letters=20)


def map_beside(shown: MapView, visit: Visit, *beside: str) -> None:
    """The map, the tiles beside it and other parts to their right; below each other where it is narrow."""
    coloured = measured(shown, visit)
    with st.container(key=f"map-{shown.level}"):
        left, right = st.columns([11, 9])
        with left:
            choropleth_map(coloured, visit)
        right.html(join(beside))


def choropleth_map(shown: MapView, visit: Visit) -> None:
    """The map with the switch of what it shows, its tiles beside it; a click on a unit opens its page."""
    st.html(
        join(
            [
                _way_on(shown, visit),
                tag("h2", shown.title, class_="r-map-title"),
                _switch(shown, visit),
                legend(shown, visit),
            ]
        )
    )
    ground, beside = st.columns([3, 2] if _is_broad(shown) else [11, 10])
    with ground:
        _whole(shown, visit)
    with beside:
        st.html(tile_map(shown, visit))
        _insets(shown, visit)
    st.html(_below(shown, visit))


def tile_map(shown: MapView, visit: Visit) -> Html:
    """Every unit as a tile of equal size, roughly where it lies."""
    words = visit.words
    here = {row.place for row in shown.rows}
    laid = tiles(visit.definitions.places, shown.level, shown.seat_no, here)
    placed = {tile.place: tile for tile in laid}
    links = join(_tile(row, placed[row.place], shown, visit) for row in shown.rows)
    head, note = tag("h3", words("maps.tiles")), tag("p", words("maps.tiles_note"), class_="r-note")
    return tag("section", head, tag("div", links, class_="r-tiles"), note, class_="r-tiled")


def _whole(shown: MapView, visit: Visit) -> None:
    look, drawn = _look(visit), _print(shown, visit)
    figure = _kept(shown, look, f"whole-{drawn}", lambda: choropleth(shown, cache.outlines(), look, drawn))
    _plot(figure, "choropleth")


def _insets(shown: MapView, visit: Visit) -> None:
    look, sheet = _look(visit), _sheet(visit)
    drawn = Print(sheet.inset, letters=sheet.letters)
    for inset in shown.insets:
        st.html(tag("h3", inset.title))
        _plot(_kept(shown, look, f"{inset.id}-{drawn}", _inset(shown, look, inset.id, drawn)), inset.id)


def _sheet(visit: Visit) -> Sheet:
    return _WALL if visit.is_shown else _DESK


def _print(shown: MapView, visit: Visit) -> Print:
    """As high as the ground's own shape asks for, so that a map leaves no empty sides."""
    sheet, breadth = _sheet(visit), shown_frame(shown, cache.outlines()).breadth
    high = round(sheet.width * (_BROADER if _is_broad(shown) else 1) / breadth)
    return Print(
        min(max(high, sheet.least), sheet.most), NARROW if sheet is _DESK else sheet.width, sheet.letters
    )


def _is_broad(shown: MapView) -> bool:
    """Whether the ground is nearly as wide as high: its map is given more of the room."""
    return shown_frame(shown, cache.outlines()).breadth > _BROAD


def _below(shown: MapView, visit: Visit) -> Html:
    """What the map says in a sentence, where its outlines come from, and its picture to take along."""
    note = tag("p", shown.sentence, class_="r-note")
    return join([note, _source(visit), takeaway(_home(shown), "map", visit)])


def _home(shown: MapView) -> str:
    """The page that a map belongs to."""
    return "cluster" if shown.cluster else _HOMES[shown.level]


def legend(shown: MapView, visit: Visit) -> Html:
    """The classes of the map, the same for every day and place, with how many units stand in each."""
    items = join(_step(step, shown, visit) for step in shown.legend)
    return tag("ul", items, class_="r-legend", aria_label=visit.words("maps.legend"))


def measured(shown: MapView, visit: Visit) -> MapView:
    """The same map, coloured by what the address asks for."""
    if visit.measure is Measure.SCORE:
        return shown
    day = cache.day_before(visit) if visit.measure is Measure.CHANGE else None
    return map_view(
        cache.situation(visit),
        shown.level,
        shown.seat_no,
        shown.area,
        visit.words,
        measure=visit.measure,
        before=cache.situation_on(day).scorecard if day else None,
        cluster=shown.cluster,
    )


def _switch(shown: MapView, visit: Visit) -> Html:
    """Score, trust, coverage, and change where older figures exist."""
    offered = [each for each in Measure if each is not Measure.CHANGE or cache.day_before(visit)]
    links = (
        tag(
            "a",
            visit.words(f"maps.measure.{each}"),
            href=visit.here(Query.MEASURE, "" if each is Measure.SCORE else each),
            aria_current="true" if each is shown.measure else None,
        )
        for each in offered
    )
    return tag("nav", join(links), class_="r-switch", aria_label=visit.words("maps.switch"))


def _step(step: LegendStep, shown: MapView, visit: Visit) -> Html:
    mark = tag("i", class_=f"t-{step.step}", style=_painted(step.step, shown, visit), aria_hidden="true")
    return tag("li", mark, step.word, tag("b", str(step.count)))


def _tile(row: MapRow, at: Tile, shown: MapView, visit: Visit) -> Html:
    page, _ = _PAGES[shown.level]
    return tag(
        "a",
        tag("span", f"{row.number} {row.name}"),
        tag("b", said(shown, row)),
        href=visit.url(page, row.place),
        class_=f"r-tile t-{row.step}{' is-stale' if row.is_stale else ''}",
        style=f"grid-row:{at.row + 1};grid-column:{at.col + 1};{_painted(row.step, shown, visit)}",
        title=" · ".join(row.detail),
    )


def _painted(step: str, shown: MapView, visit: Visit) -> str:
    """The class's own colour as a style; bands and "no report" have theirs from the look of the pages."""
    own: Mapping[str, str | None] = {
        each.id: each.fill for each in visit.definitions.maps.scale[shown.measure]
    }
    fill = own.get(step)
    return f"background:#{fill};color:#{ink_on(fill)}" if fill else ""


def _kept(shown: MapView, look: MapLook, name: str, make: Callable[[], Figure]) -> Figure:
    """The figure of a kept view, made once; the view stands beside it, so that its identity stays its own."""
    return _FIGURES.get((id(shown), look.is_dark, name), lambda: (shown, make()))[1]


def _inset(shown: MapView, look: MapLook, name: str, drawn: Print) -> Callable[[], Figure]:
    return lambda: urban_inset(shown, cache.outlines(), look, name, drawn)


def _plot(figure: Figure, key: str) -> None:
    st.plotly_chart(figure, config=dict(CONFIG), key=key, theme=None)


def _look(visit: Visit) -> MapLook:
    known = visit.definitions
    return MapLook(known.export_settings.colour, known.maps.scale, st.context.theme.type == "dark")


def _way_on(shown: MapView, visit: Visit) -> Html:
    """What the script needs to make the map's units lead on: the address up to the unit's number."""
    page, key = _PAGES[shown.level]
    base = visit.url(page, Place.state())
    return tag("span", class_="r-mapto", data_to=f"{base}{'&' if '?' in base else '?'}{key}=")


def _source(visit: Visit) -> Html:
    """Where the outlines come from, and what they are not."""
    return tag("p", visit.words(cache.outlines().source_key), class_="r-note")
