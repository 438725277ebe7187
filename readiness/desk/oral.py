"""Figures typed while on the phone: in force at once, marked as oral, replaced by the office's next file.

They are stored as a report of that office with one record; when the file comes, its difference from the oral
figures shows like that of any two reports of one office.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

import pandas as pd

from readiness.definitions.errors import UnknownName
from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.intake.checks import check_records
from readiness.intake.records import Doubt, Outcome, Reading, Record
from readiness.store.observations import Observations
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
    findings = tuple(check_records((record,), definitions.layouts.rules, name))
    outcome = Outcome.READ_WITH_FINDINGS if findings else Outcome.READ
    digest = f"oral-{uuid4().hex}"
    reading = Reading(name, digest, outcome, records=(record,), findings=findings, sender=told.sender)
    return store.add_all([reading], Arrival(told.as_on, by, is_oral=True))[0]


def retire(store: Store, arrived: Iterable[StoredReport], by: str = "") -> None:
    """Take an office's word out of force where its file has come and speaks of the same units."""
    words_given = [report for report in store.reports() if report.is_oral and report.is_active]
    files = list(arrived)
    if not words_given or not files:
        return
    seen = store.observations()
    for word in words_given:
        own = (file for file in files if file.sender == word.sender)
        file = next((file for file in own if _speaks_of_all(seen, file, word)), None)
        if file is not None:
            store.undo(word.report_id, by, replaced_by=file.report_id)


def _speaks_of_all(seen: Observations, file: StoredReport, word: StoredReport) -> bool:
    """Whether the file has rows in every unit that the word was about."""
    frames = [seen.of(area) for area in word.areas]
    return all(
        _has_rows_in(frame[frame["report_id"] == file.report_id], row)
        for frame in frames
        for row in frame[frame["report_id"] == word.report_id].to_dict("records")
    )


def _has_rows_in(rows: pd.DataFrame, unit: Mapping[Hashable, object]) -> bool:
    for name in ("seat_no", "ac_no", "mandal", "shakti_kendra", "booth_no", "item"):
        if unit[name]:
            rows = rows[rows[name] == unit[name]]
    return not rows.empty


def _require(told: Told, definitions: Definitions) -> None:
    areas = definitions.layouts.areas
    if told.area not in areas:
        raise UnknownName.among("area", told.area, areas)
    for name in told.counts:
        if not areas[told.area].holds(name):
            raise UnknownName.among("field", name, [*areas[told.area].signature, *areas[told.area].fields])
