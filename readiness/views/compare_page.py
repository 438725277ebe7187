"""Two or three places side by side, area by area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.views.figures import OVERALL, place_name, score_figure
from readiness.views.links import crumbs, link_to
from readiness.views.page import Head, PageView, TableView
from readiness.views.rows import ScoreFigure
from readiness.views.say import whole
from readiness.views.situation import Situation
from readiness.views.stamp import stamp_of
from readiness.views.table_parts import score, text


def compare_page(situation: Situation, places: Sequence[Place], words: Words) -> PageView:
    """The places as columns, the areas as rows; the largest difference is the sentence."""
    figures = {place: _figures(situation, place, words) for place in places}
    overall = score_figure(situation, places[0], OVERALL, words)
    names = [place_name(situation, place, words) for place in places]
    return PageView(
        id="compare",
        title=words("views.title.compare", names=words("views.comma").join(names)),
        sentence=_sentence(names, list(figures.values()), words),
        stamp=stamp_of(situation, overall, words),
        crumbs=crumbs(situation, Place.state(), words),
        scores=tuple(
            _named(each[OVERALL], name, words) for each, name in zip(figures.values(), names, strict=True)
        ),
        tables=(_side_by_side(places, names, figures, words),),
        has_reports=any(each[OVERALL].value is not None for each in figures.values()),
    )


def _named(figure: ScoreFigure, name: str, words: Words) -> ScoreFigure:
    """The same figure, saying whose it is: several of one area stand side by side."""
    return replace(figure, label=words("views.gap_at", place=name, what=figure.label))


def _figures(situation: Situation, place: Place, words: Words) -> dict[str, ScoreFigure]:
    areas = [OVERALL, *situation.definitions.settings.method.areas]
    return {area: score_figure(situation, place, area, words) for area in areas}


def _side_by_side(
    places: Sequence[Place],
    names: Sequence[str],
    figures: dict[Place, dict[str, ScoreFigure]],
    words: Words,
) -> TableView:
    heads = (Head(words("tables.head.area")), *(Head(name, True) for name in names))
    areas = list(next(iter(figures.values())))
    rows = tuple(
        (
            text(figures[places[0]][area].label),
            *(score(figures[place][area], link_to(place, area)) for place in places),
        )
        for area in areas
    )
    title, empty = words("tables.compare.title"), words("tables.compare.empty")
    return TableView("compare", title, title, heads, rows, empty, len(rows), is_whole=True)


def _sentence(names: Sequence[str], figures: Sequence[dict[str, ScoreFigure]], words: Words) -> str:
    """The area in which the first two differ most."""
    if len(figures) < 2:
        return words("views.sentence.compare_none")
    gaps = []
    for area, first in figures[0].items():
        second = figures[1][area]
        if area != OVERALL and first.value is not None and second.value is not None:
            gaps.append((abs(first.value - second.value), first, second))
    if not gaps:
        return words("views.sentence.compare_none")
    gap, first, second = max(gaps, key=lambda each: each[0])
    ahead = names[0] if (first.value or 0) >= (second.value or 0) else names[1]
    return words("views.sentence.compare", area=first.label, n=whole(gap), name=ahead)
