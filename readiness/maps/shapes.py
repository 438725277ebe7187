"""Outlines as plain rings on a flat page, for documents that draw their own shapes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.maps.outlines import Box, Outlines

Point = tuple[float, float]
Ring = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """One unit drawn on a page: outer rings only, x from 0, y from 0 downwards, the page 1 high.

    The page is as wide as the ground is for that height, so equal distances look equal. `room` is the
    width free for a name around `label_point`.
    """

    place: Place
    rings: tuple[Ring, ...]
    label_point: Point
    room: float


def shapes(
    outlines: Outlines, level: Level, seat_no: int | None = None, detail: float = 0.002
) -> tuple[Shape, ...]:
    """The 11 seats (level seat), or the assemblies of a seat, or all 90 when no seat is named.

    `detail` is the smallest bend kept, as a share of the page's height.
    """
    page = _Page.around(outlines.frame(seat_no))
    places = _places(outlines, level, seat_no)
    whole = np.array([outlines.shape_of(place) for place in places])
    simple = shapely.coverage_simplify(whole, detail * page.height)
    return tuple(_shape(outlines, page, place, shape) for place, shape in zip(places, simple, strict=True))


def page_width(outlines: Outlines, seat_no: int | None = None) -> float:
    """How wide the page of `shapes` is when it is 1 high."""
    page = _Page.around(outlines.frame(seat_no))
    return page.place((page.frame.east, page.frame.south))[0]


@dataclass(frozen=True, slots=True)
class _Page:
    frame: Box
    height: float
    narrowing: float

    @classmethod
    def around(cls, frame: Box) -> _Page:
        middle = math.radians((frame.south + frame.north) / 2)
        return cls(frame, frame.north - frame.south, math.cos(middle))

    def place(self, lonlat: Sequence[float]) -> Point:
        x = (lonlat[0] - self.frame.west) * self.narrowing / self.height
        return round(x, 5), round((self.frame.north - lonlat[1]) / self.height, 5)


def _places(outlines: Outlines, level: Level, seat_no: int | None) -> list[Place]:
    if level is Level.SEAT:
        return [Place.of_seat(int(number)) for number in outlines.seats.index]
    units = outlines.assemblies if seat_no is None else outlines.of_seat(seat_no)
    return [Place.of_assembly(int(row.seat_no), int(row.Index)) for row in units.itertuples()]


def _shape(outlines: Outlines, page: _Page, place: Place, shape: shapely.Geometry) -> Shape:
    parts = sorted(shapely.get_parts(shape), key=lambda part: -part.area)
    rings = tuple(tuple(map(page.place, shapely.get_coordinates(part.exterior).tolist())) for part in parts)
    label = outlines.label_of(place)
    room = round(label.room * page.narrowing / page.height, 5)
    return Shape(place, rings, page.place((label.lon, label.lat)), room)
