"""Seats, assemblies, districts and clusters of the state: who belongs to whom, by number.

Names are never a key here: कोरबा is a seat, an assembly, a district and a mandal (domain.md §1.4).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from readiness.definitions.errors import UnknownName
from readiness.definitions.levels import Level

_K = TypeVar("_K")
_V = TypeVar("_V")


@dataclass(frozen=True, slots=True)
class Place:
    """A unit at one level, addressed from the seat down; parts that do not apply are None.

    `cluster` is the cluster's id and is set only where the level is cluster.
    """

    level: Level
    seat_no: int | None = None
    ac_no: int | None = None
    mandal: str | None = None
    shakti_kendra: str | None = None
    booth_no: str | None = None
    cluster: str | None = None

    @classmethod
    def state(cls) -> Place:
        return cls(Level.STATE)

    @classmethod
    def of_cluster(cls, cluster: str) -> Place:
        return cls(Level.CLUSTER, cluster=cluster)

    @classmethod
    def of_seat(cls, seat_no: int) -> Place:
        return cls(Level.SEAT, seat_no=seat_no)

    @classmethod
    def of_assembly(cls, seat_no: int, ac_no: int) -> Place:
        return cls(Level.ASSEMBLY, seat_no=seat_no, ac_no=ac_no)

    def in_mandal(self, mandal: str) -> Place:
        """The mandal of this assembly."""
        return replace(self, level=Level.MANDAL, mandal=mandal)

    def in_shakti_kendra(self, shakti_kendra: str) -> Place:
        """The shakti kendra of this assembly or mandal."""
        return replace(self, level=Level.SHAKTI_KENDRA, shakti_kendra=shakti_kendra)

    def in_booth(self, booth_no: str) -> Place:
        """The booth of this assembly, mandal or shakti kendra."""
        return replace(self, level=Level.BOOTH, booth_no=booth_no)


@dataclass(frozen=True, slots=True)
class Assembly:
    """One of the 90 Vidhan Sabha segments. `anchor` is (lon, lat); `tile` is (row, column)."""

    ac_no: int
    name_en: str
    name_hi: str
    reservation: str
    seat_no: int
    district: str
    other_districts: tuple[str, ...]
    aliases: tuple[str, ...]
    area_sq_km: float
    anchor: tuple[float, float]
    tile: tuple[int, int]

    @property
    def place(self) -> Place:
        return Place.of_assembly(self.seat_no, self.ac_no)


@dataclass(frozen=True, slots=True)
class Seat:
    """One of the 11 Lok Sabha seats. `tile` is (row, column) among the 11."""

    seat_no: int
    name_en: str
    name_hi: str
    reservation: str
    ac_nos: tuple[int, ...]
    districts: tuple[str, ...]
    aliases: tuple[str, ...]
    tile: tuple[int, int]

    @property
    def place(self) -> Place:
        return Place.of_seat(self.seat_no)


@dataclass(frozen=True, slots=True)
class District:
    """One of the 33 revenue districts; `lgd_name` is its name in districts.geojson."""

    name_en: str
    name_hi: str
    division: str
    lgd_name: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """A group of seats reviewed together; which seats is a setting."""

    id: str
    name_hi: str
    name_en: str
    seat_nos: tuple[int, ...]

    @property
    def place(self) -> Place:
        return Place.of_cluster(self.id)


@dataclass(frozen=True)
class Places:
    """The whole state, each collection in number order."""

    seats: tuple[Seat, ...]
    assemblies: tuple[Assembly, ...]
    districts: tuple[District, ...]
    clusters: tuple[Cluster, ...]

    @cached_property
    def seat_by_no(self) -> Mapping[int, Seat]:
        return {seat.seat_no: seat for seat in self.seats}

    @cached_property
    def assembly_by_no(self) -> Mapping[int, Assembly]:
        return {assembly.ac_no: assembly for assembly in self.assemblies}

    @cached_property
    def cluster_of_seat(self) -> Mapping[int, str]:
        return {seat_no: cluster.id for cluster in self.clusters for seat_no in cluster.seat_nos}

    @cached_property
    def district_by_name(self) -> Mapping[str, District]:
        return {district.name_en: district for district in self.districts}

    def seat(self, seat_no: int) -> Seat:
        """The seat of that number. Raises UnknownName."""
        return _known("seat", seat_no, self.seat_by_no)

    def assembly(self, ac_no: int) -> Assembly:
        """The assembly of that number. Raises UnknownName."""
        return _known("assembly", ac_no, self.assembly_by_no)

    def district(self, name_en: str) -> District:
        """The district of that English name. Raises UnknownName."""
        return _known("district", name_en, self.district_by_name)

    def cluster(self, cluster_id: str) -> Cluster:
        """The cluster of that id. Raises UnknownName."""
        return _known("cluster", cluster_id, {cluster.id: cluster for cluster in self.clusters})

    def assemblies_of(self, seat_no: int) -> tuple[Assembly, ...]:
        """The seat's 8 or 9 assemblies in number order."""
        return tuple(self.assembly(ac_no) for ac_no in self.seat(seat_no).ac_nos)

    def assemblies_in(self, district: str) -> tuple[Assembly, ...]:
        """Every assembly that lies in the district, wholly or in part."""
        return tuple(a for a in self.assemblies if district in (a.district, *a.other_districts))

    def name(self, place: Place, lang: str) -> str:
        """The place's own name in `lang`; mandals, shakti kendras and booths are as reported."""
        own = place.booth_no or place.shakti_kendra or place.mandal
        if own is not None:
            return own
        if place.ac_no is not None:
            return _named(self.assembly(place.ac_no), lang)
        if place.seat_no is not None:
            return _named(self.seat(place.seat_no), lang)
        return _named(self.cluster(place.cluster), lang) if place.cluster else ""


def _known(kind: str, key: _K, known: Mapping[_K, _V]) -> _V:
    if key not in known:
        raise UnknownName.among(kind, key, known)
    return known[key]


def _named(unit: Seat | Assembly | Cluster, lang: str) -> str:
    return unit.name_hi if lang == "hi" else unit.name_en
