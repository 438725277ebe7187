"""`findings note`: what was said of a finding, kept as the page of findings keeps it."""

from __future__ import annotations

import argparse
from datetime import date

from readiness.commands.answer import Answer, Json, Request, Usage, a_day
from readiness.definitions.scope import Scope
from readiness.definitions.words import Words
from readiness.desk.notes import store_note
from readiness.store.memory import FindingNote, Settled
from readiness.store.store import Store
from readiness.views.findings_page import FindingsView, findings_page
from readiness.views.situation import situation_of


def add_notes(findings: argparse.ArgumentParser, common: argparse.ArgumentParser, words: Words) -> None:
    """Add the command below `findings`, which lists them when it is given alone."""
    under = findings.add_subparsers(metavar=words("cli.command"), required=False)
    note = under.add_parser("note", parents=[common], help=words("cli.help.findings_note"))
    note.add_argument("key", metavar="KEY", help=words("cli.option.key"))
    what = note.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "--as", dest="state", choices=[each.value for each in Settled], help=words("cli.option.as")
    )
    what.add_argument("--take-back", action="store_true", help=words("cli.option.take_back"))
    note.add_argument("--by", default="", metavar="DESIGNATION", help=words("cli.option.by_note"))
    note.add_argument("--text", default="", metavar="TEXT", help=words("cli.option.text"))
    note.add_argument("--as-of", type=a_day, metavar="D", help=words("cli.option.as_of"))
    note.set_defaults(run=note_finding)


def note_finding(request: Request) -> Answer:
    """Keep, replace or take back the note on one finding. Raises Usage for one that is not to check."""
    store, key, words = request.open_store(), request.options.key, request.words
    view = _findings(store, request)
    if key not in {each.key for each in (*view.waiting, *view.answered)}:
        raise Usage(words("cli.no_finding", finding=key))
    if request.options.take_back:
        store.unsettle(key)
        return Answer({"key": key, "note": None}, words("web.note.taken_back"))
    kept = store_note(store, _given(view, request), request.definitions.persons)
    return Answer({"key": key, "note": note_json(kept)}, words(f"web.note.kept_{kept.state}"))


def note_json(note: FindingNote) -> Json:
    """A note as machines read it."""
    return {"state": note.state.value, "by": note.by, "text": note.note, "day": note.day.isoformat()}


def _findings(store: Store, request: Request) -> FindingsView:
    situation = situation_of(store, request.definitions, request.as_of, Scope.everything())
    return findings_page(situation, request.words)


def _given(view: FindingsView, request: Request) -> FindingNote:
    """The note as it was typed, by a designation there is, in either form. Raises Usage."""
    options, words = request.options, request.words
    known = {form: name for name, label in view.designations for form in (name, label)}
    if options.by not in known:
        raise Usage(words("cli.no_designation", by=options.by, known=", ".join(dict(view.designations))))
    if not options.text.strip():
        raise Usage(words("cli.no_text"))
    day = date.today()
    return FindingNote(options.key, Settled(options.state), known[options.by], options.text, day)
