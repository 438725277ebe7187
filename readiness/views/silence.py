"""A report that did not come is a result to show: district offices without one, and since when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from readiness.definitions.places import District
from readiness.definitions.words import Words
from readiness.views.rows import SilentRow
from readiness.views.say import day_text, listed
from readiness.views.situation import Situation


def silent_offices(situation: Situation, words: Words, seat_no: int | None = None) -> tuple[SilentRow, ...]:
    """Districts of the seat (or of every seat in scope) whose last report is missing or older than
    the setting's days; never reported first, then the longest silence."""
    limit = situation.definitions.export_settings.silent_after_days
    rows = [_row(situation, district, words) for district in _districts(situation, seat_no)]
    silent = [row for row in rows if row.days is None or row.days > limit]
    return tuple(sorted(silent, key=lambda row: (row.days is not None, -(row.days or 0), row.name)))


def _districts(situation: Situation, seat_no: int | None) -> Iterable[District]:
    places = situation.definitions.places
    seats = [seat for seat in situation.seats if seat_no in (None, seat.seat_no)]
    names = {name for seat in seats for name in seat.districts}
    return [district for district in places.districts if district.name_en in names]


def _row(situation: Situation, district: District, words: Words) -> SilentRow:
    last = last_received(situation, district.name_en)
    days = None if last is None else (situation.as_of - last).days
    name = district.name_hi if words.lang == "hi" else district.name_en
    since = words("views.silent_days", n=days) if days is not None else words("views.silent_never")
    return SilentRow(
        name=name,
        seats=listed(_seat_names(situation, district, words), words),
        days=days,
        days_text=since,
        last_text=day_text(last, words),
        message=_message(situation, name, last, words),
        sender=district.name_en,
    )


def last_received(situation: Situation, district: str) -> date | None:
    """The day the district's latest file came in, None when none ever did; a word on the phone is no file."""
    days = [
        report.received
        for report in situation.reports
        if report.is_active and not report.is_oral and report.sender == district
    ]
    return max((day for day in days if day <= situation.as_of), default=None)


def _seat_names(situation: Situation, district: District, words: Words) -> list[str]:
    seats = [seat for seat in situation.seats if district.name_en in seat.districts]
    return [seat.name_hi if words.lang == "hi" else seat.name_en for seat in seats]


def _message(situation: Situation, name: str, last: date | None, words: Words) -> str:
    today = day_text(situation.as_of, words)
    if last is None:
        return words("views.ask_first", name=name, today=today)
    return words("views.ask_again", name=name, today=today, last=day_text(last, words))
