"""What if the areas weighed otherwise: the same scores under other weights, and how the order would move.

Nothing is stored and no score of any other page changes; how firm the order is under the weights in force is
said beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.comparison import ranks, value_of
from readiness.scoring.robustness import what_if
from readiness.views.changes_page import children, moved
from readiness.views.figures import OVERALL, place_name, score_figure
from readiness.views.firmness import firmness_text
from readiness.views.links import crumbs, link_to
from readiness.views.page import CellView, TableView
from readiness.views.ranking import rank_texts
from readiness.views.rows import Stamp
from readiness.views.say import listed, score_text
from readiness.views.situation import Situation
from readiness.views.stamp import stamp_of
from readiness.views.table_parts import Cells, Shape, table, text

Weights = tuple[tuple[str, float], ...]
"""Areas with the weight tried for each."""

_RANKED = Shape("what_if", ("place", "score_now", "score_then", "step", "rank_change"))


@dataclass(frozen=True, slots=True)
class WhatIfView:
    """`sentence` says whether the last places stay the last; `firmness` how firm the order in force is."""

    title: str
    sentence: str
    firmness: str
    stamp: Stamp
    crumbs: tuple[CellView, ...]
    table: TableView


def weights_in_force(situation: Situation) -> Weights:
    """Every area with its weight in the overall score."""
    areas = situation.definitions.settings.method.areas
    return tuple((name, area.composite) for name, area in areas.items())


def what_if_page(situation: Situation, place: Place, tried: Weights, words: Words) -> WhatIfView:
    """The seats, or the assemblies of a seat, under the weights in force and under those tried."""
    inner = children(situation, place)
    known = {each: value_of(situation.scorecard, each, OVERALL) for each in inner}
    before = {each: value for each, value in known.items() if value is not None}
    after = what_if(situation.scorecard, list(before), OVERALL, dict(tried))
    figure = score_figure(situation, place, OVERALL, words)
    return WhatIfView(
        title=words("views.title.what_if", name=place_name(situation, place, words)),
        sentence=_sentence(situation, before, after, words),
        firmness=firmness_text(situation, inner, words),
        stamp=stamp_of(situation, figure, words),
        crumbs=crumbs(situation, place, words),
        table=_table(situation, before, after, words),
    )


def _sentence(
    situation: Situation, before: Mapping[Place, float], after: Mapping[Place, float], words: Words
) -> str:
    """Whether the same places are last as under the weights in force."""
    bottom = situation.definitions.settings.comparison.bottom
    if len(before) <= bottom:
        return words("views.what_if.too_few")
    last_before, last_after = (sorted(values, key=values.__getitem__)[:bottom] for values in (before, after))
    names = listed([place_name(situation, each, words) for each in last_after], words, bottom)
    key = "same" if set(last_before) == set(last_after) else "other"
    return words(f"views.what_if.{key}", n=bottom, names=names)


def _table(
    situation: Situation, before: Mapping[Place, float], after: Mapping[Place, float], words: Words
) -> TableView:
    """The lowest first under the weights tried, ties sharing a rank."""
    settings = situation.definitions.settings.comparison
    was, now = (rank_texts(ranks(values, settings), words) for values in (before, after))
    order = sorted(after, key=after.__getitem__)
    rows = [
        _cells(situation, each, (before[each], after[each]), (was[each], now[each]), words) for each in order
    ]
    return table(_RANKED, rows, words)


def _cells(
    situation: Situation, place: Place, values: tuple[float, float], rank: tuple[str, str], words: Words
) -> Cells:
    before, after = values
    return (
        text(place_name(situation, place, words), link_to(place)),
        CellView(score_text(before, words), round(before, 1)),
        CellView(score_text(after, words), round(after, 1)),
        moved(after - before, words),
        text(words("views.rank_moved", before=rank[0], now=rank[1])),
    )
