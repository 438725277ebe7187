"""What people told the program: findings explained or fixed, words and places confirmed for an office.

All of it is plain data that can be listed, edited and exported; nothing here is a person's name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypedDict, cast

from sqlalchemy import Connection, delete, insert, select

from readiness.intake.profiles import Profile
from readiness.store import schema
from readiness.store.blocks import date_of, day_of
from readiness.store.writing import compact, now, revived


class _Kept(TypedDict):
    headings: dict[str, str]
    places: dict[str, int]
    last_headings: dict[str, list[str]]


class Settled(StrEnum):
    """How a finding was dealt with: an explanation was given, or the office says that it is corrected."""

    EXPLAINED = "explained"
    FIXED = "fixed"


@dataclass(frozen=True, slots=True)
class FindingNote:
    """What was said of a finding: `key` as `scoring.checks` gives it, by which designation, on what day."""

    key: str
    state: Settled
    by: str
    note: str
    day: date


def fetch_notes(connection: Connection) -> list[FindingNote]:
    """Every note, in the order of the keys."""
    table = schema.finding_notes
    found = connection.execute(select(table).order_by(table.c.key)).mappings()
    return [
        FindingNote(row["key"], Settled(row["state"]), row["by"], row["note"], date_of(row["day"]))
        for row in found
    ]


def write_note(connection: Connection, note: FindingNote) -> None:
    """Keep the note in the place of an earlier one on the same finding."""
    drop_note(connection, note.key)
    values = {
        "key": note.key,
        "state": note.state.value,
        "by": note.by,
        "note": note.note,
        "day": day_of(note.day),
    }
    connection.execute(insert(schema.finding_notes).values(values))


def drop_note(connection: Connection, key: str) -> None:
    """Forget the note on that finding, if there is one."""
    connection.execute(delete(schema.finding_notes).where(schema.finding_notes.c.key == key))


def fetch_profiles(connection: Connection) -> dict[str, Profile]:
    """What was confirmed for each office, by its English name; "" stands for every office."""
    found = connection.execute(select(schema.profiles)).mappings()
    return {row["sender"]: profile_from(row["sender"], row["content"]) for row in found}


def write_profile(connection: Connection, profile: Profile, by: str) -> None:
    """Keep the profile in the place of the office's former one."""
    connection.execute(delete(schema.profiles).where(schema.profiles.c.sender == profile.sender))
    values = {"sender": profile.sender, "content": profile_text(profile), "changed_at": now(), "by": by}
    connection.execute(insert(schema.profiles).values(values))


def profile_text(profile: Profile) -> str:
    """A profile as the store keeps it."""
    content: Mapping[str, object] = {
        "headings": dict(profile.headings),
        "places": dict(profile.places),
        "last_headings": {area: list(paths) for area, paths in profile.last_headings.items()},
    }
    return compact(content)


def profile_from(sender: str, text: str) -> Profile:
    """The profile that `profile_text` wrote."""
    kept = cast(_Kept, revived(text))
    last = {area: tuple(paths) for area, paths in kept["last_headings"].items()}
    return Profile(sender, kept["headings"], kept["places"], last)
