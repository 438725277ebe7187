"""A map as a picture, PNG or SVG, made without a browser: outlines, names, fixed legend, list, stamp."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import shapely
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path as Outline
from matplotlib.patheffects import withStroke

from readiness.definitions.export_settings import ExportSettings
from readiness.definitions.places import Place
from readiness.exports.map_look import MARKS, STALE_OPACITY, MapLook, ink_on, said
from readiness.exports.pictures import Brush, Format, frame, saved
from readiness.exports.safety import clean
from readiness.maps import Box, Label, Outlines
from readiness.maps.labels import Key, Paper, Written, written
from readiness.views.map_view import NO_REPORT, LegendStep, MapRow, MapView, Measure
from readiness.views.rows import Stamp

INCHES, DOTS, POINTS_AN_INCH = (12.0, 6.75), 160, 72
NAME_PT, LIST_PT = 9.5, 13.0
MAP = (0.04, 0.08, 0.56, 0.75)  # left, bottom, width, height, as shares of the sheet
LIST, LIST_ABOVE_INSET = (0.64, 0.08, 0.32, 0.75), (0.64, 0.48, 0.32, 0.35)
INSET = (0.64, 0.08, 0.32, 0.34)
MARGIN, INSET_MARGIN = 0.03, 0.25  # of a frame's own size
HATCH = "////"

Spot = tuple[float, float, float, float]


@dataclass(frozen=True)
class _Drawing:
    """What every part of the picture is drawn from."""

    view: MapView
    outlines: Outlines
    look: MapLook
    brush: Brush

    @property
    def cities(self) -> Mapping[str, Box]:
        """The frames of the insets by their titles; one fits the sheet."""
        return {each.title: self.outlines.inset(each.id) for each in self.view.insets[:1]}

    def fill(self, row: MapRow) -> str:
        return f"#{self.look.fill(self.view.measure, row.step)}"


def map_picture(
    view: MapView, outlines: Outlines, stamp: Stamp, style: ExportSettings, kind: Format = "png"
) -> bytes:
    """The map's bytes, 1920 x 1080 as PNG; its description is the view's sentence."""
    figure = Figure(figsize=INCHES, dpi=DOTS, facecolor=f"#{style.colour.paper}")
    FigureCanvasAgg(figure)
    look, brush = MapLook(style.colour, outlines.settings.scale), Brush(style)
    drawing = _Drawing(view, outlines, look, brush)
    frame(figure, (view.title, view.sentence), stamp, brush)
    _whole(figure, drawing)
    _insets(figure, drawing)
    _list(figure, drawing)
    return saved(figure, view.sentence, kind)


def _whole(figure: Figure, drawing: _Drawing) -> None:
    cities = drawing.cities
    ground = drawing.outlines.frame_of(row.place for row in drawing.view.rows)
    paper = _paper(ground.widened(MARGIN), MAP, cities.values())
    axes = _axes(figure, MAP, paper)
    _areas(axes, paper, drawing)
    for box in cities.values():
        (x, y), (east, south) = paper.on_paper(box.west, box.north), paper.on_paper(box.east, box.south)
        axes.add_patch(Rectangle((x, y), east - x, south - y, fill=False, lw=1.2, ec=_ink(drawing)))
    _names(axes, paper, drawing, cities)


def _insets(figure: Figure, drawing: _Drawing) -> None:
    for title, box in drawing.cities.items():
        paper = _paper(box.widened(INSET_MARGIN), INSET)
        axes = _axes(figure, INSET, paper)
        _areas(axes, paper, drawing)
        _names(axes, paper, drawing, {})
        axes.set_title(clean(title), fontproperties=drawing.brush.font(LIST_PT, bold=True), loc="left", pad=4)


def _paper(shown: Box, spot: Spot, kept_free: Iterable[Box] = ()) -> Paper:
    return Paper(shown, spot[2] * INCHES[0] * DOTS, spot[3] * INCHES[1] * DOTS, tuple(kept_free))


def _axes(figure: Figure, spot: Spot, paper: Paper) -> Axes:
    """Axes whose unit is a dot of the paper, its top left corner the frame's, the frame centred."""
    axes: Axes = figure.add_axes(spot)
    width, height = paper.on_paper(paper.frame.east, paper.frame.south)
    across = (paper.width - width) / 2
    axes.set_xlim(-across, width + across)
    axes.set_ylim(height + (paper.height - height) / 2, -(paper.height - height) / 2)
    axes.axis("off")
    return axes


