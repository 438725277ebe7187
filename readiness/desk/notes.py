"""Notes on findings come in at either door; names and numbers of persons are taken out first."""

from __future__ import annotations

from dataclasses import replace

from readiness.definitions.persons import PersonWords
from readiness.intake.names import without_names
from readiness.intake.privacy import scrub
from readiness.store.memory import FindingNote
from readiness.store.store import Store

LONGEST = 300


def store_note(store: Store, note: FindingNote, persons: PersonWords) -> FindingNote:
    """Keep the note as it may be stored, in the place of an earlier one; return it as it was stored."""
    text = " ".join(note.note.split())[:LONGEST]
    kept = replace(note, note=without_names(scrub(text).text, persons).text)
    store.settle(kept)
    return kept
