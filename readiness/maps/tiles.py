"""The equal-area tile map: one square a unit, near where it lies, so that a city counts like a forest."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from readiness.definitions.levels import Level
from readiness.definitions.places import Assembly, Place, Places, Seat


@dataclass(frozen=True, slots=True)
class Tile:
    """A unit's square: row 0 is the northernmost, column 0 the westernmost."""

    place: Place
    row: int
    col: int


def tiles(
    places: Places, level: Level, seat_no: int | None = None, shown: Collection[Place] | None = None
) -> tuple[Tile, ...]:
    """The 11 seats (level seat), or the assemblies of a seat, or all 90 when no seat is named.

    With `shown`, those of them alone, at least one.
    """
    units = _units(places, level, seat_no)
    return _from_corner([unit for unit in units if shown is None or unit.place in shown])


def _units(places: Places, level: Level, seat_no: int | None) -> Sequence[Seat | Assembly]:
    if level is Level.SEAT:
        return places.seats
    return places.assemblies if seat_no is None else places.assemblies_of(seat_no)


def _from_corner(units: Sequence[Seat | Assembly]) -> tuple[Tile, ...]:
    north, west = min(unit.tile[0] for unit in units), min(unit.tile[1] for unit in units)
    return tuple(Tile(unit.place, unit.tile[0] - north, unit.tile[1] - west) for unit in units)
