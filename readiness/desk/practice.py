"""Practice data into the store, through the same door as a user's files."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from readiness.definitions.load import Definitions
from readiness.desk.loading import Taken, store_readings
from readiness.intake.read import read_many
from readiness.intake.records import Reading
from readiness.practice.booth_list import booth_files
from readiness.practice.offices import earlier_files, practice_files
from readiness.store.reports import Arrival
from readiness.store.store import Store


def load_practice(store: Store, definitions: Definitions, as_of: date) -> list[Taken]:
    """Read and store the invented reports of every office, some weeks old and fresh on the day `as_of`."""
    seats = definitions.practice.booth_lists
    listed = [each for seat_no in seats for each in definitions.places.assemblies_of(seat_no)]
    files = [
        *earlier_files(definitions, as_of),
        *practice_files(definitions, as_of),
        *booth_files(definitions, as_of, listed),
    ]
    readings = read_many([(file.content, file.name) for file in files], definitions)
    by_day: dict[date, list[Reading]] = defaultdict(list)
    for file, reading in zip(files, readings, strict=True):
        by_day[file.received].append(reading)
    return [
        taken
        for day in sorted(by_day)
        for taken in store_readings(store, by_day[day], Arrival(day, is_practice=True))
    ]
