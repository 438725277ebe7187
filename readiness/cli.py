"""The command line: the data person's door, and the one that scripts and measurements use.

With --json, stdout holds one JSON document and nothing else; what is said to people goes to stderr. Exit
status 0: done; 1: done, but some input was refused or a check failed; 2: wrong usage.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Sequence
from itertools import pairwise
from typing import NoReturn

from readiness.commands import COMMANDS
from readiness.commands.answer import TROUBLE, WRONG_USAGE, Answer, Request, Usage
from readiness.definitions.changes import in_force, settings_file
from readiness.definitions.errors import DefinitionFaults, ReadinessError
from readiness.definitions.load import Definitions, load
from readiness.definitions.words import Language, Words
from readiness.store.errors import StoreError
from readiness.store.store import default_url


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command; return the exit status."""
    _speak_utf8()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        definitions = load()
    except DefinitionFaults as faults:
        # Without definitions there are no words to say it in: the faults name file, key and what is wrong.
        _say(str(faults))
        return WRONG_USAGE
    words = definitions.words[_language(given)]
    try:
        return _carry_out(parser(words).parse_args(given), definitions, words)
    except _Misunderstood as misunderstood:
        message, usage = misunderstood.args
        _say(f"{words('cli.usage', what=message)}\n{usage}")
        return WRONG_USAGE
    except Usage as wrong:
        _say(str(wrong))
        return wrong.status
    except ReadinessError as error:
        _say(words("cli.cannot", why=error))
        return TROUBLE if isinstance(error, StoreError) else WRONG_USAGE


def _carry_out(options: argparse.Namespace, definitions: Definitions, words: Words) -> int:
    known = in_force(definitions, settings_file(str(options.store or default_url())))
    answer: Answer = options.run(Request(options, known, words))
    for line in answer.notes:
        _say(line)
    if options.json:
        sys.stdout.write(json.dumps(answer.document, ensure_ascii=False, default=str) + "\n")
    elif answer.text:
        sys.stdout.write(answer.text + "\n")
    sys.stdout.flush()
    return answer.status


def parser(words: Words) -> argparse.ArgumentParser:
    """The whole command line; the common options are taken before a command and after it."""
    whole: argparse.ArgumentParser = _Parser(
        prog="readiness", description=words("cli.about"), parents=[_common(words)]
    )
    whole.set_defaults(store=None, lang=Language.HI.value, json=False)
    commands = whole.add_subparsers(metavar=words("cli.command"), required=True)
    for command in COMMANDS:
        command(commands, _common(words), words)
    return whole


def _common(words: Words) -> argparse.ArgumentParser:
    """The options that every command takes; one that is not given leaves what stood before it."""
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--store", metavar="URL", help=words("cli.option.store"))
    common.add_argument("--lang", choices=[each.value for each in Language], help=words("cli.option.lang"))
    common.add_argument("--json", action="store_true", help=words("cli.option.json"))
    return common


class _Misunderstood(Exception):
    """The parser's own words on what it could not take, and how the command is used."""


class _Parser(argparse.ArgumentParser):
    """Raises what is wrong instead of leaving, so that it can be said in the reader's language."""

    def error(self, message: str) -> NoReturn:
        raise _Misunderstood(message, self.format_usage().strip())


def _language(given: Sequence[str]) -> Language:
    """The language asked for, found before the options are understood, so that faults are said in it."""
    asked = [word.partition("=")[2] for word in given if word.startswith("--lang=")]
    asked += [after for word, after in pairwise(given) if word == "--lang"]
    return Language(asked[-1]) if asked and asked[-1] in set(Language) else Language.HI


def _speak_utf8() -> None:
    """Consoles on Windows are not UTF-8 by themselves."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")
