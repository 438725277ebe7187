"""Saving the store, bringing it back and emptying it: the three acts that concern the whole of it.

A copy is made by the database's own backup, never by copying a file that may be half written. A copy is
tested before it replaces anything, and what it replaces is kept beside it.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, select

from readiness.store import schema
from readiness.store.checking import damages
from readiness.store.dialect import (
    copy_from,
    copy_to,
    engine_for,
    give_back_space,
    sqlite_path,
    url_of,
)
from readiness.store.errors import StoreError
from readiness.store.migrations import migrate, version_of

_PARTS = (schema.findings, schema.observations, schema.report_parts, schema.report_tables)


def backup(engine: Engine, target: Path) -> Path:
    """Save the store as of one moment to a new file, and test the copy.

    Raises StoreError when `target` is there already, or the copy is damaged, or the database is not SQLite.
    """
    if target.exists():
        raise StoreError.is_there_already(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    copy_to(engine, target)
    if damages(engine_for(url_of(target))):
        raise StoreError.damaged(target)
    return target


def restore(engine: Engine, source: Path) -> Path:
    """Replace the store's content by that of a saved file; return where the former content is kept.

    Raises StoreError when the file is not a sound store; then nothing is changed.
    """
    _require_sound(source)
    kept = backup(engine, _beside(engine))
    copy_from(engine, source)
    migrate(engine)
    return kept


def erase_all(connection: Connection) -> None:
    """Delete everything that was ever told, within a transaction that is open."""
    for table in (
        *_PARTS,
        schema.reports,
        schema.audit,
        schema.settings,
        schema.finding_notes,
        schema.profiles,
    ):
        connection.execute(delete(table))


def erase_practice(connection: Connection) -> int:
    """Delete the practice reports, within a transaction that is open; return how many there were."""
    reports = schema.reports.c
    ids = list(connection.execute(select(reports.id).where(reports.is_practice)).scalars())
    for table in _PARTS:
        connection.execute(delete(table).where(table.c.report_id.in_(ids)))
    connection.execute(delete(schema.reports).where(reports.id.in_(ids)))
    return len(ids)


def forget_deleted(engine: Engine) -> None:
    """Let the database give up the room of deleted rows, so that nothing of them stays in the file."""
    give_back_space(engine)


def _require_sound(source: Path) -> None:
    if not source.is_file():
        raise StoreError.is_not_there(source)
    engine = engine_for(url_of(source))
    found = damages(engine)
    if found or version_of(engine) == 0:
        raise StoreError.damaged(source)


def _beside(engine: Engine) -> Path:
    path = sqlite_path(engine.url)
    if path is None:
        raise StoreError.copied_by_its_own_tools(engine.dialect.name)
    return path.with_name(f"{path.stem}.before-restore-{datetime.now(UTC):%Y%m%dT%H%M%S%f}{path.suffix}")
