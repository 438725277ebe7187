"""A score turned into the words that say it: range, coverage, band, freshness, reasons, arithmetic.

Nothing is computed here but roundings and shares of counts that the scorecard already holds.
"""

from __future__ import annotations

from collections.abc import Iterable

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.scorecard import Band, Component, Score, State
from readiness.views.answering import designation
from readiness.views.rows import ArithmeticLine, ScoreFigure
from readiness.views.say import count_text, day_text, score_text, share_text
from readiness.views.situation import Situation

OVERALL, COMMITTEES, OFFICES = "overall", "committee_coordination", "office_activation"

UNREPORTED = Score(
    value=None,
    low=0.0,
    high=100.0,
    coverage_pct=0.0,
    band=Band.NONE,
    as_on=None,
    is_stale=False,
    red_checks=0,
    units_reported=0,
    units_due=0,
    trust="",
    state=State.NOT_REPORTED,
)


def score_figure(situation: Situation, place: Place, area: str, words: Words) -> ScoreFigure:
    """The place's score in that area, said in `words`; one that says "no report" where there is none."""
    score = situation.scorecard.of(place, area) or UNREPORTED
    lines = tuple(_line(situation, part, words) for part in score.components)
    return ScoreFigure(
        area=area,
        label=words(f"views.area.{area}"),
        value=score.value,
        value_text=score_text(score.value, words),
        low=score.low,
        high=score.high,
        range_text=_range(score, words),
        coverage_text=_coverage(score, place.level, words),
        coverage_pct=score.coverage_pct,
        band=score.band,
        band_word=words(f"views.band.{score.band}"),
        as_on=score.as_on,
        as_on_text=words("views.as_on", day=day_text(score.as_on, words)) if score.as_on else "",
        is_stale=score.is_stale,
        stale_text=_staleness(situation, score, words),
        trust=score.trust,
        trust_text=_trust(score, words),
        red_checks=score.red_checks,
        reasons=tuple(words(f"scoring.why.{code}") for code in score.why_not_green),
        weakest=weakest(score.components, lines),
        arithmetic_title=words("views.how_made", n=score_text(score.value, words)),
        arithmetic=lines,
        state=score.state,
    )


def place_name(situation: Situation, place: Place, words: Words) -> str:
    """The place's name; the state's own name is a word."""
    if place.level is Level.STATE:
        return words("views.state_name")
    return situation.definitions.places.name(place, words.lang)


def weakest(components: Iterable[Component], lines: Iterable[ArithmeticLine]) -> str:
    """The label of the reported component that loses the most points, "" when none loses any."""
    losses = [
        (part.weight - part.points, line.label)
        for part, line in zip(components, lines, strict=True)
        if part.points is not None and part.weight > part.points
    ]
    return max(losses, default=(0.0, ""), key=lambda loss: loss[0])[1]


def _line(situation: Situation, part: Component, words: Words) -> ArithmeticLine:
    share = None if part.share is None else 100 * part.share
    return ArithmeticLine(
        indicator=part.indicator,
        label=_label(situation, part.indicator, words),
        counts=_counts(part, words),
        share=share_text(share, words),
        points_text=_points(part, words),
        points=part.points,
        weight=part.weight,
        share_pct=share,
        state=part.state,
        responsible=_answering(situation, part.indicator, words),
    )


def _label(situation: Situation, indicator: str, words: Words) -> str:
    """An indicator's own label; in the overall score a component is an area."""
    known = situation.definitions.indicators
    return known[indicator].label.text(words.lang) if indicator in known else words(f"views.area.{indicator}")


def _answering(situation: Situation, indicator: str, words: Words) -> str:
    known = situation.definitions.indicators
    return designation(known[indicator].responsible, words) if indicator in known else ""


def _counts(part: Component, words: Words) -> str:
    if part.points is None or not part.denominator:
        return words("views.dash")
    facts = {"n": count_text(part.numerator, words), "total": count_text(part.denominator, words)}
    return words("views.of", **facts)


def _points(part: Component, words: Words) -> str:
    if part.points is None:
        return words(f"views.state.{part.state}")
    return words("views.points", n=f"{part.points:.1f}", weight=weight_text(part.weight))


def weight_text(weight: float) -> str:
    """A weight with a decimal only where it has one."""
    return f"{round(weight, 1):g}"


def _range(score: Score, words: Words) -> str:
    if score.value is None or score.high - score.low < 0.5:
        return ""
    return words("views.range", low=score_text(score.low, words), high=score_text(score.high, words))


def _coverage(score: Score, level: Level, words: Words) -> str:
    if not score.units_due:
        return words("views.coverage_none")
    counted = "itself" if score.units_due == 1 else level
    return words(f"views.coverage.{counted}", n=score.units_reported, total=score.units_due)


def _staleness(situation: Situation, score: Score, words: Words) -> str:
    if not score.is_stale or score.as_on is None:
        return ""
    return words("views.stale", n=(situation.as_of - score.as_on).days)


def _trust(score: Score, words: Words) -> str:
    if not score.trust:
        return ""
    reason = next((words(f"scoring.trust.{code}", **score.trust_facts) for code in score.trust_reasons), "")
    return words("views.trust", grade=score.trust, reason=reason).rstrip(" :-–")
