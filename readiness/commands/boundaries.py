"""`boundaries install`, `status` and `remove`: real boundaries over the indicative ones, and back."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.commands.answer import OK, TROUBLE, Answer, Request
from readiness.definitions.words import Words
from readiness.maps import install
from readiness.maps.fetch import NotFetched
from readiness.store.store import default_url
from readiness.views.boundaries_view import (
    BoundariesView,
    in_force_view,
    installation_view,
    not_fetched_view,
)

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:
    """Add the three commands under `boundaries`."""
    whole = commands.add_parser("boundaries", help=words("maps.boundaries.help.boundaries"))
    under = whole.add_subparsers(metavar=words("cli.command"), required=True)
    putting = under.add_parser("install", parents=[common], help=words("maps.boundaries.help.install"))
    putting.add_argument("source", metavar="PATH|URL")
    putting.add_argument("--sha256", default="", metavar="H", help=words("maps.boundaries.help.sha256"))
    putting.add_argument("--seats", metavar="PATH|URL", help=words("maps.boundaries.help.seats"))
    putting.add_argument(
        "--seats-sha256", default="", metavar="H", help=words("maps.boundaries.help.seats_sha256")
    )
    putting.set_defaults(run=install_boundaries)
    asking = under.add_parser("status", parents=[common], help=words("maps.boundaries.help.status"))
    asking.set_defaults(run=say_status)
    removing = under.add_parser("remove", parents=[common], help=words("maps.boundaries.help.remove"))
    removing.set_defaults(run=remove_boundaries)


def install_boundaries(request: Request) -> Answer:
    """Fetch, audit and install; status 1 when the file did not come or a line failed."""
    options, words, folder = request.options, request.words, _folder(request)
    before = install.status(folder)
    seats = (options.seats, options.seats_sha256) if options.seats else None
    try:
        found = install.install(options.source, options.sha256, folder, request.definitions, seats)
    except NotFetched as trouble:
        return _answer(not_fetched_view(trouble, words), {"installed": False, "code": trouble.code})
    checks = [asdict(check) for check in found.checks]
    return _answer(installation_view(found, before, words), {"installed": found.is_passed, "checks": checks})


def say_status(request: Request) -> Answer:
    """Which boundaries are drawn."""
    known = install.status(_folder(request))
    view = in_force_view(known, request.words)
    document = {"indicative": not view.is_done, "installed": asdict(known) if known else None}
    return Answer(document, view.sentence, status=OK)


def remove_boundaries(request: Request) -> Answer:
    """Back to the indicative ones."""
    install.remove(_folder(request))
    return Answer({"indicative": True}, request.words("maps.boundaries.removed"))


def _folder(request: Request) -> Path:
    return install.folder_beside(str(request.options.store or default_url()))


def _answer(view: BoundariesView, document: dict[str, object]) -> Answer:
    lines = [view.sentence, *(f"✗ {line}" for line in view.failed), *(f"✓ {line}" for line in view.passed)]
    return Answer(document, "\n".join(lines), status=OK if view.is_done else TROUBLE)
