from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from builders.observations import a_reading, a_record
from readiness.definitions.load import Definitions
from readiness.definitions.scope import Scope
from readiness.definitions.words import Words
from readiness.store.reports import Arrival
from readiness.store.store import Store
from readiness.views.reporting import OfficeReporting, due_day, reporting, reporting_sentence, reporting_table
from readiness.views.situation import Situation, situation_of

THURSDAY = date(2024, 1, 25)
MONDAY = date(2024, 1, 22)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "s.db")


def on(definitions: Definitions, store: Store, day: date = THURSDAY) -> Situation:
    return situation_of(store, definitions, day, Scope.everything())


def korba(situation: Situation) -> OfficeReporting:
    return next(office for office in reporting(situation) if office.district.name_en == "Korba")


def test_reports_are_due_on_the_weekday_of_the_settings(definitions: Definitions) -> None:
    expected = definitions.store.reporting
    assert [due_day(day, expected) for day in (THURSDAY, MONDAY)] == [MONDAY, MONDAY]


def test_a_report_by_the_due_day_is_on_time(definitions: Definitions, store: Store) -> None:
    store.add(a_reading(a_record(bc_formed=1, as_on=MONDAY)), received=MONDAY)
    office = korba(on(definitions, store))
    assert office.received == office.usable == office.on_time == {"booth_committees"}
    assert office.missing == ("panna_committees", "shakti_kendras", "offices")


def test_a_late_report_with_old_figures_is_received_but_neither_on_time_nor_usable(
    definitions: Definitions, store: Store
) -> None:
    store.add(a_reading(a_record(bc_formed=1, as_on=date(2023, 12, 20))), received=THURSDAY)
    office = korba(on(definitions, store))
    assert (office.received, office.usable, office.on_time) == ({"booth_committees"}, set(), set())


def test_a_report_of_the_week_before_does_not_count_for_this_one(
    definitions: Definitions, store: Store
) -> None:
    store.add(a_reading(a_record(bc_formed=1, as_on=date(2024, 1, 14))), received=date(2024, 1, 15))
    office = korba(on(definitions, store))
    assert office.received == frozenset() and office.last == date(2024, 1, 15)


def test_an_empty_sheet_is_no_report_but_a_nil_one_is(definitions: Definitions, store: Store) -> None:
    store.add(a_reading(digest="empty"), received=MONDAY)
    assert korba(on(definitions, store)).received == frozenset()
    store.add(a_reading(a_record(bc_formed=0, as_on=MONDAY), digest="nil"), received=MONDAY)
    assert korba(on(definitions, store)).received == {"booth_committees"}


def test_what_was_told_on_the_phone_is_no_report(definitions: Definitions, store: Store) -> None:
    store.add_all([a_reading(a_record(bc_formed=1, as_on=MONDAY))], Arrival(MONDAY, is_oral=True))
    assert korba(on(definitions, store)).received == frozenset()


def test_an_undone_report_no_longer_counts(definitions: Definitions, store: Store) -> None:
    store.undo(store.add(a_reading(a_record(bc_formed=1, as_on=MONDAY)), received=MONDAY).report_id)
    assert korba(on(definitions, store)).received == frozenset()


def test_the_table_names_what_is_missing(definitions: Definitions, store: Store, hindi: Words) -> None:
    store.add(a_reading(a_record(bc_formed=1, as_on=MONDAY)), received=MONDAY)
    situation = on(definitions, store)
    view = reporting_table(situation, hindi)
    row = next(row for row in view.rows if row[0].text == "कोरबा")
    assert len(view.rows) == 33 and "कार्यालय" in row[5].text and row[7].text == "3"
    assert reporting_sentence(situation, hindi) == "33 कार्यालय: 1 से रिपोर्ट आई, 0 की पूरी और समय पर।"


def test_only_offices_of_the_viewers_seats_are_listed(definitions: Definitions, store: Store) -> None:
    situation = replace(on(definitions, store), scope=Scope(frozenset({4})))
    names = {office.district.name_en for office in reporting(situation)}
    assert "Korba" in names and "Raipur" not in names
