"""Reader of data/settings/practice.toml: how the invented state of the practice data looks."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from readiness.definitions.errors import Fault
from readiness.definitions.places_files import faults_of

FILE = "settings/practice.toml"


class _Closed(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Mess(_Closed):
    """District offices (English names) by the habit that makes their files harder to read."""

    silent: frozenset[str]
    stale: frozenset[str]
    english: frozenset[str]
    own_digits: frozenset[str]
    wrong_total: frozenset[str]
    no_total: frozenset[str]
    formed_over_total: frozenset[str]
    missing_mandal: frozenset[str]
    dashes: frozenset[str]
    text_dates: frozenset[str]

    def habits(self, district: str) -> frozenset[str]:
        """The habits of that district's office."""
        return frozenset(name for name in Mess.model_fields if district in getattr(self, name))


class PracticeSettings(_Closed):
    """`quality` is each seat's share of booths that work, 0 to 1; ranges are inclusive.

    The reports of `earlier_days` before show every seat `earlier_behind` less far.
    """

    seed: int
    booths: int
    mandals: tuple[int, int]
    pages_per_booth: tuple[int, int]
    booths_per_kendra: int
    fresh_days: tuple[int, int]
    stale_days: int
    earlier_days: int
    earlier_behind: float
    state_office: str
    booth_lists: tuple[int, ...]
    quality: dict[int, float]
    mess: Mess


def read_practice_settings(data: Path) -> tuple[PracticeSettings | None, list[Fault]]:
    """Read the file under `data`: the settings, or None and what is faulty in them."""
    content = tomllib.loads((data / FILE).read_text("utf-8"))
    try:
        return PracticeSettings.model_validate(content), []
    except ValidationError as error:
        return None, list(faults_of(error, PracticeSettings, FILE))
