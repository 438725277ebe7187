"""A reading as the document that `inspect --json` prints."""

from __future__ import annotations

from datetime import date

from readiness.commands.answer import Json, Request
from readiness.definitions.findings import Finding
from readiness.definitions.words import Words
from readiness.intake.records import Column, Outcome, Reading, Record, TableReading, Value
from readiness.views.findings_view import finding_text


def reading_json(reading: Reading, request: Request, *, with_records: bool) -> Json:
    """One file: what it holds, what is wrong with it and what was removed from it."""
    document: Json = {
        "file": reading.file,
        "digest": reading.digest,
        "outcome": reading.outcome.value,
        "reason": _reason(reading, request.words),
        "tables": [_table(each) for each in reading.tables],
    }
    if with_records:
        document["records"] = [_record(each) for each in reading.records]
    removed = reading.removed
    return {
        **document,
        "findings": [finding_json(each, request) for each in reading.findings],
        "removed": {
            "phones": removed.phones,
            "emails": removed.emails,
            "voter_ids": removed.voter_ids,
            "aadhaar_like": removed.aadhaar_like,
            "names": removed.names,
        },
    }


def finding_json(finding: Finding, request: Request) -> Json:
    """One finding with its address and its message in the reader's language."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "sheet": finding.where.sheet,
        "cell": finding.where.cell,
        "seen": finding.seen,
        "message": finding_text(finding, request.definitions.layouts, request.words),
    }


def refusal_text(reading: Reading, words: Words) -> str:
    """Why a file was refused and what to do; "" for one that was read."""
    if reading.outcome is not Outcome.REFUSED or reading.refusal is None:
        return ""
    return words(f"refusals.{reading.refusal.code}.message", **reading.refusal.facts)


def _reason(reading: Reading, words: Words) -> Json | None:
    if reading.refusal is None:
        return None
    return {"code": reading.refusal.code, "message": refusal_text(reading, words)}


def _table(table: TableReading) -> Json:
    area: Json = {"area": table.areas[0] if table.areas else None}
    if len(table.areas) > 1:
        area["areas"] = list(table.areas)
    return {
        "sheet": table.sheet,
        "range": table.range,
        "hidden": table.hidden,
        **area,
        "level": table.level,
        "header_rows": list(table.header_rows),
        "as_on": _iso(table.as_on),
        "columns": [_column(each) for each in table.columns],
        "records": table.records,
        "totals": {"row": table.totals.row, "agrees": table.totals.agrees} if table.totals else None,
    }


def _column(column: Column) -> Json:
    return {
        "column": column.letters,
        "header": column.header,
        "field": column.field,
        "how": column.how.value,
    }


def _record(record: Record) -> Json:
    place = record.place
    where: Json = {
        "seat_no": place.seat_no,
        "ac_no": place.ac_no,
        "mandal": place.mandal,
        "shakti_kendra": place.shakti_kendra,
        "booth_no": place.booth_no,
    }
    if place.cluster:
        where["cluster"] = place.cluster
    document: Json = {"sheet": record.sheet, "row": record.row, "area": record.area, "place": where}
    if record.item:
        document["item"] = record.item
    return {**document, "fields": {name: _value(value) for name, value in record.fields.items()}}


def _value(value: Value) -> object:
    return _iso(value) if isinstance(value, date) else value


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
