"""Readers of data/geography and data/settings/clusters.toml: typed rows, then cross-checks by number."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from readiness.definitions.errors import Fault, nearest
from readiness.definitions.places import Assembly, Cluster, District, Places, Seat


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split("|") if part.strip()]


def _numbers(text: str) -> list[int]:
    return [int(part) for part in text.split()]


Parts = Annotated[list[str], BeforeValidator(_parts)]


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _AssemblyRow(_Row):
    ac_no: int
    name_en: str
    name_hi: str
    reservation: str
    seat_no: int
    district: str
    other_districts: str
    aliases_en: Parts
    aliases_hi: Parts
    area_km2: float
    anchor_lon: float
    anchor_lat: float
    tile_row: int
    tile_col: int
    trap: str


class _SeatRow(_Row):
    seat_no: int
    name_en: str
    name_hi: str
    reservation: str
    cluster_2024: str
    assemblies: Annotated[list[int], BeforeValidator(_numbers)]
    districts: Parts
    aliases_en: Parts
    tile_row: int
    tile_col: int


class _DistrictRow(_Row):
    name_en: str
    name_hi: str
    division: str
    lgd_name: str


class _ClusterEntry(_Row):
    id: str
    name_hi: str
    name_en: str
    seats: list[int]


class _ClusterFile(_Row):
    cluster: list[_ClusterEntry]


R = TypeVar("R", bound=_Row)


def read_places(data: Path) -> tuple[Places, list[Fault]]:
    """Read seats, assemblies, districts and clusters under `data`; what is faulty is left out and listed."""
    faults: list[Fault] = []
    places = Places(
        seats=tuple(map(_seat, _rows(data, "geography/seats.csv", _SeatRow, faults))),
        assemblies=tuple(map(_assembly, _rows(data, "geography/assemblies.csv", _AssemblyRow, faults))),
        districts=tuple(map(_district, _rows(data, "geography/districts.csv", _DistrictRow, faults))),
        clusters=tuple(map(_cluster, _clusters(data / "settings/clusters.toml", faults))),
    )
    return places, [*faults, *_disagreements(places)]


def _rows(data: Path, file: str, model: type[R], faults: list[Fault]) -> list[R]:
    with (data / file).open(encoding="utf-8", newline="") as lines:
        raw = list(csv.DictReader(lines))
    return [
        row
        for number, fields in enumerate(raw, 2)
        for row in _checked(model, fields, file, f"line {number}", faults)
    ]


def _clusters(path: Path, faults: list[Fault]) -> Sequence[_ClusterEntry]:
    content = tomllib.loads(path.read_text("utf-8"))
    return [
        entry
        for whole in _checked(_ClusterFile, content, "settings/clusters.toml", "", faults)
        for entry in whole.cluster
    ]


def _checked(
    model: type[R], fields: Mapping[str, object], file: str, where: str, faults: list[Fault]
) -> list[R]:
    try:
        return [model.model_validate(fields)]
    except ValidationError as error:
        faults.extend(faults_of(error, model, file, where))
        return []


def faults_of(error: ValidationError, model: type[BaseModel], file: str, where: str = "") -> Iterator[Fault]:
    """Every problem pydantic found, as faults; an unknown key gets the nearest known one."""
    for problem in error.errors():
        path = ".".join(str(part) for part in problem["loc"])
        near = (
            nearest(path.rsplit(".", 1)[-1], model.model_fields)
            if problem["type"] == "extra_forbidden"
            else ""
        )
        yield Fault(file, " ".join(filter(None, [where, path])), problem["msg"], near)


def _seat(row: _SeatRow) -> Seat:
    return Seat(
        row.seat_no,
        row.name_en,
        row.name_hi,
        row.reservation,
        tuple(row.assemblies),
        tuple(row.districts),
        tuple(row.aliases_en),
        (row.tile_row, row.tile_col),
    )


def _assembly(row: _AssemblyRow) -> Assembly:
    return Assembly(
        row.ac_no,
        row.name_en,
        row.name_hi,
        row.reservation,
        row.seat_no,
        row.district,
        tuple(_district_names(row.other_districts)),
        (*row.aliases_en, *row.aliases_hi),
        row.area_km2,
        (row.anchor_lon, row.anchor_lat),
        (row.tile_row, row.tile_col),
    )


def _district_names(shares: str) -> Iterator[str]:
    """`Kondagaon 14%; Bastar 12%` names two districts."""
    for share in filter(None, (part.strip() for part in shares.split(";"))):
        yield share.rsplit(" ", 1)[0]


def _district(row: _DistrictRow) -> District:
    return District(row.name_en, row.name_hi, row.division, row.lgd_name)


def _cluster(entry: _ClusterEntry) -> Cluster:
    return Cluster(entry.id, entry.name_hi, entry.name_en, tuple(entry.seats))


def _disagreements(places: Places) -> Iterator[Fault]:
    names = [district.name_en for district in places.districts]
    for seat in places.seats:
        own = tuple(a.ac_no for a in places.assemblies if a.seat_no == seat.seat_no)
        if own != tuple(sorted(seat.ac_nos)):
            yield Fault(
                "geography/seats.csv",
                f"seat {seat.seat_no}",
                f"lists {seat.ac_nos}, assemblies.csv says {own}",
            )
    for assembly in places.assemblies:
        for name in (assembly.district, *assembly.other_districts):
            if name not in names:
                yield Fault(
                    "geography/assemblies.csv",
                    f"ac {assembly.ac_no}",
                    f"unknown district {name}",
                    nearest(name, names),
                )
    grouped = sorted(seat_no for cluster in places.clusters for seat_no in cluster.seat_nos)
    if grouped != sorted(places.seat_by_no):
        yield Fault(
            "settings/clusters.toml", "cluster", f"every seat must stand in one cluster once; found {grouped}"
        )
