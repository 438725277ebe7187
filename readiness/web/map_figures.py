"""Maps as plotly figures: outlines coloured by a fixed legend, names and figures written on them.

The shapes travel by address, not in the figure, so a map costs a few kilobytes; and the library is handed
an empty world, because it would otherwise ask a server on the internet for one and draw nothing when the
cable is out. A place without a report is hatched and says so; colour never speaks alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.exports.map_look import STALE_OPACITY, MapLook, ink_on, said
from readiness.maps import Box, Label, Outlines
from readiness.maps.hatching import Track, hatched
from readiness.maps.labels import Key, Paper, Written, written
from readiness.views.map_view import InsetTitle, MapView

EMPTY_WORLD = 'data:application/json,{"type":"Topology","objects":{},"arcs":[]}#'
CONFIG: Mapping[str, object] = {
    "topojsonURL": EMPTY_WORLD,
    "displayModeBar": False,
    "scrollZoom": False,
    "doubleClick": False,
}
FONT = "Noto Sans Devanagari, Nirmala UI, sans-serif"
LETTERS_PX = 14.0
NARROW = 360.0  # pixels: names keep clear of each other down to a phone's width
MARGIN = 0.05  # of the frame's size, left for names that stand out over the edge
INSET_MARGIN = 0.25  # of the city's own size, shown around it
HATCHES = 70  # lines across the height of a map


@dataclass(frozen=True, slots=True)
class Print:
    """How large a map is drawn: its height, the narrowest width its names must fit, its letters; pixels."""

    height: int = 560
    width: float = NARROW
    letters: float = LETTERS_PX


def choropleth(view: MapView, outlines: Outlines, look: MapLook, drawn: Print | None = None) -> go.Figure:
    """The whole view, its insets framed; a click's `location` is the seat's or assembly's number."""
    frame = shown_frame(view, outlines)
    return _figure(view, outlines, look, (frame, drawn or Print()), view.insets)


def shown_frame(view: MapView, outlines: Outlines) -> Box:
    """What the map shows, in degrees, with room for names that stand out over the edge."""
    return outlines.frame_of(row.place for row in view.rows).widened(MARGIN)


def urban_inset(
    view: MapView, outlines: Outlines, look: MapLook, name: str, drawn: Print | None = None
) -> go.Figure:
    """One of the insets of maps.toml (`raipur`, `durg_bhilai`): the city segments larger, same clicks."""
    frame = outlines.inset(name).widened(INSET_MARGIN)
    return _figure(view, outlines, look, (frame, drawn or Print(height=280)), ())


def _figure(
    view: MapView, outlines: Outlines, look: MapLook, sheet: tuple[Box, Print], insets: Sequence[InsetTitle]
) -> go.Figure:
    framed = {each.title: outlines.inset(each.id) for each in insets}
    frame, drawn = sheet
    paper = Paper(frame, drawn.width, drawn.height, kept_free=tuple(framed.values()))
    spots = _spots(view, outlines, paper, framed, drawn.letters)
    traces = [
        _areas(view, outlines, look),
        _hatching(view, outlines, look, paper),
        _leaders(spots, framed.values(), look),
        _names(view, spots, look, drawn.letters),
    ]
    return go.Figure(traces, _layout(paper, look, drawn.letters))


def _areas(view: MapView, outlines: Outlines, look: MapLook) -> dict[str, object]:
    steps = [step.id for step in look.scale[view.measure]]
    layer = "seats" if view.level is Level.SEAT else f"seat-{view.seat_no}"
    return {
        "type": "choropleth",
        "geojson": f"/maps/{outlines.digest}/{layer}.geojson",
        "locations": [row.number for row in view.rows],
        "z": [steps.index(row.step) for row in view.rows],
        "zmin": -0.5,
        "zmax": len(steps) - 0.5,
        "colorscale": _colours(view, look, steps),
        "showscale": False,
        "marker": {
            "line": {"color": f"#{look.line}", "width": 0.8 if look.is_dark else 1.5},
            "opacity": [STALE_OPACITY if row.is_stale else 1 for row in view.rows],
        },
        "text": ["<br>".join((f"<b>{row.number} {row.name}</b>", *row.detail)) for row in view.rows],
        "hovertemplate": "%{text}<extra></extra>",
    }


