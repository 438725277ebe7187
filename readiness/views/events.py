"""What was held between two days: the meetings and conferences that stand beneath a trend.

Only what has happened is told, never where anyone will be (domain.md §1.8).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pandas as pd

from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.store.blocks import day_of
from readiness.views.say import count_text
from readiness.views.situation import Situation
from readiness.views.units import units_in_force

_PLACE = ["cluster", "seat_no"]
_HELD = {
    "review_attendance": ("meeting_date", _PLACE),
    "seat_conference": ("event_held_date", _PLACE),
    "morcha_conferences": ("event_held_date", [*_PLACE, "item"]),
    "cluster_meetings": ("event_held_date", _PLACE),
}
"""The areas whose meetings are told: the field that dates one, and what besides tells two apart."""


@dataclass(frozen=True, slots=True)
class Span:
    """The days after `first` up to and with `last`."""

    first: date
    last: date


def held_between(situation: Situation, place: Place, span: Span, words: Words) -> str:
    """Each kind of meeting held in the span at the place, with their number; "" where none was."""
    told = (
        words("views.event.held_count", what=words(f"views.held.{area}"), n=count_text(number, words))
        for area, number in _counts(situation, place, span)
    )
    return words("views.comma").join(told)


def _counts(situation: Situation, place: Place, span: Span) -> Iterator[tuple[str, int]]:
    for area, (field, identity) in _HELD.items():
        units = _at(situation, place, units_in_force(situation, area, place.seat_no))
        if field in units:
            held = units[units[field].between(day_of(span.first), day_of(span.last), inclusive="right")]
            if number := len(held[[*identity, field]].drop_duplicates()):
                yield area, number


def _at(situation: Situation, place: Place, units: pd.DataFrame) -> pd.DataFrame:
    """The units of a cluster and its seats; those of any other place have been chosen by their seat."""
    if place.cluster is None:
        return units
    seats = situation.definitions.places.cluster(place.cluster).seat_nos
    return units[units["seat_no"].isin(seats) | (units["cluster"] == place.cluster)]
