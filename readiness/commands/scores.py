"""`score`: the scores of every place of a level and, for a reader, the arithmetic that made them."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from readiness.commands.answer import Answer, Json, Request, Usage, a_day, table
from readiness.definitions.levels import Level
from readiness.definitions.places import Place, Places
from readiness.definitions.words import Words
from readiness.scoring.score import score
from readiness.scoring.scorecard import Component, Score, Scorecard

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

OVERALL = "overall"
Scores = Mapping[str, Score]


def add(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:
    """Add the command."""
    command = commands.add_parser("score", parents=[common], help=words("cli.help.score"))
    command.add_argument(
        "--level", choices=[each.value for each in Level], required=True, help=words("cli.option.level")
    )
    command.add_argument("--seat", type=int, metavar="N", help=words("cli.option.seat"))
    command.add_argument("--as-of", type=a_day, metavar="D", help=words("cli.option.as_of"))
    command.add_argument("--area", metavar="A", help=words("cli.option.area"))
    command.set_defaults(run=show_scores)


def show_scores(request: Request) -> Answer:
    """The scores of all places of the level, in number order."""
    level = Level(request.options.level)
    seat_no, area = checked_seat(request), checked_area(request)
    observations = request.open_store().observations()
    card = score(observations, request.definitions, request.as_of, tuple({Level.SEAT, level}))
    chosen = [
        (place, _of_area(scores, area))
        for place, scores in sorted(card.scores.items(), key=lambda item: in_order(item[0]))
        if place.level is level and seat_no in (None, place.seat_no)
    ]
    rows = [_row(place, scores, request.definitions.places) for place, scores in chosen]
    document = {"as_of": card.as_of.isoformat(), "method": card.method, "rows": rows}
    return Answer(document, "\n".join(_lines(chosen, card, request)))


def checked_seat(request: Request) -> int | None:
    """The seat asked for. Raises Usage when there is no such seat."""
    seat_no: int | None = request.options.seat
    known = request.definitions.places.seat_by_no
    if seat_no is not None and seat_no not in known:
        raise Usage(request.words("cli.no_seat", seat=str(seat_no), most=str(max(known))))
    return seat_no


def checked_area(request: Request) -> str | None:
    """The scored area asked for, by its own name or by that of its reports. Raises Usage."""
    asked: str | None = request.options.area
    method = request.definitions.settings.method
    if asked is None:
        return None
    area = method.area_of(asked)
    if area not in (*method.areas, OVERALL):
        raise Usage(request.words("cli.no_area", area=asked, areas=", ".join([*method.areas, OVERALL])))
    return area


def in_order(place: Place) -> tuple[object, ...]:
    """Sorts places by number, then by name."""
    parts = (place.cluster, place.mandal, place.shakti_kendra, place.booth_no)
    return (place.seat_no or 0, place.ac_no or 0, *(part or "" for part in parts))


def place_json(place: Place, places: Places) -> Json:
    """A place with its numbers and both names."""
    document: Json = {"level": place.level.value, "seat_no": place.seat_no}
    for part in ("ac_no", "cluster", "mandal", "shakti_kendra", "booth_no"):
        if getattr(place, part) is not None:
            document[part] = getattr(place, part)
    return {**document, "name_hi": places.name(place, "hi"), "name_en": places.name(place, "en")}


def score_json(each: Score) -> Json:
    """One score as contract and machines read it."""
    return {
        "value": each.value,
        "low": each.low,
        "high": each.high,
        "coverage_pct": each.coverage_pct,
        "band": each.band.value,
        "as_on": each.as_on.isoformat() if each.as_on else None,
        "red_checks": each.red_checks,
    }


def _of_area(scores: Scores, area: str | None) -> Scores:
    return scores if area is None else {name: each for name, each in scores.items() if name == area}


def _row(place: Place, scores: Scores, places: Places) -> Json:
    return {
        "place": place_json(place, places),
        "scores": {name: score_json(each) for name, each in scores.items()},
    }


def _lines(chosen: Iterable[tuple[Place, Scores]], card: Scorecard, request: Request) -> Iterator[str]:
    words, places = request.words, request.definitions.places
    yield words("cli.as_of", day=card.as_of, method=card.method)
    for place, scores in chosen:
        yield ""
        yield places.name(place, words.lang) or words("views.state_name")
        reported = {name: each for name, each in scores.items() if each.value is not None}
        yield table(
            [_cells(name, each, words) for name, each in reported.items()] or [[words("cli.nothing")]]
        )


def _cells(area: str, each: Score, words: Words) -> list[str]:
    return [
        "  " + words(f"views.area.{area}"),
        f"{each.value:.1f}",
        f"{each.low:.0f}–{each.high:.0f}",
        words(f"views.band.{each.band}"),
        " + ".join(_part(part) for part in each.components if part.points is not None),
    ]


def _part(part: Component) -> str:
    return f"{part.points:.1f}/{part.weight:.1f}"
