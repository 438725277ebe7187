"""Two or three places side by side, area by area, or one place on two days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.scorecard import Scorecard
from readiness.views.chart_views import ChartKind, ChartView, Mark, Series
from readiness.views.figures import OVERALL, place_name, score_figure
from readiness.views.links import crumbs, link_to
from readiness.views.page import CellView, Head, PageView, TableView
from readiness.views.rows import ScoreFigure
from readiness.views.say import day_text, whole
from readiness.views.situation import Situation
from readiness.views.stamp import stamp_of
from readiness.views.table_parts import Shape, score, table, text

_CHANGE = Shape("change", ("area", "before", "now", "change"))


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
        scores=tuple(each[OVERALL] for each in figures.values()),
        tables=(_side_by_side(places, names, figures, words),),
        has_reports=any(each[OVERALL].value is not None for each in figures.values()),
    )


def changes_page(situation: Situation, place: Place, before: Scorecard, words: Words) -> PageView:
    """One place now and on an earlier day, area by area, and its seats or assemblies as dumb-bells."""
    now, then = _figures(situation, place, words), _earlier(situation, place, before, words)
    name = place_name(situation, place, words)
    rows = [
        (
            text(now[area].label),
            score(then[area]),
            score(now[area]),
            change_cell(then[area], now[area], words),
        )
        for area in now
    ]
    days = {"before": day_text(before.as_of, words), "now": day_text(situation.as_of, words)}
    moved = change_cell(then[OVERALL], now[OVERALL], words)
    return PageView(
        id="compare",
        title=words("views.title.changes", name=name),
        sentence=words("views.sentence.changes", name=name, change=moved.text, **days),
        stamp=stamp_of(situation, now[OVERALL], words),
        crumbs=crumbs(situation, place, words),
        scores=(then[OVERALL], now[OVERALL]),
        charts=(dumb_bell(situation, _children(situation, place), before, words),),
        tables=(table(_CHANGE, rows, words),),
        has_reports=now[OVERALL].value is not None,
    )


def dumb_bell(situation: Situation, places: Iterable[Place], before: Scorecard, words: Words) -> ChartView:
    """Each place's composite then and now; places without both have only a name."""
    earlier = _at(situation, before)
    marks = []
    for place in places:
        now, then = (score_figure(each, place, OVERALL, words) for each in (situation, earlier))
        moved = change_cell(then, now, words)
        label = place_name(situation, place, words)
        marks.append(Mark(label, now.value, moved.text, now.band, before=then.value, link=link_to(place)))
    rose = sum(
        mark.value is not None and mark.before is not None and mark.value > mark.before for mark in marks
    )
    sentence = words("views.chart.dumb_bell_sentence", n=rose, total=len(marks))
    title = words("views.chart.dumb_bell")
    return ChartView("change", ChartKind.DUMB_BELL, title, sentence, (Series("", tuple(marks)),))


def change_cell(before: ScoreFigure, now: ScoreFigure, words: Words) -> CellView:
    """How much a score moved as whole points are shown; a dash where one of the two is missing."""
    if before.value is None or now.value is None:
        return CellView(words("views.dash"))
    moved = whole(now.value) - whole(before.value)
    return CellView(words("views.no_change") if moved == 0 else f"{moved:+d}", moved)


def _figures(situation: Situation, place: Place, words: Words) -> dict[str, ScoreFigure]:
    areas = [OVERALL, *situation.definitions.settings.method.areas]
    return {area: score_figure(situation, place, area, words) for area in areas}


def _earlier(situation: Situation, place: Place, before: Scorecard, words: Words) -> dict[str, ScoreFigure]:
    return _figures(_at(situation, before), place, words)


def _at(situation: Situation, before: Scorecard) -> Situation:
    return Situation(
        definitions=situation.definitions,
        scorecard=before,
        observations=situation.observations,
        reports=situation.reports,
        findings=situation.findings,
        scope=situation.scope,
        as_of=before.as_of,
        is_practice=situation.is_practice,
    )


def _children(situation: Situation, place: Place) -> list[Place]:
    if place.seat_no is not None:
        return [each.place for each in situation.definitions.places.assemblies_of(place.seat_no)]
    seats = situation.definitions.places.cluster(place.cluster).seat_nos if place.cluster else None
    return [seat.place for seat in situation.seats if seats is None or seat.seat_no in seats]


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
    return TableView("compare", title, title, heads, rows, empty, len(rows))


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
