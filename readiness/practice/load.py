"""Practice data into the store, through the same door as a user's files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from readiness.definitions.load import Definitions
from readiness.intake.read import read_many
from readiness.intake.records import Outcome
from readiness.practice.offices import practice_files
from readiness.store.reports import Arrival, StoredReport
from readiness.store.store import Store


def load_practice(store: Store, definitions: Definitions, as_of: date) -> Sequence[StoredReport]:
    """Read and store the invented reports of every office, fresh on the day `as_of`."""
    files = list(practice_files(definitions, as_of))
    readings = read_many([(file.content, file.name) for file in files], definitions)
    by_day = defaultdict(list)
    for file, reading in zip(files, readings, strict=True):
        if reading.outcome is not Outcome.REFUSED:
            by_day[file.received].append(reading)
    return [
        report
        for day in sorted(by_day)
        for report in store.add_all(by_day[day], Arrival(day, is_practice=True))
    ]