def _areas(axes: Axes, paper: Paper, drawing: _Drawing) -> None:
    shown = shapely.box(*paper.frame)
    line = f"#{drawing.look.colour.paper}"
    for row in drawing.view.rows:
        shape = drawing.outlines.shape_of(row.place).intersection(shown)
        if shape.is_empty:
            continue
        path = _path(shape, paper)
        fill, alpha = drawing.fill(row), STALE_OPACITY if row.is_stale else 1.0
        axes.add_patch(PathPatch(path, facecolor=to_rgba(fill, alpha), edgecolor=line, linewidth=1.2))
        if not row.is_reported:
            hatch = f"#{drawing.look.hatch}"
            axes.add_patch(PathPatch(path, fill=False, hatch=HATCH, edgecolor=hatch, linewidth=0))


def _path(shape: shapely.Geometry, paper: Paper) -> Outline:
    rings = [part.exterior for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    paths = [
        Outline([paper.on_paper(*point) for point in shapely.get_coordinates(ring)], closed=True)
        for ring in rings
    ]
    return Outline.make_compound_path(*paths)


def _names(axes: Axes, paper: Paper, drawing: _Drawing, cities: Mapping[str, Box]) -> None:
    rows = {row.place: row for row in drawing.view.rows}
    lines: dict[Key, tuple[str, ...]] = {title: (title,) for title in cities}
    labels: dict[Key, Label] = {title: Label(box.west, box.north, 0.0) for title, box in cities.items()}
    for place, row in rows.items():
        at = drawing.outlines.label_within(place, paper.frame)
        if at is not None and not any(box.holds(at.lon, at.lat) for box in cities.values()):
            labels[place], lines[place] = at, (f"{row.number} {row.name}", said(drawing.view, row))
    for spot in written(labels, lines, paper, NAME_PT * DOTS / POINTS_AN_INCH):
        row_of = rows.get(spot.key) if isinstance(spot.key, Place) else None
        _name(axes, paper, drawing, spot, row_of)


def _name(axes: Axes, paper: Paper, drawing: _Drawing, spot: Written, row: MapRow | None) -> None:
    stands_inside = spot.joint is None and row is not None
    ground = drawing.fill(row) if stands_inside and row else f"#{drawing.look.colour.paper}"
    if spot.joint is not None:
        ends = np.array([paper.on_paper(*spot.anchor), paper.on_paper(*spot.joint)])
        axes.plot(ends[:, 0], ends[:, 1], lw=1, color=_ink(drawing), clip_on=False)
    x, y = paper.on_paper(*spot.at)
    axes.text(
        x,
        y,
        clean("\n".join(spot.lines)),
        ha="center",
        va="center",
        linespacing=0.95,
        color=f"#{ink_on(ground.removeprefix('#'))}",
        fontproperties=drawing.brush.font(NAME_PT, bold=True),
        path_effects=[withStroke(linewidth=2.5, foreground=ground)],
    )


def _list(figure: Figure, drawing: _Drawing) -> None:
    """The legend, and under it every place with its figure, worst first."""
    spot = LIST_ABOVE_INSET if drawing.cities else LIST
    axes: Axes = figure.add_axes(spot)
    axes.axis("off")
    rows = sorted(drawing.view.rows, key=lambda row: (row.value is None, row.value or 0.0))
    lines = len(drawing.view.legend) + 1 + len(rows)
    axes.set_xlim(0, 1)
    axes.set_ylim(lines, 0)
    size = min(LIST_PT, 0.7 * spot[3] * INCHES[1] * POINTS_AN_INCH / lines)
    for index, step in enumerate(drawing.view.legend):
        _legend_line(axes, index, step, drawing, size)
    for index, row in enumerate(rows, len(drawing.view.legend) + 1):
        _line(axes, (0.0, index), f"{row.number} {row.name}", drawing.brush, size)
        _line(axes, (1.0, index), said(drawing.view, row), drawing.brush, size)


def _legend_line(axes: Axes, index: int, step: LegendStep, drawing: _Drawing, size: float) -> None:
    look, is_none = drawing.look, step.step == NO_REPORT
    axes.add_patch(
        Rectangle(
            (0.0, index + 0.18),
            0.07,
            0.64,
            facecolor=f"#{look.fill(drawing.view.measure, step.step)}",
            edgecolor=f"#{look.hatch}",
            hatch=HATCH if is_none else None,
            linewidth=0,
        )
    )
    mark = MARKS.get(step.step, "") if drawing.view.measure is Measure.SCORE else ""
    _line(axes, (0.1, index), f"{mark} {step.word}".strip(), drawing.brush, size)
    _line(axes, (1.0, index), str(step.count), drawing.brush, size)


def _line(axes: Axes, at: tuple[float, float], text: str, brush: Brush, size: float) -> None:
    """A line of the list; at the right edge it is a figure, right-aligned and bold."""
    is_figure = at[0] == 1.0
    axes.text(
        at[0],
        at[1] + 0.5,
        clean(text),
        ha="right" if is_figure else "left",
        va="center",
        color=brush.colour("ink"),
        fontproperties=brush.font(size, bold=is_figure),
    )


def _ink(drawing: _Drawing) -> str:
    return drawing.brush.colour("ink")
