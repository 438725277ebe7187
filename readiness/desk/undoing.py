"""A report out of force and back: what it had put aside comes and goes with it.

A file puts aside what its office had told on the phone of the same units. While the file is out of force,
that word is all there is, and it counts again.
"""

from __future__ import annotations

from readiness.desk.oral import retire
from readiness.store.reports import StoredReport
from readiness.store.store import Store


def undo_report(store: Store, report_id: int, by: str = "") -> StoredReport:
    """Take a report out of force, and what only it had put aside back into it. Raises UnknownName."""
    undone = store.undo(report_id, by)
    back = [store.redo(each.report_id, by) for each in store.put_aside_by(report_id) if not each.is_active]
    if back:
        first = min(word.stored_at for word in back)
        files = [each for each in store.reports() if each.is_active and not each.is_oral]
        retire(store, [each for each in files if each.stored_at >= first], by)
    return undone


def redo_report(store: Store, report_id: int, by: str = "") -> StoredReport:
    """Bring an undone report back into force, as it was. Raises UnknownName, StoredAlready."""
    redone = store.redo(report_id, by)
    if not redone.is_oral:
        retire(store, [redone], by)
    return redone
