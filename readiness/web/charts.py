"""Maps on a page: the choropleth, its fixed legend, city insets, and tiles of equal size."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st
from plotly.graph_objects import Figure

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.exports.map_look import MapLook, ink_on, said
from readiness.maps import Tile, tiles
from readiness.views.map_view import LegendStep, MapRow, MapView, Measure, map_view
from readiness.web import cache
from readiness.web.html import Html, join, tag
from readiness.web.keys import Query
from readiness.web.map_figures import CONFIG, choropleth, urban_inset
from readiness.web.shelf import Shelf
from readiness.web.visit import Visit

_PAGES = {Level.SEAT: ("seat", "seat"), Level.ASSEMBLY: ("assembly", "ac")}
_FIGURES: Shelf[tuple[MapView, Figure]] = Shelf(60)
_TALL, _TALLER = 600, 820  # pixels: on a desk, on the projector


def map_beside(shown: MapView, visit: Visit, *beside: str) -> None:
    """The map and the tiles on the left, other parts on the right; on a phone one below the other."""
    measured = _measured(shown, visit)
    with st.container(key=f"map-{shown.level}"):
        left, right = st.columns([11, 10])
        with left:
            choropleth_map(measured, visit)
        right.html(join(beside))


def choropleth_map(shown: MapView, visit: Visit) -> None:
    """The map with the switch of what it shows; a click on a unit opens its page."""
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
    look, tall = _look(visit), _TALLER if visit.is_shown else _TALL
    whole = _kept(shown, look, f"whole-{tall}", lambda: choropleth(shown, cache.outlines(), look, tall))
    _plot(whole, "choropleth")
    for inset in shown.insets:
        st.html(tag("h3", inset.title))
        _plot(_kept(shown, look, inset.id, _inset(shown, look, inset.id)), inset.id)
    st.html(join([tag("p", shown.sentence, class_="r-note"), _source(visit), tile_map(shown, visit)]))


def tile_map(shown: MapView, visit: Visit) -> Html:
    """Every unit as a tile of equal size, roughly where it lies."""
    words = visit.words
    placed = {tile.place: tile for tile in tiles(visit.definitions.places, shown.level, shown.seat_no)}
    links = join(_tile(row, placed[row.place], shown, visit) for row in shown.rows)
    note = tag("p", words("maps.tiles_note"), class_="r-note")
    return tag(
        "section", tag("h3", words("maps.tiles")), note, tag("div", links, class_="r-tiles"), class_="r-part"
    )


def legend(shown: MapView, visit: Visit) -> Html:
    """The classes of the map, the same for every day and place, with how many units stand in each."""
    items = join(_step(step, shown, visit) for step in shown.legend)
    return tag("ul", items, class_="r-legend", aria_label=visit.words("maps.legend"))


def _measured(shown: MapView, visit: Visit) -> MapView:
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


def _inset(shown: MapView, look: MapLook, name: str) -> Callable[[], Figure]:
    return lambda: urban_inset(shown, cache.outlines(), look, name)


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
