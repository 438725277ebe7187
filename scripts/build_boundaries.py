"""Draw the indicative boundaries of the 90 assemblies and 11 seats from facts that anyone may use.

No official boundary may be shipped with the program, yet a review needs a map on its first day. This
script makes one from four facts under data/geography: the outlines of the 33 districts, which district
holds what share of which assembly, each assembly's published area and interior anchor, and the post
offices known to lie in it. Each district is split among its assemblies by softened nearest place, and the
split is shifted until every part has its published area. Docs: docs/decisions on boundaries.

It refuses to read any boundary file: what it draws is indicative and says so in every feature.

Run from the project's root: `python scripts/build_boundaries.py`.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import shapely

GEOGRAPHY = Path(__file__).resolve().parents[1] / "data/geography"
METRIC, DEGREES = "EPSG:32644", "EPSG:4326"

CELL_M = 300.0  # side of the squares that are labelled; real edges are generalised to about this
SAME_SPOT_M = 50.0  # post offices closer than this are one place
THIN = 5  # with fewer sure places in a district, an assembly's uncertain ones are used too
SOFTNESS = 0.4  # of the district's mean spacing of places: a lone place weighs less than a crowd
HELD_M = 1e9  # remoteness of ground that nothing can take away
HOLD_M = 1500.0  # around an anchor nothing else may lie: the label stands there
ANCHOR_REACH = 0.3  # of the radius of a circle with the assembly's area: surely its own ground
SMALLEST_PART = 0.05  # of an assembly: a smaller detached part goes to the neighbour around it
ROUNDS = 60  # of shifting the split towards the published areas
STAIRS_M = 700.0  # simplification of the lines between squares
DETAIL_M = 250.0  # simplification of the whole coverage
DIGITS = 4  # of a degree: about 11 m

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Segment:
    """One assembly's facts. `share_by_district` sums to 1; `anchor` is metric (x, y)."""

    ac_no: int
    seat_no: int
    area_sq_m: float
    share_by_district: Mapping[str, float]
    anchor: Array

    @property
    def reach_m(self) -> float:
        """How far around the anchor the ground is taken to be the segment's own."""
        return ANCHOR_REACH * float(np.sqrt(self.area_sq_m / np.pi))


@dataclass(frozen=True)
class Spots:
    """Known places: metric positions (n, 2), their assembly, and whether the position is trusted."""

    xy: Array
    ac_no: npt.NDArray[np.int64]
    is_sure: npt.NDArray[np.bool_]


def build(geography: Path) -> tuple[str, str]:
    """The two GeoJSON texts, assemblies and seats, made from the facts in `geography`."""
    segments, spots = _segments(geography), _spots(geography)
    districts = _districts(geography)
    parts = [part for name, outline in districts.items() for part in _split(name, outline, segments, spots)]
    assemblies = _in_degrees(_simplified(_joined(parts)))
    seat_of = {segment.ac_no: segment.seat_no for segment in segments}
    return _as_geojson("ac_no", assemblies), _as_geojson("seat_no", _dissolved(assemblies, seat_of))


def _segments(geography: Path) -> list[Segment]:
    rows = _rows(geography / "assemblies.csv")
    anchors = _metric([float(r["anchor_lon"]) for r in rows], [float(r["anchor_lat"]) for r in rows])
    return [
        Segment(
            int(row["ac_no"]), int(row["seat_no"]), float(row["area_km2"]) * 1e6, _shares(row), anchor[None]
        )
        for row, anchor in zip(rows, anchors, strict=True)
    ]


def _shares(row: Mapping[str, str]) -> dict[str, float]:
    """`Kondagaon 14%; Bastar 12%` gives the rest, 74 %, to the assembly's own district."""
    others = [part.strip().rsplit(" ", 1) for part in row["other_districts"].split(";") if part.strip()]
    shares = {name: float(pct.rstrip("%")) / 100 for name, pct in others}
    return {row["district"]: 1 - sum(shares.values()), **shares}


def _spots(geography: Path) -> Spots:
    rows = _rows(geography / "places.csv")
    xy = _metric([float(r["lon"]) for r in rows], [float(r["lat"]) for r in rows])
    _, first = np.unique(np.round(xy / SAME_SPOT_M), axis=0, return_index=True)
    kept = np.sort(first)
    ac_no = np.array([int(row["ac_no"]) for row in rows])
    is_sure = np.array([row["position"] != "suspect" for row in rows])
    return Spots(xy[kept], ac_no[kept], is_sure[kept])


