"""The checks of one report (domain.md §6): what cannot be right is red, what should be asked is amber.

The thresholds are data/settings/report_checks.toml. Checks that need other reports are the scoring room's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from readiness.definitions.findings import Finding, Where
from readiness.definitions.layouts import Rules
from readiness.intake.findings_of import finding
from readiness.intake.records import Record, Value

_LADDERS = (
    ("formed-over-total", "bc_formed", "booth_total"),
    ("verified-over-formed", "bc_verified", "bc_formed"),
    ("active-over-verified", "bc_active", "bc_verified"),
    ("panna-over-total", "panna_pramukh_named", "panna_total"),
    ("panna-over-total", "panna_committee_formed", "panna_total"),
    ("verified-over-formed", "panna_verified", "panna_committee_formed"),
    ("active-over-verified", "panna_committee_working", "panna_committee_formed"),
    ("attendance-over-invited", "attendance_actual", "attendance_target"),
)
_HELD = ("event_held_date", "office_inaug_date", "last_meeting_date", "last_activity_date", "sk_review_date",
         "last_pravas_date", "bc_last_meeting_date", "closed_date")  # fmt: skip
_DONE = frozenset({"complete", "yes", "active"})
_RecordCheck = Callable[[Record, Rules, str], Iterator[Finding]]


def check_records(records: Sequence[Record], rules: Rules, file: str) -> Iterator[Finding]:
    """The findings of each record by itself."""
    for record in records:
        for each in _checks_of(record.area, tuple(record.fields)):
            yield from each(record, rules, file)


def told(code: str, record: Record, field: str, file: str, **facts: object) -> Finding:
    """A finding at the record's cell of `field`."""
    seen = record.fields.get(field)
    return finding(
        code, Where(file, record.sheet, record.cell_of(field)), "" if seen is None else str(seen), **facts
    )


def count_of(value: Value) -> int | None:
    """The count in a field; None where it is missing or no count."""
    return int(value) if isinstance(value, int) else None


@lru_cache(maxsize=1024)
def _ladders_of(names: tuple[str, ...]) -> tuple[tuple[str, str, str], ...]:
    return tuple(each for each in _LADDERS if each[1] in names and each[2] in names)


@lru_cache(maxsize=1024)
def _held_of(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in _HELD if name in names)


def _ladders(record: Record, rules: Rules, file: str) -> Iterator[Finding]:
    fields = record.fields
    for code, upper, lower in _ladders_of(tuple(fields)):
        high, low = fields[upper], fields[lower]
        if isinstance(high, int) and isinstance(low, int) and high > low:
            yield told(code, record, upper, file, high=int(high), low=int(low))


def _formed_and_pending(record: Record, rules: Rules, file: str) -> Iterator[Finding]:
    formed, pending, total = (
        count_of(record.fields.get(n)) for n in ("bc_formed", "bc_pending", "booth_total")
    )
    if formed is not None and pending is not None and total is not None and formed + pending != total:
        yield told(
            "formed-and-pending", record, "bc_pending", file, formed=formed, pending=pending, total=total
        )


def _active_without_meeting(record: Record, rules: Rules, file: str) -> Iterator[Finding]:
    if count_of(record.fields.get("bc_active")) and record.fields.get("bc_meetings_held") == 0:
        yield told("committee-without-meeting", record, "bc_meetings_held", file)


def _committee(record: Record, rules: Rules, file: str) -> Iterator[Finding]:
    if record.fields.get("status") == "active" and record.fields.get("committee_meetings_held") == 0:
        yield told("committee-without-meeting", record, "committee_meetings_held", file)
    has_date_column = "convenor_announced_date" in record.fields
    if (
        record.fields.get("convenor_named")
        and has_date_column
        and not record.fields["convenor_announced_date"]
    ):
        yield told("convenor-without-date", record, "convenor_announced_date", file)


def _kendra(record: Record, rules: Rules, file: str) -> Iterator[Finding]:
    booths = count_of(record.fields.get("booth_total"))
    least, most = rules.kendra_booths
    if record.place.shakti_kendra and not record.place.booth_no and booths and not least <= booths <= most:
        yield told("kendra-booths", record, "booth_total", file, booths=booths)


