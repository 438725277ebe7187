"""`export`: documents for the meeting, written to a file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.commands.answer import Answer, Request, Usage, a_day
from readiness.commands.scores import checked_seat
from readiness.definitions.scope import Scope
from readiness.definitions.words import Words
from readiness.exports.documents import DOCUMENTS, Asked
from readiness.maps.install import outlines_beside
from readiness.store.store import default_url
from readiness.views.situation import situation_of

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:
    """Add the command with one sub-command for each kind of document."""
    export = commands.add_parser("export", help=words("cli.help.export"))
    kinds = export.add_subparsers(metavar=words("cli.kind"), required=True, dest="kind")
    for kind in DOCUMENTS:
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
    outlines = outlines_beside(str(request.options.store or default_url()), request.definitions)
    content = DOCUMENTS[kind].make(Asked(situation, seat_no, request.words, outlines))
    write_file(out, content, request)
    store.note("export", kind=kind, seat_no=seat_no)
    document = {"kind": kind, "seat_no": seat_no, "path": str(out), "bytes": len(content)}
    return Answer(dict(document), request.words("cli.written", path=out))


def write_file(path: Path, content: bytes, request: Request) -> None:
    """Write the file. Raises Usage when its folder is not there."""
    if not path.parent.is_dir():
        raise Usage(request.words("cli.no_folder", path=path.parent))
    path.write_bytes(content)
