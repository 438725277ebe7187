"""Outlines on a flat page, tiles, labels and hatching: what drawings are made of."""

from __future__ import annotations

import pytest
import shapely

from readiness.definitions.errors import UnknownName
from readiness.definitions.levels import Level
from readiness.definitions.load import DATA, Definitions
from readiness.definitions.places import Place
from readiness.maps import Box, Label, Outlines, read_outlines, shapes, tiles
from readiness.maps.hatching import hatch
from readiness.maps.labels import LETTER_EM, LINE_EM, Paper, Written, written
from readiness.maps.shapes import page_width

KORBA = 4
SQUARE = shapely.box(80, 20, 81, 21)


@pytest.fixture(scope="module")
def outlines(definitions: Definitions) -> Outlines:
    return read_outlines(DATA, definitions.maps)


def test_a_seats_shapes_are_its_assemblies_on_a_page_one_high(outlines: Outlines) -> None:
    drawn = shapes(outlines, Level.ASSEMBLY, KORBA)
    points = [point for shape in drawn for ring in shape.rings for point in ring]
    assert [shape.place.ac_no for shape in drawn] == [1, 2, 3, 20, 21, 22, 23, 24]
    assert min(y for _, y in points) == 0 and max(y for _, y in points) == 1
    assert max(x for x, _ in points) == pytest.approx(page_width(outlines, KORBA))


def test_the_page_is_as_wide_as_the_ground(outlines: Outlines) -> None:
    west, south, east, north = outlines.seats.to_crs("EPSG:32644").total_bounds
    assert page_width(outlines) == pytest.approx((east - west) / (north - south), rel=0.03)


def test_north_is_at_the_top_of_the_page(outlines: Outlines) -> None:
    by_seat = {shape.place.seat_no: shape for shape in shapes(outlines, Level.SEAT)}
    assert by_seat[1].label_point[1] < by_seat[10].label_point[1]


def test_every_label_stands_inside_its_unit(outlines: Outlines, definitions: Definitions) -> None:
    for unit in (*definitions.places.seats, *definitions.places.assemblies):
        label = outlines.label_of(unit.place)
        assert outlines.shape_of(unit.place).contains(shapely.Point(label.lon, label.lat)), unit.name_en


def test_an_unknown_layer_is_named_with_the_nearest_known(outlines: Outlines) -> None:
    with pytest.raises(UnknownName, match="seat-1"):
        outlines.geojson("seat-12")


def test_an_inset_frames_the_city_segments(outlines: Outlines, definitions: Definitions) -> None:
    box = outlines.inset("durg_bhilai")
    for ac_no in definitions.maps.inset["durg_bhilai"].ac_nos:
        assert shapely.box(*box).covers(outlines.shape_of(definitions.places.assembly(ac_no).place))
    with pytest.raises(UnknownName):
        outlines.inset("durg")


@pytest.mark.parametrize(
    ("level", "seat_no", "count"), [("seat", None, 11), ("assembly", 7, 9), ("assembly", None, 90)]
)
def test_tiles_start_in_the_corner_and_never_share_a_square(
    definitions: Definitions, level: str, seat_no: int | None, count: int
) -> None:
    placed = tiles(definitions.places, Level(level), seat_no)
    assert len(placed) == len({(tile.row, tile.col) for tile in placed}) == count
    assert min(tile.row for tile in placed) == min(tile.col for tile in placed) == 0


def test_tiles_of_some_seats_close_up_to_the_corner(definitions: Definitions) -> None:
    shown = [definitions.places.seat(no).place for no in definitions.places.cluster("bastar").seat_nos]
    placed = tiles(definitions.places, Level.SEAT, shown=shown)
    assert {tile.place for tile in placed} == {*shown}
    assert min(tile.row for tile in placed) == min(tile.col for tile in placed) == 0


def test_hatching_stays_inside_the_shape() -> None:
    lon, lat = hatch(SQUARE, 0.1)
    points = [shapely.Point(x, y) for x, y in zip(lon, lat, strict=True) if x is not None and y is not None]
    assert len(points) > 20
    assert all(SQUARE.buffer(0.001).contains(point) for point in points)


def test_a_name_that_fits_stands_at_its_place() -> None:
    [spot] = _labelled({Place.of_seat(4): Label(80.5, 20.5, 0.6)})
    assert spot.joint is None and spot.at == pytest.approx((80.5, 20.5))


def test_a_name_that_does_not_fit_stands_beside_and_is_joined() -> None:
    [spot] = _labelled({Place.of_assembly(4, 21): Label(80.5, 20.5, 0.02)})
    assert spot.joint is not None and spot.at != spot.anchor


def test_names_never_cover_each_other(outlines: Outlines, definitions: Definitions) -> None:
    for seat in definitions.places.seats:
        units = definitions.places.assemblies_of(seat.seat_no)
        paper = Paper(outlines.frame(seat.seat_no).widened(0.05), 360, 560)
        spots = written(
            {unit.place: outlines.label_of(unit.place) for unit in units},
            {unit.place: (f"{unit.ac_no} {unit.name_hi}", "58") for unit in units},
            paper,
            14,
        )
        blocks = [_block(spot, paper, 14) for spot in spots]
        overlaps = [
            (one.lines[0], two.lines[0])
            for index, one in enumerate(spots)
            for two, block in zip(spots[:index], blocks[:index], strict=True)
            if blocks[index].intersection(block).area > 1
        ]
        assert overlaps == [], seat.name_en


def test_a_name_keeps_off_ground_that_must_stay_free() -> None:
    free = Box(80.4, 20.4, 80.6, 20.6)
    place = Place.of_seat(4)
    [spot] = written({place: Label(80.5, 20.5, 0.6)}, {place: ("4 कोरबा",)}, _paper((free,)), 14)
    assert spot.joint is not None


def _labelled(labels: dict[Place | str, Label]) -> tuple[Written, ...]:
    return written(labels, {key: ("4 कोरबा", "58") for key in labels}, _paper(), 14)


def _paper(kept_free: tuple[Box, ...] = ()) -> Paper:
    return Paper(Box(80, 20, 81, 21), 300, 300, kept_free)


def _block(spot: Written, paper: Paper, size: float) -> shapely.Geometry:
    x, y = paper.on_paper(*spot.at)
    letters = max(sum(not _is_mark(sign) for sign in line) for line in spot.lines)
    wide, high = letters * LETTER_EM * size / 2, len(spot.lines) * LINE_EM * size / 2
    return shapely.box(x - wide, y - high, x + wide, y + high)


def _is_mark(sign: str) -> bool:
    return sign in "ािीुूृेैोौंँ़्ॉ"
