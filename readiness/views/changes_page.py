"""What changed since an earlier day, like for like: only units that reported both times show work done.

The raw difference stands beside it in small, with the part of it that only new or missing files explain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.comparison import Change, Changes, Movement
from readiness.scoring.scorecard import Band, Scorecard
from readiness.views.chart_views import ChartKind, ChartView, Mark, Series
from readiness.views.charts import trend_chart
from readiness.views.figures import OVERALL, place_name, score_figure
from readiness.views.links import crumbs, link_to
from readiness.views.page import CellView, PageView, TableView
from readiness.views.ranking import rank_texts
from readiness.views.say import day_text, score_text, whole
from readiness.views.situation import Situation
from readiness.views.stamp import stamp_of
from readiness.views.table_parts import Cells, Shape, status, table, text

_AREAS = Shape("change", ("area", "before", "now", "alike", "raw", "from_files", "why", "flag"))
_PLACES = Shape("change_places", ("place", "before", "now", "alike", "rank_change", "why", "flag"))
_FLAGS = {Movement.JUMP: Band.AMBER, Movement.FALL: Band.RED}


def changes_page(
    situation: Situation, place: Place, changes: Changes, words: Words, earlier: Sequence[Scorecard] = ()
) -> PageView:
    """The place's areas then and now, what it holds as dumb-bells, its trend with the `earlier` days."""
    name = place_name(situation, place, words)
    figure = score_figure(situation, place, OVERALL, words)
    inner = children(situation, place)
    whole_change = changes.of(place, OVERALL)
    return PageView(
        id="compare",
        title=words("views.title.changes", name=name),
        sentence=_sentence(name, whole_change, changes, words),
        stamp=stamp_of(situation, figure, words),
        crumbs=crumbs(situation, place, words),
        scores=(figure,),
        charts=tuple(_charts(situation, place, changes, words, earlier)),
        tables=(
            _area_table(situation, place, changes, words),
            _place_table(situation, inner, changes, words),
        ),
        has_reports=whole_change.now is not None,
    )


def _charts(
    situation: Situation, place: Place, changes: Changes, words: Words, earlier: Sequence[Scorecard]
) -> Iterator[ChartView]:
    if inner := children(situation, place):
        yield dumb_bell(situation, inner, changes, words)
    if earlier:
        yield trend_chart(situation, place, earlier, words)


def children(situation: Situation, place: Place) -> list[Place]:
    """The seats of the state or a cluster in scope, the assemblies of a seat, nothing below."""
    if place.ac_no is not None:
        return []
    if place.seat_no is not None:
        return [each.place for each in situation.definitions.places.assemblies_of(place.seat_no)]
    inside = situation.definitions.places.cluster(place.cluster).seat_nos if place.cluster else None
    return [seat.place for seat in situation.seats if inside is None or seat.seat_no in inside]


def dumb_bell(situation: Situation, places: Iterable[Place], changes: Changes, words: Words) -> ChartView:
    """Each place's composite then and now; the figure beside it is the like-for-like change."""
    marks = tuple(_mark(situation, place, changes, words) for place in places)
    rose = sum(mark.text.startswith("+") for mark in marks)
    sentence = words("views.chart.dumb_bell_sentence", n=rose, total=len(marks))
    title = words("views.chart.dumb_bell")
    return ChartView("change", ChartKind.DUMB_BELL, title, sentence, (Series("", marks),))


def _mark(situation: Situation, place: Place, changes: Changes, words: Words) -> Mark:
    change, figure = changes.of(place, OVERALL), score_figure(situation, place, OVERALL, words)
    return Mark(
        label=place_name(situation, place, words),
        value=change.now,
        text=moved(change.alike, words).text,
        band=figure.band,
        before=change.before,
        note="" if change.movement is Movement.STEADY else words(f"views.movement.{change.movement}"),
        link=link_to(place),
    )


def _sentence(name: str, change: Change, changes: Changes, words: Words) -> str:
    days = {"before": day_text(changes.before.as_of, words), "now": day_text(changes.now.as_of, words)}
    if change.alike is None:
        return words("views.sentence.changes_none", name=name, **days)
    facts = {"change": moved(change.alike, words).text, "raw": moved(change.raw, words).text}
    return words("views.sentence.changes", name=name, **facts, **days)


def _area_table(situation: Situation, place: Place, changes: Changes, words: Words) -> TableView:
    areas = [OVERALL, *situation.definitions.settings.method.areas]
    found = {area: changes.of(place, area) for area in areas}
    known = {area: each for area, each in found.items() if (each.before, each.now) != (None, None)}
    rows = [_area_cells(area, change, words) for area, change in known.items()]
    return table(_AREAS, rows, words)


def _area_cells(area: str, change: Change, words: Words) -> Cells:
    return (
        text(words(f"views.area.{area}")),
        _score(change.before, words),
        _score(change.now, words),
        moved(change.alike, words),
        moved(change.raw, words),
        moved(change.from_files, words),
        _why(change, words),
        _flag(change, words),
    )


def _place_table(situation: Situation, places: Iterable[Place], changes: Changes, words: Words) -> TableView:
    shown = list(places)
    cards = (changes.before, changes.now)
    ranks = [rank_texts(changes.ranks(card, shown, OVERALL), words) for card in cards]
    rows = [_place_cells(situation, place, changes.of(place, OVERALL), ranks, words) for place in shown]
    return table(_PLACES, rows, words)


def _place_cells(
    situation: Situation, place: Place, change: Change, ranks: Sequence[Mapping[Place, str]], words: Words
) -> Cells:
    before, now = (each.get(place, words("views.dash")) for each in ranks)
    return (
        text(place_name(situation, place, words), link_to(place)),
        _score(change.before, words),
        _score(change.now, words),
        moved(change.alike, words),
        text(words("views.rank_moved", before=before, now=now)),
        _why(change, words),
        _flag(change, words),
    )


def _score(value: float | None, words: Words) -> CellView:
    return CellView(score_text(value, words), None if value is None else round(value, 1))


def moved(value: float | None, words: Words) -> CellView:
    """A difference in whole points; a dash where one of the two days has no figure."""
    if value is None:
        return CellView(words("views.dash"))
    points = whole(value)
    return CellView(f"{points:+d}" if points else "0", points)


def _why(change: Change, words: Words) -> CellView:
    """What moved the score: new work, new files, both or nothing."""
    return text(words(f"views.cause.{change.cause}"))


def _flag(change: Change, words: Words) -> CellView:
    said = words(f"views.movement.{change.movement}")
    return text(said) if change.movement is Movement.STEADY else status(said, _FLAGS[change.movement])
