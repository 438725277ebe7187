"""`check`, `backup`, `restore`, `erase`: the store tested, saved, brought back and emptied."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.commands.answer import OK, TROUBLE, Answer, Request, Usage
from readiness.definitions.words import Words

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:
    """Add the four commands."""
    check = commands.add_parser("check", parents=[common], help=words("cli.help.check"))
    check.set_defaults(run=check_store)
    backup = commands.add_parser("backup", parents=[common], help=words("cli.help.backup"))
    backup.add_argument("path", type=Path, metavar="PATH")
    backup.set_defaults(run=back_up)
    restore = commands.add_parser("restore", parents=[common], help=words("cli.help.restore"))
    restore.add_argument("path", type=Path, metavar="PATH")
    restore.set_defaults(run=bring_back)
    erase = commands.add_parser("erase", parents=[common], help=words("cli.help.erase"))
    erase.add_argument("--practice", action="store_true", help=words("cli.option.practice"))
    erase.add_argument("--yes", action="store_true", help=words("cli.option.yes"))
    erase.set_defaults(run=erase_store)


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


def back_up(request: Request) -> Answer:
    """Save the store to a new file."""
    path = request.options.path
    if path.exists():
        raise Usage(request.words("cli.is_there", path=path))
    saved = request.open_store().backup(path)
    return Answer({"path": str(saved), "bytes": saved.stat().st_size}, request.words("cli.saved", path=saved))


def bring_back(request: Request) -> Answer:
    """Replace the store by a saved one; the present one is kept beside it."""
    path = request.options.path
    if not path.is_file():
        raise Usage(request.words("cli.no_file", file=path))
    kept = request.open_store().restore(path)
    return Answer({"path": str(path), "kept": str(kept)}, request.words("cli.restored", path=path, kept=kept))


def erase_store(request: Request) -> Answer:
    """Empty the store for good, after the word for it was typed or --yes was given."""
    store, options = request.open_store(), request.options
    reports = [each for each in store.reports() if each.is_practice or not options.practice]
    if not options.yes and not _is_confirmed(request.words, len(reports)):
        return Answer({"erased": 0}, request.words("cli.not_erased"), status=TROUBLE)
    if options.practice:
        store.erase_practice()
    else:
        store.erase()
    return Answer({"erased": len(reports)}, request.words("cli.erased", reports=len(reports)))


def _is_confirmed(words: Words, reports: int) -> bool:
    """Whether the person typed the word; a program that asks without --yes is answered no."""
    if not sys.stdin.isatty():
        return False
    sys.stderr.write(words("cli.confirm", reports=reports, word=words("cli.confirm_word")) + " ")
    sys.stderr.flush()
    return sys.stdin.readline().strip() == words("cli.confirm_word")
