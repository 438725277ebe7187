"""`inspect` and `load`: what workbooks hold, and their way into the store."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.commands.answer import OK, TROUBLE, Answer, Json, Request, a_day, existing_files
from readiness.commands.reading_json import reading_json, refusal_text
from readiness.definitions.words import Words
from readiness.desk.loading import Taken, load_files
from readiness.intake.read import read_many
from readiness.intake.records import Outcome, Reading
from readiness.store.reports import Arrival, StoredReport

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:
    """Add both commands."""
    inspect = commands.add_parser("inspect", parents=[common], help=words("cli.help.inspect"))
    inspect.add_argument("files", nargs="+", type=Path, metavar="FILE")
    inspect.add_argument("--records", action="store_true", help=words("cli.option.records"))
    inspect.set_defaults(run=inspect_files)
    load = commands.add_parser("load", parents=[common], help=words("cli.help.load"))
    load.add_argument("files", nargs="+", type=Path, metavar="FILE")
    load.add_argument("--as-on", type=a_day, metavar="D", help=words("cli.option.as_on"))
    load.add_argument("--received", type=a_day, metavar="D", help=words("cli.option.received"))
    load.add_argument("--by", default="", metavar="DESIGNATION", help=words("cli.option.by"))
    load.set_defaults(run=load_reports)


def inspect_files(request: Request) -> Answer:
    """Say what the files hold; store nothing."""
    paths = existing_files(request.options.files, request)
    readings = read_many([(path, path.name) for path in paths], request.definitions)
    documents = [reading_json(each, request, with_records=request.options.records) for each in readings]
    text = "\n".join(_summary(each, request.words) for each in readings)
    return Answer({"files": documents}, text, status=_status(readings))


def load_reports(request: Request) -> Answer:
    """Read the files and store what was read."""
    paths = existing_files(request.options.files, request)
    options = request.options
    arrival = Arrival(options.received or date.today(), options.by, options.as_on)
    files = [(path, path.name) for path in paths]
    taken = load_files(request.open_store(), request.definitions, files, arrival)
    documents = [
        {**reading_json(each.reading, request, with_records=False), "stored": _stored(each.report)}
        for each in taken
    ]
    text = "\n".join(_loaded(each, request.words) for each in taken)
    return Answer({"files": documents}, text, status=_status([each.reading for each in taken]))


def _status(readings: Sequence[Reading]) -> int:
    return TROUBLE if any(each.outcome is Outcome.REFUSED for each in readings) else OK


def _stored(report: StoredReport | None) -> Json | None:
    if report is None:
        return None
    return {
        "report": report.report_id,
        "already": report.already,
        "received": report.received.isoformat(),
        "as_on": report.as_on.isoformat() if report.as_on else None,
        "records": report.records,
    }


def _summary(reading: Reading, words: Words) -> str:
    if reading.outcome is Outcome.REFUSED:
        return words("cli.refused", file=reading.file, why=refusal_text(reading, words))
    counts = {
        "records": len(reading.records),
        "findings": len(reading.findings),
        "tables": len(reading.tables),
    }
    return words("cli.read", file=reading.file, removed=sum(reading.removed.counts()), **counts)


def _loaded(taken: Taken, words: Words) -> str:
    if taken.report is None:
        return _summary(taken.reading, words)
    key = "cli.already" if taken.report.already else "cli.stored"
    return words(
        key, file=taken.reading.file, report=str(taken.report.report_id), records=taken.report.records
    )
