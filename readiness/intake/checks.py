"""The checks of one report (domain.md §6): what cannot be right is red, what should be asked is amber.

The thresholds are data/settings/report_checks.toml. Checks that need other reports are the scoring room's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from readiness.definitions.findings import Finding, Where
from readiness.definitions.layouts import Layouts, Rules
from readiness.intake.findings_of import finding
from readiness.intake.records import Record, TableReading, Value

_LADDERS = (
    ("formed-over-total", "bc_formed", "booth_total"),
    ("verified-over-formed", "bc_verified", "bc_formed"),
    ("active-over-verified", "bc_active", "bc_verified"),
    ("active-over-verified", "bc_active", "bc_formed"),
    ("panna-over-total", "panna_pramukh_named", "panna_total"),
    ("panna-over-total", "panna_committee_formed", "panna_total"),
    ("verified-over-formed", "panna_verified", "panna_committee_formed"),
    ("active-over-verified", "panna_committee_working", "panna_committee_formed"),
    ("attendance-over-invited", "present", "invited"),
)


def check(
    records: Sequence[Record], tables: Sequence[TableReading], layouts: Layouts, file: str
) -> Iterator[Finding]:
    """Every finding of one report's records."""
    for record in records:
        for each in _OF_RECORD:
            yield from each(record, layouts.rules, file)


def _told(code: str, record: Record, field: str, file: str, **facts: object) -> Finding:
    seen = record.fields.get(field)
    return finding(
        code, Where(file, record.sheet, record.cell_of(field)), "" if seen is None else str(seen), **facts
    )


def _ladders(record: Record, rules: Rules, file: str) -> Iterator[Finding]:
    for code, upper, lower in _LADDERS:
        high, low = _count(record.fields.get(upper)), _count(record.fields.get(lower))
        if high is not None and low is not None and high > low:
            yield _told(code, record, upper, file, high=high, low=low)


def _formed_and_pending(record: Record, rules: Rules, file: str) -> Iterator[Finding]:
    formed, pending, total = (
        _count(record.fields.get(n)) for n in ("bc_formed", "bc_pending", "booth_total")
    )
    if None not in (formed, pending, total) and formed + pending != total:  # type: ignore[operator]
        yield _told(
            "formed-and-pending", record, "bc_pending", file, formed=formed, pending=pending, total=total
        )


def _count(value: Value) -> int | None:
    return int(value) if isinstance(value, int) else None


_OF_RECORD: tuple[Callable[[Record, Rules, str], Iterator[Finding]], ...] = (_ladders, _formed_and_pending)
