"""The findings intake can raise, each with its severity; their words are in data/words/*/findings.toml."""

from __future__ import annotations

from readiness.definitions.findings import Finding, Severity, Where

FINDINGS: dict[str, Severity] = {
    # places
    "place-unknown": Severity.RED,
    "place-suggested": Severity.RED,
    "place-contradicts": Severity.RED,
    "place-missing": Severity.RED,
    "assembly-missing": Severity.RED,
    "seat-unknown": Severity.RED,
    "other-seat": Severity.AMBER,
    "title-differs": Severity.AMBER,
    "unit-twice": Severity.AMBER,
    "assembly-twice": Severity.AMBER,
    # headings and sheets
    "heading-unknown": Severity.AMBER,
    "heading-suggested": Severity.AMBER,
    "heading-read-loosely": Severity.INFO,
    "heading-changed": Severity.AMBER,
    "table-unknown": Severity.AMBER,
    "sheet-empty": Severity.AMBER,
    "sheet-as-text": Severity.RED,
    "sheet-hidden": Severity.AMBER,
    "rows-hidden": Severity.AMBER,
    "sheet-of-persons": Severity.RED,
    "no-table": Severity.RED,
    "personal-data": Severity.RED,
    # values
    "value-not-understood": Severity.AMBER,
    "status-unknown": Severity.AMBER,
    "percent-for-count": Severity.AMBER,
    "yes-for-count": Severity.AMBER,
    "approximate": Severity.AMBER,
    "added-up": Severity.INFO,
    "all-claimed": Severity.AMBER,
    "ditto-not-copied": Severity.AMBER,
    "not-received": Severity.AMBER,
    "x-of-y-differs": Severity.AMBER,
    "date-as-number": Severity.AMBER,
    "date-not-clear": Severity.AMBER,
    "month-assumed": Severity.AMBER,
    "dates-swapped": Severity.AMBER,
    "formula-error": Severity.AMBER,
    "not-calculated": Severity.AMBER,
    "colour-only": Severity.AMBER,
    "comment-holds-answer": Severity.AMBER,
    "item-unknown": Severity.AMBER,
    # totals and checks
    "total-row-differs": Severity.RED,
    "formed-over-total": Severity.RED,
    "verified-over-formed": Severity.RED,
    "active-over-verified": Severity.RED,
    "formed-and-pending": Severity.RED,
    "panna-over-total": Severity.RED,
    "event-in-future": Severity.RED,
    "active-without-incharge": Severity.RED,
    "active-without-activity": Severity.RED,
    "committee-without-meeting": Severity.RED,
    "walls-without-consent": Severity.RED,
    "public-walls": Severity.RED,
    "sample-low": Severity.RED,
    "all-full": Severity.AMBER,
    "same-figures": Severity.AMBER,
    "round-figures": Severity.AMBER,
    "inaugurated-not-functioning": Severity.AMBER,
    "kendra-booths": Severity.AMBER,
    "panna-per-booth": Severity.AMBER,
    "tour-incomplete": Severity.AMBER,
    "convenor-without-date": Severity.AMBER,
    "same-attendance": Severity.AMBER,
    "percent-differs": Severity.AMBER,
    "stale": Severity.AMBER,
    "attendance-over-invited": Severity.RED,
}


def finding(code: str, where: Where, seen: str = "", **facts: object) -> Finding:
    """A finding of a listed code."""
    return Finding(code, FINDINGS[code], where, seen, facts)
