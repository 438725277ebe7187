"""`export`: documents for the meeting, written to a file."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.commands.answer import Answer, Request, Usage, a_day
from readiness.commands.scores import checked_seat
from readiness.definitions.levels import Level
from readiness.definitions.scope import Scope
from readiness.definitions.words import Words
from readiness.exports.deck import deck
from readiness.maps import shapes
from readiness.maps.install import outlines_beside
from readiness.store.store import default_url
from readiness.views.seat_view import seat_view
from readiness.views.situation import Situation, situation_of
from readiness.views.state_view import state_view

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

Maker = Callable[[Request, Situation, int | None], bytes]


def add(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:
    """Add the command with one sub-command for each kind of document."""
    export = commands.add_parser("export", help=words("cli.help.export"))
    kinds = export.add_subparsers(metavar=words("cli.kind"), required=True, dest="kind")
    for kind in MAKERS:
        command = kinds.add_parser(kind, parents=[common], help=words(f"cli.help.export_{kind}"))
        where = command.add_mutually_exclusive_group(required=True)
        where.add_argument("--seat", type=int, metavar="N", help=words("cli.option.seat"))
        where.add_argument("--state", action="store_true", help=words("cli.option.state"))
        command.add_argument("--as-of", type=a_day, metavar="D", help=words("cli.option.as_of"))
        command.add_argument("--out", type=Path, required=True, metavar="PATH", help=words("cli.option.out"))
        command.set_defaults(run=write_document)


def write_document(request: Request) -> Answer:
    """Make the document from the store as of the day asked for and write it to --out."""
    seat_no, kind, out = checked_seat(request), request.options.kind, request.options.out
    store = request.open_store()
    situation = situation_of(store, request.definitions, request.as_of, Scope.everything())
    content = MAKERS[kind](request, situation, seat_no)
    write_file(out, content, request)
    store.note("export", kind=kind, seat_no=seat_no)
    document = {"kind": kind, "seat_no": seat_no, "path": str(out), "bytes": len(content)}
    return Answer(dict(document), request.words("cli.written", path=out))


def write_file(path: Path, content: bytes, request: Request) -> None:
    """Write the file. Raises Usage when its folder is not there."""
    if not path.parent.is_dir():
        raise Usage(request.words("cli.no_folder", path=path.parent))
    path.write_bytes(content)


def _deck(request: Request, situation: Situation, seat_no: int | None) -> bytes:
    outlines = outlines_beside(str(request.options.store or default_url()), request.definitions)
    style, words = request.definitions.export_settings, request.words
    if seat_no is None:
        return deck(state_view(situation, words), shapes(outlines, Level.SEAT), style, words)
    view = seat_view(situation, seat_no, words, for_export=True)
    return deck(view, shapes(outlines, Level.ASSEMBLY, seat_no), style, words)


MAKERS: Mapping[str, Maker] = {"deck": _deck}
