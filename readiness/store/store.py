"""The store: the one place that remembers, behind a few verbs, each one transaction.

A load is stored whole or not at all, the same bytes are in force once, an undo hides and never destroys.
Each change gives the store another `version`, by which whatever was computed from it is cached.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, Engine, exists, insert, select, update

from readiness.definitions.errors import UnknownName
from readiness.definitions.load import DATA
from readiness.definitions.scope import Scope
from readiness.intake.profiles import Profile
from readiness.intake.records import Outcome, Reading, TableReading
from readiness.store import schema
from readiness.store.checking import Damage, damages
from readiness.store.dialect import engine_for, reading, url_of, writing
from readiness.store.errors import NothingToStore, StoredAlready
from readiness.store.keeping import backup, erase_all, erase_practice, forget_deleted, restore
from readiness.store.memory import (
    FindingNote,
    drop_note,
    fetch_notes,
    fetch_profiles,
    write_note,
    write_profile,
)
from readiness.store.migrations import migrate
from readiness.store.observations import Observations
from readiness.store.reports import Arrival, Deed, Refusal, StoredFinding, StoredReport
from readiness.store.retrieval import (
    fetch_deeds,
    fetch_findings,
    fetch_observations,
    fetch_put_aside,
    fetch_refusals,
    fetch_reports,
)
from readiness.store.tables_text import tables_from, tables_text
from readiness.store.writing import compact, now, write_report

EVERYTHING = Scope.everything()


def default_url() -> str:
    """Where the store lives unless told otherwise: $READINESS_STORE, or var/readiness.db of the project."""
    return os.environ.get("READINESS_STORE") or str(DATA.parent / "var" / "readiness.db")


class Store:
    """An open store. Safe to share between threads; every call opens and ends its own transaction."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @classmethod
    def open(cls, url: str | Path | None = None) -> Store:
        """Open the store at an SQLAlchemy url or a file's path; make it or bring it up to date first.

        Raises StoreError when a newer program has written it.
        """
        engine = engine_for(url_of(url or default_url()))
        migrate(engine)
        return cls(engine)

    def close(self) -> None:
        """Give back what connections are kept open; the store opens new ones when it is used again."""
        self.engine.dispose()

    @property
    def version(self) -> str:
        """A text that differs after every change, also by another program."""
        with reading(self.engine) as connection:
            query = select(schema.state.c.value).where(schema.state.c.name == "change")
            return str(connection.execute(query).scalar_one())

    @property
    def is_practice(self) -> bool:
        """Whether any practice report is in force."""
        reports = schema.reports
        with reading(self.engine) as connection:
            return bool(
                connection.execute(
                    select(exists().where(reports.c.is_active, reports.c.is_practice))
                ).scalar_one()
            )

    @property
    def is_empty(self) -> bool:
        """Whether no report is in force."""
        with reading(self.engine) as connection:
            return not connection.execute(select(exists().where(schema.reports.c.is_active))).scalar_one()

    def add(
        self,
        reading: Reading,
        *,
        received: date,
        by: str = "",
        as_on: date | None = None,
        is_practice: bool = False,
    ) -> StoredReport:
        """Store one reading. `already` is True in the answer when the same bytes are in force.

        `as_on` is the day of figures that carry none. Raises NothingToStore for a refused file.
        """
        return self.add_all([reading], Arrival(received, by, as_on, is_practice))[0]

    def add_all(self, readings: Sequence[Reading], arrival: Arrival) -> list[StoredReport]:
        """Store several readings whole or none of them, in their order; answers as `add` does."""
        for each in readings:
            if each.outcome is Outcome.REFUSED:
                raise NothingToStore.from_file(each.file)
        with writing(self.engine) as connection:
            stored = [_store_once(connection, each, arrival) for each in readings]
            by_id = {report.report_id: report for report in fetch_reports(connection, EVERYTHING)}
        return [replace(by_id[report_id], already=already) for report_id, already in stored]

    def undo(self, report_id: int, by: str = "", replaced_by: int | None = None) -> StoredReport:
        """Take a report out of force; it stays listed and can be redone. Raises UnknownName.

        `replaced_by` is the report whose coming put it aside.
        """
        with writing(self.engine) as connection:
            report = _known(connection, report_id)
            if report.is_active:
                _set_active(connection, report_id, is_active=False)
                facts = {} if replaced_by is None else {"replaced_by": replaced_by}
                log(connection, "undo", by, report_id, **facts)
        return replace(report, is_active=False)

    def put_aside_by(self, report_id: int) -> list[StoredReport]:
        """The reports that the coming of this one put aside."""
        with reading(self.engine) as connection:
            return [_known(connection, number) for number in fetch_put_aside(connection, report_id)]

    def redo(self, report_id: int, by: str = "") -> StoredReport:
        """Bring an undone report back into force. Raises UnknownName, StoredAlready."""
        with writing(self.engine) as connection:
            report = _known(connection, report_id)
            if not report.is_active:
                other = _in_force(connection, report.digest)
                if other is not None:
                    raise StoredAlready.under(other)
                _set_active(connection, report_id, is_active=True)
                log(connection, "redo", by, report_id)
        return replace(report, is_active=True)

    def reports(self, scope: Scope = EVERYTHING) -> list[StoredReport]:
        """Every stored report within `scope`, undone ones too, the latest first."""
        with reading(self.engine) as connection:
            return fetch_reports(connection, scope)

    def report(self, report_id: int) -> StoredReport:
        """One report by its number. Raises UnknownName."""
        with reading(self.engine) as connection:
            return _known(connection, report_id)

    def tables(self, report_id: int) -> tuple[TableReading, ...]:
        """The tables of a report as they were recognised, with the office's own headings; () if not kept."""
        kept = select(schema.report_tables.c.content).where(schema.report_tables.c.report_id == report_id)
        with reading(self.engine) as connection:
            text = connection.execute(kept).scalar_one_or_none()
        return () if text is None else tables_from(text)

    def find(self, digest: str) -> StoredReport | None:
        """The report in force of a file with these bytes, if there is one."""
        with reading(self.engine) as connection:
            report_id = _in_force(connection, digest)
            return None if report_id is None else _known(connection, report_id)

    def observations(self, scope: Scope = EVERYTHING, as_of: date | None = None) -> Observations:
        """What the active reports say of the seats in `scope`, up to and with the day `as_of`."""
        with reading(self.engine) as connection:
            return fetch_observations(connection, scope, as_of)

    def findings(self, scope: Scope = EVERYTHING) -> list[StoredFinding]:
        """The findings of active reports within `scope`."""
        with reading(self.engine) as connection:
            return fetch_findings(connection, scope)

    def backup(self, target: Path) -> Path:
        """Save the store to a new file and test the copy. Raises StoreError."""
        return backup(self.engine, target)

    def restore(self, source: Path, by: str = "") -> Path:
        """Bring back a saved store; return where the present one is kept. Raises StoreError."""
        kept = restore(self.engine, source)
        self.note("restore", by)
        return kept

    def erase(self, by: str = "") -> None:
        """Empty the store for good; one line in the log says that it was done, and by whom."""
        with writing(self.engine) as connection:
            erase_all(connection)
            log(connection, "erase", by)
            mark_changed(connection)
        forget_deleted(self.engine)

    def erase_practice(self, by: str = "") -> int:
        """Remove the practice reports for good; return how many there were."""
        with writing(self.engine) as connection:
            count = erase_practice(connection)
            log(connection, "erase_practice", by, reports=count)
            mark_changed(connection)
        return count

    def damages(self) -> list[Damage]:
        """What the self-test finds wrong; empty when the store is sound."""
        return damages(self.engine)

    def settle(self, note: FindingNote) -> None:
        """Note that a finding was explained or fixed; a former note on it is replaced."""
        with writing(self.engine) as connection:
            write_note(connection, note)
            log(connection, "settle", note.by, key=note.key, state=note.state.value)
            mark_changed(connection)

    def unsettle(self, key: str, by: str = "") -> None:
        """Take the note on a finding back."""
        with writing(self.engine) as connection:
            drop_note(connection, key)
            log(connection, "unsettle", by, key=key)
            mark_changed(connection)

    def notes(self) -> list[FindingNote]:
        """What was said of findings."""
        with reading(self.engine) as connection:
            return fetch_notes(connection)

    def profiles(self) -> dict[str, Profile]:
        """What was confirmed for each office, by its English name; "" stands for every office."""
        with reading(self.engine) as connection:
            return fetch_profiles(connection)

    def keep_profile(self, profile: Profile, by: str = "") -> None:
        """Remember an office's confirmations in the place of the former ones."""
        with writing(self.engine) as connection:
            write_profile(connection, profile, by)
            log(connection, "profile", by, sender=profile.sender)
            mark_changed(connection)

    def keep_profiles(self, profiles: Sequence[Profile], by: str = "") -> None:
        """The same for several offices, all or none, as a load does by itself: the version stays."""
        with writing(self.engine) as connection:
            for profile in profiles:
                write_profile(connection, profile, by)

    def note(self, deed: str, by: str = "", report_id: int | None = None, **facts: object) -> None:
        """Write one line to the audit log: an export, a refused file, a page that was opened."""
        with writing(self.engine) as connection:
            log(connection, deed, by, report_id, **facts)

    def refuse(self, reading: Reading, by: str = "") -> None:
        """Write down that a file came and was not taken; nothing else of it is kept."""
        if reading.refusal is None:
            return
        known = {"file": reading.file, "digest": reading.digest, "sender": reading.sender}
        why = {"code": reading.refusal.code, "why": dict(reading.refusal.facts)}
        with writing(self.engine) as connection:
            log(connection, "refuse", by, None, **known, **why)
            mark_changed(connection)

    def refusals(self) -> list[Refusal]:
        """The files that came and were not taken, the latest first."""
        with reading(self.engine) as connection:
            return fetch_refusals(connection)

    def deeds(self, limit: int = 200) -> list[Deed]:
        """The latest lines of the audit log, newest first."""
        with reading(self.engine) as connection:
            return fetch_deeds(connection, limit)


