"""Where a finding belongs: its row's seat and assembly, so that a red check stops the right unit's green."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from readiness.definitions.findings import Finding
from readiness.intake.records import Record

FINDING_COLUMNS: Mapping[str, str] = {
    "report_id": "int64",
    "code": "str",
    "severity": "str",
    "sheet": "str",
    "cell": "str",
    "row": "int64",
    "seat_no": "int64",
    "ac_no": "int64",
}
"""The columns of `Observations.findings`, and their types; `row` is 0 where a finding has no cell."""


class CellPlaces:
    """The seat and assembly that a cell speaks of: its row's, else its sheet's when that has only one."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._rows: dict[tuple[str, int], set[tuple[int, int]]] = defaultdict(set)
        self._sheets: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for record in records:
            place = (record.place.seat_no or 0, record.place.ac_no or 0)
            self._rows[record.sheet, record.row].add(place)
            self._sheets[record.sheet].add(place)

    def of(self, finding: Finding) -> tuple[int, int]:
        """Seat and assembly number, 0 where several or none come into question."""
        of_row = self._rows.get((finding.where.sheet, row_of(finding.where.cell)))
        places = of_row or self._sheets.get(finding.where.sheet) or {(0, 0)}
        return _only({seat_no for seat_no, _ in places}), _only({ac_no for _, ac_no in places})


def row_of(cell: str) -> int:
    """The 1-based row of F14 or F14:G20 (the first); 0 for no cell."""
    return int("".join(filter(str.isdigit, cell.split(":")[0])) or 0)


def finding_frame(rows: Sequence[tuple[object, ...]]) -> pd.DataFrame:
    """Rows in the order of FINDING_COLUMNS as a frame."""
    return pd.DataFrame(rows, columns=list(FINDING_COLUMNS)).astype(dict(FINDING_COLUMNS))


def finding_rows(
    findings: Iterable[Finding], records: Iterable[Record], report_id: int
) -> list[tuple[object, ...]]:
    """A reading's findings as rows of that frame."""
    places = CellPlaces(records)
    return [
        (
            report_id,
            f.code,
            f.severity.value,
            f.where.sheet,
            f.where.cell,
            row_of(f.where.cell),
            *places.of(f),
        )
        for f in findings
    ]


def _only(numbers: set[int]) -> int:
    return next(iter(numbers)) if len(numbers) == 1 else 0
