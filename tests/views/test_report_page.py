"""One report by itself: what it changed, what taking it back does, and the word on the phone before it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from builders.observations import a_place, a_reading, a_record
from readiness.definitions.errors import UnknownName
from readiness.definitions.load import Definitions
from readiness.definitions.scope import Scope
from readiness.definitions.words import Words
from readiness.desk.loading import store_readings
from readiness.desk.oral import Told, store_told
from readiness.store.reports import Arrival
from readiness.store.store import Store
from readiness.views.oral_page import oral_page
from readiness.views.report_page import ReportView, report_page
from readiness.views.silence import last_received
from readiness.views.situation import Situation, situation_of
from readiness.views.told import told_lines

DAY, NEXT = date(2024, 1, 22), date(2024, 1, 24)
WEEK_1 = a_record(mandal="पाली", booth_total=50, bc_formed=40, bc_verified=38, bc_active=40)
WEEK_2 = a_record(mandal="पाली", as_on=NEXT, booth_total=50, bc_formed=40, bc_verified=38, bc_active=10)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "s.db")


def on(store: Store, definitions: Definitions) -> Situation:
    return situation_of(store, definitions, NEXT, Scope.everything())


def two_weeks(store: Store, definitions: Definitions, words: Words) -> ReportView:
    store.add(a_reading(WEEK_1), received=DAY)
    report = store.add(a_reading(WEEK_2, digest="d2"), received=NEXT)
    return report_page(on(store, definitions), report.report_id, (), words)


def told(store: Store, definitions: Definitions, words: Words, **counts: int) -> int:
    word = Told("Korba", "booth_committees", a_place(mandal="पाली"), counts, NEXT)
    return store_told(store, definitions, word, "", words).report_id


def test_a_report_says_what_it_changed_and_what_taking_it_back_would_do(
    store: Store, definitions: Definitions, hindi: Words
) -> None:
    view = two_weeks(store, definitions, hindi)
    assert view.changes == ("सक्रिय बूथ समिति: 0 बढ़े, 30 घटे – घटना असामान्य है, पूछ लें।",)
    assert [row.area for row in view.undo_effects] == ["committee_coordination", "overall"]
    assert all(row.before is not None and row.after is not None for row in view.undo_effects)
    assert [cell.link.report for cell in view.before if cell.link] == [1]


def test_a_report_taken_back_stays_readable_and_changes_nothing(
    store: Store, definitions: Definitions, hindi: Words
) -> None:
    number = two_weeks(store, definitions, hindi).report_id
    store.undo(number)
    view = report_page(on(store, definitions), number, (), hindi)
    assert not view.is_active and view.undo_effects == () and view.changes == ()
    with pytest.raises(UnknownName):
        report_page(on(store, definitions), 99, (), hindi)


def test_a_word_on_the_phone_is_told_against_the_file(
    store: Store, definitions: Definitions, hindi: Words
) -> None:
    told(store, definitions, hindi, bc_formed=40, bc_active=31)
    before = on(store, definitions)
    seen = before.observations.with_reading(a_reading(WEEK_2), NEXT)
    after = Situation(**{**vars(before), "observations": seen})
    assert told_lines(after, hindi) == ("पाली – सक्रिय बूथ समिति: फोन पर 31 बताया था, फाइल में 10 है (−21)।",)


def test_a_word_on_a_whole_assembly_is_told_against_the_sum_of_its_mandals(
    store: Store, definitions: Definitions, hindi: Words
) -> None:
    store_told(
        store, definitions, Told("Korba", "booth_committees", a_place(), {"bc_active": 13}, NEXT), "", hindi
    )
    before = on(store, definitions)
    other = a_record(mandal="छुरी", as_on=NEXT, row=7, bc_active=3)
    seen = before.observations.with_reading(a_reading(WEEK_2, other), NEXT)
    after = Situation(**{**vars(before), "observations": seen})
    assert told_lines(after, hindi) == ("फोन पर बताए 1 आँकड़े फाइल से मिलते हैं।",)


def test_the_word_goes_out_of_force_when_the_offices_file_comes(
    store: Store, definitions: Definitions, hindi: Words
) -> None:
    word = told(store, definitions, hindi, bc_active=31)
    elsewhere = a_record(mandal="छुरी", as_on=NEXT, bc_active=3)
    store_readings(store, [a_reading(elsewhere, digest="d2")], Arrival(NEXT))
    assert store.report(word).is_active
    store_readings(store, [a_reading(WEEK_1, sender="Koriya", digest="d3")], Arrival(NEXT))
    assert store.report(word).is_active
    store_readings(store, [a_reading(WEEK_1, digest="d4")], Arrival(NEXT))
    assert not store.report(word).is_active


def test_an_office_that_only_telephoned_is_still_silent(
    store: Store, definitions: Definitions, hindi: Words
) -> None:
    told(store, definitions, hindi, bc_active=31)
    assert last_received(on(store, definitions), "Korba") is None


def test_the_form_for_the_phone_holds_the_last_figures_of_the_place(
    store: Store, definitions: Definitions, hindi: Words
) -> None:
    store.add(a_reading(WEEK_1), received=DAY)
    asked = (("office", "Korba"), ("area", "booth_committees"), ("ac", "22"), ("mandal", "पाली"))
    view = oral_page(on(store, definitions), asked, hindi)
    assert {field.key: field.value for field in view.fields}["bc_active"] == 40 and view.hint == ""
    whole = oral_page(on(store, definitions), asked[:3], hindi)
    assert "मंडल" in whole.hint and all(field.value == -1 for field in whole.fields)


def test_what_does_not_exist_leads_to_the_first_there_is(
    store: Store, definitions: Definitions, hindi: Words
) -> None:
    asked = (("office", "Nowhere"), ("area", "x"), ("ac", "91"), ("mandal", "y"))
    view = oral_page(on(store, definitions), asked, hindi)
    assert [choice.chosen[0] != "" for choice in view.choices] == [True, True, True, False]
