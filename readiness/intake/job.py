"""What a worker does with one file: open it, make sense of it, and turn a refusal into a reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from readiness.definitions.load import Definitions
from readiness.intake.anonymity import reading_without_persons, workbook_without_persons
from readiness.intake.interpret import interpret
from readiness.intake.known_names import names_in
from readiness.intake.privacy import scrub
from readiness.intake.profiles import Profiles
from readiness.intake.reading import digest_of, open_workbook
from readiness.intake.records import Outcome, Reading
from readiness.intake.refusal import Refused


@dataclass(frozen=True, eq=False)
class Means:
    """What is needed to make sense of a file: the definitions, and what was confirmed for the offices."""

    definitions: Definitions
    profiles: Profiles = field(default_factory=dict)

    def parts(self) -> Iterator[tuple[bytes, object]]:
        """What a worker must be told before it can read, each under its name."""
        yield b"definitions", self.definitions
        yield b"profiles", self.profiles


def read_here(data: bytes, name: str, means: Means) -> Reading:
    """Read one file in this process. Never raises for what is wrong with the file."""
    definitions = means.definitions
    try:
        workbook = open_workbook(data, name, definitions.limits)
    except Refused as refused:
        return refusal(data, name, refused)
    workbook = workbook_without_persons(workbook, definitions.persons)
    reading = interpret(workbook, definitions, means.profiles)
    is_refused = reading.outcome is Outcome.REFUSED
    findings = () if is_refused else (*workbook.findings, *reading.findings)
    outcome = Outcome.READ_WITH_FINDINGS if findings else reading.outcome
    whole = replace(reading, outcome=outcome, findings=findings, removed=reading.removed + workbook.removed)
    known = names_in(workbook, whole, definitions.layouts, definitions.persons)
    return reading_without_persons(whole, definitions.persons, known)


def refusal(data: bytes, name: str, refused: Refused) -> Reading:
    """The reading of a file that was not read: its reason, and nothing of what it holds."""
    file = scrub(name)
    finding = refused.finding(file.text)
    return Reading(file.text, digest_of(data), Outcome.REFUSED, refusal=finding, removed=file.removed)
