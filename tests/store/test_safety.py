"""Small runs of the campaigns; `python -m tests.campaigns.kill --size N` makes them long."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from builders.observations import A_DAY, a_reading, a_record
from readiness.store import schema
from readiness.store.store import Store
from tests.campaigns import kill, writers

POSTGRES = os.environ.get("READINESS_TEST_POSTGRES", "")


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    tally = kill.campaign(3, tmp_path)
    assert tally.is_clean and tally.acknowledged >= 3


def test_every_load_of_several_writers_is_stored_once(tmp_path: Path) -> None:
    asked, stored = writers.campaign(4, 4, str(tmp_path / "shared.db"))
    assert stored == asked + 1


@pytest.fixture
def postgres() -> Iterator[Store]:
    if not POSTGRES:
        pytest.skip("READINESS_TEST_POSTGRES names no database")
    store = Store.open(POSTGRES)
    yield store
    with store.engine.begin() as connection:
        schema.metadata.drop_all(connection)
    store.engine.dispose()


def test_the_same_store_runs_on_postgresql(postgres: Store) -> None:
    report = postgres.add(a_reading(a_record(mandal="पाली", booth_total=7, bc_formed=None)), received=A_DAY)
    again = postgres.add(a_reading(a_record(booth_total=7)), received=A_DAY)
    assert again.already and postgres.observations().of("booth_committees")["booth_total"].tolist() == [7]
    postgres.undo(report.report_id)
    postgres.redo(report.report_id)
    assert [deed.deed for deed in postgres.deeds()] == ["redo", "undo", "load"]
    with postgres.engine.begin() as connection:
        connection.execute(text("UPDATE observations SET content = replace(content, '7', '8')"))
    assert [damage.report_id for damage in postgres.damages()] == [report.report_id]


def test_writers_take_turns_on_postgresql(postgres: Store) -> None:
    asked, stored = writers.campaign(4, 4, POSTGRES)
    assert stored == asked + 1
