"""Where a place opens: its page and the trail that leads to it, one click a level."""

from __future__ import annotations

from collections.abc import Iterator

from readiness.definitions.levels import Level
from readiness.definitions.places import Place, Places
from readiness.definitions.words import Words
from readiness.views.figures import place_name
from readiness.views.page import CellView
from readiness.views.rows import Link
from readiness.views.situation import Situation

PAGE_OF = {level: "kendra" if level is Level.SHAKTI_KENDRA else level.value for level in Level}


def link_to(place: Place, area: str = "") -> Link:
    """The place's own page."""
    return Link(PAGE_OF[place.level], place, area)


def crumbs(situation: Situation, place: Place, words: Words) -> tuple[CellView, ...]:
    """The trail from the state down to the place, each step its name and its link."""
    steps = [*_above(situation.definitions.places, place), place]
    return tuple(CellView(step_name(situation, step, words), link=link_to(step)) for step in steps)


def step_name(situation: Situation, place: Place, words: Words) -> str:
    """The place's name, with its level's word where the bare name is only a number."""
    name = place_name(situation, place, words)
    return words("views.booth_no", n=name) if place.level is Level.BOOTH else name


def parent_of(places: Places, place: Place) -> Place | None:
    """The place one level up on the campaign line, None above the state."""
    return next(reversed(list(_above(places, place))), None)


def _above(places: Places, place: Place) -> Iterator[Place]:
    if place.level is Level.STATE:
        return
    yield Place.state()
    if place.seat_no is None:
        return
    yield Place.of_cluster(places.cluster_of_seat[place.seat_no])
    yield from _within_seat(place)


def _within_seat(place: Place) -> Iterator[Place]:
    """Seat, assembly, mandal and shakti kendra above the place, as far as it names them."""
    chain = [Place(Level.SEAT, seat_no=place.seat_no)]
    if place.ac_no is not None:
        chain.append(Place(Level.ASSEMBLY, seat_no=place.seat_no, ac_no=place.ac_no))
    if place.mandal is not None:
        chain.append(chain[-1].in_mandal(place.mandal))
    if place.shakti_kendra is not None:
        chain.append(chain[-1].in_shakti_kendra(place.shakti_kendra))
    yield from (step for step in chain if place.level.is_finer_than(step.level))
