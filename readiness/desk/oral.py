"""Figures typed while on the phone: in force at once, marked as oral, replaced by the office's next file.

They are stored as a report of that office with one record; when the file comes, its difference from the oral
figures shows like that of any two reports of one office.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from readiness.definitions.errors import UnknownName
from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.intake.records import Doubt, Outcome, Reading, Record
from readiness.store.reports import Arrival, StoredReport
from readiness.store.store import Store


@dataclass(frozen=True)
class Told:
    """What an office said of one unit in one area: counts by field, as of a day."""

    sender: str
    area: str
    place: Place
    counts: Mapping[str, int]
    as_on: date
    item: str = ""


def store_told(store: Store, definitions: Definitions, told: Told, by: str, words: Words) -> StoredReport:
    """Store the figures. Raises UnknownName for an office, area or field that does not exist."""
    definitions.places.district(told.sender)
    _require(told, definitions)
    doubts = {name: Doubt.ORAL for name in told.counts}
    record = Record(told.area, told.place, told.counts, {}, "", 0, told.item, told.as_on, doubts)
    name = words("store.oral.file", day=told.as_on)
    reading = Reading(name, f"oral-{uuid4().hex}", Outcome.READ, records=(record,), sender=told.sender)
    return store.add_all([reading], Arrival(told.as_on, by, is_oral=True))[0]


def _require(told: Told, definitions: Definitions) -> None:
    areas = definitions.layouts.areas
    if told.area not in areas:
        raise UnknownName.among("area", told.area, areas)
    for name in told.counts:
        if not areas[told.area].holds(name):
            raise UnknownName.among("field", name, [*areas[told.area].signature, *areas[told.area].fields])
