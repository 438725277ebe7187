"""Does a boundary file show this state, whole and once? Every check is made and told, passed or not.

A map that puts a score on the wrong ground is worse than an indicative one, so a single failed line
keeps the file out.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import geopandas as gpd
import numpy as np
import shapely
from pyogrio.errors import DataLayerError, DataSourceError

from readiness.definitions.map_settings import MapSettings, NumberNames
from readiness.definitions.places import Places

DEGREES, EQUAL_AREA = "EPSG:4326", "EPSG:6933"
SQ_M = 1e6  # in a square kilometre


@dataclass(frozen=True)
class Check:
    """One line of the audit: what was asked, whether it held, and the figures that say so."""

    code: str
    is_passed: bool
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Audit:
    """Every check in order; `assemblies` and `seats` are the shapes by number, empty unless readable."""

    checks: tuple[Check, ...]
    assemblies: gpd.GeoSeries
    seats: gpd.GeoSeries

    @property
    def is_passed(self) -> bool:
        return all(check.is_passed for check in self.checks)


def audit(assemblies: bytes, places: Places, settings: MapSettings, seats: bytes | None = None) -> Audit:
    """Check a file of assemblies and, if given, one of seats; without one seats are dissolved."""
    names = settings.number_names
    units, faults = _shapes(assemblies, names.assembly, names)
    given, seat_faults = _shapes(seats, names.seat, names) if seats is not None else (_none(), [])
    if faults or seat_faults:
        return Audit((*faults, *seat_faults), _none(), _none())
    checks = list(_of_layer("assemblies", units, {unit.ac_no for unit in places.assemblies}, settings))
    if not units.is_valid.all():
        return Audit(tuple(checks), units, _none())
    whole = _dissolved(units, places) if seats is None else given
    checks += _of_layer("seats", whole, {seat.seat_no for seat in places.seats}, settings)
    checks += [_on_their_ground(units, places, settings), _seats_on_their_ground(whole, places, settings)]
    return Audit(tuple(checks), units, whole)


def _shapes(content: bytes, keys: Sequence[str], names: NumberNames) -> tuple[gpd.GeoSeries, list[Check]]:
    """Polygons in degrees by their number; parts of one number are joined. Faults say why not."""
    if content.lstrip()[:1] != b"{":
        return _none(), [Check("readable", False)]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # repeated feature ids are no matter here
            frame = gpd.read_file(io.BytesIO(content))
    except (DataSourceError, DataLayerError, ValueError):
        return _none(), [Check("readable", False)]
    column = next((own for name in keys for own in frame.columns if own.lower() == name), None)
    if column is None or "geometry" not in frame:
        return _none(), [Check("numbered", False, {"names": ", ".join(keys[:4])})]
    return _by_number(_of_this_state(frame, names), column), []


def _of_this_state(frame: gpd.GeoDataFrame, names: NumberNames) -> gpd.GeoDataFrame:
    """The rows of this state, where the file holds the whole country and names each row's state."""
    column = next((own for name in names.state for own in frame.columns if own.lower() == name), None)
    if column is None:
        return frame
    said = frame[column].astype(str).str.strip().str.lower()
    return frame[said.isin(names.this_state)]


def _by_number(frame: gpd.GeoDataFrame, column: str) -> gpd.GeoSeries:
    numbers = frame[column].astype(str).str.extract(r"^\s*(\d{1,3})(?:\.0+)?\s*$")[0]
    known = frame[numbers.notna() & frame.geometry.notna()].copy()
    known = known.set_crs(DEGREES) if known.crs is None else known.to_crs(DEGREES)
    polygons = known.geometry.map(_polygonal)
    grouped = gpd.GeoSeries(polygons, crs=DEGREES).groupby(numbers[known.index].astype(int))
    joined = {int(number): _joined(list(shapes)) for number, shapes in grouped}
    return gpd.GeoSeries(joined, crs=DEGREES).sort_index()