def log(connection: Connection, deed: str, by: str, report_id: int | None = None, **facts: object) -> None:
    """Write one line to the audit log within a transaction that is open."""
    values = {"at": now(), "by": by, "deed": deed, "report_id": report_id, "facts": compact(facts)}
    connection.execute(insert(schema.audit).values(values))


def mark_changed(connection: Connection) -> None:
    """Give the store another version."""
    change = update(schema.state).where(schema.state.c.name == "change").values(value=uuid4().hex)
    connection.execute(change)


def _store_once(connection: Connection, reading: Reading, arrival: Arrival) -> tuple[int, bool]:
    """The report's number and whether these bytes were in force before."""
    known = _in_force(connection, reading.digest)
    if known is not None:
        return known, True
    report_id = write_report(connection, reading, arrival)
    tables = {"report_id": report_id, "content": tables_text(reading.tables)}
    connection.execute(insert(schema.report_tables).values(tables))
    log(connection, "load", arrival.by, report_id, file=reading.file, records=len(reading.records))
    mark_changed(connection)
    return report_id, False


def _in_force(connection: Connection, digest: str) -> int | None:
    reports = schema.reports
    query = select(reports.c.id).where(reports.c.is_active, reports.c.digest == digest)
    return connection.execute(query).scalar_one_or_none()


def _known(connection: Connection, report_id: int) -> StoredReport:
    reports = {report.report_id: report for report in fetch_reports(connection, EVERYTHING)}
    if report_id not in reports:
        raise UnknownName.among("report", report_id, reports)
    return reports[report_id]


def _set_active(connection: Connection, report_id: int, *, is_active: bool) -> None:
    reports = schema.reports
    connection.execute(update(reports).where(reports.c.id == report_id).values(is_active=is_active))
    mark_changed(connection)
