"""A `Reading` as bytes and back, between the worker that parsed a stranger's file and the program.

JSON and not pickle: a worker that a hostile file has taken over could answer with anything, and what comes
back must stay data. Only the nouns listed here can be made, from plain values. Records, of which there may be
tens of thousands, travel as rows under one heading for all that share a table, and one place for all of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields as fields_of
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import cast

from readiness.definitions.errors import ReadinessError
from readiness.definitions.findings import Finding, Severity, Where
from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.intake.records import (
    Column,
    Doubt,
    How,
    Outcome,
    Reading,
    Record,
    Removed,
    TableReading,
    TotalRow,
    Value,
)

_NOUNS: Mapping[str, type] = {
    noun.__name__: noun for noun in (Reading, TableReading, TotalRow, Column, Removed, Finding, Where, Place)
}
_ENUMS: Mapping[str, type[Enum]] = {enum.__name__: enum for enum in (Outcome, How, Severity, Level)}
_FIELDS = {noun: tuple(field.name for field in fields_of(noun)) for noun in _NOUNS.values()}

# How a record travels: a place's parts in their order; what it shares with others; what is its own.
_Where = tuple[str, int | None, int | None, str | None, str | None, str | None, str | None]
_Head = tuple[str, str, date | None, list[tuple[str, str]], list[str]]
_Row = tuple[int, int, int, str, list[tuple[str, str]], list[Value]]
_NO_DOUBTS: Mapping[str, Doubt] = MappingProxyType({})

_FLAT = (str, int, float, bool, type(None))


class NotOnTheWire(ReadinessError):
    """Bytes that are no packed reading, or a value that cannot be packed."""

    @classmethod
    def because(cls, problem: str) -> NotOnTheWire:
        return cls(problem)


def pack(reading: Reading) -> bytes:
    """The reading as UTF-8 JSON."""
    return json.dumps(_packed(reading), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def unpack(data: bytes) -> Reading:
    """The reading that `pack` made bytes of. Raises NotOnTheWire for anything else."""
    try:
        reading = json.loads(data, object_hook=_unpacked)
    except (ValueError, TypeError, KeyError, IndexError, RecursionError) as error:
        raise NotOnTheWire.because("the worker's answer is no reading") from error
    if not isinstance(reading, Reading):
        raise NotOnTheWire.because("the worker's answer is no reading")
    return reading


def _packed(value: object) -> object:
    """Plain values stay; every other is an object with one key that says what it is."""
    kind = type(value)
    if kind in _FLAT:
        return value
    if kind in _FIELDS:
        return {"c": [kind.__name__, *[_packed(getattr(value, name)) for name in _FIELDS[kind]]]}
    if isinstance(value, Enum):
        return {"e": [kind.__name__, value.value]}
    if isinstance(value, Mapping):
        return {"m": [[key, _packed(item)] for key, item in value.items()]}
    if isinstance(value, tuple | list):
        return _packed_records(value) if value and type(value[0]) is Record else [*map(_packed, value)]
    if isinstance(value, date):
        return {"d": date(value.year, value.month, value.day).isoformat()}
    raise NotOnTheWire.because(f"{kind.__name__} has no form on the wire")


def _packed_records(records: Sequence[Record]) -> dict[str, object]:
    """What records of one table and area share goes once, as a head, and so does a place; a row names both
    by number."""
    heads: dict[tuple[object, ...], int] = {}
    places: dict[int, int] = {}
    rows: list[list[object]] = []
    shared: list[list[object]] = []
    where: list[list[object]] = []
    for record in records:
        # Records of a table hold the very same columns, those of a row the same place; comparing what is in
        # them would cost more.
        key = (record.area, record.sheet, record.as_on, id(record.columns), tuple(record.fields))
        if key not in heads:
            heads[key] = len(shared)
            columns = [list(pair) for pair in record.columns.items()]
            shared.append([record.area, record.sheet, _packed(record.as_on), columns, list(record.fields)])
        at = id(record.place)
        if at not in places:
            places[at] = len(where)
            where.append(_where(record.place))
        rows.append([heads[key], places[at], record.row, record.item, _doubts(record), _values(record)])
    return {"r": [shared, where, rows]}


def _where(place: Place) -> list[object]:
    return [place.level.value, *(getattr(place, name) for name in _FIELDS[Place][1:])]


def _doubts(record: Record) -> list[list[str]]:
    return [[name, doubt.value] for name, doubt in record.doubts.items()] if record.doubts else []


def _values(record: Record) -> list[object]:
    return [value if type(value) in _FLAT else _packed(value) for value in record.fields.values()]


def _unpacked(item: dict[str, object]) -> object:
    ((mark, held),) = item.items()
    match mark, held:
        case "c", [str(name), *values]:
            return _NOUNS[name](*[tuple(value) if type(value) is list else value for value in values])
        case "e", [str(name), value]:
            return _ENUMS[name](value)
        case "m", list(pairs):
            return {key: tuple(value) if type(value) is list else value for key, value in pairs}
        case "d", str(day):
            return date.fromisoformat(day)
        case "r", [list(heads), list(places), list(rows)]:
            # What is no such list fails where it is unfolded, and `unpack` says so.
            found = [_place(cast(_Where, where)) for where in places]
            return list(_records(cast(Sequence[_Head], heads), found, cast(Sequence[_Row], rows)))
    raise NotOnTheWire.because(f"nothing is marked {mark!r}")


def _place(where: _Where) -> Place:
    return Place(Level(where[0]), *where[1:])


def _records(heads: Sequence[_Head], places: Sequence[Place], rows: Sequence[_Row]) -> Iterator[Record]:
    shared = [(area, sheet, day, dict(columns), names) for area, sheet, day, columns, names in heads]
    for number, at, row, item, doubts, values in rows:
        area, sheet, day, columns, names = shared[number]
        fields = dict(zip(names, values, strict=True))
        doubtful = {name: Doubt(doubt) for name, doubt in doubts} if doubts else _NO_DOUBTS
        yield Record(area, places[at], fields, columns, sheet, row, item, day, doubtful)
