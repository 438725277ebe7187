from __future__ import annotations

from readiness.definitions.words import Words
from readiness.views.say import count_text, listed, reported_day, score_text, share_text, whole


def test_what_is_missing_is_a_dash_and_zero_is_zero(hindi: Words) -> None:
    assert [count_text(None, hindi), count_text(0, hindi)] == ["–", "0"]
    assert [score_text(None, hindi), score_text(0.0, hindi)] == ["–", "0"]
    assert share_text(None, hindi) == "–"


def test_counts_have_indian_grouping_and_at_most_one_decimal(hindi: Words) -> None:
    assert count_text(123456.0, hindi) == "1,23,456"
    assert count_text(1234.25, hindi) == "1,234.3"
    assert count_text(9.96, hindi) == "10"


def test_a_half_is_rounded_up_everywhere() -> None:
    assert [whole(62.5), whole(63.5), whole(0.49)] == [63, 64, 0]


def test_long_lists_say_how_many_more(hindi: Words) -> None:
    assert listed(["क", "ख"], hindi) == "क, ख"
    assert listed(["क", "ख", "ग", "घ", "च"], hindi) == "क, ख, ग और 2 अन्य"


def test_a_day_not_reported_is_no_day() -> None:
    assert reported_day(float("nan")) is None
    assert reported_day(0.0) is not None
