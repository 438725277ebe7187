from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from builders.observations import a_reading, a_record
from readiness.definitions.findings import Finding, Severity, Where
from readiness.definitions.load import Definitions
from readiness.definitions.scope import Scope
from readiness.definitions.words import Words
from readiness.intake.records import Outcome, Reading
from readiness.store.reports import Arrival
from readiness.store.store import Store
from readiness.views.reporting import (
    OfficeReporting,
    areas_table,
    due_day,
    reporting,
    reporting_sentence,
    reporting_table,
)
from readiness.views.reports_page import reports_page
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


def cells(situation: Situation, words: Words) -> list[str]:
    row = next(row for row in reporting_table(situation, words).rows if row[0].text == "कोरबा")
    return [cell.text for cell in row]


def test_the_table_says_of_each_area_how_far_it_came(
    definitions: Definitions, store: Store, hindi: Words
) -> None:
    store.add(a_reading(a_record(bc_formed=1, as_on=MONDAY)), received=MONDAY)
    situation = on(definitions, store)
    assert cells(situation, hindi)[1:7] == ["1", "1", "समय पर", "नहीं आई", "नहीं आई", "नहीं आई"]
    assert len(reporting_table(situation, hindi).rows) == 33 and cells(situation, hindi)[8] == "3"
    assert reporting_sentence(situation, hindi) == "33 कार्यालय: 1 से रिपोर्ट आई, 0 की पूरी और समय पर।"


def test_a_nil_report_a_late_one_and_a_word_on_the_phone_are_told_apart(
    definitions: Definitions, store: Store, hindi: Words
) -> None:
    store.add(a_reading(a_record(booth_total=50, bc_formed=0, bc_active=0, as_on=MONDAY)), received=MONDAY)
    late = a_record("panna_committees", panna_total=9, panna_pramukh_named=3, as_on=MONDAY)
    store.add(a_reading(late, digest="d2"), received=THURSDAY)
    word = a_record("shakti_kendras", sk_reviewed=3, as_on=MONDAY)
    store.add_all([a_reading(word, digest="d3")], Arrival(MONDAY, is_oral=True))
    assert cells(on(definitions, store), hindi)[3:7] == ["निरंक", "देर से", "मौखिक", "नहीं आई"]


def test_a_file_that_could_not_be_read_has_come_all_the_same(
    definitions: Definitions, store: Store, hindi: Words
) -> None:
    where = Where("कोरबा.xlsx")
    refused = Reading(
        "कोरबा.xlsx", "d9", Outcome.REFUSED, Finding("damaged", Severity.RED, where), sender="Korba"
    )
    store.refuse(refused)
    assert cells(on(definitions, store, date.today()), hindi)[1:3] == ["1", "0"]


def test_each_area_counts_its_offices(definitions: Definitions, store: Store, hindi: Words) -> None:
    store.add(a_reading(a_record(bc_formed=1, as_on=MONDAY)), received=MONDAY)
    row = areas_table(on(definitions, store), hindi).rows[0]
    assert [cell.text for cell in row[:5]] == ["बूथ समितियाँ", "33", "1", "1", "1"]
    assert "रायपुर" in row[5].text and "कोरबा" not in row[5].text.split(", ")


def test_the_page_can_be_narrowed_to_one_office(definitions: Definitions, store: Store, hindi: Words) -> None:
    store.add(a_reading(a_record(bc_formed=1, as_on=MONDAY)), received=MONDAY)
    store.add(a_reading(a_record(bc_formed=2), sender="Koriya", digest="d2"), received=MONDAY)
    tables = {each.id: each for each in reports_page(on(definitions, store), hindi, "Koriya").tables}
    assert [row[0].text for row in tables["reports"].rows] == ["कोरिया"]
    assert len(tables["reporting"].rows) == 1 and tables["silent"].rows == ()


def test_only_offices_of_the_viewers_seats_are_listed(definitions: Definitions, store: Store) -> None:
    situation = replace(on(definitions, store), scope=Scope(frozenset({4})))
    names = {office.district.name_en for office in reporting(situation)}
    assert "Korba" in names and "Raipur" not in names
