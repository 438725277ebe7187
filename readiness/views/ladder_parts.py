"""The ladders of any place below the state: committees as funnels, offices by stage, and the red list.

Formed is not working and opened is not functioning at every level, not only on the pages of the subjects.
"""

from __future__ import annotations

from collections.abc import Iterator

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.views.chart_views import ChartView
from readiness.views.committees_page import LADDERS, funnel
from readiness.views.offices_page import office_strip, red_table
from readiness.views.offices_view import opened_not_functioning
from readiness.views.page import TableView
from readiness.views.situation import Situation

_WITH_FUNNELS = (Level.CLUSTER, Level.ASSEMBLY, Level.MANDAL, Level.SHAKTI_KENDRA)


def ladder_charts(situation: Situation, place: Place, words: Words) -> Iterator[ChartView]:
    """A funnel for every ladder that was reported here, and the offices of a cluster by stage.

    A seat's own page leads to the pages of the subjects, which show them for the seat.
    """
    if place.level not in _WITH_FUNNELS:
        return
    funnels = (funnel(situation, ladder, place, words) for ladder in LADDERS)
    yield from (each for each in funnels if each.most)
    if place.level is Level.CLUSTER:
        yield office_strip(situation, place, words)


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
