"""The outlines of the 11 seats and 90 assemblies that are in force: indicative ones, or installed ones.

Everything a drawing needs to know of the ground is here: shapes, where a label may stand, what to frame.
Coordinates are longitude and latitude (EPSG:4326) throughout.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import shapely

from readiness.definitions.errors import UnknownName
from readiness.definitions.map_settings import MapSettings
from readiness.definitions.places import Place
from readiness.maps.layers import coverage_text, geojson_within

LEAST_SEEN = 0.05  # of a frame: a unit showing less than this in it gets no name there
ENOUGH_ROOM = 0.5  # of the best spot's room: what another spot must have
GRID = 12  # spots tried across and along a unit
LETTERS_WIDER_THAN_HIGH = 2.0  # a name is wider than high: look for room in that proportion


class Box(NamedTuple):
    """A frame in degrees."""

    west: float
    south: float
    east: float
    north: float

    def widened(self, share: float) -> Box:
        """The same frame with that share of its size added on every side."""
        x, y = share * (self.east - self.west), share * (self.north - self.south)
        return Box(self.west - x, self.south - y, self.east + x, self.north + y)

    @property
    def breadth(self) -> float:
        """Its width as a share of its height, as it looks on the ground."""
        middle = math.radians((self.south + self.north) / 2)
        return (self.east - self.west) * math.cos(middle) / (self.north - self.south)

    def holds(self, lon: float, lat: float) -> bool:
        return self.west < lon < self.east and self.south < lat < self.north


class Label(NamedTuple):
    """Where a unit's name stands best, the degrees of longitude free around that point, and other spots.

    `others` are (lon, lat) with nearly as much room, for when the best spot is taken.
    """

    lon: float
    lat: float
    room: float
    others: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, eq=False)
class Outlines:
    """Seats and assemblies as GeoDataFrames indexed by seat_no and ac_no (assemblies carry seat_no).

    `is_indicative` says that they are drawn from facts and are no official boundary. `digest` changes
    with the shapes, so that an address holding it may be kept for good.
    """

    assemblies: gpd.GeoDataFrame
    seats: gpd.GeoDataFrame
    is_indicative: bool
    digest: str
    settings: MapSettings

    @property
    def source_key(self) -> str:
        """The key of the words that say where the shapes come from."""
        return "maps.source.indicative" if self.is_indicative else "maps.source.installed"

    @cached_property
    def layers(self) -> Mapping[str, bytes]:
        """What is handed to browsers: `seats`, and the assemblies of each seat as `seat-<number>`."""
        weight = self.settings.weight
        one_seat = {
            f"seat-{seat_no}": geojson_within(weight.seat_kb, self.of_seat(seat_no).geometry)
            for seat_no in self.seats.index
        }
        return {"seats": geojson_within(weight.seats_kb, self.seats.geometry), **one_seat}

    def geojson(self, layer: str) -> bytes:
        """One layer as compact GeoJSON; a feature's id is its number. Raises UnknownName."""
        if layer not in self.layers:
            raise UnknownName.among("map layer", layer, self.layers)
        return self.layers[layer]

    def of_seat(self, seat_no: int) -> gpd.GeoDataFrame:
        """The seat's 8 or 9 assemblies."""
        return self.assemblies[self.assemblies["seat_no"] == seat_no]

    def frame(self, seat_no: int | None = None) -> Box:
        """The box around a seat, or around the state."""
        units = self.seats if seat_no is None else self.of_seat(seat_no)
        return Box(*units.total_bounds.tolist())

    def frame_of(self, places: Iterable[Place]) -> Box:
        """The box around those seats or assemblies, at least one."""
        return Box(*shapely.total_bounds([self.shape_of(place) for place in places]).tolist())

    def inset(self, name: str) -> Box:
        """The box around the city segments of that inset. Raises UnknownName."""
        if name not in self.settings.inset:
            raise UnknownName.among("map inset", name, self.settings.inset)
        return Box(*self.assemblies.loc[list(self.settings.inset[name].ac_nos)].total_bounds.tolist())

    def shape_of(self, place: Place) -> shapely.Geometry:
        """The polygon of a seat or assembly."""
        if place.ac_no is not None:
            return self.assemblies.geometry.loc[place.ac_no]
        return self.seats.geometry.loc[place.seat_no]

    def label_of(self, place: Place) -> Label:
        """Where the name of a seat or assembly stands best: inside, with most room sideways."""
        return self._labels[place.seat_no or 0, place.ac_no]

    def label_within(self, place: Place, frame: Box) -> Label | None:
        """Where the name stands best when only `frame` is shown; None when hardly any of the unit is."""
        label = self.label_of(place)
        if frame.holds(label.lon, label.lat):
            return label
        seen = self.shape_of(place).intersection(shapely.box(*frame))
        is_worth_a_name = seen.area > LEAST_SEEN * shapely.box(*frame).area
        return label_in(seen) if is_worth_a_name else None

    @cached_property
    def _labels(self) -> Mapping[tuple[int, int | None], Label]:
        seats: dict[tuple[int, int | None], Label] = {
            (int(no), None): label_in(shape) for no, shape in self.seats.geometry.items()
        }
        units = zip(self.assemblies["seat_no"], self.assemblies.geometry.items(), strict=True)
        return {**seats, **{(int(seat_no), int(no)): label_in(shape) for seat_no, (no, shape) in units}}


