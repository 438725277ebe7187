from __future__ import annotations

from datetime import date

import pytest

from builders.observations import a_record, observations_of
from builders.situations import a_component, a_report, a_score, a_situation
from readiness.definitions.errors import UnknownName
from readiness.definitions.findings import Finding, Severity, Where
from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.definitions.scope import Scope
from readiness.definitions.words import Words
from readiness.store.reports import StoredFinding
from readiness.views.seat_view import seat_view

KORBA, BASTAR = Place.of_seat(4), Place.of_seat(10)


def test_an_empty_store_says_so_and_shows_no_zero(definitions: Definitions, hindi: Words) -> None:
    view = seat_view(a_situation(definitions), 4, hindi)
    assert view.sentence == "कोरबा से अभी कोई रिपोर्ट नहीं आई।"
    assert (view.overall.value, view.overall.value_text, view.overall.band_word) == (None, "–", "रिपोर्ट नहीं")
    assert not view.has_reports
    assert len(view.ranked) == 8
    assert {row.rank_text for row in view.ranked} == {"–"}


def test_the_number_comes_with_its_range_coverage_and_arithmetic(
    definitions: Definitions, hindi: Words
) -> None:
    score = a_score(58.2, components=(a_component("booths_active", 64, 100, 35),))
    view = seat_view(a_situation(definitions, scores={KORBA: {"committee_coordination": score}}), 4, hindi)
    figure = view.committees
    assert (figure.value_text, figure.range_text) == ("58", "न्यूनतम 41 – अधिकतम 66")
    assert figure.coverage_text == "8 में से 6 विधानसभा"
    assert figure.arithmetic_title == "58 कैसे बना"
    line = figure.arithmetic[0]
    assert (line.counts, line.share, line.points_text) == ("100 में से 64", "64\u00a0%", "35 में से 22.4 अंक")
    assert figure.weakest == line.label


def test_scores_too_close_to_tell_apart_share_a_rank(definitions: Definitions, hindi: Words) -> None:
    scores = {
        Place.of_assembly(4, ac_no): {"overall": a_score(value)}
        for ac_no, value in ((1, 58.2), (2, 56.6), (3, 71.0), (20, 30.0))
    }
    view = seat_view(a_situation(definitions, scores=scores), 4, hindi)
    assert [row.rank_text for row in view.ranked] == ["4", "2–3", "2–3", "1", "–", "–", "–", "–"]


def test_mandals_stand_by_booths_without_a_working_committee(definitions: Definitions, hindi: Words) -> None:
    observed = observations_of(
        a_record(ac_no=22, mandal="पाली", booth_total=112, bc_formed=100, bc_active=60),
        a_record(ac_no=22, mandal="कटघोरा", booth_total=80, bc_formed=10, row=7),
        a_record(ac_no=22, mandal="दीपका", booth_total=None, bc_formed=5, row=8),
        a_record(ac_no=22, mandal="हरदी", booth_total=40, bc_active=40, row=9),
    )
    view = seat_view(a_situation(definitions, observed), 4, hindi)
    assert [(row.name, row.gap_text) for row in view.gaps] == [("कटघोरा", "70"), ("पाली", "52")]
    assert view.gaps[1].source.text == "कोरबा_22जन.xlsx, शीट शीट1, C6"


def test_a_mandal_reported_booth_by_booth_is_summed(definitions: Definitions, hindi: Words) -> None:
    booths = [
        a_record(
            ac_no=22, mandal="पाली", booth_no=str(number), row=number, booth_total=1, bc_active=number % 2
        )
        for number in range(1, 6)
    ]
    view = seat_view(a_situation(definitions, observations_of(*booths)), 4, hindi)
    assert [(row.booths_text, row.active_text, row.gap_text) for row in view.gaps] == [("5", "3", "2")]


def test_an_office_opened_long_ago_and_idle_is_listed_with_its_days(
    definitions: Definitions, hindi: Words
) -> None:
    observed = observations_of(
        an_office(22, "inaugurated", date(2024, 1, 2)),
        an_office(21, "inaugurated", date(2024, 1, 20)),
        an_office(24, "active", date(2024, 1, 1)),
    )
    view = seat_view(a_situation(definitions, observed), 4, hindi)
    assert [(row.name, row.stage, row.days_text) for row in view.opened] == [("कटघोरा", "उद्घाटित", "23 दिन")]


