"""Findings as rows to check: what was seen, where, and what to do, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable

from readiness.definitions.findings import Finding, Severity
from readiness.definitions.words import Words
from readiness.views.rows import FindingRow
from readiness.views.sources import said

_ORDER = list(Severity)


def finding_rows(findings: Iterable[Finding], words: Words) -> tuple[FindingRow, ...]:
    """Red first, then amber, then what is only said; within each, in the order found."""
    rows = [_row(finding, words) for finding in findings]
    return tuple(sorted(rows, key=lambda row: _ORDER.index(row.severity)))


def _row(finding: Finding, words: Words) -> FindingRow:
    return FindingRow(
        severity=finding.severity,
        severity_word=words(f"views.severity.{finding.severity}"),
        message=words(f"findings.{finding.code}.message", **finding.facts),
        seen=finding.seen,
        code=finding.code,
        source=said(finding.where, words),
    )