def read_outlines(data: Path, settings: MapSettings | None = None, installed: Path | None = None) -> Outlines:
    """The outlines installed in the folder `installed` when they are there, else the indicative ones."""
    is_installed = installed is not None and (installed / "assemblies.geojson").is_file()
    folder = installed if is_installed and installed is not None else data / "geography"
    ending = "" if is_installed else "_indicative"
    assemblies = _layer(folder / f"assemblies{ending}.geojson", "ac_no")
    seats = _layer(folder / f"seats{ending}.geojson", "seat_no")
    return outlines_of(assemblies, seats, is_indicative=not is_installed, settings=settings)


def outlines_of(
    assemblies: gpd.GeoDataFrame,
    seats: gpd.GeoDataFrame,
    *,
    is_indicative: bool,
    settings: MapSettings | None = None,
) -> Outlines:
    """Outlines of frames indexed by ac_no and seat_no; an assembly belongs to the seat around it."""
    text = coverage_text(assemblies.geometry) + coverage_text(seats.geometry)
    return Outlines(
        assemblies=assemblies.assign(seat_no=_seat_around(assemblies, seats)),
        seats=seats,
        is_indicative=is_indicative,
        digest=hashlib.sha256(text).hexdigest()[:12],
        settings=settings or MapSettings(),
    )


def _layer(path: Path, key: str) -> gpd.GeoDataFrame:
    return gpd.read_file(path)[[key, "geometry"]].set_index(key).sort_index()


def _seat_around(assemblies: gpd.GeoDataFrame, seats: gpd.GeoDataFrame) -> list[int]:
    middles = assemblies.geometry.representative_point()
    unit, seat = shapely.STRtree(seats.geometry.to_numpy()).query(middles.to_numpy(), "within")
    return [int(seats.index[index]) for index in seat[np.argsort(unit)]]


def label_in(shape: shapely.Geometry) -> Label:
    """The middle of the largest circle that fits once the shape is narrowed to a word's proportions."""
    squeeze = np.array([LETTERS_WIDER_THAN_HIGH, 1.0])
    narrow = shapely.transform(shape, lambda xy: xy / squeeze)
    radius = shapely.maximum_inscribed_circle(narrow)
    lon, lat = (shapely.get_coordinates(radius)[0] * squeeze).tolist()
    others = _roomy_spots(narrow, ENOUGH_ROOM * radius.length) * squeeze
    room = 2 * radius.length * LETTERS_WIDER_THAN_HIGH
    return Label(lon, lat, room, tuple(map(tuple, others.round(4).tolist())))


def _roomy_spots(shape: shapely.Geometry, clearance: float) -> npt.NDArray[np.float64]:
    """Points (n, 2) of a grid over the shape that are at least so far from its edge, roomiest first."""
    west, south, east, north = shape.bounds
    x, y = np.meshgrid(np.linspace(west, east, GRID + 2)[1:-1], np.linspace(south, north, GRID + 2)[1:-1])
    grid = np.column_stack([x.ravel(), y.ravel()])
    inside = grid[shapely.contains_xy(shape, grid)]
    room = shapely.distance(shapely.points(inside), shape.boundary)
    order = np.argsort(-room, kind="stable")
    return np.asarray(inside[order][room[order] >= clearance])
