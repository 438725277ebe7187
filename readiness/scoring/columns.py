"""Columns of an observations frame as float arrays: nan is missing, flags are 0 and 1, dates are day numbers.

A field no report has a column for is missing everywhere; it is never zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Codes = NDArray[np.integer[Any]]

PLACE = ("cluster", "seat_no", "ac_no", "mandal", "shakti_kendra", "booth_no")
IDENTITY = ("level", *PLACE, "item")
NUMBERED = ("seat_no", "ac_no")
KEYS = ["level", *PLACE]
"""What names a place in a frame: its level, and its address from the cluster down."""


def numbers(frame: pd.DataFrame, field: str, words: Mapping[str, float]) -> Floats:
    """The field of every row as a number; a status word counts as `words` says, else it is missing."""
    if field not in frame:
        return np.full(len(frame), np.nan)
    column = frame[field]
    if pd.api.types.is_numeric_dtype(column) or pd.api.types.is_bool_dtype(column):
        return column.to_numpy(dtype=np.float64, na_value=np.nan)
    known = column.map(lambda value: words.get(value, value) if isinstance(value, str) else value)
    return np.asarray(pd.to_numeric(known, errors="coerce"), dtype=np.float64)


def texts(frame: pd.DataFrame, field: str) -> NDArray[np.object_]:
    """The field of every row as text, "" where missing; flags read true and false."""
    if field not in frame:
        return np.full(len(frame), "", dtype=object)
    column = frame[field]
    if isinstance(column.dtype, pd.StringDtype):
        return column.to_numpy(dtype=object, na_value="")
    column = column.astype(object)
    return column.where(column.notna(), "").map(_text).to_numpy(dtype=object)


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, (bool, np.bool_)) else str(value)


class Rows:
    """One row per unit with typed access to its fields; each column is turned into an array once."""

    def __init__(self, frame: pd.DataFrame, words: Mapping[str, float]) -> None:
        self.frame = frame
        self.day: Floats = frame["day"].to_numpy(np.float64)
        self._words = words
        self._numbers: dict[str, Floats] = {}
        self._texts: dict[str, NDArray[np.object_]] = {}

    def __len__(self) -> int:
        return len(self.frame)

    def numbers(self, field: str) -> Floats:
        """The field as numbers, nan where missing."""
        if field not in self._numbers:
            self._numbers[field] = numbers(self.frame, field, self._words)
        return self._numbers[field]

    def texts(self, field: str) -> NDArray[np.object_]:
        """The field as text, "" where missing."""
        if field not in self._texts:
            self._texts[field] = texts(self.frame, field)
        return self._texts[field]


def codes_of(frame: pd.DataFrame, names: Iterable[str]) -> Codes:
    """A number for each row that rows equal in all of `names` share; 0, 1, 2… in order of appearance."""
    codes = np.zeros(len(frame), dtype=np.int64)
    for name in names:
        # The column's own array: a text column is coded where it lies, not made into Python texts first.
        own, values = pd.factorize(frame[name].array)
        if len(values) > 1 or -1 in own:
            codes = pd.factorize(codes * (len(values) + 1) + own)[0]
    return codes


def places_filled(frame: pd.DataFrame, **more: Floats) -> pd.DataFrame:
    """A copy with every place column: numbers as integers (0 missing), names as text (""); and `more`."""
    numbered = {name: _numbered(frame, name) for name in NUMBERED}
    named = {name: _named(frame, name) for name in IDENTITY if name not in NUMBERED}
    return frame.assign(**numbered, **named, **more)


def _named(frame: pd.DataFrame, name: str) -> pd.Series | NDArray[np.object_]:
    if name in frame and isinstance(frame[name].dtype, pd.StringDtype):
        return frame[name].fillna("")
    return texts(frame, name)


def _numbered(frame: pd.DataFrame, name: str) -> NDArray[np.int64]:
    return np.nan_to_num(numbers(frame, name, {}), nan=0.0).astype(np.int64)
