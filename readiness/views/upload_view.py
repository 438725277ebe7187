"""What one uploaded file holds and what it would do to the scores, shown before anything is stored."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.intake.records import Outcome
from readiness.views.rows import FindingRow, Link


@dataclass(frozen=True, slots=True)
class TableRow:
    """One table as it was recognised: where it stands, what it speaks of, how many rows were kept."""

    sheet: str
    range: str
    areas: str
    level: str
    records_text: str
    totals_text: str
    columns: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class EffectRow:
    """What accepting the file does to one seat's score: "58 -> 63" as a sentence, and the two numbers."""

    seat: str
    area: str
    before: float | None
    after: float | None
    text: str
    link: Link


@dataclass(frozen=True)
class UploadView:
    """`advice` is the one sentence to act on; for a refused file it says why and what to send instead.

    `effects` lists only seats whose score would change; `removed` says what was dropped at the door.
    """

    file: str
    digest: str
    outcome: Outcome
    outcome_word: str
    advice: str
    sender: str
    tables: tuple[TableRow, ...]
    findings: tuple[FindingRow, ...]
    removed: str
    effects: tuple[EffectRow, ...]
    changes: tuple[str, ...]
    can_accept: bool
