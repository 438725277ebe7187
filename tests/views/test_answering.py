"""Every gap names the designation that answers for it, in every list of gaps and for every indicator."""

from __future__ import annotations

from dataclasses import replace

from builders.observations import a_record, observations_of
from builders.situations import a_situation
from readiness.definitions.levels import Level
from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.score import score
from readiness.views.answering import answers_for
from readiness.views.explain_page import explain_page
from readiness.views.management_page import management_page
from readiness.views.page import PageView
from readiness.views.responsibility_page import responsibility_page
from readiness.views.seat_view import seat_view
from readiness.views.situation import Situation


def rows(page: PageView, table: str) -> list[list[str]]:
    found = next(each for each in page.tables if each.id == table)
    return [[cell.text for cell in row] for row in found.rows]


def _scored(definitions: Definitions) -> Situation:
    observed = observations_of(
        a_record(ac_no=22, mandal="पाली", booth_total=100, bc_formed=80, bc_active=40),
        a_record("management_committees", ac_no=22, convenor_named=0, dept_total=5, dept_named=1),
        a_record("management_committees", place=Place.of_cluster("bilaspur"), convenor_named=0),
    )
    situation = a_situation(definitions, observed)
    return replace(situation, scorecard=score(observed, definitions, situation.as_of))


def test_every_indicator_names_a_designation_that_both_languages_know(definitions: Definitions) -> None:
    for indicator in definitions.indicators.values():
        for name in (indicator.responsible, *indicator.responsible_at.values()):
            for words in definitions.words.values():
                assert words.has(f"scoring.designation.{name}"), (indicator.id, name)


def test_the_view_by_designation_holds_every_indicator_that_has_a_gap(
    definitions: Definitions, hindi: Words
) -> None:
    empty = a_situation(definitions)
    silent = replace(empty, scorecard=score(empty.observations, definitions, empty.as_of))
    page = responsibility_page(silent, hindi)
    named = {row[0] for row in rows(page, "designations")}
    expected = {hindi(f"scoring.designation.{each.responsible}") for each in definitions.indicators.values()}
    assert named == expected


def test_mandals_and_offices_with_a_gap_name_who_answers(definitions: Definitions, hindi: Words) -> None:
    assert [row.responsible for row in seat_view(_scored(definitions), 4, hindi).gaps] == ["मंडल अध्यक्ष"]
    offices = [
        answers_for(_scored(definitions), "offices", level, hindi) for level in (Level.SEAT, Level.ASSEMBLY)
    ]
    assert offices == ["लोकसभा प्रभारी", "विधानसभा प्रभारी"]


def test_every_part_of_an_opened_score_names_who_answers(definitions: Definitions, hindi: Words) -> None:
    page = explain_page(_scored(definitions), Place.of_assembly(4, 22), "committee_coordination", hindi)
    assert all(row[4] for row in rows(page, "arithmetic"))


def test_a_committee_is_answered_for_at_its_own_level(definitions: Definitions, hindi: Words) -> None:
    told = {row[0]: row[7] for row in rows(management_page(_scored(definitions), hindi), "committees")}
    assert set(told.values()) == {"लोकसभा संयोजक, विधानसभा संयोजक", "क्लस्टर प्रभारी"}
