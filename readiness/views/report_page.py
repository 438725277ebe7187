"""One stored report: what came, what it changed, what is doubtful in it, and what taking it back would do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from readiness.definitions.errors import UnknownName
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.intake.records import TableReading
from readiness.scoring.score import score
from readiness.store.difference import difference
from readiness.store.reports import StoredReport
from readiness.views.corrections_view import corrections_of_report
from readiness.views.figures import OVERALL, score_figure
from readiness.views.links import crumbs
from readiness.views.page import CellView, TableView
from readiness.views.preflight import change_lines, change_table
from readiness.views.reports_page import district_name
from readiness.views.rows import FindingRow, Link, Stamp
from readiness.views.say import day_text
from readiness.views.situation import Situation
from readiness.views.stamp import stamp_of
from readiness.views.upload_view import EffectRow, effects, removed_text


@dataclass(frozen=True)
class ReportView:
    """`facts` are (what, said); `before` leads to what the same office had sent; `undo_effects` say what
    taking it back would do to the scores, and are empty for a report that is not in force."""

    report_id: int
    title: str
    sentence: str
    crumbs: tuple[CellView, ...]
    facts: tuple[tuple[str, str], ...]
    before: tuple[CellView, ...]
    changes: tuple[str, ...]
    change_table: TableView
    findings: tuple[FindingRow, ...]
    message: str
    receipt: str
    undo_effects: tuple[EffectRow, ...]
    is_active: bool
    is_oral: bool
    stamp: Stamp


def report_page(
    situation: Situation, report_id: int, tables: Sequence[TableReading], words: Words
) -> ReportView:
    """The report of that number. Raises UnknownName."""
    known = {report.report_id: report for report in situation.reports}
    if report_id not in known:
        raise UnknownName.among("report", report_id, known)
    report = known[report_id]
    answer = corrections_of_report(situation, report_id, words, tables)
    changed = difference(situation.observations, report_id)
    # A word on the phone speaks of one unit: that it names no other is nothing to tell.
    changed = replace(changed, gone=()) if report.is_oral else changed
    return ReportView(
        report_id=report_id,
        title=report.file,
        sentence=_sentence(report, situation, words),
        crumbs=(*crumbs(situation, Place.state(), words), _step(words), CellView(report.file)),
        facts=tuple(_facts(report, situation, words)),
        before=tuple(_earlier(report, situation, words)),
        changes=change_lines(changed, situation, words) if report.is_active else (),
        is_oral=report.is_oral,
        stamp=stamp_of(situation, score_figure(situation, Place.state(), OVERALL, words), words),
        change_table=change_table(changed, situation, words),
        findings=answer.findings,
        message=answer.message,
        receipt=answer.receipt,
        undo_effects=_undo_effects(report, situation, words),
        is_active=report.is_active,
    )


def _step(words: Words) -> CellView:
    return CellView(words("views.page.reports"), link=Link("reports", Place.state()))


def _sentence(report: StoredReport, situation: Situation, words: Words) -> str:
    state = "undone" if not report.is_active else "oral" if report.is_oral else "active"
    return words(f"desk.report.{state}", district=district_name(situation, report.sender, words))


def _facts(report: StoredReport, situation: Situation, words: Words) -> list[tuple[str, str]]:
    areas = words("views.comma").join(words(f"views.area.{area}") for area in report.areas)
    said = {
        "sender": district_name(situation, report.sender, words),
        "received": day_text(report.received, words),
        "as_on": day_text(report.as_on, words),
        "areas": areas or words("views.dash"),
        "records": str(words.fact(report.records)),
        "findings": str(words.fact(report.findings)),
    }
    facts = [(words(f"tables.head.{name}"), text) for name, text in said.items()]
    return [*facts, (words("web.upload.removed"), removed_text(report.removed, words))]


def _earlier(report: StoredReport, situation: Situation, words: Words) -> list[CellView]:
    """What the same office had sent on any of the same areas, the latest first; undone ones too."""
    return [
        CellView(
            words("desk.report.earlier", file=each.file, day=each.received),
            link=Link("report", Place.state(), report=each.report_id),
            word="" if each.is_active else words("views.report.undone"),
        )
        for each in situation.reports
        if each.report_id < report.report_id
        and each.sender == report.sender
        and set(each.areas) & set(report.areas)
    ]


def _undo_effects(report: StoredReport, situation: Situation, words: Words) -> tuple[EffectRow, ...]:
    if not report.is_active:
        return ()
    rest = situation.observations.of_seats(report.seat_nos).without([report.report_id])
    card = score(rest, situation.definitions, situation.as_of)
    return tuple(effects(situation, replace(situation, observations=rest, scorecard=card), words))