def _districts(geography: Path) -> dict[str, shapely.Geometry]:
    """District outlines by English name, metric, with their small overlaps and gaps closed."""
    names = {row["lgd_name"]: row["name_en"] for row in _rows(geography / "districts.csv")}
    frame = gpd.read_file(geography / "districts.geojson").to_crs(METRIC)
    clean = shapely.coverage_clean(shapely.force_2d(frame.geometry.to_numpy()), gap_width=1000)
    return dict(sorted(zip(frame["name_en"].map(names), clean, strict=True)))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _metric(lon: Sequence[float], lat: Sequence[float]) -> Array:
    points = gpd.GeoSeries.from_xy(lon, lat, crs=DEGREES).to_crs(METRIC)
    return np.column_stack([points.x, points.y])


def _split(
    name: str, outline: shapely.Geometry, segments: Sequence[Segment], spots: Spots
) -> list[tuple[int, shapely.Geometry]]:
    """The district's parts as (ac_no, polygon), one for each assembly known to reach into it."""
    here = [segment for segment in segments if name in segment.share_by_district]
    if len(here) == 1:
        return [(here[0].ac_no, outline)]
    cells = _cells(outline)
    inside = shapely.contains_xy(outline, cells)
    spacing_m = float(np.sqrt(outline.area / max(1, shapely.contains_xy(outline, spots.xy).sum())))
    remoteness = np.array([_remoteness(cells, s, outline, spots, SOFTNESS * spacing_m) for s in here])
    wanted = np.array([segment.area_sq_m * segment.share_by_district[name] for segment in here])
    label = np.argmin(remoteness - _offsets(remoteness[:, inside], wanted)[:, None], axis=0)
    parts = [_squares(cells[label == index]).intersection(outline) for index in range(len(here))]
    smooth = shapely.coverage_simplify(_clean(parts), STAIRS_M, simplify_boundary=False)
    return [(segment.ac_no, part) for segment, part in zip(here, smooth, strict=True)]


def _cells(outline: shapely.Geometry) -> Array:
    """Centres (n, 2) of all squares that touch the outline, on one grid for the whole state."""
    west, south, east, north = np.asarray(outline.bounds) // CELL_M * CELL_M + CELL_M / 2
    x, y = np.meshgrid(np.arange(west, east + CELL_M, CELL_M), np.arange(south, north + CELL_M, CELL_M))
    centres = np.column_stack([x.ravel(), y.ravel()])
    near = outline.buffer(CELL_M)
    shapely.prepare(near)
    return centres[shapely.contains_xy(near, centres)]


def _remoteness(
    cells: Array, segment: Segment, outline: shapely.Geometry, spots: Spots, softness_m: float
) -> Array:
    """How far each cell is from the segment's places: a soft minimum of distances, in metres."""
    own = spots.ac_no == segment.ac_no
    sure = own & spots.is_sure
    enough = shapely.contains_xy(outline, spots.xy[sure]).sum() >= THIN
    places = spots.xy[sure if enough else own]
    from_anchor = _distances(cells, segment.anchor)
    nearness = np.exp(-np.maximum(from_anchor - segment.reach_m, 0) / softness_m)
    for place in places:
        nearness += np.exp(-_distances(cells, place[None]) / softness_m)
    remoteness = -softness_m * np.log(np.maximum(nearness, 1e-300))
    return np.where(from_anchor < min(HOLD_M, segment.reach_m), -HELD_M, remoteness)


def _distances(cells: Array, point: Array) -> Array:
    return np.hypot(cells[:, 0] - point[0, 0], cells[:, 1] - point[0, 1])


def _offsets(remoteness: Array, wanted: Array) -> Array:
    """How many metres to favour each segment so that the parts take up the wanted shares of the cells."""
    target = wanted / wanted.sum()
    offset, step, before = np.zeros(len(wanted)), np.full(len(wanted), 3000.0), np.zeros(len(wanted))
    for _ in range(ROUNDS):
        label = np.argmin(remoteness - offset[:, None], axis=0)
        shortfall = (target - np.bincount(label, minlength=len(wanted)) / len(label)) / target
        step = np.where(np.sign(shortfall) == before, step * 1.05, step * 0.6)
        before = np.sign(shortfall)
        offset = offset + step * np.clip(shortfall, -1, 1)
    return offset


def _squares(centres: Array) -> shapely.Geometry:
    half = CELL_M / 2
    x, y = centres[:, 0], centres[:, 1]
    return shapely.coverage_union_all(shapely.box(x - half, y - half, x + half, y + half))


def _clean(parts: Sequence[shapely.Geometry]) -> npt.NDArray[np.object_]:
    return shapely.coverage_clean(np.array([_polygons_only(part) for part in parts]))


def _polygons_only(shape: shapely.Geometry) -> shapely.Geometry:
    parts = shapely.get_parts(shape)
    return shapely.multipolygons(parts[shapely.get_type_id(parts) == 3])


