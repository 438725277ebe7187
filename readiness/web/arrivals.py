"""What happens to uploaded files: read once, shown with their effect, then accepted or forgotten.

Nothing is drawn in here, so no rerun of a page can cut a load short: it is stored whole or not at all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from readiness.desk.learning import Learned, everything_learned, learn
from readiness.desk.loading import store_readings
from readiness.intake.read import read_many
from readiness.intake.records import Reading
from readiness.scoring.score import score
from readiness.store.reports import Arrival
from readiness.views.upload_view import UploadView, upload_view
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
    store, files = cache.store(), [(file.data, file.name) for file in batch.files]
    key = (batch.token, tuple(everything_learned(store)))
    readings = _READINGS.get(
        key, lambda: tuple(read_many(files, visit.definitions, progress, store.profiles()))
    )
    waits = INBOX.waiting(batch.token)
    return Waiting(batch, tuple(reading for reading in readings if reading.digest in waits))


def shown(reading: Reading, visit: Visit) -> UploadView:
    """What the reading holds and what accepting it would do to the scores."""
    key = (cache.standing().version, cache.scope(), reading.digest, reading.file, visit.words.lang)
    return _VIEWS.get(key, lambda: _shown(reading, visit))


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
        cache.store().undo(report_id, by="")
    cache.changed()


def last_accepted() -> tuple[str, ...]:
    """The names of the files that an undo would take back."""
    return tuple(cache.store().report(number).file for number in st.session_state.get(State.ACCEPTED, ()))


def _shown(reading: Reading, visit: Visit) -> UploadView:
    received = date.today()
    before = cache.situation_on(max(cache.day_of(visit), _newest_day(reading, received)))
    observations = before.observations.with_reading(reading, received)
    scorecard = score(observations, visit.definitions, before.as_of)
    return upload_view(
        reading, before, replace(before, observations=observations, scorecard=scorecard), visit.words
    )


def _newest_day(reading: Reading, otherwise: date) -> date:
    return max((record.as_on for record in reading.records if record.as_on), default=otherwise)
