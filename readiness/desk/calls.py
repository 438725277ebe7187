"""Answers of call-backs come in at either door and are stored like a report, one for each sample and day.

What was answered before is kept: the newer report holds all answers of its sample and takes the older one's
place, so that a list of reports shows one line for a day's calls and one undo takes them back.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.sample import AREA, Answer, answers_reading
from readiness.store.reports import StoredReport
from readiness.store.store import Store


def store_answers(
    store: Store, place: Place, answers: Mapping[str, Answer], day: date, words: Words, *, round_no: int = 1
) -> StoredReport:
    """Store the answers of an assembly's sample, by booth number, and put the day's earlier ones aside."""
    name = words("store.calls.file", ac_no=place.ac_no, round=round_no, day=day)
    reading = answers_reading(place, answers, day, name)
    stored = store.add(reading, received=day, is_practice=store.is_practice)
    for report in store.reports():
        is_older = report.is_active and report.report_id != stored.report_id
        if is_older and report.file == stored.file and report.areas == (AREA,):
            store.undo(report.report_id)
    return stored
