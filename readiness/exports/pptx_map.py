"""A map as native shapes: one freeform a place, coloured by band, its name and number written on it.

The outlines come in unit coordinates from the maps room; nothing here knows geography.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.shapes.autoshape import Shape as DrawnShape
from pptx.shapes.group import GroupShape
from pptx.slide import Slide
from pptx.util import Inches, Pt

from readiness.definitions.places import Place
from readiness.exports.pptx_page import Box, Kit, Type, plain, write
from readiness.maps import Shape
from readiness.views.map_view import MapRow, MapView

_LABEL_WIDTH, _LABEL_HEIGHT = 1.5, 0.62
_ROOM_FOR_NAME, _ASIDE_WIDTH, _ASIDE_HEIGHT = 0.8, 1.7, 0.34
_EMU_A_POINT = 12700

Frame = tuple[float, float, float]
"""Inches a unit, and the inches of the map's left and top."""


@dataclass(frozen=True, slots=True)
class _Aside:
    """A label that stands beside the map, and the point in inches that its line leads to."""

    row: MapRow
    x: float
    y: float


def draw_map(slide: Slide, kit: Kit, box: Box, view: MapView, shapes: Sequence[Shape]) -> None:
    """Draw every shape inside the box, keeping proportions, then a label for every one of them.

    A place too small for its name has it beside the map, with a line to it.
    """
    frame = _fit_beside(box, shapes)
    rows: Mapping[Place, MapRow] = {row.place: row for row in view.rows}
    shown = [shape for shape in shapes if shape.place in rows]
    group = slide.shapes.add_group_shape()
    group.name = view.title
    group._element.nvGrpSpPr.cNvPr.set("descr", view.sentence)
    for shape in shown:
        _outline(group, kit, shape, rows[shape.place], frame)
    for shape in shown:
        if shape.room * frame[0] >= _ROOM_FOR_NAME:
            _label(slide, kit, rows[shape.place], _on_page(shape.label_point, frame))
    small = [shape for shape in shown if shape.room * frame[0] < _ROOM_FOR_NAME]
    _labels_beside(slide, kit, box, [_aside(rows[shape.place], shape, frame) for shape in small])


def _fit_beside(box: Box, shapes: Sequence[Shape]) -> Frame:
    """The map as large as it can be and still leave a margin for the names that stand beside it."""
    frame = _fit(box, shapes)
    small = [
        _on_page(shape.label_point, frame)[0] for shape in shapes if shape.room * frame[0] < _ROOM_FOR_NAME
    ]
    width = max(x for shape in shapes for ring in shape.rings for x, _ in ring) * frame[0]
    free = (box.width - width) / 2
    if not small or free >= _ASIDE_WIDTH:
        return frame
    left = _ASIDE_WIDTH if any(x < box.left + box.width / 2 for x in small) else 0.0
    right = _ASIDE_WIDTH if any(x >= box.left + box.width / 2 for x in small) else 0.0
    return _fit(Box(box.left + left, box.top, box.width - left - right, box.height), shapes)


def _fit(box: Box, shapes: Sequence[Shape]) -> Frame:
    """Inches a unit, and the inches of the map's left and top when it is centred in the box."""
    width = max(x for shape in shapes for ring in shape.rings for x, _ in ring)
    height = max(y for shape in shapes for ring in shape.rings for _, y in ring)
    scale = min(box.width / width, box.height / height)
    return (
        scale,
        box.left + (box.width - width * scale) / 2,
        box.top + (box.height - height * scale) / 2,
    )


def _outline(group: GroupShape, kit: Kit, shape: Shape, row: MapRow, frame: Frame) -> None:
    rings = [[_on_page(point, frame) for point in ring] for ring in shape.rings]
    builder = group.shapes.build_freeform(*_start(rings[0][0]), scale=float(_EMU_A_POINT) / 100)
    for number, ring in enumerate(rings):
        if number:
            builder.move_to(*_start(ring[0]))
        builder.add_line_segments([_start(point) for point in ring[1:]], close=True)
    drawn = builder.convert_to_shape()
    drawn.name = row.name
    _paint(drawn, kit, row)


def _start(point: tuple[float, float]) -> tuple[int, int]:
    """Inches as hundredths of a point, the freeform's own unit."""
    return round(point[0] * 7200), round(point[1] * 7200)


def _paint(drawn: DrawnShape, kit: Kit, row: MapRow) -> None:
    colour = kit.style.colour
    drawn.fill.solid()
    drawn.fill.fore_color.rgb = RGBColor.from_string(colour.of_band(row.band))
    drawn.line.color.rgb = RGBColor.from_string(colour.paper)
    drawn.line.width = Pt(1.25)
    plain(drawn)
    drawn._element._nvXxPr.cNvPr.set("descr", f"{row.name}: {row.text}")


def _label(slide: Slide, kit: Kit, row: MapRow, at: tuple[float, float]) -> None:
    ink = kit.style.colour.on_band(row.band)
    box = Box(at[0] - _LABEL_WIDTH / 2, at[1] - _LABEL_HEIGHT / 2, _LABEL_WIDTH, _LABEL_HEIGHT)
    lines = [(row.name, Type(12, ink, align="ctr")), (row.text, Type(16, ink, bold=True, align="ctr"))]
    write(slide, kit, box, lines, "ctr")


def _labels_beside(slide: Slide, kit: Kit, box: Box, asides: Sequence[_Aside]) -> None:
    """Labels in the left and the right margin, each as near its place's height as its neighbours allow."""
    middle = box.left + box.width / 2
    for is_left in (True, False):
        side = sorted((aside for aside in asides if (aside.x < middle) is is_left), key=lambda aside: aside.y)
        lowest = box.top + box.height - _ASIDE_HEIGHT * len(side)
        top = box.top
        for number, aside in enumerate(side):
            top = min(max(top, aside.y - _ASIDE_HEIGHT / 2), lowest + number * _ASIDE_HEIGHT)
            _label_beside(slide, kit, aside, Box(_margin(box, is_left), top, _ASIDE_WIDTH, _ASIDE_HEIGHT))
            top += _ASIDE_HEIGHT


def _label_beside(slide: Slide, kit: Kit, aside: _Aside, box: Box) -> None:
    colour = kit.style.colour
    is_left = box.left + box.width <= aside.x
    start = box.left + box.width if is_left else box.left
    line = slide.shapes.add_connector(
        MSO_CONNECTOR.STRAIGHT,
        Inches(start),
        Inches(box.top + box.height / 2),
        Inches(aside.x),
        Inches(aside.y),
    )
    line.line.color.rgb, line.line.width = RGBColor.from_string(colour.quiet), Pt(0.75)
    text = f"{aside.row.name} {aside.row.text}"
    write(slide, kit, box, [(text, Type(12, colour.ink, bold=True, align="r" if is_left else "l"))], "ctr")


def _aside(row: MapRow, shape: Shape, frame: Frame) -> _Aside:
    return _Aside(row, *_on_page(shape.label_point, frame))


def _on_page(point: tuple[float, float], frame: Frame) -> tuple[float, float]:
    scale, left, top = frame
    return left + point[0] * scale, top + point[1] * scale


def _margin(box: Box, is_left: bool) -> float:
    return box.left if is_left else box.left + box.width - _ASIDE_WIDTH
