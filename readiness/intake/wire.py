"""A `Reading` as bytes and back, between the worker that parsed a stranger's file and the program.

JSON and not pickle: a worker that a hostile file has taken over could answer with anything, and what comes
back must stay data. Only the nouns listed here can be made, from plain values.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from enum import Enum

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
)

_NOUNS: Mapping[str, type] = {
    noun.__name__: noun
    for noun in (Reading, Record, TableReading, TotalRow, Column, Removed, Finding, Where, Place)
}
_ENUMS: Mapping[str, type[Enum]] = {enum.__name__: enum for enum in (Outcome, How, Doubt, Severity, Level)}
_FIELDS = {noun: tuple(field.name for field in fields(noun)) for noun in _NOUNS.values()}


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
    if value is None or kind in (str, int, float, bool):
        return value
    if kind in _FIELDS:
        return {"c": [kind.__name__, *[_packed(getattr(value, name)) for name in _FIELDS[kind]]]}
    if isinstance(value, Enum):
        return {"e": [kind.__name__, value.value]}
    if isinstance(value, Mapping):
        return {"m": [[key, _packed(item)] for key, item in value.items()]}
    if isinstance(value, tuple | list):
        return [_packed(item) for item in value]
    if isinstance(value, date):
        return {"d": date(value.year, value.month, value.day).isoformat()}
    raise NotOnTheWire.because(f"{kind.__name__} has no form on the wire")


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
    raise NotOnTheWire.because(f"nothing is marked {mark!r}")
