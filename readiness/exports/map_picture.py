"""A map as a picture, PNG or SVG, made without a browser: outlines, names, fixed legend, list, stamp."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from readiness.definitions.export_settings import ExportSettings
from readiness.exports.map_look import MapLook
from readiness.exports.pictures import Brush, Format, frame, saved
from readiness.maps import Box, Outlines
from readiness.maps.labels import Paper
from readiness.views.map_view import MapView
from readiness.views.rows import Stamp

INCHES, DOTS = (12.0, 6.75), 160
POINTS, SMALL_POINTS = 11.0, 10.0
MAP = (0.04, 0.09, 0.56, 0.74)  # left, bottom, width, height of the sheet
LIST = (0.66, 0.09, 0.3, 0.74)
LIST_ABOVE_INSET = (0.66, 0.45, 0.3, 0.38)
INSET = (0.66, 0.09, 0.3, 0.34)
MARGIN, INSET_MARGIN = 0.03, 0.25  # of a frame's own size
ROW = 44.0  # height of a line of the list, in dots
Spot = tuple[float, float, float, float]


def map_picture(
    view: MapView,
    outlines: Outlines,
    stamp: Stamp,
    style: ExportSettings,
    look: MapLook,
    kind: Format = "png",
) -> bytes:
    """The map's bytes, 1920 x 1080 as PNG; its description is the view's sentence."""
    figure = Figure(figsize=INCHES, dpi=DOTS, facecolor=f"#{style.colour.paper}")
    FigureCanvasAgg(figure)
    brush = Brush(style)
    frame(figure, (view.title, view.sentence), stamp, brush)
    _map(figure, view, outlines, look, brush)
    _list(figure, view, look, brush)
    return saved(figure, view.sentence, kind)


def _map(figure: Figure, view: MapView, outlines: Outlines, look: MapLook, brush: Brush) -> None:
    framed = {inset.title: outlines.inset(inset.id) for inset in view.insets[:1]}
    whole = outlines.frame(view.seat_no).widened(MARGIN)
    _drawn(figure, MAP, view, outlines, _paper(whole, MAP, framed.values()), look, brush, framed)
    for box in framed.values():
        paper = _paper(box.widened(INSET_MARGIN), INSET)
        _drawn(figure, INSET, view, outlines, paper, look, brush, {})


def _paper(frame_: Box, spot: Spot, kept_free: Sequence[Box] | object = ()) -> Paper:
    width, height = spot[2] * INCHES[0] * DOTS, spot[3] * INCHES[1] * DOTS
    return Paper(frame_, width, height, tuple(kept_free))  # type: ignore[arg-type]
