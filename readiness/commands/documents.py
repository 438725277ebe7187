"""`export`: documents for the meeting, written to a file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.commands.answer import Answer, Request, Usage, a_day
from readiness.commands.scores import checked_seat
from readiness.definitions.errors import UnknownName
from readiness.definitions.places import District
from readiness.definitions.scope import Scope
from readiness.definitions.words import Words
from readiness.exports.corrections import corrections
from readiness.exports.documents import DOCUMENTS, Asked
from readiness.exports.template import template
from readiness.intake.folding import joined_sound
from readiness.maps.install import outlines_beside
from readiness.store.store import default_url
from readiness.views.corrections_view import corrections_of_report
from readiness.views.situation import situation_of
from readiness.views.template_view import template_view

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:
    """Add the command with one sub-command for each kind of document."""
    export = commands.add_parser("export", help=words("cli.help.export"))
    kinds = export.add_subparsers(metavar=words("cli.kind"), required=True, dest="kind")
    corrections = kinds.add_parser("corrections", parents=[common], help=words("cli.help.export_corrections"))
    corrections.add_argument(
        "--report", type=int, required=True, metavar="ID", help=words("cli.option.report")
    )
    corrections.set_defaults(run=write_corrections, as_of=None)
    template_of = commands.add_parser("template", parents=[common], help=words("cli.help.template"))
    template_of.add_argument("--district", required=True, metavar="NAME", help=words("cli.option.district"))
    template_of.add_argument("--as-of", type=a_day, metavar="D", help=words("cli.option.as_of"))
    template_of.set_defaults(run=write_template)
    for command in (corrections, template_of):
        command.add_argument("--out", type=Path, required=True, metavar="PATH", help=words("cli.option.out"))
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


def write_corrections(request: Request) -> Answer:
    """The office's own workbook with the bad cells painted; the message and the receipt go to people."""
    report_id, out, words = request.options.report, request.options.out, request.words
    store = request.open_store()
    situation = situation_of(store, request.definitions, request.as_of, Scope.everything())
    try:
        view = corrections_of_report(situation, report_id, words, store.tables(report_id))
    except UnknownName:
        raise Usage(words("cli.no_report", report=str(report_id))) from None
    content = corrections(view, request.definitions.export_settings, words)
    write_file(out, content, request)
    store.note("export", report_id=report_id, kind="corrections")
    document = {"kind": "corrections", "report": report_id, "path": str(out), "bytes": len(content)}
    texts = {"message": view.message, "receipt": view.receipt}
    return Answer({**document, **texts}, words("cli.written", path=out), (view.message, view.receipt))


def write_template(request: Request) -> Answer:
    """A workbook pre-filled with the office's own units and last figures."""
    out, words = request.options.out, request.words
    district = _asked_district(request)
    store = request.open_store()
    situation = situation_of(store, request.definitions, request.as_of, Scope.everything())
    view = template_view(situation, district.name_en, words)
    content = template(view, request.definitions.export_settings, words)
    write_file(out, content, request)
    store.note("export", kind="template", district=district.name_en)
    document = {"kind": "template", "district": district.name_en, "path": str(out), "bytes": len(content)}
    return Answer(document, words("cli.written", path=out))


def _asked_district(request: Request) -> District:
    """The district by its English or Hindi name, however it is spelled. Raises Usage."""
    asked = joined_sound(request.options.district)
    for district in request.definitions.places.districts:
        if asked in (joined_sound(district.name_en), joined_sound(district.name_hi)):
            return district
    raise Usage(request.words("cli.no_district", district=request.options.district))


def write_file(path: Path, content: bytes, request: Request) -> None:
    """Write the file. Raises Usage when its folder is not there."""
    if not path.parent.is_dir():
        raise Usage(request.words("cli.no_folder", path=path.parent))
    path.write_bytes(content)
