"""`--place`: a place as a person types it, turned into one that exists.

    state · cluster/bastar · 4 · 4/22 · 4/22/<mandal> · 4/22/<mandal>/<shakti kendra>/<booth>

A part that does not apply stays empty: 4/22///17 is booth 17 of an assembly that reports booths alone.

Numbers come first because a name alone is never a key: a name can be a seat, a district and a mandal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from readiness.commands.answer import Request, Usage
from readiness.definitions.errors import UnknownName
from readiness.definitions.levels import Level
from readiness.definitions.places import Place, Places
from readiness.intake.folding import plain


def asked_place(text: str, request: Request, known: Iterable[Place]) -> Place:
    """The place of `known` that the text names. Raises Usage with the way to write one."""
    parts = [part.strip() for part in text.split("/")]
    try:
        wanted = _addressed(parts, request.definitions.places)
    except (UnknownName, ValueError, IndexError):
        raise Usage(request.words("cli.no_place", place=text)) from None
    for place in known:
        if _names(place) == _names(wanted):
            return place
    raise Usage(request.words("cli.no_place", place=text))


def _addressed(parts: Sequence[str], places: Places) -> Place:
    if parts[0] == Level.STATE.value:
        return Place.state()
    if parts[0] == Level.CLUSTER.value:
        return places.cluster(parts[1]).place
    seat = places.seat(int(parts[0]))
    if len(parts) == 1:
        return seat.place
    place = places.assembly(int(parts[1])).place
    if place.seat_no != seat.seat_no:
        raise ValueError(parts[1])
    for part, step in zip(parts[2:], (Place.in_mandal, Place.in_shakti_kendra, Place.in_booth), strict=False):
        place = step(place, part) if part else place
    return place


def _names(place: Place) -> tuple[object, ...]:
    own = (place.mandal, place.shakti_kendra, place.booth_no)
    return (place.level, place.cluster, place.seat_no, place.ac_no, *(plain(part or "") for part in own))
