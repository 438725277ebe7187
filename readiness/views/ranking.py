"""Places in the order a reviewer asks for: who lags first, ties as ties, no report at the end.

Who ties with whom is the scoring room's to say, so that every page ranks alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.comparison import ranks
from readiness.views.figures import COMMITTEES, OFFICES, OVERALL, place_name, score_figure
from readiness.views.rows import Link, RankedRow, ScoreFigure
from readiness.views.situation import Situation


def ranked(situation: Situation, places: Iterable[Place], words: Words) -> tuple[RankedRow, ...]:
    """One row a place, lowest composite first. Rank 1 is the best; scores too close to tell share one."""
    shown = {place: score_figure(situation, place, OVERALL, words) for place in places}
    values = {place: figure.value for place, figure in shown.items() if figure.value is not None}
    texts = rank_texts(ranks(values, situation.definitions.settings.comparison), words)
    order = sorted(shown, key=lambda place: _order(shown[place]))
    return tuple(_row(situation, place, shown[place], texts.get(place, ""), words) for place in order)


def rank_texts(ranks: Mapping[Place, int], words: Words) -> Mapping[Place, str]:
    """Ranks as they are said: "4", or "2–4" for places that cannot be told apart."""
    sharing = Counter(ranks.values())
    return {place: _said(rank, rank + sharing[rank] - 1, words) for place, rank in ranks.items()}


def _row(
    situation: Situation, place: Place, headline: ScoreFigure, rank_text: str, words: Words
) -> RankedRow:
    return RankedRow(
        place=place,
        name=place_name(situation, place, words),
        rank_text=rank_text or words("views.dash"),
        headline=headline,
        committees=score_figure(situation, place, COMMITTEES, words),
        offices=score_figure(situation, place, OFFICES, words),
        link=Link(place.level.value, place),
    )


def _order(figure: ScoreFigure) -> tuple[bool, float]:
    return (figure.value is None, figure.value or 0.0)


def _said(first: int, last: int, words: Words) -> str:
    return words("views.rank", n=first) if first == last else words("views.rank_tie", n=first, last=last)
