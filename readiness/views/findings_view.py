"""Findings as rows to check: what was seen, where, and what to do, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable

from readiness.definitions.findings import Finding, Severity
from readiness.definitions.indicators import Label
from readiness.definitions.layouts import Layouts
from readiness.definitions.words import Words
from readiness.scoring.placed import report_key
from readiness.store.reports import StoredFinding
from readiness.views.rows import FindingRow
from readiness.views.situation import Situation
from readiness.views.sources import said

_ORDER = list(Severity)


def finding_rows(findings: Iterable[Finding], layouts: Layouts, words: Words) -> tuple[FindingRow, ...]:
    """Red first, then amber, then what is only said; within each, in the order found."""
    rows = [_row(finding, layouts, words) for finding in findings]
    return tuple(sorted(rows, key=lambda row: _ORDER.index(row.severity)))


def stored_rows(situation: Situation, words: Words) -> tuple[FindingRow, ...]:
    """Every stored finding in the viewer's scope that nobody has noted anything on."""
    found = [each.finding for each in without_note(situation)]
    return finding_rows(found, situation.definitions.layouts, words)


def without_note(situation: Situation) -> tuple[StoredFinding, ...]:
    """The stored findings that still wait for a word."""
    settled = situation.observations.settled
    return tuple(each for each in findings_now(situation) if stored_key(each) not in settled)


def findings_now(situation: Situation) -> tuple[StoredFinding, ...]:
    """The stored findings whose figures no newer report has replaced."""
    past = situation.outdated
    return tuple(
        each for each in situation.findings if not past.holds(each.report_id, each.finding.where.sheet)
    )


def stored_key(each: StoredFinding) -> str:
    """The lasting name of a finding that came with a report."""
    where = each.finding.where
    return report_key(each.report_id, each.finding.code, where.sheet, where.cell)


def finding_text(finding: Finding, layouts: Layouts, words: Words) -> str:
    """What to do about it; a fact that is a field's name is said by the field's label."""
    facts = {name: _said(value, layouts, words) for name, value in finding.facts.items()}
    room = "findings" if words.has(f"findings.{finding.code}.message") else "checks"
    return words(f"{room}.{finding.code}.message", **facts)


def _said(value: object, layouts: Layouts, words: Words) -> object:
    if isinstance(value, Label):
        return value.text(words.lang)
    field = layouts.fields.get(value) if isinstance(value, str) else None
    if field is None:
        return value
    return field.hi if words.lang == "hi" else field.en


def _row(finding: Finding, layouts: Layouts, words: Words) -> FindingRow:
    return FindingRow(
        severity=finding.severity,
        severity_word=words(f"views.severity.{finding.severity}"),
        message=finding_text(finding, layouts, words),
        seen=finding.seen,
        code=finding.code,
        source=said(finding.where, words),
    )
