"""A finding with the place it speaks of, and what every check looks at."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import pandas as pd

from readiness.definitions.findings import Finding, Severity, Where
from readiness.definitions.indicators import Label
from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.scoring.register import Register
from readiness.scoring.units import in_force, place_of
from readiness.store.observations import Observations, cell_of


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """A finding of one place and observed area; `key` names it for good, so that a note can be kept on it.

    Its facts hold `place`, a Label with the place's name in both languages.
    """

    place: Place
    area: str
    key: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class What:
    """What a check has to say: its code, how grave it is, the observed area and the field it points at."""

    code: str
    severity: Severity
    area: str
    field: str = ""


@dataclass(frozen=True)
class Bench:
    """Observations, definitions and the day, with what several checks need read once."""

    observations: Observations
    definitions: Definitions
    as_of: date

    _rows: dict[str, pd.DataFrame] = field(default_factory=dict)

    @cached_property
    def register(self) -> Register:
        return Register.in_force(self.observations.register, self.as_of)

    def has(self, area: str) -> bool:
        """Whether anything was ever reported in the area."""
        return len(self.observations.frames.get(area, ())) > 0

    def rows(self, area: str) -> pd.DataFrame:
        """The area's rows in force."""
        if area not in self._rows:
            self._rows[area] = in_force(self.observations, self.definitions, area, self.as_of)
        return self._rows[area]

    def told(self, what: What, row: pd.Series, place: Place | None = None, **facts: object) -> PlacedFinding:
        """A finding about a row, or about `place` with the row as its example."""
        where = Where(
            self.observations.files.get(int(row["report_id"]), ""),
            str(row["sheet"]),
            cell_of(row, what.field) if what.field else "",
        )
        spoken_of = place or place_of(row)
        value = row.get(what.field)
        seen = "" if value is None or pd.isna(value) else f"{value:g}"
        finding = Finding(what.code, what.severity, where, seen, {"place": self.label(spoken_of), **facts})
        key = finding_key(what, spoken_of, str(row["item"]), int(row["day"]))
        return PlacedFinding(spoken_of, what.area, key, finding)

    def label(self, place: Place) -> Label:
        """The place's name in both languages."""
        names = self.definitions.places
        return Label(hi=names.name(place, "hi"), en=names.name(place, "en"))


def finding_key(what: What, place: Place, item: str, day: int) -> str:
    """The lasting name of a finding: what, where and of which day's figures."""
    address = (place.cluster, place.seat_no, place.ac_no, place.mandal, place.shakti_kendra, place.booth_no)
    parts = (what.code, what.area, what.field, place.level, *address, item, day)
    return "|".join("" if each is None else str(each) for each in parts)


def report_key(report_id: int, code: str, sheet: str, cell: str) -> str:
    """The lasting name of a finding that came with a report."""
    return f"{report_id}|{code}|{sheet}|{cell}"
