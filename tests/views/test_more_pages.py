from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from builders.observations import a_record, observations_of
from builders.situations import a_component, a_score, a_situation
from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.comparison import changes
from readiness.scoring.score import score
from readiness.views.changes_page import changes_page
from readiness.views.committees_page import committees_page
from readiness.views.compare_page import compare_page
from readiness.views.explain_page import explain_page
from readiness.views.page import PageView
from readiness.views.questions import PAGES, help_page, questions, ready_questions
from readiness.views.responsibility_page import responsibility_page
from readiness.views.rows import Link
from readiness.views.search_page import search_page

KORBA, BILASPUR = Place.of_seat(4), Place.of_seat(5)


def rows(page: PageView, table: str) -> list[list[str]]:
    return [[cell.text for cell in row] for each in page.tables if each.id == table for row in each.rows]


def test_the_funnel_counts_each_unit_once_and_never_fills_a_gap(
    definitions: Definitions, hindi: Words
) -> None:
    observed = observations_of(
        a_record(ac_no=22, mandal="पाली", booth_total=100, bc_formed=80, bc_active=40),
        a_record(ac_no=22, booth_total=300, bc_formed=290, bc_active=280, row=7),
        a_record(ac_no=21, booth_total=50, bc_formed=10, bc_active=5, row=8),
    )
    page = committees_page(a_situation(definitions, observed), hindi, 4)
    marks = page.charts[0].series[0].marks
    assert [mark.text for mark in marks] == ["150", "90", "–", "45"]
    assert page.sentence == "सक्रिय बूथ समिति: 150 में से 45 (30\u00a0%)"
    assert [row[:2] for row in rows(page, "gaps")] == [["पाली", "कटघोरा"]]


def test_committees_without_a_report_say_so(definitions: Definitions, hindi: Words) -> None:
    page = committees_page(a_situation(definitions), hindi)
    assert page.sentence == "बूथ समितियाँ: अभी पूरी गिनती नहीं आई।"
    assert {cell for row in rows(page, "ladder_booth_committees") for cell in row[1:]} == {"–"}


@pytest.mark.parametrize("asked", ["कटघोरा", "Katghora", "kathghora", "22"])
def test_a_unit_is_found_in_either_script_and_by_number(
    asked: str, definitions: Definitions, hindi: Words
) -> None:
    page = search_page(a_situation(definitions), asked, hindi)
    assert "22 कटघोरा" in [row[0] for row in rows(page, "found")]


def test_booths_are_found_by_number_and_mandals_by_sound(definitions: Definitions, hindi: Words) -> None:
    observed = observations_of(a_record(ac_no=22, mandal="मण्डल पाली", booth_no="117", bc_formed=1))
    situation = a_situation(definitions, observed)
    assert rows(search_page(situation, "117", hindi), "found")[0][0] == "बूथ 117"
    assert "मण्डल पाली" in [row[0] for row in rows(search_page(situation, "mandal pali", hindi), "found")]


def test_korba_is_listed_at_every_level_that_bears_the_name(definitions: Definitions, hindi: Words) -> None:
    found = rows(search_page(a_situation(definitions), "कोरबा", hindi), "found")
    assert [row[1] for row in found][:2] == ["लोकसभा सीट", "विधानसभा"]


def test_search_for_nothing_asks_what_to_type(definitions: Definitions, hindi: Words) -> None:
    page = search_page(a_situation(definitions), "  ", hindi)
    assert page.sentence.startswith("सीट, विधानसभा") and rows(page, "found") == []


def test_two_seats_stand_side_by_side_with_their_largest_difference(
    definitions: Definitions, hindi: Words
) -> None:
    scores = {
        KORBA: {"overall": a_score(58), "office_activation": a_score(20)},
        BILASPUR: {"overall": a_score(60), "office_activation": a_score(70)},
    }
    page = compare_page(a_situation(definitions, scores=scores), [KORBA, BILASPUR], hindi)
    assert page.sentence == "सबसे बड़ा अंतर: कार्यालय सक्रियता – बिलासपुर 50 अंक आगे।"
    assert rows(page, "compare")[0] == ["कुल तैयारी", "58", "60"]


def test_change_counts_only_units_that_reported_both_times(definitions: Definitions, hindi: Words) -> None:
    early, late = date(2024, 1, 15), date(2024, 1, 24)
    first = observations_of(
        a_record(ac_no=22, mandal="पाली", booth_total=100, bc_formed=80, bc_active=40, as_on=early),
        received=early,
    )
    second = observations_of(
        a_record(ac_no=22, mandal="पाली", booth_total=100, bc_formed=80, bc_active=60, as_on=late),
        a_record(ac_no=22, mandal="नया", booth_total=100, bc_formed=0, bc_active=0, as_on=late, row=7),
        report_id=2,
        received=late,
    )
    observed = first.joined(second)
    found = changes(observed, definitions, (early, late))
    situation = replace(a_situation(definitions, observed, as_of=late), scorecard=found.now)
    page = changes_page(situation, Place.of_assembly(4, 22), found, hindi)
    row = next(row for row in rows(page, "change") if row[0] == "समिति समन्वय")
    assert row[3].startswith("+") and row[4].startswith("-")
    assert row[6] == "काम और फाइल दोनों से"
    assert "15 जन. 2024" in page.sentence and "24 जन. 2024" in page.sentence


