"""A file out of force and back, with what it had put aside."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from builders.observations import a_place, a_reading, a_record
from readiness.definitions.load import Definitions
from readiness.definitions.words import Language
from readiness.desk.loading import store_readings
from readiness.desk.oral import Told, store_told
from readiness.desk.undoing import redo_report, undo_report
from readiness.store.reports import Arrival
from readiness.store.store import Store

DAY = date(2024, 1, 25)


@pytest.fixture
def store(tmp_path: Path, definitions: Definitions) -> Store:
    """On the phone Korba's office said 40 committees in पाली."""
    store = Store.open(tmp_path / "s.db")
    word = Told("Korba", "booth_committees", a_place(mandal="पाली"), {"bc_formed": 40}, DAY)
    store_told(store, definitions, word, "", definitions.words[Language.HI])
    return store


def written(store: Store, formed: int, days: int = 1) -> int:
    """The office's file comes some days later; its number."""
    record = a_record(mandal="पाली", bc_formed=formed)
    reading = a_reading(record, digest=f"file-{formed}", sender="Korba")
    (taken,) = store_readings(store, [reading], Arrival(DAY + timedelta(days)))
    assert taken.report is not None
    return taken.report.report_id


def formed(store: Store) -> list[float]:
    return sorted(store.observations().of("booth_committees")["bc_formed"])


def test_the_word_counts_again_while_the_file_that_replaced_it_is_out_of_force(store: Store) -> None:
    number = written(store, 37)
    assert formed(store) == [37]
    undo_report(store, number)
    assert formed(store) == [40]
    redo_report(store, number)
    assert formed(store) == [37]


def test_a_word_that_a_person_took_back_stays_away(store: Store) -> None:
    (word,) = store.reports()
    undo_report(store, word.report_id)
    number = written(store, 37)
    undo_report(store, number)
    assert store.is_empty


def test_the_word_stays_aside_while_another_file_speaks_of_the_same_unit(store: Store) -> None:
    first = written(store, 37)
    written(store, 38, days=2)
    undo_report(store, first)
    assert formed(store) == [38]
