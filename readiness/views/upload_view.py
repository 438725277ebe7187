"""What one uploaded file holds and what it would do to the scores, shown before anything is stored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from readiness.definitions.places import Seat
from readiness.definitions.words import Words
from readiness.intake.records import Column, Outcome, Reading, Removed, TableReading
from readiness.store.difference import difference
from readiness.views.figures import COMMITTEES, OFFICES, OVERALL, place_name
from readiness.views.findings_view import finding_rows
from readiness.views.page import TableView
from readiness.views.preflight import change_lines, change_table
from readiness.views.rows import FindingRow, Link
from readiness.views.say import score_text
from readiness.views.situation import Situation


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

    `effects` lists only seats whose score would change; `removed` says what was dropped at the door;
    `changes` says in sentences, and `change_table` unit by unit, what differs from the office's last report.
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
    change_table: TableView
    can_accept: bool


def upload_view(reading: Reading, before: Situation, after: Situation, words: Words) -> UploadView:
    """The reading as a person decides on it; `after` is `before` with the reading's records in it."""
    changed = difference(after.observations)
    return UploadView(
        file=reading.file,
        digest=reading.digest,
        outcome=reading.outcome,
        outcome_word=words(f"views.outcome.{reading.outcome}"),
        advice=_advice(reading, words),
        sender=_sender(reading, before, words),
        tables=tuple(_table(table, words) for table in reading.tables),
        findings=finding_rows(reading.findings, before.definitions.layouts, words),
        removed=removed_text(reading.removed, words),
        effects=tuple(effects(before, after, words)),
        changes=change_lines(changed, after, words) if reading.records else (),
        change_table=change_table(changed, after, words),
        can_accept=reading.outcome is not Outcome.REFUSED and bool(reading.records),
    )


def effects(before: Situation, after: Situation, words: Words) -> Iterator[EffectRow]:
    """Every headline score of a seat that differs by a whole point as shown, seat by seat."""
    for seat in before.seats:
        for area in (COMMITTEES, OFFICES, OVERALL):
            row = _effect(before, after, seat, area, words)
            if row is not None:
                yield row


def removed_text(removed: Removed, words: Words) -> str:
    """What was dropped at the door, in numbers, or that there was nothing."""
    counted = zip(("phones", "emails", "voter_ids", "aadhaar_like", "names"), removed.counts(), strict=True)
    parts = [words(f"views.removed.{kind}", n=count) for kind, count in counted if count]
    if not parts:
        return words("views.removed_none")
    return words("views.removed_some", parts=words("views.comma").join(parts))


def _advice(reading: Reading, words: Words) -> str:
    if reading.refusal is not None:
        return words(f"refusals.{reading.refusal.code}.message", **reading.refusal.facts)
    if reading.findings:
        return words("views.upload.advice_findings", n=len(reading.findings))
    return words("views.upload.advice_read")


def _sender(reading: Reading, situation: Situation, words: Words) -> str:
    if not reading.sender:
        return words("views.upload.sender_unknown")
    district = situation.definitions.places.district(reading.sender)
    return district.name_hi if words.lang == "hi" else district.name_en


def _table(table: TableReading, words: Words) -> TableRow:
    areas = table.areas or ("unknown",)
    return TableRow(
        sheet=table.sheet,
        range=table.range,
        areas=words("views.comma").join(words(f"views.area.{area}") for area in areas),
        level=words(f"views.level.{table.level}") if table.level else "",
        records_text=words("views.upload.records", n=table.records),
        totals_text=_totals(table, words),
        columns=tuple(_column(column, words) for column in table.columns),
    )


def _totals(table: TableReading, words: Words) -> str:
    if table.totals is None:
        return words("views.upload.totals_none")
    return words("views.upload.totals_agree" if table.totals.agrees else "views.upload.totals_differ")


def _column(column: Column, words: Words) -> tuple[str, str, str]:
    """Its letters, its header as written, and how it was recognised."""
    return column.letters, column.header, words(f"views.how.{column.how}")


def _effect(before: Situation, after: Situation, seat: Seat, area: str, words: Words) -> EffectRow | None:
    old, new = (situation.scorecard.of(seat.place, area) for situation in (before, after))
    was, now = (score.value if score else None for score in (old, new))
    if now is None or score_text(was, words) == score_text(now, words):
        return None
    facts = {
        "area": words(f"views.area.{area}"),
        "seat": place_name(before, seat.place, words),
        "before": score_text(was, words),
        "after": score_text(now, words),
    }
    key = "views.upload.effect_first" if was is None else "views.upload.effect"
    return EffectRow(facts["seat"], area, was, now, words(key, **facts), Link("seat", seat.place, area))