def an_office(ac_no: int, status: str, opened: date):  # type: ignore[no-untyped-def]
    return a_record("offices", ac_no=ac_no, item="assembly", office_status=status, office_inaug_date=opened)


def test_districts_without_a_report_are_named_with_their_silence(
    definitions: Definitions, hindi: Words
) -> None:
    reports = [a_report(1, "Korba", date(2024, 1, 24)), a_report(2, "Koriya", date(2024, 1, 10))]
    view = seat_view(a_situation(definitions, reports=reports), 4, hindi)
    assert [row.days for row in view.silent] == [None, None, 15]
    assert view.silent[-1].days_text == "15 दिन से रिपोर्ट नहीं"
    assert "10 जन. 2024" in view.silent[-1].message


def test_figures_to_check_are_those_of_the_seat_red_first(definitions: Definitions, hindi: Words) -> None:
    def found(severity: Severity, seat_no: int, report_id: int = 1) -> StoredFinding:
        finding = Finding("external-links", severity, Where("f.xlsx", "22", "E8"), "184")
        return StoredFinding(finding, report_id, "f.xlsx", seat_no)

    findings = [found(Severity.AMBER, 4), found(Severity.RED, 5), found(Severity.RED, 0)]
    view = seat_view(a_situation(definitions, reports=[a_report()], findings=findings), 4, hindi)
    assert [row.severity for row in view.findings] == [Severity.RED, Severity.AMBER]


def test_nothing_below_assembly_leaves_the_office_for_bastar(definitions: Definitions, hindi: Words) -> None:
    observed = observations_of(
        a_record(seat_no=10, ac_no=84, mandal="गुप्त मंडल", booth_total=50, bc_active=1), sender="Bastar"
    )
    situation = a_situation(definitions, observed)
    inside, outside = seat_view(situation, 10, hindi), seat_view(situation, 10, hindi, for_export=True)
    assert [row.name for row in inside.gaps] == ["गुप्त मंडल"]
    assert outside.gaps == () and "गुप्त" not in str(outside)
    assert outside.hidden_note == "सुरक्षा के कारण यहाँ विधानसभा से नीचे का विवरण नहीं दिखाया जाता।"


def test_only_the_named_assemblies_of_kanker_are_hidden(definitions: Definitions, hindi: Words) -> None:
    observed = observations_of(
        a_record(seat_no=11, ac_no=79, mandal="छिपा", booth_total=50, bc_active=1),
        a_record(seat_no=11, ac_no=58, mandal="खुला", booth_total=50, bc_active=1, row=7),
    )
    view = seat_view(a_situation(definitions, observed), 11, hindi, for_export=True)
    assert [row.name for row in view.gaps] == ["खुला"]


def test_a_seat_outside_the_viewers_scope_is_not_shown(definitions: Definitions, hindi: Words) -> None:
    situation = a_situation(definitions, scope=Scope(frozenset({4, 5})))
    with pytest.raises(UnknownName):
        seat_view(situation, 6, hindi)
    assert seat_view(situation, 4, hindi).next.place == Place.of_seat(5)


def test_english_holds_no_devanagari_of_ours(definitions: Definitions, english: Words) -> None:
    view = seat_view(a_situation(definitions, scores={KORBA: {"overall": a_score()}}), 4, english)
    assert view.title == "4 Korba – readiness of the Lok Sabha seat"
    assert not any("\u0900" <= letter <= "\u097f" for letter in str(view.stamp) + view.sentence)


def test_a_seat_shows_how_far_its_committees_and_offices_have_climbed(
    definitions: Definitions, hindi: Words
) -> None:
    observed = observations_of(
        a_record(ac_no=22, mandal="पाली", booth_total=100, bc_formed=90, bc_verified=60, bc_active=40),
        a_record("offices", ac_no=22, office_status="active", office_incharge_named=1),
        a_record("offices", ac_no=21, office_status="inaugurated"),
    )
    committees, offices = seat_view(a_situation(definitions, observed), 4, hindi).ladders
    assert [mark.value for mark in committees.series[0].marks] == [100, 90, 60, 40]
    assert [mark.value for mark in offices.series[0].marks] == [9, 2, 2, 1, 1]
    assert offices.sentence == "9 में से 1 कार्यालय कार्यरत हैं। 7 की रिपोर्ट नहीं।"


def test_a_ladder_of_which_nothing_was_reported_is_not_drawn(definitions: Definitions, hindi: Words) -> None:
    assert seat_view(a_situation(definitions), 4, hindi).ladders == ()
