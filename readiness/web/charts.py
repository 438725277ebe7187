"""Maps on a page: the choropleth, its fixed legend, city insets, and tiles of equal size."""

from __future__ import annotations

import streamlit as st
from plotly.graph_objects import Figure

from readiness.definitions.levels import Level
from readiness.maps import tiles
from readiness.views.map_view import LegendStep, MapRow, MapView
from readiness.web import cache
from readiness.web.html import Html, join, tag
from readiness.web.map_figures import CONFIG, MapLook, choropleth, urban_inset
from readiness.web.panels import section
from readiness.web.visit import Visit

_PAGES = {Level.SEAT: ("seat", "seat"), Level.ASSEMBLY: ("assembly", "ac")}


def map_beside(shown: MapView, visit: Visit, *beside: str) -> None:
    """The map with its legend on the left, other parts on the right; on a phone one below the other."""
    with st.container(key=f"map-{shown.level}"):
        left, right = st.columns([11, 10])
        with left:
            choropleth_map(shown, visit)
        right.html(join(beside))


def choropleth_map(shown: MapView, visit: Visit) -> None:
    """The map; a click on a unit opens its page."""
    st.html(join([_way_on(shown, visit), tag("h2", shown.title, class_="r-map-title")]))
    _plot(choropleth(shown, cache.outlines(), _look(visit)), "map")
    for inset in shown.insets:
        st.html(tag("h3", inset.title))
        _plot(urban_inset(shown, cache.outlines(), _look(visit), inset.id), inset.id)
    st.html(join([legend(shown), tag("p", shown.sentence, class_="r-note"), _indicative(visit)]))


def tile_map(shown: MapView, visit: Visit) -> Html:
    """Every unit as a tile of equal size, roughly where it lies."""
    placed = {tile.place: tile for tile in tiles(visit.definitions.places, shown.level, shown.seat_no)}
    links = (_tile(row, shown, visit, placed[row.place].row, placed[row.place].col) for row in shown.rows)
    return section(visit.words("web.part.tiles"), tag("div", join(links), class_="r-tiles"))


def legend(shown: MapView) -> Html:
    """The classes of the map, the same for every day and place, with how many units stand in each."""
    return tag("ul", join(map(_step, shown.legend)), class_=f"r-legend m-{shown.measure}")


def _step(step: LegendStep) -> Html:
    return tag(
        "li", tag("i", class_=f"t-{step.step}", aria_hidden="true"), step.word, tag("b", str(step.count))
    )


def _tile(row: MapRow, shown: MapView, visit: Visit, line: int, column: int) -> Html:
    page, _ = _PAGES[shown.level]
    return tag(
        "a",
        tag("span", f"{row.number} {row.name}"),
        tag("b", row.text if row.is_reported else row.word),
        href=visit.url(page, row.place),
        class_=f"r-tile m-{shown.measure} t-{row.step}",
        style=f"grid-row:{line + 1};grid-column:{column + 1}",
        title=" · ".join(row.detail),
    )


def _plot(figure: Figure, key: str) -> None:
    st.plotly_chart(figure, config=dict(CONFIG), key=key, theme=None)


def _look(visit: Visit) -> MapLook:
    known = visit.definitions
    return MapLook(known.export_settings.colour, known.maps.scale, st.context.theme.type == "dark")


def _way_on(shown: MapView, visit: Visit) -> Html:
    """What the script needs to make the map's units lead on: the address up to the unit's number."""
    page, key = _PAGES[shown.level]
    base = visit.url(page)
    return tag("span", class_="r-mapto", data_to=f"{base}{'&' if '?' in base else '?'}{key}=")


def _indicative(visit: Visit) -> Html | None:
    if not cache.outlines().is_indicative:
        return None
    return tag("p", visit.words("web.map.indicative"), class_="r-note")
