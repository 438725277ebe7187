"""From a reading to rows, inside one transaction that the store holds open: nothing is half stored."""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import cast

from sqlalchemy import Connection, insert

from readiness.intake.records import Reading, Record
from readiness.store import schema
from readiness.store.finding_rows import CellPlaces
from readiness.store.observations import day_of, stored_fields
from readiness.store.reports import Arrival

Values = dict[str, object]

DATE = "$date"


def write_report(connection: Connection, reading: Reading, arrival: Arrival) -> int:
    """Insert the report with its parts, tables, observations and findings; return its number."""
    undated = day_of(arrival.as_on or arrival.received)
    tables = _TableNumbers()
    rows = [
        _observation(record, position, undated, tables) for position, record in enumerate(reading.records)
    ]
    report_id = _insert_report(connection, reading, arrival, rows)
    for table, values in (
        (schema.report_parts, _parts(rows)),
        (schema.report_tables, tables.rows()),
        (schema.observations, rows),
        (schema.findings, _findings(reading)),
    ):
        if values:
            connection.execute(insert(table), [{**each, "report_id": report_id} for each in values])
    return report_id


def content_digest(contents: Iterable[tuple[object, ...]]) -> str:
    """A digest over a report's observations in order, by which `check` sees a changed bit."""
    digest = hashlib.sha256()
    for content in contents:
        digest.update("\x1f".join(map(str, content)).encode())
        digest.update(b"\x1e")
    return digest.hexdigest()


DIGESTED = (
    "position",
    "area",
    "as_on_day",
    "ac_no",
    "level",
    "mandal",
    "shakti_kendra",
    "booth_no",
    "fields",
)
"""The columns of `observations` that a report's digest covers."""


class _TableNumbers:
    """Gives each (sheet, column letters) pair of a report one number, so that they are stored once."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._texts: dict[int, str] = {}

    def number(self, record: Record) -> int:
        key = (record.sheet, self._text(record.columns))
        return self._numbers.setdefault(key, len(self._numbers))

    def rows(self) -> list[Values]:
        return [
            {"number": number, "sheet": sheet, "cells": cells}
            for (sheet, cells), number in self._numbers.items()
        ]

    def _text(self, columns: Mapping[str, str]) -> str:
        # A table's records usually share one mapping; the id is safe while the reading lives.
        key = id(columns)
        if key not in self._texts:
            self._texts[key] = compact(dict(columns))
        return self._texts[key]


def compact(value: object) -> str:
    """JSON without spaces, Hindi as it is, and dates so that `revived` knows them again."""
    return _ENCODER.encode(value)


def _as_json(value: object) -> object:
    return {DATE: value.isoformat()} if isinstance(value, date) else str(value)


# Made once: building an encoder for each of 24,000 rows costs more than writing them.
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_as_json)


def revived(text: str) -> dict[str, object]:
    """The object that `compact` wrote, its dates as dates."""
    return cast(dict[str, object], json.loads(text, object_hook=_revive))


def _revive(value: dict[str, object]) -> object:
    return date.fromisoformat(str(value[DATE])) if DATE in value else value


def now() -> str:
    """This moment in UTC, as the store writes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _observation(record: Record, position: int, undated: int, tables: _TableNumbers) -> Values:
    place = record.place
    return {
        "position": position,
        "area": record.area,
        "as_on_day": day_of(record.as_on) if record.as_on else undated,
        "cluster": place.cluster or "",
        "seat_no": place.seat_no or 0,
        "ac_no": place.ac_no or 0,
        "level": place.level.value,
        "mandal": place.mandal or "",
        "shakti_kendra": place.shakti_kendra or "",
        "booth_no": place.booth_no or "",
        "item": record.item,
        "table_number": tables.number(record),
        "row": record.row,
        "fields": compact(stored_fields(record.fields)),
        "doubts": compact(dict(record.doubts)) if record.doubts else "",
    }


def _insert_report(connection: Connection, reading: Reading, arrival: Arrival, rows: Sequence[Values]) -> int:
    days = [int(str(row["as_on_day"])) for row in rows]
    values = {
        "digest": reading.digest,
        "file": reading.file,
        "sender": reading.sender,
        "received_day": day_of(arrival.received),
        "as_on_day": max(days, default=None),
        "stored_at": now(),
        "outcome": reading.outcome.value,
        "by": arrival.by,
        "is_practice": arrival.is_practice,
        "is_active": True,
        "is_oral": arrival.is_oral,
        "removed": compact(reading.removed.counts()),
        "content_digest": content_digest(tuple(row[name] for name in DIGESTED) for row in rows),
    }
    result = connection.execute(insert(schema.reports).values(values).returning(schema.reports.c.id))
    return int(result.scalar_one())


def _parts(rows: Sequence[Values]) -> list[Values]:
    counts: Counter[tuple[object, object]] = Counter((row["area"], row["seat_no"]) for row in rows)
    latest: dict[tuple[object, object], int] = defaultdict(int)
    for row in rows:
        key = (row["area"], row["seat_no"])
        latest[key] = max(latest[key], int(str(row["as_on_day"])))
    return [
        {"area": area, "seat_no": seat_no, "records": count, "as_on_day": latest[area, seat_no]}
        for (area, seat_no), count in counts.items()
    ]


def _findings(reading: Reading) -> list[Values]:
    places = CellPlaces(reading.records)
    return [
        {
            "position": position,
            "code": finding.code,
            "severity": finding.severity.value,
            "sheet": finding.where.sheet,
            "cell": finding.where.cell,
            "seen": finding.seen,
            "facts": compact(dict(finding.facts)),
            **dict(zip(("seat_no", "ac_no"), places.of(finding), strict=True)),
        }
        for position, finding in enumerate(reading.findings)
    ]
