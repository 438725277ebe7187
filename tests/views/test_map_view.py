from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from builders.situations import a_score, a_situation
from readiness.definitions.levels import Level
from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.definitions.scope import Scope
from readiness.definitions.words import Words
from readiness.scoring.scorecard import Scorecard
from readiness.views.map_view import NO_REPORT, MapRow, MapView, Measure, map_view

KORBA, BASTAR = Place.of_seat(4), Place.of_seat(10)


def test_every_seat_carries_its_number_name_and_score(definitions: Definitions, hindi: Words) -> None:
    view = _state_map(definitions, hindi, {KORBA: 58.2})
    row = _row(view, 4)
    assert len(view.rows) == 11
    assert (row.number, row.name, row.text, row.step, row.word) == (4, "कोरबा", "58", "amber", "अधूरा")


def test_a_place_without_a_report_is_no_zero(definitions: Definitions, hindi: Words) -> None:
    row = _row(_state_map(definitions, hindi, {KORBA: 58.2}), 10)
    assert (row.value, row.text, row.step, row.word) == (None, "–", NO_REPORT, "रिपोर्ट नहीं")
    assert not row.is_reported


def test_zero_is_a_figure_and_is_shown(definitions: Definitions, hindi: Words) -> None:
    row = _row(_state_map(definitions, hindi, {KORBA: 0.0}), 4)
    assert (row.text, row.step, row.is_reported) == ("0", "red", True)


def test_the_legend_is_the_same_whatever_the_figures(definitions: Definitions, hindi: Words) -> None:
    empty = _state_map(definitions, hindi, {})
    full = _state_map(definitions, hindi, {KORBA: 90.0, BASTAR: 10.0})
    assert [step.step for step in empty.legend] == [step.step for step in full.legend]
    assert [step.count for step in empty.legend] == [0, 0, 0, 11]
    assert [step.count for step in full.legend] == [1, 0, 1, 9]


def test_the_sentence_counts_what_is_on_the_map(definitions: Definitions, hindi: Words) -> None:
    view = _state_map(definitions, hindi, {KORBA: 90.0, BASTAR: 10.0})
    assert view.sentence == "कुल तैयारी का अंक – तैयार 1, पीछे 1, रिपोर्ट नहीं 9।"


@pytest.mark.parametrize(
    ("units", "step"), [((3, 8), "under_half"), ((4, 8), "half"), ((7, 8), "most"), ((8, 8), "whole")]
)
def test_coverage_falls_into_fixed_classes(
    definitions: Definitions, hindi: Words, units: tuple[int, int], step: str
) -> None:
    situation = a_situation(definitions, scores={KORBA: {"overall": a_score(58.2, units=units)}})
    view = map_view(situation, Level.SEAT, None, "overall", hindi, measure=Measure.COVERAGE)
    assert _row(view, 4).step == step


def test_trust_shows_its_grade(definitions: Definitions, hindi: Words) -> None:
    score = replace(a_score(58.2), trust="B")
    situation = a_situation(definitions, scores={KORBA: {"overall": score}})
    row = _row(map_view(situation, Level.SEAT, None, "overall", hindi, measure=Measure.TRUST), 4)
    assert (row.text, row.step) == ("B", "b")


@pytest.mark.parametrize(
    ("before", "text", "step"),
    [
        (70.0, "-12", "fell_far"),
        (60.0, "-2", "fell"),
        (58.0, "+0", "same"),
        (50.0, "+8", "rose"),
        (40.0, "+18", "rose_far"),
    ],
)
def test_change_is_measured_against_the_earlier_scorecard(
    definitions: Definitions, hindi: Words, before: float, text: str, step: str
) -> None:
    row = _row(_change(definitions, hindi, before), 4)
    assert (row.text, row.step) == (text, step)


def test_without_an_earlier_figure_a_change_is_unknown(definitions: Definitions, hindi: Words) -> None:
    row = _row(_change(definitions, hindi, None), 4)
    assert (row.value, row.step, row.word) == (None, NO_REPORT, "तुलना नहीं")


def test_a_seats_map_holds_its_assemblies_and_its_city(definitions: Definitions, hindi: Words) -> None:
    raipur = map_view(a_situation(definitions), Level.ASSEMBLY, 8, "overall", hindi)
    assert [row.number for row in raipur.rows] == [45, 46, 47, 48, 49, 50, 51, 52, 53]
    assert [inset.id for inset in raipur.insets] == ["raipur"]
    korba = map_view(a_situation(definitions), Level.ASSEMBLY, 4, "overall", hindi)
    assert korba.insets == ()


def test_only_seats_in_scope_are_on_the_map(definitions: Definitions, hindi: Words) -> None:
    situation = a_situation(definitions, scope=Scope(frozenset({4})))
    view = map_view(situation, Level.SEAT, None, "overall", hindi)
    assert [row.number for row in view.rows] == [4]


def _state_map(definitions: Definitions, words: Words, values: dict[Place, float]) -> MapView:
    scores = {place: {"overall": a_score(value)} for place, value in values.items()}
    return map_view(a_situation(definitions, scores=scores), Level.SEAT, None, "overall", words)


def _change(definitions: Definitions, words: Words, before: float | None) -> MapView:
    situation = a_situation(definitions, scores={KORBA: {"overall": a_score(58.2)}})
    earlier = Scorecard(date(2024, 1, 10), "1", {KORBA: {"overall": a_score(before)}})
    return map_view(situation, Level.SEAT, None, "overall", words, measure=Measure.CHANGE, before=earlier)


def _row(view: MapView, number: int) -> MapRow:
    return next(row for row in view.rows if row.number == number)
