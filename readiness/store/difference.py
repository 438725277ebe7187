"""What a new report changes in what the same office said last, unit by unit and field by field.

Units are matched by their address, never by their row, so a sheet in another order differs in nothing. A
report is compared with earlier ones of the same levels only: a mandal summary leaves no booth out.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.store.observations import ADDRESS, UNSTORED, Observations

_KEYS = ["cluster", "seat_no", "ac_no", "level", "mandal", "shakti_kendra", "booth_no", "item"]

Figure = float | str | None


@dataclass(frozen=True, slots=True)
class Unit:
    """What a row speaks of: an area, a place and, where several records share it, the item."""

    area: str
    place: Place
    item: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one unit that says something else now; None where it is missing."""

    unit: Unit
    field: str
    before: Figure
    after: Figure

    @property
    def step(self) -> float | None:
        """By how much a figure rose or fell; None where either side is no number."""
        if isinstance(self.before, float) and isinstance(self.after, float):
            return self.after - self.before
        return None


@dataclass(frozen=True)
class Difference:
    """Against the office's last report of each area. Without an earlier report everything is new."""

    has_earlier: bool
    new: tuple[Unit, ...]
    gone: tuple[Unit, ...]
    changes: tuple[Change, ...]
    same: int

    def rise_and_fall(self, field: str) -> tuple[float, float]:
        """The sum of all rises and of all falls of a field, both positive."""
        steps = [change.step for change in self.changes if change.field == field and change.step is not None]
        return sum(step for step in steps if step > 0), -sum(step for step in steps if step < 0)


def difference(tried: Observations, report_id: int = UNSTORED) -> Difference:
    """The report's rows against what its sender said last; both stand in `tried`."""
    parts = [part for area in tried.areas for part in _of_area(area, tried.of(area), report_id)]
    return Difference(
        has_earlier=any(part.has_earlier for part in parts),
        new=tuple(unit for part in parts for unit in part.new),
        gone=tuple(unit for part in parts for unit in part.gone),
        changes=tuple(change for part in parts for change in part.changes),
        same=sum(part.same for part in parts),
    )


def _of_area(area: str, frame: pd.DataFrame, report_id: int) -> Iterator[Difference]:
    own = frame[frame["report_id"] == report_id]
    if own.empty:
        return
    now, earlier = _by_unit(own), _earlier(frame, own)
    last = _by_unit(earlier)
    covered = pd.concat([_latest_report(rows) for _, rows in earlier.groupby("level")] or [earlier])
    both = now.index.intersection(last.index)
    changes = list(_changes(area, last.loc[both], now.loc[both]))
    changed = {change.unit for change in changes}
    yield Difference(
        has_earlier=not earlier.empty,
        new=tuple(_units(area, now.index.difference(last.index))) if not earlier.empty else (),
        gone=tuple(_units(area, _by_unit(covered).index.difference(now.index))),
        changes=tuple(changes),
        same=len(both) - len(changed),
    )


def _by_unit(frame: pd.DataFrame) -> pd.DataFrame:
    """The newest row of each unit, indexed by its address."""
    newest = frame.sort_values(["as_on_day", "report_id", "row"], kind="stable").drop_duplicates(
        _KEYS, keep="last"
    )
    return newest.set_index(_KEYS).sort_index()


def _earlier(frame: pd.DataFrame, own: pd.DataFrame) -> pd.DataFrame:
    """What the sender had said of units of the same levels: a list of booths is no earlier mandal summary."""
    first = own.iloc[0]
    is_earlier = (frame["report_id"] < first["report_id"]) & (frame["sender"] == first["sender"])
    found: pd.DataFrame = frame[is_earlier & frame["level"].isin(own["level"])]
    return found


def _latest_report(rows: pd.DataFrame) -> pd.DataFrame:
    """Those of the rows that came in the latest report."""
    latest = rows.sort_values(["as_on_day", "report_id"])["report_id"].iloc[-1]
    found: pd.DataFrame = rows[rows["report_id"] == latest]
    return found


def _changes(area: str, before: pd.DataFrame, after: pd.DataFrame) -> Iterator[Change]:
    """The fields that differ between two frames of the same units, unit by unit."""
    fields = [str(name) for name in after.columns if name not in ADDRESS]
    old, new = (frame[fields].to_numpy(dtype=object) for frame in (before, after))
    for number, key in enumerate(after.index):
        for column, name in enumerate(fields):
            was, now = _figure(old[number, column]), _figure(new[number, column])
            if was != now and now is not None:
                yield Change(_unit(area, key), name, was, now)


def _figure(value: object) -> Figure:
    if isinstance(value, str):
        return value
    number = float("nan") if value is None else float(str(value))
    return None if math.isnan(number) else number


def _units(area: str, keys: Iterable[tuple[object, ...]]) -> Iterator[Unit]:
    return (_unit(area, key) for key in keys)


def _unit(area: str, key: tuple[object, ...]) -> Unit:
    parts: Mapping[str, object] = dict(zip(_KEYS, key, strict=True))
    place = Place(
        Level(str(parts["level"])),
        seat_no=int(str(parts["seat_no"])) or None,
        ac_no=int(str(parts["ac_no"])) or None,
        mandal=str(parts["mandal"]) or None,
        shakti_kendra=str(parts["shakti_kendra"]) or None,
        booth_no=str(parts["booth_no"]) or None,
        cluster=str(parts["cluster"]) or None,
    )
    return Unit(area, place, str(parts["item"]))
