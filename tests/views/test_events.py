"""What was held between two days, and the trend that tells it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from builders.observations import a_place, a_record, observations_of
from builders.situations import a_score, a_situation
from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.scorecard import Scorecard
from readiness.store.observations import Observations
from readiness.views.charts import multiples_chart, trend_chart
from readiness.views.events import Span, held_between
from readiness.views.seats_page import seats_page

KORBA = Place.of_seat(4)
EARLY, LATE = date(2024, 1, 10), date(2024, 1, 25)


def held(area: str, day: date, *, item: str = "", seat_no: int = 4, row: int = 6) -> Observations:
    field = "meeting_date" if area == "review_attendance" else "event_held_date"
    place = a_place(seat_no, None)
    record = a_record(area, place=place, item=item, as_on=LATE, row=row, **{field: day})
    return observations_of(record, report_id=row, received=LATE)


def test_only_meetings_after_the_first_day_and_up_to_the_last_are_told(
    definitions: Definitions, hindi: Words
) -> None:
    observed = held("morcha_conferences", EARLY, item="yuva", row=6)
    for row, (item, day) in enumerate((("mahila", date(2024, 1, 11)), ("kisan", LATE)), 7):
        observed = observed.joined(held("morcha_conferences", day, item=item, row=row))
    situation = a_situation(definitions, observed)
    assert held_between(situation, KORBA, Span(EARLY, LATE), hindi) == "मोर्चा सम्मेलन: 2"


def test_a_review_is_one_meeting_however_many_designations_came(
    definitions: Definitions, hindi: Words
) -> None:
    day = date(2024, 1, 20)
    observed = held("review_attendance", day, item="mp", row=6).joined(
        held("review_attendance", day, item="mla", row=7)
    )
    assert (
        held_between(a_situation(definitions, observed), KORBA, Span(EARLY, LATE), hindi) == "समीक्षा बैठक: 1"
    )


def test_another_seats_meeting_is_not_told_here(definitions: Definitions, hindi: Words) -> None:
    observed = held("seat_conference", date(2024, 1, 20), seat_no=7)
    situation = a_situation(definitions, observed)
    span = Span(EARLY, LATE)
    assert held_between(situation, KORBA, span, hindi) == ""
    assert held_between(situation, Place.state(), span, hindi) == "लोकसभा सम्मेलन: 1"
    assert held_between(situation, Place.of_cluster("bilaspur"), span, hindi) == ""


def test_a_trend_notes_what_was_held_since_the_day_before(definitions: Definitions, hindi: Words) -> None:
    observed = held("seat_conference", date(2024, 1, 20))
    situation = a_situation(definitions, observed, scores={KORBA: {"overall": a_score(58)}})
    earlier = replace(situation.scorecard, as_of=EARLY, scores={KORBA: {"overall": a_score(41)}})
    chart = trend_chart(situation, KORBA, [earlier], hindi)
    assert [(mark.text, mark.note) for mark in chart.series[0].marks] == [
        ("41", ""),
        ("58", "लोकसभा सम्मेलन: 1"),
    ]
    assert chart.sentence == "कोरबा का अंक 41 से 58 हुआ।"


def test_a_day_without_a_figure_stays_empty_in_a_trend(definitions: Definitions, hindi: Words) -> None:
    situation = a_situation(definitions, scores={KORBA: {"overall": a_score(58)}})
    chart = trend_chart(situation, KORBA, [Scorecard(EARLY, "1-test", {})], hindi)
    assert [mark.value for mark in chart.series[0].marks] == [None, 58]
    assert "दो दिन" in chart.sentence


def test_the_seats_stand_in_small_panels_with_the_first_and_the_last_named(
    definitions: Definitions, hindi: Words
) -> None:
    scores = {KORBA: {"overall": a_score(58)}, Place.of_seat(8): {"overall": a_score(86)}}
    situation = a_situation(definitions, scores=scores)
    chart = multiples_chart(situation, hindi)
    assert len(chart.series) == 11
    assert chart.sentence == "11 में से 2 सीटों की रिपोर्ट; सबसे आगे रायपुर (86), सबसे पीछे कोरबा (58)।"
    assert seats_page(situation, hindi).sentence == "11 में से 1 सीटें तैयार"


def test_no_seat_is_first_or_last_before_any_has_reported(definitions: Definitions, english: Words) -> None:
    chart = multiples_chart(a_situation(definitions), english)
    assert {mark.value for series in chart.series for mark in series.marks} == {None}
    assert chart.sentence == english("views.chart.bars_empty")
