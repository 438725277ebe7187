"""From rows to nouns: stored reports, observations, findings and deeds, within a viewer's scope.

Two queries fetch every area at once, and JSON is parsed as one array: what costs is the row, not the byte.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

import pandas as pd
from sqlalchemy import ColumnElement, Connection, RowMapping, Select, func, or_, select
from sqlalchemy import Row as SqlRow

from readiness.definitions.findings import Finding, Severity, Where
from readiness.definitions.scope import Scope
from readiness.intake.records import Outcome, Removed
from readiness.store import schema
from readiness.store.blocks import Origin, date_of, day_of
from readiness.store.finding_rows import finding_frame, row_of
from readiness.store.memory import fetch_notes
from readiness.store.observations import Observations, frames_of
from readiness.store.reports import Deed, Refusal, ReportPart, StoredFinding, StoredReport
from readiness.store.spelling import one_spelling
from readiness.store.writing import block_from, revived


def fetch_observations(connection: Connection, scope: Scope, as_of: date | None) -> Observations:
    """The records in force within `scope`, of `as_of` or earlier, as frames."""
    parts = [
        (_origin(row), block_from(row.area, row.seat_no, row.content))
        for row in connection.execute(_blocks(scope))
    ]
    frames = one_spelling(frames_of(parts))
    if as_of is not None:
        frames = {area: frame[frame["as_on_day"] <= day_of(as_of)] for area, frame in frames.items()}
    files = {origin.report_id: origin.file for origin, _ in parts}
    settled = frozenset(note.key for note in fetch_notes(connection))
    return Observations(frames, files, _finding_frame(connection, scope), settled)


def fetch_reports(connection: Connection, scope: Scope) -> list[StoredReport]:
    """Every report that speaks of a seat in `scope` or of none, the latest stored first."""
    parts = _parts(connection)
    counts = _finding_counts(connection)
    found = connection.execute(select(schema.reports).order_by(schema.reports.c.id.desc())).mappings()
    reports = [_report(row, parts.get(row["id"], ()), counts.get(row["id"], 0)) for row in found]
    return [report for report in reports if _is_within(report, scope)]


def fetch_findings(connection: Connection, scope: Scope) -> list[StoredFinding]:
    """The findings of active reports, in order of report and place in the file."""
    findings, reports = schema.findings, schema.reports
    query = (
        select(findings, reports.c.file)
        .join(reports, reports.c.id == findings.c.report_id)
        .where(reports.c.is_active, *_within(findings.c.seat_no, scope))
        .order_by(findings.c.report_id, findings.c.position)
    )
    return [_finding(row) for row in connection.execute(query).mappings()]


def fetch_deeds(connection: Connection, limit: int) -> list[Deed]:
    """The latest lines of the audit log, newest first."""
    query = select(schema.audit).order_by(schema.audit.c.id.desc()).limit(limit)
    return [
        Deed(
            datetime.fromisoformat(row["at"]),
            row["by"],
            row["deed"],
            row["report_id"],
            revived(row["facts"]),
        )
        for row in connection.execute(query).mappings()
    ]


def fetch_put_aside(connection: Connection, report_id: int) -> list[int]:
    """The numbers of the reports that were undone because this one came, each once, in order."""
    audit = schema.audit.c
    query = select(audit.report_id, audit.facts).where(audit.deed == "undo").order_by(audit.id)
    lines = connection.execute(query.where(audit.facts.contains("replaced_by")))
    found = (each.report_id for each in lines if revived(each.facts).get("replaced_by") == report_id)
    return list(dict.fromkeys(found))


def fetch_refusals(connection: Connection) -> list[Refusal]:
    """The files that were not taken, the latest first; older lines of the log may name less of them."""
    query = select(schema.audit).where(schema.audit.c.deed == "refuse").order_by(schema.audit.c.id.desc())
    return [_refusal(row) for row in connection.execute(query).mappings()]


def _finding_frame(connection: Connection, scope: Scope) -> pd.DataFrame:
    findings = schema.findings.c
    columns = (findings.report_id, findings.code, findings.severity, findings.sheet, findings.cell)
    query = (
        select(*columns, findings.seat_no, findings.ac_no)
        .join(schema.reports, schema.reports.c.id == findings.report_id)
        .where(schema.reports.c.is_active, *_within(findings.seat_no, scope))
        .order_by(findings.report_id, findings.position)
    )
    return finding_frame([(*row[:5], row_of(row.cell), *row[5:]) for row in connection.execute(query)])


def _blocks(scope: Scope) -> Select[*tuple[object, ...]]:
    table, reports = schema.observations.c, schema.reports.c
    origin = (reports.id, reports.sender, reports.received_day, reports.as_on_day, reports.file)
    return (
        select(table.area, table.seat_no, table.content, *origin)
        .join_from(schema.observations, schema.reports, reports.id == table.report_id)
        .where(reports.is_active, *_within(table.seat_no, scope))
        .order_by(table.report_id, table.position)
    )


def _origin(row: SqlRow[*tuple[object, ...]]) -> Origin:
    return Origin(row.id, row.sender, row.received_day, row.as_on_day, row.file)


def _within(seat_no: ColumnElement[int], scope: Scope) -> Sequence[ColumnElement[bool]]:
    """The condition that `Scope.allows` makes; seat 0 stands for no seat."""
    if scope.seat_nos is None:
        return ()
    return (or_(seat_no == 0, seat_no.in_(sorted(scope.seat_nos))),)


def _is_within(report: StoredReport, scope: Scope) -> bool:
    return not report.seat_nos or any(map(scope.allows, report.seat_nos))


def _parts(connection: Connection) -> dict[int, tuple[ReportPart, ...]]:
    table = schema.report_parts
    parts: dict[int, tuple[ReportPart, ...]] = defaultdict(tuple)
    for row in connection.execute(select(table).order_by(table.c.area, table.c.seat_no)):
        parts[row.report_id] += (ReportPart(row.area, row.seat_no, row.records, date_of(row.as_on_day)),)
    return parts


def _finding_counts(connection: Connection) -> dict[int, int]:
    table = schema.findings
    query = select(table.c.report_id, func.count()).group_by(table.c.report_id)
    return {report_id: count for report_id, count in connection.execute(query)}


def _report(row: RowMapping, parts: tuple[ReportPart, ...], findings: int) -> StoredReport:
    as_on = row["as_on_day"]
    return StoredReport(
        report_id=row["id"],
        digest=row["digest"],
        file=row["file"],
        sender=row["sender"],
        received=date_of(row["received_day"]),
        as_on=None if as_on is None else date_of(as_on),
        stored_at=datetime.fromisoformat(row["stored_at"]),
        outcome=Outcome(row["outcome"]),
        by=row["by"],
        is_practice=row["is_practice"],
        is_active=row["is_active"],
        is_oral=row["is_oral"],
        removed=Removed(*json.loads(row["removed"])),
        parts=parts,
        findings=findings,
    )


def _refusal(row: RowMapping) -> Refusal:
    facts = revived(row["facts"])
    why = facts.get("why")
    file, digest, sender, code = (str(facts.get(name, "")) for name in ("file", "digest", "sender", "code"))
    at = datetime.fromisoformat(row["at"])
    return Refusal(at, file, digest, sender, code, why if isinstance(why, dict) else {})


def _finding(row: RowMapping) -> StoredFinding:
    where = Where(row["file"], row["sheet"], row["cell"])
    finding = Finding(row["code"], Severity(row["severity"]), where, row["seen"], revived(row["facts"]))
    return StoredFinding(finding, row["report_id"], row["file"], row["seat_no"], row["ac_no"])
