"""The store's tables as they are now. How a store of an earlier program becomes this: `migrations`.

Only types that every database has: JSON is kept as text, days are integers since 1970-01-01, moments are
ISO texts in UTC. No person, phone or voter number has a column here (domain.md §8).
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    text,
)

metadata = MetaData()

schema_version = Table(
    "schema_version",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("applied_at", Text, nullable=False),
)

state = Table(
    "state",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("file", Text, nullable=False),
    Column("sender", Text, nullable=False),
    Column("received_day", Integer, nullable=False),
    Column("as_on_day", Integer),
    Column("stored_at", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("is_practice", Boolean, nullable=False),
    Column("is_active", Boolean, nullable=False),
    Column("is_oral", Boolean, nullable=False),
    Column("removed", Text, nullable=False),
    Column("content_digest", Text, nullable=False),
)
Index(
    "one_active_report_per_file",
    reports.c.digest,
    unique=True,
    sqlite_where=text("is_active"),
    postgresql_where=text("is_active"),
)

report_parts = Table(
    "report_parts",
    metadata,
    Column("report_id", Integer, ForeignKey("reports.id"), nullable=False),
    Column("area", Text, nullable=False),
    Column("seat_no", Integer, nullable=False),
    Column("records", Integer, nullable=False),
    Column("as_on_day", Integer, nullable=False),
    PrimaryKeyConstraint("report_id", "area", "seat_no"),
)

observations = Table(
    "observations",
    metadata,
    Column("report_id", Integer, ForeignKey("reports.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("area", Text, nullable=False),
    Column("seat_no", Integer, nullable=False),
    Column("content", Text, nullable=False),
    PrimaryKeyConstraint("report_id", "position"),
)

findings = Table(
    "findings",
    metadata,
    Column("report_id", Integer, ForeignKey("reports.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("code", Text, nullable=False),
    Column("severity", Text, nullable=False),
    Column("sheet", Text, nullable=False),
    Column("cell", Text, nullable=False),
    Column("seen", Text, nullable=False),
    Column("facts", Text, nullable=False),
    Column("seat_no", Integer, nullable=False),
    Column("ac_no", Integer, nullable=False),
    PrimaryKeyConstraint("report_id", "position"),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("deed", Text, nullable=False),
    Column("report_id", Integer),
    Column("facts", Text, nullable=False),
)

settings = Table(
    "settings",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    Column("changed_at", Text, nullable=False),
    Column("by", Text, nullable=False),
)

finding_notes = Table(
    "finding_notes",
    metadata,
    Column("key", Text, primary_key=True),
    Column("state", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("day", Integer, nullable=False),
)

profiles = Table(
    "profiles",
    metadata,
    Column("sender", Text, primary_key=True),
    Column("content", Text, nullable=False),
    Column("changed_at", Text, nullable=False),
    Column("by", Text, nullable=False),
)

report_tables = Table(
    "report_tables",
    metadata,
    Column("report_id", Integer, ForeignKey("reports.id"), primary_key=True, autoincrement=False),
    Column("content", Text, nullable=False),
)
