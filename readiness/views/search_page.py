"""Find any unit by its name in either script, or by its number; nothing is guessed, everything is listed."""

from __future__ import annotations

from collections.abc import Iterator

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.intake.folding import joined_sound, tidy
from readiness.views.figures import OVERALL, place_name, score_figure
from readiness.views.links import crumbs, link_to, step_name
from readiness.views.page import PageView
from readiness.views.place_pages import is_hidden
from readiness.views.situation import Situation
from readiness.views.stamp import stamp_of
from readiness.views.table_parts import Cells, Shape, table, text
from readiness.views.unit_sums import ADDRESS, place_of
from readiness.views.units import units_in_force

_FOUND = Shape("found", ("place", "level", "within"))
_AREAS = ("booth_committees", "panna_committees", "shakti_kendras", "register")
_MOST = 100


def search_page(situation: Situation, asked: str, words: Words, *, for_export: bool = False) -> PageView:
    """Every unit in scope whose name sounds like what was typed, or begins so, or bears that number."""
    found = list(found_places(situation, asked, for_export=for_export))
    overall = score_figure(situation, Place.state(), OVERALL, words)
    key = "views.sentence.search" if tidy(asked) else "views.sentence.search_ask"
    rows = [_cells(situation, place, words) for place in found[:_MOST]]
    return PageView(
        id="search",
        title=words("views.title.search"),
        sentence=words(key, n=len(found), asked=tidy(asked)),
        stamp=stamp_of(situation, overall, words),
        crumbs=crumbs(situation, Place.state(), words),
        tables=(table(_FOUND, rows, words),),
    )


def found_places(situation: Situation, asked: str, *, for_export: bool = False) -> Iterator[Place]:
    """Matches, whole names before beginnings and coarse units before fine ones."""
    sought = tidy(asked).casefold()
    if not sought:
        return
    candidates = dict.fromkeys(_candidates(situation, for_export=for_export))
    ranked = [(_closeness(situation, place, sought), place) for place in candidates]
    hits = [(close, place.level.depth, place) for close, place in ranked if close is not None]
    yield from (place for _, _, place in sorted(hits, key=lambda hit: hit[:2]))


def _candidates(situation: Situation, *, for_export: bool) -> Iterator[Place]:
    yield from (cluster.place for cluster in situation.clusters)
    yield from (seat.place for seat in situation.seats)
    yield from (assembly.place for assembly in situation.assemblies)
    for area in _AREAS:
        units = units_in_force(situation, area, for_export=for_export)
        for level in (Level.MANDAL, Level.SHAKTI_KENDRA, Level.BOOTH):
            own = units[units[ADDRESS[level][-1]] != ""].drop_duplicates(ADDRESS[level])
            for unit in own[own["seat_no"] > 0].to_dict("records"):
                place = place_of(unit, level)
                if not (for_export and is_hidden(situation, place)):
                    yield place


def _closeness(situation: Situation, place: Place, sought: str) -> int | None:
    """0 the same, 1 begins so, 2 holds it; None where neither name nor number fits."""
    if sought.isdecimal():
        return 0 if sought in _numbers(place) else None
    sound = joined_sound(sought)
    sounds = [joined_sound(name) for name in _names(situation, place)]
    if not sound:
        return None
    tests = (
        any(sound == each for each in sounds),
        any(each.startswith(sound) for each in sounds),
        len(sound) > 2 and any(sound in each for each in sounds),
    )
    return next((at for at, holds in enumerate(tests) if holds), None)


def _numbers(place: Place) -> tuple[str, ...]:
    own = {Level.SEAT: place.seat_no, Level.ASSEMBLY: place.ac_no, Level.BOOTH: place.booth_no}
    return (str(own[place.level]),) if place.level in own else ()


def _names(situation: Situation, place: Place) -> tuple[str, ...]:
    places = situation.definitions.places
    if place.level is Level.BOOTH:
        return ()
    names = (places.name(place, "hi"), places.name(place, "en"))
    if place.level is Level.ASSEMBLY and place.ac_no is not None:
        return (*names, *places.assembly(place.ac_no).aliases)
    return names


def _cells(situation: Situation, place: Place, words: Words) -> Cells:
    trail = [crumb.text for crumb in crumbs(situation, place, words)[1:-1]]
    return (
        text(_numbered(place, step_name(situation, place, words)), link_to(place)),
        text(words(f"views.level.{place.level}")),
        text(words("views.trail").join(trail) or place_name(situation, Place.state(), words)),
    )


def _numbered(place: Place, name: str) -> str:
    number = {Level.SEAT: place.seat_no, Level.ASSEMBLY: place.ac_no}.get(place.level)
    return name if number is None else f"{number} {name}"
