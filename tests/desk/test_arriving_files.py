"""A file before it is stored: an empty one is no report, each kind of sheet has its own headings."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.observations import A_DAY
from readiness.definitions.load import Definitions
from readiness.desk.loading import load_files
from readiness.desk.reading import read_files
from readiness.intake.records import Outcome, Reading
from readiness.store.reports import Arrival
from readiness.store.store import Store

TITLE = "मंडलवार प्रगति – जिला कोरबा\n"
SUMMARY = f"{TITLE}विधानसभा क्रमांक,मंडल,कुल बूथ,समिति गठित,सक्रिय\n22,पाली,50,40,31\n22,छुरी,60,30,20\n"
BOOTHS = f"{TITLE}विधानसभा क्रमांक,मंडल,बूथ क्रमांक,बूथ समिति गठित\n22,पाली,1,हाँ\n22,पाली,2,नहीं\n"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "s.db")


def one(store: Store, definitions: Definitions, text: str) -> Reading:
    (reading,) = read_files(store, definitions, [(text.encode(), "कोरबा.csv")])
    return reading


def loaded(store: Store, definitions: Definitions, text: str) -> None:
    load_files(store, definitions, [(text.encode(), "कोरबा.csv")], Arrival(A_DAY))


def test_a_sheet_without_one_figure_is_empty_and_no_report(store: Store, definitions: Definitions) -> None:
    empty = SUMMARY.replace("40,31", ",").replace("30,20", ",")
    reading = one(store, definitions, empty)
    assert reading.outcome is Outcome.REFUSED and reading.refusal and reading.refusal.code == "no-figures"
    loaded(store, definitions, empty)
    assert store.is_empty and [each.code for each in store.refusals()] == ["no-figures"]


def test_a_sheet_that_says_nil_throughout_is_a_report(store: Store, definitions: Definitions) -> None:
    nil = SUMMARY.replace("40,31", "निरंक,निरंक").replace("30,20", "निरंक,निरंक")
    reading = one(store, definitions, nil)
    assert reading.outcome is not Outcome.REFUSED and len(reading.records) == 2


def test_an_area_left_blank_beside_a_filled_one_is_not_received(
    store: Store, definitions: Definitions
) -> None:
    both = SUMMARY.replace("सक्रिय\n", "सक्रिय,कुल पन्ना,पन्ना प्रमुख\n").replace("31\n", "31,900,\n")
    assert {record.area for record in one(store, definitions, both).records} == {"booth_committees"}


def test_another_kind_of_sheet_has_not_changed_its_headings(store: Store, definitions: Definitions) -> None:
    loaded(store, definitions, SUMMARY)
    loaded(store, definitions, BOOTHS)
    again = one(store, definitions, SUMMARY.replace("31", "33"))
    assert [each.code for each in again.findings if each.code == "heading-changed"] == []


def test_a_heading_that_changed_within_its_kind_is_told_old_and_new(
    store: Store, definitions: Definitions
) -> None:
    loaded(store, definitions, SUMMARY)
    loaded(store, definitions, BOOTHS)
    changed = one(store, definitions, SUMMARY.replace("समिति गठित", "गठित समितियाँ"))
    told = [(each.facts["before"], each.seen) for each in changed.findings if each.code == "heading-changed"]
    assert told == [("समिति गठित", "गठित समितियाँ")]


def test_a_file_that_was_not_taken_is_noted_once_with_its_office(
    store: Store, definitions: Definitions
) -> None:
    for _ in range(2):
        load_files(store, definitions, [(b"broken", "टूटी.xlsx")], Arrival(A_DAY))
    (refusal,) = store.refusals()
    assert (refusal.file, refusal.code) == ("टूटी.xlsx", "no-table")
