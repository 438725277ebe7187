"""`learned`: what was confirmed for the offices, listed, written to a table and read from one."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.commands.answer import Answer, Request, Usage, existing_files, table
from readiness.commands.documents import write_file
from readiness.definitions.errors import UnknownName
from readiness.definitions.words import Words
from readiness.desk.learning import NotLearned, everything_learned, learn_from_csv, learned_csv

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:
    """Add the three commands under `learned`."""
    learned = commands.add_parser("learned", help=words("cli.help.learned"))
    under = learned.add_subparsers(metavar=words("cli.command"), required=True)
    listing = under.add_parser("list", parents=[common], help=words("cli.help.learned_list"))
    listing.set_defaults(run=list_learned)
    export = under.add_parser("export", parents=[common], help=words("cli.help.learned_export"))
    export.set_defaults(run=export_learned)
    reading = under.add_parser("import", parents=[common], help=words("cli.help.learned_import"))
    reading.add_argument("--by", default="", metavar="DESIGNATION", help=words("cli.option.by"))
    reading.set_defaults(run=import_learned)
    for command in (export, reading):
        command.add_argument("path", type=Path, metavar="PATH")


def list_learned(request: Request) -> Answer:
    """Every confirmation, office by office; an empty office means all of them."""
    learned = everything_learned(request.open_store())
    document = [
        {"sender": each.sender, "kind": each.kind, "written": each.written, "meaning": each.meaning}
        for each in learned
    ]
    rows = [[each.sender or "*", each.written, each.meaning] for each in learned]
    return Answer({"learned": document}, table(rows) if rows else request.words("cli.nothing_learned"))


def export_learned(request: Request) -> Answer:
    """Write the confirmations to a CSV that a spreadsheet opens and `import` reads back."""
    learned, path = everything_learned(request.open_store()), request.options.path
    # The mark at the beginning lets spreadsheets take the file for UTF-8.
    write_file(path, learned_csv(learned).encode("utf-8-sig"), request)
    return Answer({"path": str(path), "learned": len(learned)}, request.words("cli.written", path=path))


def import_learned(request: Request) -> Answer:
    """Remember every line of such a file, or none."""
    (path,) = existing_files([request.options.path], request)
    text = path.read_text("utf-8-sig")
    try:
        count = learn_from_csv(request.open_store(), request.definitions, text, request.options.by)
    except (NotLearned, UnknownName) as wrong:
        raise Usage(request.words("cli.not_learned", file=path.name, why=wrong)) from None
    return Answer({"learned": count}, request.words("cli.learned", n=count))
