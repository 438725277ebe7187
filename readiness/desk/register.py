"""The dated register of mandals, shakti kendras and booths: the base of every percentage.

A register is stored as a report of the area `register` whose day is the day it takes effect, so it can be
listed, undone and traced to its cells like any other; which one is in force on a day is a matter of scoring.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from readiness.definitions.errors import ReadinessError
from readiness.definitions.load import Definitions
from readiness.desk.loading import Taken, store_readings
from readiness.desk.reading import read_files
from readiness.intake.records import Outcome, Reading
from readiness.store.reports import Arrival
from readiness.store.store import Store

AREA = "register"


class NoRegister(ReadinessError):
    """A file was offered as a register that holds none."""

    @classmethod
    def in_file(cls, file: str) -> NoRegister:
        return cls(f"{file} holds no list of units with their assembly")


@dataclass(frozen=True)
class RegisterLoaded:
    """What was stored, and how many units of each level the register lists."""

    taken: Taken
    units: Counter[str]


def load_register(
    store: Store, definitions: Definitions, path: Path, effective: date, by: str = ""
) -> RegisterLoaded:
    """Store the file's register as in force from `effective` on. Raises NoRegister."""
    (reading,) = read_files(store, definitions, [(path, path.name)])
    if reading.outcome is not Outcome.REFUSED:
        reading = _register_only(reading, effective)
    taken = store_readings(store, [reading], Arrival(date.today(), by, effective))[0]
    return RegisterLoaded(taken, Counter(record.place.level.value for record in reading.records))


def _register_only(reading: Reading, effective: date) -> Reading:
    records = tuple(replace(each, as_on=effective) for each in reading.records if each.area == AREA)
    if not records:
        raise NoRegister.in_file(reading.file)
    return replace(reading, records=records)
