"""Who sent what and when, who is silent, and which figures are to be checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from readiness.definitions.findings import Severity
from readiness.definitions.places import District, Place
from readiness.definitions.words import Words
from readiness.scoring.scorecard import Band
from readiness.store.reports import StoredReport
from readiness.views.figures import OVERALL, score_figure
from readiness.views.findings_view import stored_rows
from readiness.views.links import crumbs
from readiness.views.page import PageView, TableView
from readiness.views.reporting import areas_table, reporting_table
from readiness.views.rows import FindingRow, Link, SilentRow
from readiness.views.silence import silent_offices
from readiness.views.situation import Situation
from readiness.views.stamp import stamp_of
from readiness.views.table_parts import Cells, Shape, count, day, status, table, text

_SENT = Shape("reports", ("sender", "file", "received", "as_on", "areas", "records", "findings", "state"))
_SILENT = Shape("silent", ("sender", "seats", "last", "days", "message"))
_FINDINGS = Shape("findings", ("severity", "message", "seen", "source"), is_second=True)
_BAND_OF = {Severity.RED: Band.RED, Severity.AMBER: Band.AMBER, Severity.INFO: Band.NONE}


def reports_page(situation: Situation, words: Words, office: str = "") -> PageView:
    """Stored reports newest first, silent offices longest first, findings red first; of one office or all."""
    reports = [report for report in situation.reports if office in ("", report.sender)]
    silent = tuple(row for row in silent_offices(situation, words) if office in ("", row.sender))
    findings = stored_rows(_with_findings_of(situation, reports), words)
    figure = score_figure(situation, Place.state(), OVERALL, words)
    return PageView(
        id="reports",
        title=words("views.title.reports"),
        sentence=_sentence(reports, silent, findings, words),
        stamp=stamp_of(situation, figure, words),
        crumbs=crumbs(situation, Place.state(), words),
        tables=(
            silent_table(silent, words),
            areas_table(situation, words),
            reporting_table(situation, words, office),
            findings_table(findings, words),
            table(_SENT, [_sent(situation, report, words) for report in reports], words),
        ),
        has_reports=bool(situation.reports),
    )


def silent_table(silent: tuple[SilentRow, ...], words: Words) -> TableView:
    """The silent offices, each with the message to send."""
    rows = [
        (
            text(row.name),
            text(row.seats),
            text(row.last_text),
            count(row.days, words) if row.days is not None else status(row.days_text, Band.NONE),
            text(row.message),
        )
        for row in silent
    ]
    return table(_SILENT, rows, words)


def findings_table(findings: tuple[FindingRow, ...], words: Words) -> TableView:
    """The figures to check, each with its cell."""
    rows = [
        (
            status(row.severity_word, _BAND_OF[row.severity]),
            text(row.message),
            text(row.seen),
            text(row.source.text, source=row.source),
        )
        for row in findings
    ]
    return table(_FINDINGS, rows, words)


def _with_findings_of(situation: Situation, reports: Sequence[StoredReport]) -> Situation:
    numbers = {report.report_id for report in reports}
    return replace(situation, findings=tuple(f for f in situation.findings if f.report_id in numbers))


def _sentence(
    reports: Sequence[StoredReport],
    silent: tuple[SilentRow, ...],
    findings: tuple[FindingRow, ...],
    words: Words,
) -> str:
    if not reports and not silent:
        return words("views.sentence.state_empty")
    red = sum(row.severity is Severity.RED for row in findings)
    active = sum(report.is_active for report in reports)
    return words("views.sentence.reports", n=active, silent=len(silent), red=red)


def _sent(situation: Situation, report: StoredReport, words: Words) -> Cells:
    areas = words("views.comma").join(words(f"views.area.{area}") for area in report.areas)
    taken_back = status(words("views.report.undone"), Band.NONE)
    return (
        text(district_name(situation, report.sender, words)),
        text(report.file, link=Link("report", Place.state(), report=report.report_id)),
        day(report.received, words),
        day(report.as_on, words),
        text(areas),
        count(report.records, words),
        count(report.findings, words),
        text(words("views.report.active")) if report.is_active else taken_back,
    )


def district_name(situation: Situation, sender: str, words: Words) -> str:
    """The sending district in the reader's language; a dash where it is not known."""
    known: District | None = situation.definitions.places.district_by_name.get(sender)
    if known is None:
        return sender or words("views.dash")
    return known.name_hi if words.lang == "hi" else known.name_en
