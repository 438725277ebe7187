"""The trust grade: four parts, what each loses, and which of them decides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from readiness.definitions.load import Definitions
from readiness.scoring.trust import Evidence, Grade, grade

SOUND = Evidence(coverage_pct=100, age_days=3, unproven=0, reds=0, ambers=0)


def _graded(definitions: Definitions, **changed: float) -> Grade:
    settings = definitions.settings
    return grade(replace(SOUND, **changed), settings.trust, settings.method.ages)


def _deciding(found: Grade) -> list[str]:
    return [part.name for part in found.parts if part.decides]


def test_a_sound_score_loses_nothing_in_any_of_the_four_parts(definitions: Definitions) -> None:
    found = _graded(definitions)
    assert found.letter == "A"
    names = ["coverage", "freshness", "verification", "checks"]
    assert [(part.name, part.lost) for part in found.parts] == [(name, 0) for name in names]
    assert _deciding(found) == []


@pytest.mark.parametrize(
    ("changed", "part"),
    [
        ({"coverage_pct": 50}, "coverage"),
        ({"age_days": 30}, "freshness"),
        ({"unproven": 1.0}, "verification"),
        ({"confirmed": 0.1}, "verification"),
        ({"reds": 2}, "checks"),
    ],
)
def test_the_part_but_for_which_the_grade_would_be_better_decides(
    definitions: Definitions, changed: dict[str, float], part: str
) -> None:
    found = _graded(definitions, **changed)
    assert (found.letter > "A", _deciding(found)) == (True, [part])


def test_where_no_part_decides_by_itself_the_largest_loss_does(definitions: Definitions) -> None:
    found = _graded(definitions, coverage_pct=40, age_days=30, unproven=1.0, reds=2)
    assert (found.letter, _deciding(found)) == ("D", ["coverage"])


def test_the_points_lost_make_the_grade(definitions: Definitions) -> None:
    found = _graded(definitions, coverage_pct=75, reds=1)
    assert sum(part.lost for part in found.parts) == 20
    assert (found.letter, found.reasons) == ("B", ("gaps", "checks"))
