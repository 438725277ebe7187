"""What the data person confirms once for an office, so that its next file needs no click.

A confirmation belongs to one office, or to all of them under the empty name. It is plain data: it can be
listed, taken back, written to a file and read from one.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from readiness.definitions.errors import ReadinessError, UnknownName
from readiness.definitions.load import Definitions
from readiness.desk.formats import headings_by_kind
from readiness.intake.profiles import Profile
from readiness.intake.records import How, Reading
from readiness.store.store import Store

HEADING, PLACE = "heading", "place"
_COLUMNS = ("sender", "kind", "written", "meaning")


@dataclass(frozen=True, slots=True)
class Learned:
    """One confirmation: what `sender` writes, of which kind, and the field or assembly number it means."""

    sender: str
    kind: str
    written: str
    meaning: str


class NotLearned(ReadinessError):
    """A file of confirmations is not one."""

    @classmethod
    def at_line(cls, line: int, what: str) -> NotLearned:
        return cls(f"line {line}: {what}")


def learn(store: Store, definitions: Definitions, learned: Learned, by: str = "") -> None:
    """Remember a confirmation. Raises UnknownName for an office, field or assembly that does not exist."""
    _require(learned, definitions)
    profile = store.profiles().get(learned.sender, Profile(learned.sender))
    store.keep_profile(_with(profile, learned), by)


def forget(store: Store, learned: Learned, by: str = "") -> None:
    """Take a confirmation back."""
    profile = store.profiles().get(learned.sender, Profile(learned.sender))
    headings = {each: field for each, field in profile.headings.items() if each != learned.written}
    places = {each: ac_no for each, ac_no in profile.places.items() if each != learned.written}
    changed = {"headings": headings} if learned.kind == HEADING else {"places": places}
    store.keep_profile(replace(profile, **changed), by)


def suggestions(reading: Reading) -> list[Learned]:
    """What the reading takes to be meant and a person has still to confirm: headings, then places."""
    headings = [
        Learned(reading.sender, HEADING, column.header, column.field)
        for table in reading.tables
        for column in table.columns
        if column.how is How.SUGGESTED and column.field
    ]
    places = [
        Learned(reading.sender, PLACE, each.seen, str(each.facts["ac_no"]))
        for each in reading.findings
        if each.code == "place-suggested" and "ac_no" in each.facts
    ]
    return list(dict.fromkeys([*headings, *places]))


def everything_learned(store: Store) -> list[Learned]:
    """All confirmations, office by office."""
    return [each for _, profile in sorted(store.profiles().items()) for each in _listed(profile)]


def learned_csv(learned: Iterable[Learned]) -> str:
    """The confirmations as a table that a spreadsheet opens and `learn_from_csv` reads back."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows((each.sender, each.kind, each.written, each.meaning) for each in learned)
    return text.getvalue()


def learn_from_csv(store: Store, definitions: Definitions, text: str, by: str = "") -> int:
    """Remember every line of such a table, or none. Raises NotLearned, UnknownName."""
    rows = list(csv.DictReader(io.StringIO(text)))
    learned = [_read_row(number, row, definitions) for number, row in enumerate(rows, 2)]
    profiles = store.profiles()
    for each in learned:
        profiles[each.sender] = _with(profiles.get(each.sender, Profile(each.sender)), each)
    store.keep_profiles([profiles[sender] for sender in dict.fromkeys(each.sender for each in learned)], by)
    return len(learned)


def remember_headings(store: Store, readings: Iterable[Reading]) -> None:
    """Keep each office's headings of today, so that its next file can be told to have changed."""
    profiles, changed = store.profiles(), {}
    for reading in readings:
        seen = headings_by_kind(reading)
        if reading.sender and seen:
            profile = profiles.get(reading.sender, Profile(reading.sender))
            profiles[reading.sender] = replace(profile, last_headings={**profile.last_headings, **seen})
            changed[reading.sender] = profiles[reading.sender]
    if changed:
        store.keep_profiles(list(changed.values()))


def _with(profile: Profile, learned: Learned) -> Profile:
    if learned.kind == PLACE:
        return replace(profile, places={**profile.places, learned.written: int(learned.meaning)})
    return replace(profile, headings={**profile.headings, learned.written: learned.meaning})


def _listed(profile: Profile) -> list[Learned]:
    headings = [Learned(profile.sender, HEADING, *pair) for pair in sorted(profile.headings.items())]
    places = sorted(profile.places.items())
    return [*headings, *(Learned(profile.sender, PLACE, written, str(ac_no)) for written, ac_no in places)]


def _require(learned: Learned, definitions: Definitions) -> None:
    if learned.sender:
        definitions.places.district(learned.sender)
    if learned.kind == PLACE and learned.meaning.isdigit():
        definitions.places.assembly(int(learned.meaning))
    elif learned.kind != HEADING or learned.meaning not in definitions.layouts.fields:
        known = definitions.layouts.fields if learned.kind == HEADING else (HEADING, PLACE)
        raise UnknownName.among("meaning", learned.meaning, known)


def _read_row(line: int, row: Mapping[str, str | None], definitions: Definitions) -> Learned:
    if set(row) != set(_COLUMNS) or None in row.values():
        raise NotLearned.at_line(line, f"the columns are {', '.join(_COLUMNS)}")
    learned = Learned(*(str(row[column]).strip() for column in _COLUMNS))
    _require(learned, definitions)
    return learned
