"""Observations for tests: `observations_of(a_record(ac_no=22, mandal="पाली", booth_total=112))`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.intake.records import Doubt, Outcome, Reading, Record, Value
from readiness.store.blocks import Origin, blocks_of, day_of
from readiness.store.observations import Observations, frames_of

A_DAY = date(2024, 1, 22)


def a_place(
    seat_no: int | None = 4,
    ac_no: int | None = 22,
    mandal: str | None = None,
    shakti_kendra: str | None = None,
    booth_no: str | None = None,
    cluster: str | None = None,
) -> Place:
    """The finest place the parts describe."""
    if cluster:
        return Place.of_cluster(cluster)
    level = Level.ASSEMBLY if ac_no else Level.SEAT if seat_no else Level.STATE
    for part, finer in (
        (mandal, Level.MANDAL),
        (shakti_kendra, Level.SHAKTI_KENDRA),
        (booth_no, Level.BOOTH),
    ):
        level = finer if part else level
    return Place(level, seat_no, ac_no, mandal, shakti_kendra, booth_no)


def a_record(
    area: str = "booth_committees",
    *,
    place: Place | None = None,
    seat_no: int | None = 4,
    ac_no: int | None = 22,
    mandal: str | None = None,
    shakti_kendra: str | None = None,
    booth_no: str | None = None,
    item: str = "",
    as_on: date | None = A_DAY,
    sheet: str = "शीट1",
    row: int = 6,
    doubts: Mapping[str, Doubt] | None = None,
    **fields: Value,
) -> Record:
    """A record of one area at one place; the other keywords are its fields, in columns C, D, E…"""
    where = place or a_place(seat_no, ac_no, mandal, shakti_kendra, booth_no)
    columns = {name: chr(ord("C") + number) for number, name in enumerate(fields)}
    return Record(area, where, fields, columns, sheet, row, item, as_on, doubts or {})


def observations_of(
    *records: Record,
    report_id: int = 1,
    sender: str = "Korba",
    received: date = A_DAY,
    file: str = "कोरबा_22जन.xlsx",
) -> Observations:
    """Observations of one stored report holding the records; join several with `.joined`."""
    origin = Origin(report_id, sender, day_of(received), day_of(received), file)
    return Observations(
        frames_of((origin, block) for block in blocks_of(records, origin.as_on_day)), {report_id: file}
    )


def a_reading(
    *records: Record, file: str = "कोरबा_22जन.xlsx", digest: str = "d1", sender: str = "Korba"
) -> Reading:
    """A reading without findings that holds the records."""
    return Reading(file, digest, Outcome.READ, records=records, sender=sender)
