"""The ladders of any place: committees as funnels, offices by stage, and the red list.

Formed is not working and opened is not functioning at every level, not only on the pages of the subjects.
"""

from __future__ import annotations

from collections.abc import Iterator

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.ladder import Rung, office_ladder
from readiness.views.chart_views import ChartKind, ChartView, Mark, Series
from readiness.views.committees_page import LADDERS, funnel
from readiness.views.offices_page import office_strip, red_table, stage_word
from readiness.views.offices_view import opened_not_functioning
from readiness.views.page import TableView
from readiness.views.say import count_text, share_text
from readiness.views.situation import Situation

_WITH_FUNNELS = (Level.CLUSTER, Level.ASSEMBLY, Level.MANDAL, Level.SHAKTI_KENDRA)


def ladder_charts(situation: Situation, place: Place, words: Words) -> Iterator[ChartView]:
    """A funnel for every ladder that was reported here, and the offices of a cluster by stage.

    The pages of the state and of a seat show the two headline ladders, and lead to those of the subjects.
    """
    if place.level not in _WITH_FUNNELS:
        return
    funnels = (funnel(situation, ladder, place, words) for ladder in LADDERS)
    yield from (each for each in funnels if each.most)
    if place.level is Level.CLUSTER:
        yield office_strip(situation, place, words)


def headline_ladders(situation: Situation, place: Place, words: Words) -> tuple[ChartView, ...]:
    """Committees from formed to active, offices from site to functioning; none without reports."""
    charts = (funnel(situation, LADDERS[0], place, words), office_funnel(situation, place, words))
    return tuple(each for each in charts if each.most)


def office_funnel(situation: Situation, place: Place, words: Words) -> ChartView:
    """How many of the offices due stand on each rung or above; `most` is 0 where none was reported.

    An office that nobody reported stands on no rung and is counted by itself in the sentence.
    """
    rungs = office_ladder(situation.observations, situation.definitions, place, situation.as_of)
    last, due = rungs[-1], rungs[-1].of + rungs[-1].missing
    says = words("views.chart.strip_sentence", total=due, n=last.count)
    silent = words("views.chart.offices_silent", n=last.missing) if last.missing else ""
    sentence = words("views.space").join(filter(None, (says, silent)))
    marks = (_due(due, words), *(_rung(rung, due, words) for rung in rungs))
    title, most = words("views.chart.office_funnel"), float(due) if last.of else 0.0
    return ChartView("office_ladder", ChartKind.FUNNEL, title, sentence, (Series("", marks),), most)


def _due(due: int, words: Words) -> Mark:
    return Mark(
        words("views.chart.offices_due"), float(due), count_text(due, words), note=share_text(100, words)
    )


def _rung(rung: Rung, due: int, words: Words) -> Mark:
    share = share_text(100 * rung.count / due, words)
    return Mark(stage_word(rung.name, words), float(rung.count), count_text(rung.count, words), note=share)


def red_list_table(situation: Situation, place: Place, words: Words) -> TableView | None:
    """Offices of a cluster or an assembly that were opened and do not function; None where it has none."""
    if place.level not in (Level.CLUSTER, Level.ASSEMBLY):
        return None
    seats = situation.definitions.places.cluster(place.cluster).seat_nos if place.cluster else ()
    red = [
        row
        for row in opened_not_functioning(situation, words, place.seat_no)
        if (row.link.place.seat_no in seats if seats else row.link.place == place)
    ]
    return red_table(red, words) if red or place.level is Level.CLUSTER else None
