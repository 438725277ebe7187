"""What a cell gave: the value, a doubt when it is not just what was written, and the code of the finding."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from readiness.intake.records import Doubt, Value


class Parsed(NamedTuple):
    """A value and how far it can be trusted. `total` is the y of "x of y"; `names` counts persons dropped;
    `until` is the last day of "10 से 11 जनवरी"."""

    value: Value = None
    doubt: Doubt | None = None
    code: str = ""
    total: int | None = None
    names: int = 0
    until: date | None = None


MISSING = Parsed()
ALL = "all-claimed"
DITTO = "ditto-not-copied"
NOT_UNDERSTOOD = Parsed(None, Doubt.NOT_UNDERSTOOD, "value-not-understood")
