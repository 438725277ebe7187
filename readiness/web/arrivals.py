"""What happens to uploaded files: read once, shown with their effect, then accepted or forgotten.

Nothing is drawn in here, so no rerun of a page can cut a load short: it is stored whole or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from readiness.definitions import changes
from readiness.desk.learning import Learned, everything_learned, learn
from readiness.desk.loading import note_refusals, store_readings
from readiness.desk.reading import File, read_files
from readiness.desk.undoing import undo_report
from readiness.intake.records import Reading
from readiness.scoring.score import score
from readiness.store.reports import Arrival, StoredReport
from readiness.store.store import default_url
from readiness.views.situation import Situation
from readiness.views.upload_view import UploadView, can_accept, upload_view
from readiness.web import cache
from readiness.web.inbox import INBOX, Batch
from readiness.web.keys import Query, State
from readiness.web.shelf import Shelf
from readiness.web.visit import Visit

Progress = Callable[[int, int], None]
_READINGS: Shelf[tuple[Reading, ...]] = Shelf(16)
_VIEWS: Shelf[UploadView] = Shelf(200)


@dataclass(frozen=True)
class Waiting:
    """A batch as it was read, in the order it came."""

    batch: Batch
    readings: tuple[Reading, ...]


def waiting(visit: Visit, progress: Progress) -> Waiting | None:
    """The batch that the address names, read; None where it is finished or forgotten."""
    batch = INBOX.get(visit.asked.get(Query.BATCH, ""))
    if batch is None:
        return None
    files = [(file.data, file.name) for file in batch.files]
    progress(0, len(files))
    readings = _READINGS.get(_key(batch), lambda: _read(files, visit, progress))
    waits = INBOX.waiting(batch.token)
    return Waiting(batch, tuple(reading for reading in readings if reading.digest in waits))


def shown(reading: Reading, visit: Visit) -> UploadView:
    """What the reading holds and what accepting it would do to the scores.

    Kept until a report of the same seats comes or goes: deciding on one file leaves the others as they are.
    """
    before = cache.situation_on(max(cache.day_of(visit), _newest_day(reading, date.today())))
    seats = _seats(reading, before)
    what = (reading.digest, reading.file, reading.sender, len(reading.findings))
    when = (
        before.as_of,
        cache.scope(),
        visit.words.lang,
        changes.stamp(changes.settings_file(default_url())),
    )
    key: Hashable = (what, when, _in_force(before, seats))
    return _VIEWS.get(key, lambda: _shown(reading, before, seats, visit))


def read_of(token: str, digest: str) -> Reading | None:
    """One file of a batch as it was read, decided on or not; None when it is forgotten."""
    batch = INBOX.get(token)
    found = _READINGS.get(_key(batch), lambda: ()) if batch else ()
    return next((each for each in found if each.digest == digest), None)


def accept(visit: Visit, *readings: Reading) -> None:
    """Store the readings, all or none, and remember them for an undo."""
    arrival = Arrival(received=date.today(), is_practice=cache.standing().is_practice)
    taken = store_readings(cache.store(), readings, arrival)
    st.session_state[State.ACCEPTED] = tuple(each.report.report_id for each in taken if each.report)
    cache.changed()
    discard(visit, *readings)


def confirm(visit: Visit, learned: Learned) -> None:
    """Remember what a heading or a place's name means for that office; its files are read again."""
    learn(cache.store(), visit.definitions, learned)
    cache.changed()


def discard(visit: Visit, *readings: Reading) -> None:
    """Forget the files; nothing of them was kept."""
    for reading in readings:
        INBOX.without(visit.asked[Query.BATCH], reading.digest)


def undo() -> None:
    """Take the last accepted files back out of force."""
    for report_id in st.session_state.pop(State.ACCEPTED, ()):
        undo_report(cache.store(), report_id)
    cache.changed()


def last_accepted() -> tuple[StoredReport, ...]:
    """The reports that an undo would take back."""
    return tuple(cache.store().report(number) for number in st.session_state.get(State.ACCEPTED, ()))


def _read(files: Sequence[File], visit: Visit, progress: Progress) -> tuple[Reading, ...]:
    readings = tuple(read_files(cache.store(), visit.definitions, files, progress))
    note_refusals(cache.store(), readings)
    cache.changed()
    return readings


def _key(batch: Batch) -> Hashable:
    """A batch is read anew when something was learned."""
    return batch.token, tuple(everything_learned(cache.store()))


def _seats(reading: Reading, situation: Situation) -> frozenset[int]:
    """The seats whose scores and earlier reports the file can touch: its rows' and its district's."""
    own = {record.place.seat_no for record in reading.records}
    district = {seat.seat_no for seat in situation.seats if reading.sender in seat.districts}
    return frozenset(filter(None, own | district))


def _in_force(situation: Situation, seats: frozenset[int]) -> tuple[int, ...]:
    """The reports whose coming or going changes what a file of those seats does."""
    return tuple(
        report.report_id
        for report in situation.reports
        if report.is_active and (not report.seat_nos or seats.intersection(report.seat_nos))
    )


def _shown(reading: Reading, before: Situation, seats: frozenset[int], visit: Visit) -> UploadView:
    if not can_accept(reading):
        return upload_view(reading, before, before, visit.words)
    observations = before.observations.of_seats(seats).with_reading(reading, date.today())
    scorecard = score(observations, visit.definitions, before.as_of)
    after = replace(before, observations=observations, scorecard=scorecard)
    return upload_view(reading, before, after, visit.words)


def _newest_day(reading: Reading, otherwise: date) -> date:
    return max((record.as_on for record in reading.records if record.as_on), default=otherwise)
