"""`check`: the store's self-test."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from readiness.commands.answer import OK, TROUBLE, Answer, Request
from readiness.definitions.words import Words

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:
    """Add the command."""
    check = commands.add_parser("check", parents=[common], help=words("cli.help.check"))
    check.set_defaults(run=check_store)


def check_store(request: Request) -> Answer:
    """Test every page and every stored row; status 1 when anything is damaged."""
    store, words = request.open_store(), request.words
    found = store.damages()
    damages = [{"kind": each.kind, "report": each.report_id, "detail": each.detail} for each in found]
    document = {"ok": not found, "reports": len(store.reports()) if not found else None, "damages": damages}
    if not found:
        return Answer(document, words("cli.sound"), status=OK)
    lines = [
        words(f"cli.damage.{each.kind}", report=str(each.report_id), detail=each.detail) for each in found
    ]
    return Answer(document, "\n".join([*lines, words("cli.restore_advice")]), status=TROUBLE)