def test_a_change_is_unknown_where_one_day_has_no_figure(definitions: Definitions, hindi: Words) -> None:
    late = date(2024, 1, 24)
    observed = observations_of(a_record(ac_no=22, booth_total=100, bc_active=40, as_on=late), received=late)
    found = changes(observed, definitions, (date(2024, 1, 1), late))
    situation = replace(a_situation(definitions, observed, as_of=late), scorecard=found.now)
    page = changes_page(situation, KORBA, found, hindi)
    assert {row[3] for row in rows(page, "change")} == {"–"}
    assert page.sentence == "कोरबा: 1 जन. 2024 से 24 जन. 2024 के बीच तुलना के लिए दोनों बार की रिपोर्ट चाहिए।"


def test_a_score_opens_to_the_cells_it_came_from(definitions: Definitions, hindi: Words) -> None:
    observed = observations_of(a_record(ac_no=22, mandal="पाली", booth_total=100, bc_formed=80, bc_active=40))
    situation = a_situation(definitions, observed)
    situation = replace(situation, scorecard=score(observed, definitions, situation.as_of))
    page = explain_page(situation, Place.of_assembly(4, 22), "committee_coordination", hindi)
    cited = {(row[1], row[2], row[5]) for row in rows(page, "figures")}
    assert ("सक्रिय बूथ समिति", "40", "कोरबा_22जन.xlsx, शीट शीट1, E6") in cited
    assert page.sentence.startswith("समिति समन्वय: ")


def test_a_score_opens_to_all_four_parts_of_its_trust(definitions: Definitions, hindi: Words) -> None:
    observed = observations_of(a_record(ac_no=22, mandal="पाली", booth_total=100, bc_formed=80, bc_active=40))
    situation = a_situation(definitions, observed)
    situation = replace(situation, scorecard=score(observed, definitions, situation.as_of))
    place = Place.of_assembly(4, 22)
    told = rows(explain_page(situation, place, "committee_coordination", hindi), "trust")
    parts = [("कितने आँकड़े आए", "35% आँकड़े आए"), ("कितने ताज़ा हैं", "सबसे पुराना आँकड़ा 3 दिन का है")]
    assert [tuple(row[:2]) for row in told[:2]] == parts
    assert [row[0] for row in told[2:]] == ["कितना प्रमाणित है", "जाँच योग्य बातें"]
    assert [row[3] for row in told].count("इसी से श्रेणी तय हुई") == 1
    silent = explain_page(situation, Place.of_assembly(4, 21), "committee_coordination", hindi)
    assert "trust" not in {each.id for each in silent.tables}


def test_the_overall_score_opens_to_its_areas(definitions: Definitions, hindi: Words) -> None:
    parts = (replace(a_component(), indicator="office_activation", weight=60),)
    scores = {KORBA: {"overall": a_score(58, components=parts)}}
    observed = observations_of(a_record("offices", ac_no=22, office_status="active"))
    page = explain_page(a_situation(definitions, observed, scores=scores), KORBA, "overall", hindi)
    (part,) = next(each for each in page.tables if each.id == "arithmetic").rows
    assert part[0].link == Link("explain", KORBA, "office_activation")
    assert rows(page, "cited_files") == [["कोरबा_22जन.xlsx", "कार्यालय", "1", "22 जन. 2024"]]
    assert [cell.text for cell in page.links] == ["पद्धति 1-test"]


def test_files_of_another_seat_do_not_stand_behind_a_score(definitions: Definitions, hindi: Words) -> None:
    elsewhere = observations_of(
        a_record(seat_no=5, ac_no=29, booth_total=9), report_id=2, file="बिलासपुर.xlsx"
    )
    observed = observations_of(a_record(booth_total=9)).joined(elsewhere)
    scores = {KORBA: {"overall": a_score(58)}}
    page = explain_page(a_situation(definitions, observed, scores=scores), KORBA, "overall", hindi)
    assert [row[0] for row in rows(page, "cited_files")] == ["कोरबा_22जन.xlsx"]


def test_all_eighteen_questions_lead_somewhere(
    definitions: Definitions, hindi: Words, english: Words
) -> None:
    situation = a_situation(definitions)
    assert len(questions(situation, hindi)) == len(PAGES) == 18
    assert len(ready_questions(situation, english)) == 10
    assert all(cell.link for cell in questions(situation, hindi))
    assert len(rows(help_page(situation, hindi), "glossary")) >= 15


def test_gaps_stand_with_the_designation_that_answers_for_them(
    definitions: Definitions, hindi: Words
) -> None:
    parts = (a_component("booths_active", 64, 100, 35),)
    scores = {KORBA: {"committee_coordination": a_score(58, components=parts)}}
    page = responsibility_page(a_situation(definitions, scores=scores), hindi)
    responsible = definitions.indicators["booths_active"].responsible
    assert rows(page, "designations")[0][:3] == [hindi(f"scoring.designation.{responsible}"), "1", "1"]
    assert rows(page, "responsible_gaps")[0][1:] == ["कोरबा (लोकसभा)", "सक्रिय बूथ समितियाँ", "36", "0", "12.6"]
    assert (
        responsibility_page(a_situation(definitions), hindi).sentence == "अभी किसी दायित्व पर कमी दर्ज नहीं है।"
    )