def _joined(parts: Sequence[shapely.Geometry]) -> shapely.Geometry:
    """The union of the parts; a broken part stands for the whole, so that the audit tells of it."""
    broken = [part for part in parts if not part.is_valid]
    return broken[0] if broken else shapely.union_all(parts)


def _polygonal(shape: shapely.Geometry) -> shapely.Geometry:
    """The shape in two dimensions, repaired where it crosses itself by a hair; a bad one stays bad."""
    flat = shapely.force_2d(shape)
    if flat.is_valid:
        return flat
    mended = shapely.make_valid(flat, method="structure", keep_collapsed=False)
    is_same = abs(mended.area - flat.area) <= 1e-3 * abs(flat.area)
    return mended if is_same else flat


def _dissolved(units: gpd.GeoSeries, places: Places) -> gpd.GeoSeries:
    own = {
        seat.seat_no: [units[ac_no] for ac_no in seat.ac_nos if ac_no in units.index] for seat in places.seats
    }
    whole = {seat_no: shapely.union_all(shapes) for seat_no, shapes in own.items() if shapes}
    return gpd.GeoSeries(whole, crs=DEGREES)


def _of_layer(layer: str, shapes: gpd.GeoSeries, wanted: set[int], settings: MapSettings) -> Iterator[Check]:
    found = {int(number) for number in shapes.index}
    is_complete = found == wanted
    facts = {"found": len(found & wanted), "total": len(wanted), "numbers": _listed(found ^ wanted)}
    yield Check(f"{layer}_complete", is_complete, facts)
    broken = [int(number) for number, shape in shapes.items() if not shape.is_valid or shape.is_empty]
    yield Check(f"{layer}_valid", not broken, {"numbers": _listed(set(broken))})
    if not broken:
        yield from _areas(layer, shapes, settings)


def _areas(layer: str, shapes: gpd.GeoSeries, settings: MapSettings) -> Iterator[Check]:
    flat = shapes.to_crs(EQUAL_AREA)
    total = float(flat.area.sum()) / SQ_M
    overlap = total - float(shapely.union_all(flat.to_numpy()).area) / SQ_M
    allowed = settings.overlap_tolerance_sq_km
    yield Check(f"{layer}_apart", bool(overlap <= allowed), {"area": round(overlap, 1), "most": allowed})
    official = settings.official_area_sq_km
    off_pct = 100 * abs(total - official) / official if np.isfinite(total) else 100.0
    facts = {"area": round(total) if np.isfinite(total) else 0, "official": round(official)}
    yield Check(f"{layer}_area", bool(off_pct <= settings.area_tolerance_pct), facts)


def _on_their_ground(units: gpd.GeoSeries, places: Places, settings: MapSettings) -> Check:
    """Numbers may be right and stand on the wrong shapes: known inner points must lie in their own."""
    known = [unit for unit in places.assemblies if unit.ac_no in units.index]
    right = sum(bool(units[unit.ac_no].contains(shapely.Point(unit.anchor))) for unit in known)
    facts = {"found": right, "total": len(places.assemblies)}
    return Check("on_their_ground", right >= settings.anchors_least, facts)


def _seats_on_their_ground(seats: gpd.GeoSeries, places: Places, settings: MapSettings) -> Check:
    """Public files exist that number the seats as before 2008: each must hold its assemblies' points."""
    inside = [
        unit.ac_no
        for unit in places.assemblies
        if unit.seat_no in seats.index and seats[unit.seat_no].contains(shapely.Point(unit.anchor))
    ]
    facts = {"found": len(inside), "total": len(places.assemblies)}
    return Check("seats_on_their_ground", len(inside) >= settings.anchors_least, facts)


def _listed(numbers: set[int]) -> str:
    return ", ".join(map(str, sorted(numbers)[:10]))


def _none() -> gpd.GeoSeries:
    return gpd.GeoSeries([], crs=DEGREES)
