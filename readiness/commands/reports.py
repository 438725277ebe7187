"""`reports` and `undo`: what the store holds, and taking a report back."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from readiness.commands.answer import Answer, Json, Request, Usage, table
from readiness.definitions.errors import UnknownName
from readiness.definitions.words import Words
from readiness.desk.undoing import undo_report
from readiness.store.reports import StoredReport

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:
    """Add both commands."""
    reports = commands.add_parser("reports", parents=[common], help=words("cli.help.reports"))
    reports.set_defaults(run=list_reports)
    undone = commands.add_parser("undo", parents=[common], help=words("cli.help.undo"))
    undone.add_argument("report", type=int, metavar="REPORT", help=words("cli.option.report"))
    undone.add_argument("--by", default="", metavar="DESIGNATION", help=words("cli.option.by"))
    undone.set_defaults(run=undo)


def list_reports(request: Request) -> Answer:
    """Every stored report, the latest first."""
    reports = request.open_store().reports()
    return Answer({"reports": [report_json(each) for each in reports]}, _listed(reports, request.words))


def undo(request: Request) -> Answer:
    """Take one report out of force."""
    number = request.options.report
    try:
        report = undo_report(request.open_store(), number, request.options.by)
    except UnknownName:
        raise Usage(request.words("cli.no_report", report=str(number))) from None
    text = request.words("cli.undone", report=str(number), file=report.file)
    return Answer({"report": report_json(report)}, text)


def report_json(report: StoredReport) -> Json:
    """One report with all that the store knows of it."""
    return {
        "report": report.report_id,
        "file": report.file,
        "digest": report.digest,
        "sender": report.sender,
        "received": report.received.isoformat(),
        "as_on": report.as_on.isoformat() if report.as_on else None,
        "stored_at": report.stored_at.isoformat(),
        "outcome": report.outcome.value,
        "by": report.by,
        "status": "active" if report.is_active else "undone",
        "practice": report.is_practice,
        "oral": report.is_oral,
        "records": report.records,
        "findings": report.findings,
        "areas": list(report.areas),
        "seats": list(report.seat_nos),
    }


def _listed(reports: list[StoredReport], words: Words) -> str:
    if not reports:
        return words("cli.no_reports")
    heads = [words(f"cli.column.{name}") for name in ("report", "file", "received", "records", "status")]
    return table([heads, *(_row(each, words) for each in reports)])


def _row(report: StoredReport, words: Words) -> list[str]:
    status = words(f"cli.status.{'active' if report.is_active else 'undone'}")
    return [
        str(report.report_id),
        report.file,
        words.day(report.received),
        str(words.fact(report.records)),
        status,
    ]
