"""All that is particular to one database: how SQLite is made safe, how writers take turns, how it is copied.

SQLite runs with journal_mode=DELETE and synchronous=EXTRA, and a writer begins with BEGIN IMMEDIATE under a
busy timeout: measured, no acknowledged load was lost to a kill or a power cut, and no load of eight writers
failed. No other file holds SQL that only one database understands.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, NullPool, StaticPool, create_engine, event, make_url, text
from sqlalchemy.engine import URL

from readiness.store.errors import StoreError

BUSY_SECONDS = 60
_WRITERS_TURN = 7_315_205
"""The number of the advisory lock that PostgreSQL's writers share; any constant serves."""


def url_of(store: str | Path) -> URL:
    """A database's url; a plain path means a SQLite file there."""
    where = str(store)
    return make_url(where) if "://" in where else make_url(f"sqlite:///{Path(where).expanduser()}")


def engine_for(url: URL) -> Engine:
    """An engine whose transactions are safe; a SQLite file's folder is made when it is not there."""
    if url.get_backend_name() != "sqlite":
        return create_engine(url)
    path = sqlite_path(url)
    if path is None:
        return _guarded(create_engine(url, poolclass=StaticPool))
    path.parent.mkdir(parents=True, exist_ok=True)
    return _guarded(create_engine(url, poolclass=NullPool))


def sqlite_path(url: URL) -> Path | None:
    """The file of a SQLite url, None for one in memory or another database."""
    is_file = url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:")
    return Path(str(url.database)) if is_file else None


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction of the only writer at that moment: committed whole, or rolled back."""
    with engine.connect().execution_options(is_writer=True) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:turn)"), {"turn": _WRITERS_TURN})
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One transaction that only reads, so that its queries see one moment of the store."""
    options = {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}
    with engine.connect().execution_options(**options) as connection, connection.begin():
        yield connection


def copy_to(engine: Engine, target: Path) -> None:
    """Write a SQLite store, as of one moment, to a new file. Raises StoreError for another database."""
    source = sqlite_path(engine.url)
    if source is None:
        raise StoreError.copied_by_its_own_tools(engine.dialect.name)
    with closing(sqlite3.connect(source)) as here, closing(sqlite3.connect(target)) as there:
        here.backup(there)


def copy_from(engine: Engine, source: Path) -> None:
    """Replace a SQLite store's whole content by that of a file, in one step that readers see whole."""
    target = sqlite_path(engine.url)
    if target is None:
        raise StoreError.copied_by_its_own_tools(engine.dialect.name)
    with closing(sqlite3.connect(source)) as there, closing(sqlite3.connect(target, BUSY_SECONDS)) as here:
        there.backup(here)


def give_back_space(engine: Engine) -> None:
    """Rewrite a SQLite file without the room of deleted rows; other databases do that by themselves."""
    if engine.dialect.name == "sqlite":
        with closing(engine.raw_connection()) as connection:
            connection.cursor().execute("VACUUM")


def broken_pages(engine: Engine) -> list[str]:
    """What the database itself finds damaged; empty when sound, or when it has no such check."""
    if engine.dialect.name != "sqlite":
        return []
    with reading(engine) as connection:
        lines = [str(line) for (line,) in connection.execute(text("PRAGMA integrity_check"))]
    return [line for line in lines if line != "ok"]


def _guarded(engine: Engine) -> Engine:
    event.listen(engine, "connect", _make_safe)
    event.listen(engine, "begin", _begin)
    return engine


def _make_safe(connection: sqlite3.Connection, _record: object) -> None:
    # The driver's own BEGIN is switched off: it would begin as a reader and fail when it turns writer.
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout={BUSY_SECONDS * 1000}",
        "journal_mode=DELETE",
        "synchronous=EXTRA",
        "foreign_keys=ON",
        "secure_delete=ON",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    is_writer = connection.get_execution_options().get("is_writer", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writer else "BEGIN")
