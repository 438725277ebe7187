"""The checks that look across one report's units: figures too even, too alike or too full to pass unasked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from readiness.definitions.findings import Finding, Where
from readiness.definitions.layouts import Rules
from readiness.definitions.places import Place
from readiness.intake.checks import count_of, told
from readiness.intake.findings_of import finding
from readiness.intake.records import Record

_FULL = (
    ("bc_formed", "booth_total"),
    ("panna_pramukh_named", "panna_total"),
    ("sk_convenor_named", "sk_total"),
)
_COMMITTEES = frozenset(
    {"booth_committees", "panna_committees", "wall_writing", "scheme_outreach", "shakti_kendras"}
)
_EVENTS = frozenset({"seat_conference", "morcha_conferences", "cluster_meetings"})
_LEAST_COUNT = 3
_Key = tuple[str, Place, str]


def check_patterns(records: Sequence[Record], rules: Rules, file: str) -> Iterator[Finding]:
    """The findings of all records of a report together."""
    by_area: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        by_area[record.area].append(record)
    for area, each in by_area.items():
        yield from _twice(each, file)
        if area in _COMMITTEES:
            yield from _full(each, rules, file)
            yield from _alike(each, rules, file)
            yield from _round(each, rules, file)
        if area in _EVENTS:
            yield from _same_attendance(each, rules, file)
    yield from _two_sheets(records, file)


def _twice(records: Sequence[Record], file: str) -> Iterator[Finding]:
    """One unit in two rows of one sheet with different figures."""
    seen: dict[_Key, Record] = {}
    for record in records:
        key = (record.sheet, record.place, record.item)
        first = seen.setdefault(key, record)
        both = first.fields.keys() & record.fields.keys() if first is not record else ()
        if any(first.fields[name] != record.fields[name] for name in both):
            yield told("unit-twice", record, next(iter(record.fields), ""), file)


def _full(records: Sequence[Record], rules: Rules, file: str) -> Iterator[Finding]:
    if all(record.place.booth_no for record in records):
        return
    for part, whole in _FULL:
        told_of = [
            r for r in records if count_of(r.fields.get(whole)) and count_of(r.fields.get(part)) is not None
        ]
        is_booths = any(record.place.booth_no for record in told_of)
        if (
            len(told_of) >= rules.full_units
            and not is_booths
            and all(r.fields[part] == r.fields[whole] for r in told_of)
        ):
            yield told("all-full", told_of[0], part, file)


def _alike(records: Sequence[Record], rules: Rules, file: str) -> Iterator[Finding]:
    """The same tuple of at least three counts in two units; booths are too small to judge."""
    seen: dict[tuple[tuple[str, int], ...], Record] = {}
    for record in records:
        if record.place.booth_no:
            continue
        counts = tuple(
            (n, v) for n, v in sorted(record.fields.items()) if type(v) is int and v >= _LEAST_COUNT
        )
        if len(counts) < rules.same_numbers or len({v for _, v in counts}) < 2:
            continue
        first = seen.setdefault(counts, record)
        if first.place != record.place:
            yield told("same-figures", record, counts[0][0], file)


def _round(records: Sequence[Record], rules: Rules, file: str) -> Iterator[Finding]:
    counts = [v for r in records for v in r.fields.values() if type(v) is int and v >= 10]
    even = sum(count % 5 == 0 for count in counts)
    if len(counts) >= rules.round_counts and even > rules.round_share * len(counts):
        yield finding("round-figures", Where(file, records[0].sheet))


def _same_attendance(records: Sequence[Record], rules: Rules, file: str) -> Iterator[Finding]:
    by_count: Mapping[int, list[Record]] = defaultdict(list)
    for record in records:
        present = count_of(record.fields.get("attendance_actual"))
        if present:
            by_count[present].append(record)
    for count, each in by_count.items():
        if len(each) >= rules.same_attendance:
            yield told("same-attendance", each[0], "attendance_actual", file, count=count)


def _two_sheets(records: Sequence[Record], file: str) -> Iterator[Finding]:
    """One area's figures of one unit on two sheets."""
    if len({record.sheet for record in records}) < 2:
        return
    seen: dict[_Key, str] = {}
    reported: set[tuple[str, int | None]] = set()
    for record in records:
        sheet = seen.setdefault((record.area, record.place, record.item), record.sheet)
        if sheet != record.sheet and (record.sheet, record.place.ac_no) not in reported:
            reported.add((record.sheet, record.place.ac_no))
            yield finding("assembly-twice", Where(file, record.sheet), sheet)
