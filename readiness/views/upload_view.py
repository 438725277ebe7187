"""What one uploaded file holds and what it would do to the scores, shown before anything is stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from readiness.definitions.layouts import Layouts
from readiness.definitions.places import Seat
from readiness.definitions.words import Words
from readiness.intake.records import Column, Outcome, Reading, Removed, TableReading
from readiness.scoring.summary import observed_areas
from readiness.scoring.units import in_force
from readiness.store.difference import Difference, difference
from readiness.store.observations import UNSTORED
from readiness.views.corrections_view import corrections_of_reading, refusal_text
from readiness.views.figures import COMMITTEES, OFFICES, OVERALL, place_name
from readiness.views.findings_view import finding_rows
from readiness.views.page import TableView
from readiness.views.preflight import change_lines, change_table, most_watched
from readiness.views.rows import FindingRow, Link
from readiness.views.say import score_text
from readiness.views.situation import Situation
from readiness.views.told import told_lines

_LEFT_OUT = frozenset({"table-unknown", "sheet-of-persons", "sheet-damaged", "sheet-as-text"})
_MOST_EFFECTS = 2


@dataclass(frozen=True, slots=True)
class TableRow:
    """One table as it was recognised: where it stands, what it speaks of, how many rows were kept."""

    sheet: str
    range: str
    areas: str
    level: str
    records_text: str
    totals_text: str
    columns: tuple[tuple[str, str, str, str], ...]


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

    `headline` says in one sentence what accepting does; `effects` lists only seats whose score would
    change; `removed` says what was dropped at the door; `changes` says in sentences, and `change_table`
    unit by unit, what differs from the office's last report, `told` what differs from its word on the
    phone. `message` and `receipt` are ready to be sent to the office.
    """

    file: str
    digest: str
    outcome: Outcome
    outcome_word: str
    advice: str
    headline: str
    sender: str
    tables: tuple[TableRow, ...]
    findings: tuple[FindingRow, ...]
    removed: str
    effects: tuple[EffectRow, ...]
    changes: tuple[str, ...]
    change_table: TableView
    told: tuple[str, ...]
    message: str
    receipt: str
    can_accept: bool


def can_accept(reading: Reading) -> bool:
    """Whether there is anything in the file to be stored."""
    return reading.outcome is not Outcome.REFUSED and bool(reading.records)


def upload_view(
    reading: Reading, before: Situation, after: Situation, words: Words, came: datetime | None = None
) -> UploadView:
    """The reading as a person decides on it; `after` is `before` with the reading's records in it."""
    changed, layouts = difference(after.observations), before.definitions.layouts
    answer = corrections_of_reading(reading, layouts, words, came or datetime.now())
    scores = tuple(effects(before, after, words)) if reading.records else ()
    return UploadView(
        file=reading.file,
        digest=reading.digest,
        outcome=reading.outcome,
        outcome_word=_outcome_word(reading, words),
        advice=_advice(reading, words),
        headline=_headline(scores, changed, after, words) if can_accept(reading) else "",
        sender=_sender(reading, before, words),
        tables=tuple(_table(table, layouts, words) for table in reading.tables),
        findings=finding_rows(reading.findings, layouts, words),
        removed=removed_text(reading.removed, words),
        effects=scores,
        changes=_other_changes(changed, after, words) if reading.records else (),
        change_table=change_table(changed, after, words),
        told=told_lines(after, words) if reading.records else (),
        message=answer.message,
        receipt=answer.receipt,
        can_accept=can_accept(reading),
    )


def effects(before: Situation, after: Situation, words: Words) -> Iterator[EffectRow]:
    """Every headline score of a seat that differs by a whole point as shown, seat by seat.

    A score that `after` does not hold is taken as unchanged: what was not scored again says nothing.
    """
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
        return refusal_text(reading.refusal, words)
    if reading.findings:
        many = "views.upload.advice_findings" if len(reading.findings) > 1 else "desk.advice.one"
        return words(many, n=len(reading.findings))
    return words("views.upload.advice_read")


