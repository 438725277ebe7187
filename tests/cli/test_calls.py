"""Answers stored at either door: one report a sample and day, the earlier ones put aside."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from builders.observations import a_reading, a_record
from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.desk.calls import store_answers
from readiness.scoring.placed import Bench
from readiness.scoring.sample import Answer, answers_of
from readiness.store.store import Store

DAY = date(2024, 1, 25)
KATGHORA = Place.of_assembly(4, 22)


def test_a_second_save_of_a_day_takes_the_place_of_the_first(
    tmp_path: Path, definitions: Definitions, hindi: Words
) -> None:
    store = Store.open(tmp_path / "s.db")
    store_answers(store, KATGHORA, {"1": Answer.CONFIRMED}, DAY, hindi)
    both = {"1": Answer.NOT_CONFIRMED, "2": Answer.CONFIRMED}
    store_answers(store, KATGHORA, both, DAY, hindi)
    store_answers(store, KATGHORA, {"9": Answer.UNREACHABLE}, DAY, hindi, round_no=2)
    assert [report.is_active for report in store.reports()] == [True, True, False]
    bench = Bench(store.observations(), definitions, DAY)
    assert answers_of(bench, KATGHORA) == {**both, "9": Answer.UNREACHABLE}


def test_answers_of_practice_data_are_practice_data(tmp_path: Path, hindi: Words) -> None:
    store = Store.open(tmp_path / "s.db")
    store.add(a_reading(a_record(booth_total=3)), received=DAY, is_practice=True)
    stored = store_answers(store, KATGHORA, {"1": Answer.CONFIRMED}, DAY, hindi)
    assert stored.is_practice
    store.erase_practice()
    assert store.is_empty
