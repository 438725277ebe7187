"""`calls`: the call-back sample of an assembly drawn, printed, answered, and what it leaves of the claim."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.commands.answer import Answer, Json, Request, Usage, a_day
from readiness.commands.documents import write_file
from readiness.commands.place_option import asked_place
from readiness.commands.reports import report_json
from readiness.commands.scores import place_json
from readiness.definitions.places import Place
from readiness.definitions.scope import Scope
from readiness.definitions.words import Words
from readiness.desk.calls import store_answers
from readiness.exports.call_sheet import call_sheet
from readiness.scoring.sample import Answer as Said
from readiness.store.store import Store
from readiness.views.calls_page import CallsView, calls_page, verified
from readiness.views.situation import Situation, situation_of

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:
    """Add the command with its four parts."""
    calls = commands.add_parser("calls", help=words("cli.help.calls"))
    under = calls.add_subparsers(metavar=words("cli.command"), required=True)
    runs = {"draw": draw, "sheet": print_sheet, "record": record, "result": tell_result}
    parts = {
        name: under.add_parser(name, parents=[common], help=words(f"cli.help.calls_{name}")) for name in runs
    }
    for name, command in parts.items():
        command.add_argument("--place", required=True, metavar="PLACE", help=words("cli.option.place"))
        command.add_argument("--as-of", type=a_day, metavar="D", help=words("cli.option.as_of"))
        command.set_defaults(run=runs[name], round=1)
        if name != "result":
            command.add_argument("--round", type=int, default=1, metavar="N", help=words("cli.option.round"))
    parts["sheet"].add_argument(
        "--out", type=Path, required=True, metavar="PATH", help=words("cli.option.out")
    )
    parts["record"].add_argument(
        "answers", nargs="+", metavar="UNIT=ANSWER", help=words("cli.option.answers")
    )


def draw(request: Request) -> Answer:
    """The booths to call, by number, with the answers there are."""
    view = _sample(request, request.open_store())
    return Answer(_sample_json(view, request), "\n".join([view.drawn, *(row.unit for row in view.rows)]))


def print_sheet(request: Request) -> Answer:
    """The call sheet as a PDF. Raises Usage where booth numbers must not be printed."""
    store, out, words = request.open_store(), request.options.out, request.words
    view = _sample(request, store)
    if not view.may_leave:
        raise Usage(view.hint)
    content = call_sheet(view, words)
    write_file(out, content, request)
    store.note("export", kind="calls", seat_no=view.place.seat_no)
    document = {**_sample_json(view, request), "path": str(out), "bytes": len(content)}
    return Answer(document, words("cli.written", path=out))


def record(request: Request) -> Answer:
    """Store answers of the sample. Raises Usage for a unit that is not in it or an answer there is not."""
    store, words = request.open_store(), request.words
    view = _sample(request, store)
    told = _told(view, request)
    first = request.definitions.words[request.definitions.web.first_language]
    day = request.options.as_of or date.today()
    report = store_answers(store, view.place, told, day, first, round_no=view.round_no)
    document = {"report": report_json(report), "kept": len(told), "sample": len(view.rows)}
    return Answer(document, words("web.calls.kept", n=len(told), total=len(view.rows)))


def tell_result(request: Request) -> Answer:
    """What the place claims and what its calls leave of the claim, with Wilson's interval."""
    situation = _situation(request, request.open_store())
    place = _asked(request, situation)
    found = verified(situation, situation.bench, place)
    numbers = {
        "claimed_pct": found.claimed_pct,
        "verified_pct": found.verified_pct,
        "low_pct": found.low_pct,
        "high_pct": found.high_pct,
        "margin": found.margin,
        "asked": found.asked,
        "confirmed": found.confirmed,
        "unreachable": found.unreachable,
    }
    score = situation.scorecard.of(place, "overall")
    document = {"place": place_json(place, request.definitions.places), **numbers}
    trust = score.trust if score else ""
    return Answer({**document, "trust": trust or None}, calls_page(situation, place, request.words).result)


def _sample(request: Request, store: Store) -> CallsView:
    """The sample of an assembly. Raises Usage for any other place, or where nothing can be drawn."""
    situation = _situation(request, store)
    place = _asked(request, situation)
    if place.ac_no is None:
        raise Usage(request.words("cli.calls_of_assembly"))
    view = calls_page(situation, place, request.words, round_no=request.options.round)
    if not view.rows:
        raise Usage(view.hint)
    return view


def _situation(request: Request, store: Store) -> Situation:
    return situation_of(store, request.definitions, request.as_of, Scope.everything())


def _asked(request: Request, situation: Situation) -> Place:
    """The place asked for, no finer than an assembly: calls test whole assemblies."""
    known = [place for place in situation.scorecard.scores if not (place.mandal or place.booth_no)]
    return asked_place(request.options.place, request, known)


def _told(view: CallsView, request: Request) -> Mapping[str, Said]:
    units, known = {row.unit for row in view.rows}, {each.value for each in Said}
    pairs = [text.rpartition("=")[::2] for text in request.options.answers]
    for unit, answer in pairs:
        if unit not in units or answer not in known:
            facts = {"unit": unit, "answer": answer, "answers": ", ".join(known)}
            raise Usage(request.words("cli.no_answer", **facts))
    return {unit: Said(answer) for unit, answer in pairs}


def _sample_json(view: CallsView, request: Request) -> Json:
    units = [{"unit": row.unit, "answer": row.answer or None} for row in view.rows]
    return {
        "place": place_json(view.place, request.definitions.places),
        "round": view.round_no,
        "units": units,
    }