def _outcome_word(reading: Reading, words: Words) -> str:
    """How the file fared; one of which some sheets were left out was read in part."""
    is_whole = all(table.areas for table in reading.tables) and not any(
        each.code in _LEFT_OUT for each in reading.findings
    )
    is_read = reading.outcome is not Outcome.REFUSED
    return words("desk.outcome.partly" if is_read and not is_whole else f"views.outcome.{reading.outcome}")


def _headline(scores: Sequence[EffectRow], changed: Difference, situation: Situation, words: Words) -> str:
    """ "This file makes Korba's score 58→63; active booth committees: 214 up, 12 down – unusual"."""
    overall = [row for row in scores if row.area == OVERALL] or list(scores)
    parts = [_short(row, words) for row in overall[:_MOST_EFFECTS]] or [_why_none(changed, situation, words)]
    watched = most_watched(changed, situation, words)
    return words(
        "desk.effect.sentence",
        effects=words("views.comma").join(parts),
        rest=f"; {watched}" if watched else "",
    )


def _why_none(changed: Difference, situation: Situation, words: Words) -> str:
    """Why no score changes: nothing new, newer figures stand already, nothing that is scored, or little."""
    frames, known = situation.observations.frames, situation.definitions
    scored = [
        area
        for area in observed_areas(known)
        if area in frames and UNSTORED in set(frames[area]["report_id"])
    ]
    if not scored:
        reason = "unscored"
    elif changed.has_earlier and not (changed.new or changed.gone or changed.changes):
        reason = "same"
    elif not any(_counts(area, situation) for area in scored):
        reason = "older"
    else:
        reason = "little"
    return words(f"desk.effect.none.{reason}")


def _counts(area: str, situation: Situation) -> bool:
    """Whether a row of the file stands for its unit today."""
    rows = in_force(situation.observations, situation.definitions, area, situation.as_of)
    return UNSTORED in set(rows["report_id"])


def _other_changes(changed: Difference, situation: Situation, words: Words) -> tuple[str, ...]:
    """The sentences on what changed that the headline does not say already."""
    said = most_watched(changed, situation, words)
    return tuple(line for line in change_lines(changed, situation, words) if not said or said not in line)


def _short(row: EffectRow, words: Words) -> str:
    facts = {"seat": row.seat, "before": score_text(row.before, words), "after": score_text(row.after, words)}
    if row.area == OVERALL:
        return words("desk.effect.score", **facts)
    return words("desk.effect.area_score", **facts, area=words(f"views.area.{row.area}"))


def _sender(reading: Reading, situation: Situation, words: Words) -> str:
    if not reading.sender:
        return words("views.upload.sender_unknown")
    district = situation.definitions.places.district(reading.sender)
    return district.name_hi if words.lang == "hi" else district.name_en


def _table(table: TableReading, layouts: Layouts, words: Words) -> TableRow:
    areas = table.areas or ("unknown",)
    return TableRow(
        sheet=table.sheet,
        range=table.range,
        areas=words("views.comma").join(words(f"views.area.{area}") for area in areas),
        level=words(f"views.level.{table.level}") if table.level else "",
        records_text=words("views.upload.records", n=table.records),
        totals_text=_totals(table, words),
        columns=tuple(_column(column, layouts, words) for column in table.columns),
    )


def _totals(table: TableReading, words: Words) -> str:
    if table.totals is None:
        return words("views.upload.totals_none")
    return words("views.upload.totals_agree" if table.totals.agrees else "views.upload.totals_differ")


def _column(column: Column, layouts: Layouts, words: Words) -> tuple[str, str, str, str]:
    """Its letters, its header as written, the field it stands for, and how it was recognised."""
    field = layouts.fields.get(column.field or "")
    meaning = words("views.dash") if field is None else field.hi if words.lang == "hi" else field.en
    return column.letters, column.header, meaning, words(f"views.how.{column.how}")


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
