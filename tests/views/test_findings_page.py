"""Figures to check, and what was said of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from builders.observations import a_record, observations_of
from builders.situations import a_situation
from readiness.definitions.findings import Finding, Severity, Where
from readiness.definitions.load import Definitions
from readiness.definitions.words import Words
from readiness.store.memory import FindingNote, Settled
from readiness.store.reports import StoredFinding
from readiness.views.findings_page import findings_page
from readiness.views.findings_view import stored_rows
from readiness.views.situation import Situation

TOO_MANY = Finding(
    "formed-over-total",
    Severity.RED,
    Where("कोरबा.xlsx", "22 कटघोरा", "D6"),
    "63",
    {"high": 63, "low": 60},
)
A_FOOTNOTE = Finding("rows-hidden", Severity.INFO, Where("कोरबा.xlsx", "22 कटघोरा"))
STORED = StoredFinding(TOO_MANY, 1, "कोरबा.xlsx", 4, 22)
KEY = "1|formed-over-total|22 कटघोरा|D6"


def a_noted_situation(definitions: Definitions, *notes: FindingNote) -> Situation:
    old = observations_of(a_record(ac_no=22, booth_total=60, bc_active=3, as_on=date(2024, 1, 2)))
    seen = replace(old, settled=frozenset(note.key for note in notes))
    findings = (STORED, StoredFinding(A_FOOTNOTE, 1, "कोरबा.xlsx", 4, 22))
    return replace(a_situation(definitions, seen, findings=findings), notes=notes)


def test_findings_of_one_report_and_of_several_wait_together(definitions: Definitions, hindi: Words) -> None:
    view = findings_page(a_noted_situation(definitions), hindi, 4)
    assert [each.row.code for each in view.waiting] == ["formed-over-total", "report-stale"]
    assert {each.place.text for each in view.waiting} == {"कटघोरा"}
    assert view.answered == ()
    assert view.sentence == "2 आँकड़े जाँच योग्य, 0 पर पूछना है; 0 पर टिप्पणी दर्ज।"


def test_a_noted_finding_stands_apart_with_who_said_what_and_when(
    definitions: Definitions, hindi: Words
) -> None:
    note = FindingNote(KEY, Settled.EXPLAINED, "vs_convenor", "3 बूथ बाद में जुड़े", date(2024, 1, 24))
    situation = a_noted_situation(definitions, note)
    view = findings_page(situation, hindi, 4)
    assert [each.row.code for each in view.waiting] == ["report-stale"]
    (answered,) = view.answered
    assert answered.said == "कारण बताया गया – विधानसभा संयोजक, 24 जन. 2024:"
    assert answered.note == "3 बूथ बाद में जुड़े"
    assert stored_rows(situation, hindi) == (
        tuple(row for row in stored_rows(a_noted_situation(definitions), hindi) if row.code == "rows-hidden")
    )


def test_the_projector_shows_no_finding_that_names_a_unit_below_a_coarse_assembly(
    definitions: Definitions, hindi: Words
) -> None:
    seen = observations_of(
        a_record(seat_no=10, ac_no=87, mandal="पाली", booth_total=6, as_on=date(2024, 1, 2))
    )
    findings = (StoredFinding(TOO_MANY, 1, "बस्तर.xlsx", 10, 87),)
    situation = a_situation(definitions, seen, findings=findings)
    assert len(findings_page(situation, hindi).waiting) == 2
    assert findings_page(situation, hindi, for_export=True).waiting == ()


def test_every_finding_has_a_short_name_of_its_own(definitions: Definitions, hindi: Words) -> None:
    view = findings_page(a_noted_situation(definitions), hindi)
    ids = [each.id for each in view.waiting]
    assert len(set(ids)) == len(ids)
    assert view.asked(ids[0]) == view.waiting[0]
    assert view.asked("nothing") is None