def _panna(record: Record, rules: Rules, file: str) -> Iterator[Finding]:
    booths, pages = (count_of(record.fields.get(name)) for name in ("booth_total", "panna_total"))
    least, most = rules.panna_per_booth
    if booths and pages and not least <= pages / booths <= most:
        yield told("panna-per-booth", record, "panna_total", file, pages=round(pages / booths))


def _sample(record: Record, rules: Rules, file: str) -> Iterator[Finding]:
    size, confirmed = (count_of(record.fields.get(name)) for name in ("sample_size", "sample_confirmed"))
    if size and confirmed is not None and confirmed < rules.sample_confirmed_share * size:
        yield told("sample-low", record, "sample_confirmed", file, pct=round(100 * confirmed / size))


def _office(record: Record, rules: Rules, file: str) -> Iterator[Finding]:
    fields = record.fields
    if fields.get("office_status") == "active":
        if fields.get("office_incharge_named") is False:
            yield told("active-without-incharge", record, "office_incharge_named", file)
        last = fields.get("last_activity_date")
        if isinstance(last, date) and record.as_on and (record.as_on - last).days > rules.activity_days:
            yield told("active-without-activity", record, "last_activity_date", file)
    yield from _not_functioning(record, rules, file)


def _not_functioning(record: Record, rules: Rules, file: str) -> Iterator[Finding]:
    opened, status = record.fields.get("office_inaug_date"), record.fields.get("office_status")
    if isinstance(opened, date) and record.as_on and status not in (None, "active", "complete"):
        days = (record.as_on - opened).days
        if days > rules.fresh_days:
            yield told("inaugurated-not-functioning", record, "office_inaug_date", file, days=days)


def _walls(record: Record, rules: Rules, file: str) -> Iterator[Finding]:
    done, consent = (count_of(record.fields.get(name)) for name in ("wall_done", "wall_consent"))
    if done is not None and consent is not None and done > consent:
        yield told("walls-without-consent", record, "wall_done", file, done=done, consent=consent)
    if count_of(record.fields.get("public_walls")):
        yield told("public-walls", record, "public_walls", file)


def _tour(record: Record, rules: Rules, file: str) -> Iterator[Finding]:
    """Two big meetings, and a public meeting or a worker sammelan (cluster and Lok Sabha tours)."""
    names = ("big_meetings", "public_meetings", "worker_sammelans")
    big, public, sammelans = (count_of(record.fields.get(name)) for name in names)
    is_done = record.fields.get("status") in _DONE and not record.place.ac_no
    if is_done and big is not None and (big < 2 or not (public or sammelans)):
        yield told("tour-incomplete", record, "big_meetings", file)


def _in_future(record: Record, rules: Rules, file: str) -> Iterator[Finding]:
    for name in _held_of(tuple(record.fields)):
        day = record.fields[name]
        if isinstance(day, date) and record.as_on and day > record.as_on:
            yield told("event-in-future", record, name, file)


_CHECKS: dict[str, tuple[_RecordCheck, ...]] = {
    "booth_committees": (_ladders, _formed_and_pending, _active_without_meeting, _kendra),
    "panna_committees": (_ladders, _panna, _sample),
    "shakti_kendras": (_kendra,),
    "offices": (_office,),
    "management_committees": (_committee,),
    "wall_writing": (_walls,),
    "pravas": (_tour,),
    "review_attendance": (_ladders,),
}
_NEEDS: dict[_RecordCheck, frozenset[str]] = {
    _formed_and_pending: frozenset({"bc_formed", "bc_pending", "booth_total"}),
    _active_without_meeting: frozenset({"bc_active", "bc_meetings_held"}),
    _kendra: frozenset({"booth_total"}),
    _panna: frozenset({"booth_total", "panna_total"}),
    _sample: frozenset({"sample_size", "sample_confirmed"}),
}
"""The fields without which a check has nothing to compare."""


@lru_cache(maxsize=1024)
def _checks_of(area: str, names: tuple[str, ...]) -> tuple[_RecordCheck, ...]:
    """The checks that records of these fields can fail."""
    able = tuple(each for each in _CHECKS.get(area, ()) if _NEEDS.get(each, frozenset()).issubset(names))
    return (*able, _in_future) if _held_of(names) else able
