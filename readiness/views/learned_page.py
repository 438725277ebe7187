"""What was confirmed for the offices, as a list to read and to change: headings, and names of assemblies."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from readiness.definitions.errors import UnknownName
from readiness.definitions.layouts import Kind, Layouts
from readiness.definitions.load import Definitions
from readiness.definitions.places import Places
from readiness.definitions.words import Words
from readiness.views.settings_view import ChoiceSetting

MEANING, PLACE = "meaning", "place"
_MEANT = (Kind.COUNT, Kind.NAMED, Kind.FLAG, Kind.DATE, Kind.STATUS, Kind.PLACE, Kind.TEXT, Kind.ITEM)


class Learned(Protocol):
    """One confirmation: what `sender` writes, of which kind, and the field or assembly number it means."""

    @property
    def sender(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def written(self) -> str: ...
    @property
    def meaning(self) -> str: ...


@dataclass(frozen=True, slots=True)
class LearnedRow:
    """One confirmation in the reader's words; `id` is a short name for an address."""

    id: str
    learned: Learned
    office: str
    kind: str
    written: str
    meaning: str


def learned_rows(
    learned: Sequence[Learned], definitions: Definitions, words: Words
) -> tuple[LearnedRow, ...]:
    """The confirmations, those for every office first."""
    return tuple(_row(each, definitions, words) for each in learned)


def meanings(row: LearnedRow, definitions: Definitions, words: Words) -> ChoiceSetting:
    """What the row could mean instead: the fields, or the assemblies."""
    options = (
        _assemblies(definitions.places, words)
        if row.learned.kind == PLACE
        else _fields(definitions.layouts, words)
    )
    return ChoiceSetting(MEANING, words("desk.learned.meaning"), tuple(options), (row.learned.meaning,))


def _row(learned: Learned, definitions: Definitions, words: Words) -> LearnedRow:
    named = "\n".join((learned.sender, learned.kind, learned.written))
    return LearnedRow(
        id=hashlib.sha256(named.encode()).hexdigest()[:12],
        learned=learned,
        office=_office(learned.sender, definitions.places, words),
        kind=words(f"desk.learned.{learned.kind}"),
        written=learned.written,
        meaning=meaning_text(learned, definitions, words),
    )


def meaning_text(learned: Learned, definitions: Definitions, words: Words) -> str:
    """What it means, as the reader says it; a meaning that no longer exists is shown as it was kept."""
    try:
        if learned.kind == PLACE:
            assembly = definitions.places.assembly(int(learned.meaning))
            return f"{assembly.ac_no} {definitions.places.name(assembly.place, words.lang)}"
    except UnknownName:
        return learned.meaning
    field = definitions.layouts.fields.get(learned.meaning)
    return learned.meaning if field is None else field.hi if words.lang == "hi" else field.en


def _office(sender: str, places: Places, words: Words) -> str:
    known = places.district_by_name.get(sender)
    if known is None:
        return sender or words("desk.learned.everyone")
    return known.name_hi if words.lang == "hi" else known.name_en


def _fields(layouts: Layouts, words: Words) -> list[tuple[str, str]]:
    known = [
        (name, each.hi if words.lang == "hi" else each.en)
        for name, each in layouts.fields.items()
        if each.kind in _MEANT
    ]
    return sorted(known, key=lambda pair: pair[1])


def _assemblies(places: Places, words: Words) -> list[tuple[str, str]]:
    return [
        (str(each.ac_no), f"{each.ac_no} {places.name(each.place, words.lang)}") for each in places.assemblies
    ]
