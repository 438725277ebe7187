"""`register load` and `inbox`: the dated base of the percentages, and the folder that is read on demand."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.commands.answer import OK, TROUBLE, Answer, Request, Usage, a_day, existing_files
from readiness.commands.reading_json import refusal_text
from readiness.definitions.words import Words
from readiness.desk.inbox import folder_beside, read_inbox
from readiness.desk.register import NoRegister, load_register
from readiness.store.reports import Arrival
from readiness.store.store import default_url

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:
    """Add both commands."""
    register = commands.add_parser("register", help=words("cli.help.register"))
    under = register.add_subparsers(metavar=words("cli.command"), required=True)
    load = under.add_parser("load", parents=[common], help=words("cli.help.register_load"))
    load.add_argument("file", type=Path, metavar="FILE")
    load.add_argument(
        "--effective", type=a_day, required=True, metavar="D", help=words("cli.option.effective")
    )
    load.set_defaults(run=load_the_register)
    inbox = commands.add_parser("inbox", parents=[common], help=words("cli.help.inbox"))
    inbox.add_argument("folder", type=Path, nargs="?", metavar="FOLDER", help=words("cli.option.inbox"))
    inbox.set_defaults(run=read_the_inbox)
    for command in (load, inbox):
        command.add_argument("--by", default="", metavar="DESIGNATION", help=words("cli.option.by"))


def load_the_register(request: Request) -> Answer:
    """Store a register as in force from the day given."""
    options, words = request.options, request.words
    (path,) = existing_files([options.file], request)
    try:
        loaded = load_register(request.open_store(), request.definitions, path, options.effective, options.by)
    except NoRegister:
        raise Usage(words("cli.no_register", file=path.name)) from None
    report = loaded.taken.report
    if report is None:
        why = refusal_text(loaded.taken.reading, words)
        return Answer({"register": None}, words("cli.refused", file=path.name, why=why), status=TROUBLE)
    units = dict(loaded.units)
    document = {"report": report.report_id, "effective": options.effective.isoformat(), "units": units}
    text = words("cli.register_loaded", units=sum(units.values()), day=options.effective)
    return Answer({"register": document}, text, status=OK)


def read_the_inbox(request: Request) -> Answer:
    """Read what came since the last time; say how many came, were read and are held back."""
    settings, words = request.definitions.store, request.words
    url = str(request.options.store or default_url())
    folder = request.options.folder or folder_beside(url, settings)
    found = read_inbox(
        request.open_store(), request.definitions, folder, Arrival(date.today(), request.options.by)
    )
    held = [{"file": each.file, "why": refusal_text(each, words)} for each in found.held]
    read = len(found.known) + len(found.read)
    document = {
        "folder": str(folder),
        "arrived": found.arrived,
        "read": read,
        "new": len(found.read),
        "held": held,
    }
    lines = [words("cli.inbox", arrived=found.arrived, read=read, held=len(held))]
    lines += [words("cli.refused", file=each["file"], why=each["why"]) for each in held]
    return Answer(document, "\n".join(lines), status=TROUBLE if held else OK)
