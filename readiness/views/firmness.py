"""Whether the order of places would hold under other weights, in one sentence to be read out."""

from __future__ import annotations

from collections.abc import Sequence

from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.robustness import robustness
from readiness.views.figures import OVERALL, place_name
from readiness.views.say import listed
from readiness.views.situation import Situation


def firmness_text(situation: Situation, places: Sequence[Place], words: Words) -> str:
    """That the last places stay the last when weights move, or which places cannot be told apart; "" where
    fewer places are scored than would be named."""
    settings = situation.definitions.settings.comparison
    scored = [place for place in places if _value(situation, place) is not None]
    if len(scored) <= settings.bottom:
        return ""
    found = robustness(situation.scorecard, scored, OVERALL, settings)
    if found.is_robust:
        names = [place_name(situation, place, words) for place in found.bottom]
        return words("views.firm", n=len(names), names=listed(names, words, settings.bottom))
    names = [place_name(situation, place, words) for place in found.tie_band]
    return words("views.not_firm", names=listed(names, words, 6))


def _value(situation: Situation, place: Place) -> float | None:
    score = situation.scorecard.of(place, OVERALL)
    return score.value if score and score.components else None
