"""Ordered steps from an empty database to the schema of today, each applied once, in one transaction.

A step that has been released stays: what comes later is a new step at the end. Tables are made as they are
today, so a step that changes one looks first whether it still has to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from uuid import uuid4

from sqlalchemy import Connection, Engine, insert, inspect, select

from readiness.store import schema
from readiness.store.dialect import writing
from readiness.store.errors import StoreError

Step = Callable[[Connection], None]

_FIRST = (
    schema.state,
    schema.reports,
    schema.report_parts,
    schema.observations,
    schema.findings,
    schema.audit,
    schema.settings,
)


def _create_the_first_tables(connection: Connection) -> None:
    schema.metadata.create_all(connection, tables=_FIRST)
    connection.execute(insert(schema.state).values(name="change", value=uuid4().hex))


def _create_what_people_told(connection: Connection) -> None:
    schema.metadata.create_all(connection, tables=(schema.finding_notes, schema.profiles))


def _create_the_offices_headings(connection: Connection) -> None:
    schema.metadata.create_all(connection, tables=(schema.report_tables,))


STEPS: Sequence[Step] = (
    _create_the_first_tables,
    _create_what_people_told,
    _create_the_offices_headings,
)


def migrate(engine: Engine, steps: Sequence[Step] = STEPS) -> None:
    """Bring the store to the newest schema: all missing steps or none. Raises StoreError when it is newer."""
    if version_of(engine) == len(steps):
        return
    with writing(engine) as connection:
        schema.schema_version.create(connection, checkfirst=True)
        done = len(connection.execute(select(schema.schema_version.c.version)).all())
        if done > len(steps):
            raise StoreError.too_new(done, len(steps))
        for version, step in enumerate(steps[done:], done + 1):
            step(connection)
            stamp = datetime.now(UTC).isoformat(timespec="seconds")
            connection.execute(insert(schema.schema_version).values(version=version, applied_at=stamp))


def version_of(engine: Engine) -> int:
    """How many steps the store has had; 0 for an empty database."""
    with engine.connect() as connection:
        if not inspect(connection).has_table(schema.schema_version.name):
            return 0
        return len(connection.execute(select(schema.schema_version.c.version)).all())