def _colours(view: MapView, look: MapLook, steps: Sequence[str]) -> list[tuple[float, str]]:
    """Bands of flat colour, one for each class, whatever classes are present today."""
    return [
        (edge / len(steps), f"#{look.fill(view.measure, step)}")
        for index, step in enumerate(steps)
        for edge in (index, index + 1)
    ]


def _hatching(view: MapView, outlines: Outlines, look: MapLook, paper: Paper) -> dict[str, object]:
    spacing = (paper.frame.north - paper.frame.south) / HATCHES
    lon: Track = []
    lat: Track = []
    for row in view.rows:
        if not row.is_reported:
            across, along = hatched(outlines, row.place, spacing)
            lon += across
            lat += along
    return _line_layer(lon, lat, look.hatch)


def _leaders(spots: Sequence[Written], frames: Iterable[Box], look: MapLook) -> dict[str, object]:
    """Lines from units to names beside them, and the edges of what the insets show."""
    lon: Track = []
    lat: Track = []
    for spot in spots:
        if spot.joint is not None:
            lon += [spot.anchor[0], spot.joint[0], None]
            lat += [spot.anchor[1], spot.joint[1], None]
    for west, south, east, north in frames:
        lon += [west, east, east, west, west, None]
        lat += [south, south, north, north, south, None]
    return _line_layer(lon, lat, ink_on(look.line))


def _line_layer(lon: Track, lat: Track, colour: str) -> dict[str, object]:
    return {
        "type": "scattergeo",
        "mode": "lines",
        "lon": lon,
        "lat": lat,
        "line": {"color": f"#{colour}", "width": 1},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _spots(
    view: MapView, outlines: Outlines, paper: Paper, framed: Mapping[str, Box], letters: float
) -> tuple[Written, ...]:
    """Names of the units that are not read in an inset, and the insets' own."""
    lines: dict[Key, tuple[str, ...]] = {title: (title,) for title in framed}
    labels: dict[Key, Label] = {title: _corner(box) for title, box in framed.items()}
    for row in view.rows:
        at = outlines.label_within(row.place, paper.frame)
        if at is not None and not any(box.holds(at.lon, at.lat) for box in framed.values()):
            lines[row.place], labels[row.place] = (f"{row.number} {row.name}", said(view, row)), at
    return written(labels, lines, paper, letters)


def _corner(box: Box) -> Label:
    """Where the name of an inset is joined to its frame; it has no room inside."""
    return Label(box.west, box.north, 0.0)


def _names(view: MapView, spots: Sequence[Written], look: MapLook, letters: float) -> dict[str, object]:
    grounds = [_ground(view, spot, look) for spot in spots]
    return {
        "type": "scattergeo",
        "mode": "text",
        "lon": [round(spot.at[0], 4) for spot in spots],
        "lat": [round(spot.at[1], 4) for spot in spots],
        "text": [_set(spot.lines) for spot in spots],
        "textfont": {
            "family": FONT,
            "size": letters,
            "color": [f"#{ink_on(ground)}" for ground in grounds],
            "shadow": [_halo(ground) for ground in grounds],
        },
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _set(lines: Sequence[str]) -> str:
    """The name, and the figure under it in bold."""
    return "<br>".join((*lines[:1], *(f"<b>{line}</b>" for line in lines[1:])))


def _ground(view: MapView, spot: Written, look: MapLook) -> str:
    """The colour that a name stands on: its unit's, or the page's where it stands beside."""
    if spot.joint is not None or not isinstance(spot.key, Place):
        return look.line
    return look.fill(view.measure, {row.place: row.step for row in view.rows}[spot.key])


def _halo(ground: str) -> str:
    """A soft edge around letters, for where they reach over a border."""
    return ",".join([f"0 0 3px #{ground}"] * 8)


def _layout(paper: Paper, look: MapLook, letters: float) -> dict[str, object]:
    frame = paper.frame
    return {
        "template": "none",
        "height": paper.height,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "dragmode": False,
        "font": {"family": FONT, "size": letters},
        "hoverlabel": {
            "font": {"family": FONT, "size": letters, "color": f"#{ink_on(look.line)}"},
            "bgcolor": f"#{look.line}",
            "align": "left",
        },
        "geo": {
            "visible": False,
            "bgcolor": "rgba(0,0,0,0)",
            "projection": {"type": "mercator"},
            "lonaxis": {"range": [frame.west, frame.east]},
            "lataxis": {"range": [frame.south, frame.north]},
        },
    }
