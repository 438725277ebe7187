"""A map as native shapes: one freeform a place, coloured by band, its name and number written on it.

The outlines come in unit coordinates from the maps room; nothing here knows geography.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pptx.dml.color import RGBColor
from pptx.shapes.autoshape import Shape as DrawnShape
from pptx.shapes.group import GroupShape
from pptx.slide import Slide
from pptx.util import Inches, Pt

from readiness.definitions.places import Place
from readiness.exports.pptx_page import Box, Kit, Type, fill_frame
from readiness.maps import Shape
from readiness.views.map_view import MapRow, MapView

_LABEL_WIDTH, _LABEL_HEIGHT = 1.5, 0.62
_ROOM_FOR_NAME, _ROOM_FOR_NUMBER = 0.95, 0.3
_EMU_A_POINT = 12700


def draw_map(slide: Slide, kit: Kit, box: Box, view: MapView, shapes: Sequence[Shape]) -> None:
    """Draw every shape inside the box, keeping proportions, then every label above all of them."""
    scale, left, top = _fit(box, shapes)
    rows: Mapping[Place, MapRow] = {row.place: row for row in view.rows}
    group = slide.shapes.add_group_shape()
    group.name = view.title
    for shape in shapes:
        _outline(group, kit, shape, rows[shape.place], (scale, left, top))
    for shape in shapes:
        _label(slide, kit, shape, rows[shape.place], (scale, left, top))


def width_of(shapes: Sequence[Shape]) -> float:
    """The widest x of the outlines, where their height is 1."""
    return max(x for shape in shapes for ring in shape.rings for x, _ in ring)


def _fit(box: Box, shapes: Sequence[Shape]) -> tuple[float, float, float]:
    """Inches a unit, and the inches of the map's left and top when it is centred in the box."""
    width = width_of(shapes)
    height = max(y for shape in shapes for ring in shape.rings for _, y in ring)
    scale = min(box.width / width, box.height / height)
    return (
        scale,
        box.left + (box.width - width * scale) / 2,
        box.top + (box.height - height * scale) / 2,
    )


def _outline(
    group: GroupShape, kit: Kit, shape: Shape, row: MapRow, frame: tuple[float, float, float]
) -> None:
    scale, left, top = frame
    rings = [[((left + x * scale), (top + y * scale)) for x, y in ring] for ring in shape.rings]
    first = rings[0]
    builder = group.shapes.build_freeform(*_start(first[0]), scale=float(_EMU_A_POINT) / 100)
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
    drawn.shadow.inherit = False
    drawn._element._nvXxPr.cNvPr.set("descr", f"{row.name}: {row.text}")


def _label(slide: Slide, kit: Kit, shape: Shape, row: MapRow, frame: tuple[float, float, float]) -> None:
    scale, left, top = frame
    room = _room(shape) * scale
    if room < _ROOM_FOR_NUMBER:
        return
    ink = kit.style.colour.on_band(row.band)
    name = [(row.name, Type(12, ink))] if room >= _ROOM_FOR_NAME else []
    lines = [*name, (row.text, Type(16 if name else 11, ink, bold=True))]
    x, y = left + shape.label_point[0] * scale, top + shape.label_point[1] * scale
    box = slide.shapes.add_textbox(
        Inches(x - _LABEL_WIDTH / 2),
        Inches(y - _LABEL_HEIGHT / 2),
        Inches(_LABEL_WIDTH),
        Inches(_LABEL_HEIGHT),
    )
    fill_frame(box.text_frame, kit, [(text, _centred(look)) for text, look in lines])


def _centred(look: Type) -> Type:
    return Type(look.size, look.colour, look.bold, "ctr")


def _room(shape: Shape) -> float:
    """The smaller side of the outline's bounding box, in units."""
    xs = [x for x, _ in shape.rings[0]]
    ys = [y for _, y in shape.rings[0]]
    return min(max(xs) - min(xs), (max(ys) - min(ys)) * 1.6)
