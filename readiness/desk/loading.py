"""Files into the store: each read, what was read stored in one transaction, what was refused noted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from readiness.definitions.load import Definitions
from readiness.desk.learning import remember_headings
from readiness.desk.oral import retire
from readiness.desk.reading import read_files
from readiness.intake.records import Outcome, Reading
from readiness.store.reports import Arrival, StoredReport
from readiness.store.store import Store


@dataclass(frozen=True)
class Taken:
    """One file that was brought: its reading, and the stored report unless it was refused."""

    reading: Reading
    report: StoredReport | None


def load_files(
    store: Store, definitions: Definitions, files: Sequence[tuple[Path | bytes, str]], arrival: Arrival
) -> list[Taken]:
    """Read the (source, name) pairs and store all that was read, whole or not at all; in their order."""
    return store_readings(store, read_files(store, definitions, files), arrival)


def store_readings(store: Store, readings: Sequence[Reading], arrival: Arrival) -> list[Taken]:
    """Store what was read in one transaction; a refused file leaves one line in the audit log, no more.

    What an office had told on the phone of the same units is out of force from then on.
    """
    good = [reading for reading in readings if reading.outcome is not Outcome.REFUSED]
    note_refusals(store, readings, arrival.by)
    stored = store.add_all(good, arrival) if good else []
    remember_headings(store, good)
    retire(store, stored, arrival.by)
    reports = iter(stored)
    return [Taken(each, None if each.outcome is Outcome.REFUSED else next(reports)) for each in readings]


def note_refusals(store: Store, readings: Sequence[Reading], by: str = "") -> None:
    """One line for each file that came and was not taken, the first time it came."""
    noted = {each.digest for each in store.refusals()}
    for reading in readings:
        if reading.refusal is not None and reading.digest not in noted:
            noted.add(reading.digest)
            store.refuse(reading, by)
