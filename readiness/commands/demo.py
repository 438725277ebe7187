"""`demo`: invented reports of all 11 seats, so that everything can be seen at once."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from readiness.commands.answer import OK, TROUBLE, Answer, Request, a_day
from readiness.definitions.words import Words
from readiness.desk.practice import load_practice

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:
    """Add the command."""
    demo = commands.add_parser("demo", parents=[common], help=words("cli.help.demo"))
    demo.add_argument("--as-of", type=a_day, metavar="D", help=words("cli.option.demo_as_of"))
    demo.set_defaults(run=load_demo)


def load_demo(request: Request) -> Answer:
    """Load the practice data, fresh today or on the day asked for."""
    taken = load_practice(request.open_store(), request.definitions, request.as_of)
    stored = [each.report for each in taken if each.report is not None]
    refused = len(taken) - len(stored)
    records = sum(report.records for report in stored)
    document = {"files": len(taken), "reports": len(stored), "records": records, "refused": refused}
    text = request.words("cli.demo_loaded", files=len(stored), records=records)
    return Answer(dict(document), text, status=TROUBLE if refused else OK)
