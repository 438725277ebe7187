"""From a reading to rows, inside one transaction that the store holds open: nothing is half stored."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import cast

from sqlalchemy import Connection, insert

from readiness.intake.records import Reading
from readiness.store import schema
from readiness.store.blocks import Block, Stored, blocks_of, day_of
from readiness.store.finding_rows import CellPlaces
from readiness.store.reports import Arrival

Values = dict[str, object]

DATE = "$date"


def write_report(connection: Connection, reading: Reading, arrival: Arrival) -> int:
    """Insert the report with its parts, observations and findings; return its number."""
    blocks = blocks_of(reading.records, day_of(arrival.as_on or arrival.received))
    rows = [_observations(block, position) for position, block in enumerate(blocks)]
    digest = content_digest(str(row["content"]) for row in rows)
    parts = [_part(block) for block in blocks]
    report_id = _insert_report(connection, reading, arrival, parts, digest)
    for table, values in (
        (schema.report_parts, parts),
        (schema.observations, rows),
        (schema.findings, _findings(reading)),
    ):
        if values:
            connection.execute(insert(table), [{**each, "report_id": report_id} for each in values])
    return report_id


def content_digest(contents: Iterable[str]) -> str:
    """A digest over a report's observations in order, by which `check` sees a changed bit."""
    digest = hashlib.sha256()
    for content in contents:
        digest.update(content.encode())
        digest.update(b"\x1e")
    return digest.hexdigest()


def block_text(block: Block) -> str:
    """A block as the store keeps it; a column of one value is kept as that value."""
    return compact(
        {
            "n": len(block),
            "columns": {name: _once(values) for name, values in block.columns.items()},
            "table": _once(block.table),
            "tables": list(block.tables),
            "doubts": {str(number): doubts for number, doubts in block.doubts.items()},
            "fields": dict(block.fields),
        }
    )


def block_from(area: str, seat_no: int, text: str) -> Block:
    """The block that `block_text` wrote."""
    kept = json.loads(text)
    return Block(
        area,
        seat_no,
        {name: _each(values, kept["n"]) for name, values in kept["columns"].items()},
        cast(Sequence[int], _each(kept["table"], kept["n"])),
        [(sheet, cells) for sheet, cells in kept["tables"]],
        {int(number): doubts for number, doubts in kept["doubts"].items()},
        kept["fields"],
    )


def _once(values: Sequence[Stored]) -> object:
    first = values[0]
    return first if all(value == first for value in values) else values


def _each(values: Stored | Sequence[Stored], length: int) -> Sequence[Stored]:
    return values if isinstance(values, list) else [cast(Stored, values)] * length


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


def _observations(block: Block, position: int) -> Values:
    return {
        "position": position,
        "area": block.area,
        "seat_no": block.seat_no,
        "content": block_text(block),
    }


def _part(block: Block) -> Values:
    latest = max(int(str(day)) for day in block.columns["as_on_day"])
    return {"area": block.area, "seat_no": block.seat_no, "records": len(block), "as_on_day": latest}


def _insert_report(
    connection: Connection, reading: Reading, arrival: Arrival, parts: Sequence[Values], digest: str
) -> int:
    days = [int(str(part["as_on_day"])) for part in parts]
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
        "content_digest": digest,
    }
    result = connection.execute(insert(schema.reports).values(values).returning(schema.reports.c.id))
    return int(result.scalar_one())


def _findings(reading: Reading) -> list[Values]:
    if not reading.findings:
        return []
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
