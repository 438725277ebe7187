"""Every figure to check, from one report or from several laid side by side, with what was said of it.

A note says that a finding was explained or that the office corrected it. It never changes a score by itself:
what it answers and what it leaves open is decided in scoring (docs/decisions/008).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from readiness.definitions.findings import Finding, Severity
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.checks import check
from readiness.store.memory import FindingNote
from readiness.store.reports import StoredFinding
from readiness.views.figures import OVERALL, place_name, score_figure
from readiness.views.findings_view import finding_rows, findings_now, stored_key
from readiness.views.links import crumbs, link_to
from readiness.views.page import CellView
from readiness.views.responsibility_page import designation
from readiness.views.rows import FindingRow, Stamp
from readiness.views.say import day_text
from readiness.views.situation import Situation, fit_to_leave
from readiness.views.stamp import stamp_of

_DESIGNATIONS = "scoring.designation"


@dataclass(frozen=True, slots=True)
class NotedFinding:
    """A finding with its place and what was said of it; `said` is "" while nobody has.

    `key` is its lasting name, `id` a short form of it for an address.
    """

    id: str
    key: str
    row: FindingRow
    place: CellView
    said: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class FindingsView:
    """`waiting` are those without a note, red first; `answered` those with one, newest first.

    `designations` are (value, name): who can have said it. `hidden` says that some are left out here.
    """

    title: str
    sentence: str
    stamp: Stamp
    crumbs: tuple[CellView, ...]
    waiting: tuple[NotedFinding, ...]
    answered: tuple[NotedFinding, ...]
    designations: tuple[tuple[str, str], ...]

    def asked(self, id: str) -> NotedFinding | None:
        """The finding with that short name, None where there is none."""
        return next((each for each in (*self.waiting, *self.answered) if each.id == id), None)


@dataclass(frozen=True, slots=True)
class _Placed:
    key: str
    place: Place
    finding: Finding


def findings_page(
    situation: Situation, words: Words, seat_no: int | None = None, *, for_export: bool = False
) -> FindingsView:
    """The findings of one seat or of all in scope; `for_export` also holds for the projector."""
    where = Place.of_seat(seat_no) if seat_no else Place.state()
    notes = {note.key: note for note in situation.notes}
    found = _found(situation, seat_no, for_export=for_export)
    rows = {each.key: _noted(situation, each, notes.get(each.key), words) for each in found}
    waiting = [row for key, row in rows.items() if key not in notes]
    order = sorted((key for key in rows if key in notes), key=lambda key: notes[key].day, reverse=True)
    figure = score_figure(situation, where, OVERALL, words)
    return FindingsView(
        title=words("views.title.findings", name=place_name(situation, where, words)),
        sentence=_sentence(waiting, len(order), words),
        stamp=stamp_of(situation, figure, words),
        crumbs=crumbs(situation, where, words),
        waiting=tuple(sorted(waiting, key=lambda each: each.row.severity is not Severity.RED)),
        answered=tuple(rows[key] for key in order),
        designations=tuple((name, designation(name, words)) for name in words.under(_DESIGNATIONS)),
    )


def _found(situation: Situation, seat_no: int | None, *, for_export: bool) -> list[_Placed]:
    """Red and amber ones of reports, then those that several reports show together."""
    kept = fit_to_leave(situation) if for_export else situation
    known = findings_now(kept)
    stored = [_of_report(each) for each in known if each.finding.severity is not Severity.INFO]
    wanted = [*stored, *_compared(situation, for_export=for_export)]
    return [each for each in wanted if seat_no in (None, each.place.seat_no)]


def _of_report(each: StoredFinding) -> _Placed:
    place = Place.of_seat(each.seat_no) if each.seat_no else Place.state()
    if each.seat_no and each.ac_no:
        place = Place.of_assembly(each.seat_no, each.ac_no)
    return _Placed(stored_key(each), place, each.finding)


def _compared(situation: Situation, *, for_export: bool) -> Iterable[_Placed]:
    everything = replace(situation.observations, settled=frozenset())
    privacy = situation.definitions.privacy
    for each in check(everything, situation.definitions, situation.as_of):
        seat_no = each.place.seat_no
        is_coarse = seat_no is not None and privacy.is_coarse(seat_no, each.place.ac_no)
        if situation.scope.allows(seat_no) and not (for_export and is_coarse):
            yield _Placed(each.key, each.place, each.finding)


def _noted(situation: Situation, each: _Placed, note: FindingNote | None, words: Words) -> NotedFinding:
    (row,) = finding_rows([each.finding], situation.definitions.layouts, words)
    return NotedFinding(
        id=hashlib.sha256(each.key.encode()).hexdigest()[:12],
        key=each.key,
        row=row,
        place=CellView(place_name(situation, each.place, words), link=link_to(each.place)),
        said=_said(note, words) if note else "",
        note=note.note if note else "",
    )


def _said(note: FindingNote, words: Words) -> str:
    facts = {"by": designation(note.by, words), "day": day_text(note.day, words)}
    return words(f"views.note.{note.state}", **facts)


def _sentence(waiting: Sequence[NotedFinding], answered: int, words: Words) -> str:
    red = sum(each.row.severity is Severity.RED for each in waiting)
    return words("views.sentence.findings", red=red, amber=len(waiting) - red, answered=answered)
