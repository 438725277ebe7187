"""The stamp of every page foot, slide and document: use, day, base, coverage, method (domain.md §8)."""

from __future__ import annotations

from readiness.definitions.words import Words
from readiness.views.rows import ScoreFigure, Stamp
from readiness.views.say import day_text
from readiness.views.situation import Situation


def stamp_of(situation: Situation, figure: ScoreFigure, words: Words) -> Stamp:
    """The stamp of a view whose base and coverage are those of `figure`."""
    return Stamp(
        internal=words("views.stamp.internal"),
        basis=_basis(situation, figure, words),
        method=words("views.stamp.method", version=situation.scorecard.method),
        practice=words("views.stamp.practice") if situation.is_practice else "",
    )


def _basis(situation: Situation, figure: ScoreFigure, words: Words) -> str:
    """The day, what was covered, and of which booth register, where one was loaded."""
    day, base_day = day_text(situation.as_of, words), situation.scorecard.base_day
    if base_day is None:
        return words("views.stamp.basis", day=day, coverage=figure.coverage_text)
    base = day_text(base_day, words)
    return words("views.stamp.basis_register", day=day, coverage=figure.coverage_text, base=base)