def _joined(parts: Sequence[tuple[int, shapely.Geometry]]) -> dict[int, shapely.Geometry]:
    """One shape for each assembly from its parts in all districts; small detached parts change hands."""
    pieces = [(ac_no, piece) for ac_no, part in parts for piece in shapely.get_parts(part)]
    matched = shapely.coverage_clean(np.array([piece for _, piece in pieces]), gap_width=1000)
    numbers = [ac_no for ac_no, _ in pieces]
    whole = _by_number(numbers, matched)
    while stray := _strays(whole):
        whole = _adopted(whole, stray)
    return whole


def _by_number(numbers: Sequence[int], shapes: Sequence[shapely.Geometry]) -> dict[int, shapely.Geometry]:
    grouped: dict[int, list[shapely.Geometry]] = {}
    for number, shape in zip(numbers, shapes, strict=True):
        grouped.setdefault(number, []).append(shape)
    return {number: shapely.coverage_union_all(grouped[number]) for number in sorted(grouped)}


def _strays(whole: Mapping[int, shapely.Geometry]) -> list[tuple[int, shapely.Geometry]]:
    """Every detached part that is a small share of its assembly, as (ac_no, part)."""
    return [
        (ac_no, part)
        for ac_no, shape in whole.items()
        for part in shapely.get_parts(shape)
        if part.area < SMALLEST_PART * shape.area
    ]


def _adopted(
    whole: Mapping[int, shapely.Geometry], strays: Sequence[tuple[int, shapely.Geometry]]
) -> dict[int, shapely.Geometry]:
    """The same coverage with each stray part joined to the neighbour it shares the longest edge with."""
    numbers, shapes = [], []
    for ac_no, shape in whole.items():
        lost = [part for owner, part in strays if owner == ac_no]
        for part in shapely.get_parts(shape):
            numbers.append(_neighbour(ac_no, part, whole) if part in lost else ac_no)
            shapes.append(part)
    return _by_number(numbers, shapes)


def _neighbour(ac_no: int, part: shapely.Geometry, whole: Mapping[int, shapely.Geometry]) -> int:
    edge = {
        other: part.boundary.intersection(shape.boundary).length
        for other, shape in whole.items()
        if other != ac_no and shape.intersects(part)
    }
    return max(edge, key=lambda other: edge[other])


def _simplified(whole: Mapping[int, shapely.Geometry]) -> dict[int, shapely.Geometry]:
    shapes = shapely.coverage_simplify(np.array(list(whole.values())), DETAIL_M)
    return dict(zip(whole, shapes, strict=True))


def _in_degrees(whole: Mapping[int, shapely.Geometry]) -> dict[int, shapely.Geometry]:
    """The same shapes in longitude and latitude, rounded together so that shared edges stay shared."""
    series = gpd.GeoSeries(list(whole.values()), crs=METRIC).to_crs(DEGREES).to_numpy()
    grid = 10.0**-DIGITS
    lines = shapely.unary_union(shapely.boundary(series), grid_size=grid)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    middles = shapely.point_on_surface(faces)
    owner, face = shapely.STRtree(series).query(middles, "within")[::-1]
    order = np.argsort(face, kind="stable")
    return _by_number([list(whole)[index] for index in owner[order]], faces[face[order]])


def _dissolved(
    assemblies: Mapping[int, shapely.Geometry], seat_of: Mapping[int, int]
) -> dict[int, shapely.Geometry]:
    return _by_number([seat_of[ac_no] for ac_no in assemblies], list(assemblies.values()))


def _as_geojson(key: str, shapes: Mapping[int, shapely.Geometry]) -> str:
    features = ",\n".join(_features(key, shapes))
    return f'{{"type":"FeatureCollection","features":[\n{features}\n]}}\n'


def _features(key: str, shapes: Mapping[int, shapely.Geometry]) -> Iterator[str]:
    for number, shape in shapes.items():
        geometry = json.loads(shapely.to_geojson(shapely.normalize(shape)))
        geometry["coordinates"] = _rounded(geometry["coordinates"])
        feature = {
            "type": "Feature",
            "id": number,
            "properties": {key: number, "indicative": True},
            "geometry": geometry,
        }
        yield json.dumps(feature, separators=(",", ":"))


def _rounded(coordinates: list[object] | float) -> object:
    if isinstance(coordinates, list):
        return [_rounded(each) for each in coordinates]  # type: ignore[arg-type]
    return round(coordinates, DIGITS)


def main() -> int:
    """Write both files next to the facts they are made from."""
    assemblies, seats = build(GEOGRAPHY)
    for name, text in (("assemblies", assemblies), ("seats", seats)):
        (GEOGRAPHY / f"{name}_indicative.geojson").write_text(text, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
