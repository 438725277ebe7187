"""Reader of data/settings/store.toml: what is said before a report is stored, which reports are expected."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from readiness.definitions.errors import Fault
from readiness.definitions.places_files import faults_of

_FILE = "settings/store.toml"
_Positive = Annotated[int, Field(gt=0)]


class _Closed(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Expected(_Closed):
    """The reports expected of every district office; `due_weekday` 1 is Monday.

    `given` are fields that an office is given and does not report: alone they make no report.
    """

    every_days: _Positive = 7
    due_weekday: Annotated[int, Field(ge=1, le=7)] = 1
    grace_days: Annotated[int, Field(ge=0)] = 1
    areas: list[str] = []
    given: list[str] = []


class StoreSettings(_Closed):
    """`watched` are the counts whose fall is unusual, in order; `inbox` lies beside the store."""

    watched: list[str] = []
    lines_shown: _Positive = 4
    changes_shown: _Positive = 12
    inbox: str = "var/inbox"
    reporting: Expected = Expected()


def read_store_settings(data: Path) -> tuple[StoreSettings, list[Fault]]:
    """Read the settings under `data`; when the file is faulty, its faults and the built-in settings."""
    try:
        return StoreSettings.model_validate(tomllib.loads((data / _FILE).read_text("utf-8"))), []
    except (FileNotFoundError, tomllib.TOMLDecodeError) as error:
        return StoreSettings(), [Fault(_FILE, "", str(error))]
    except ValidationError as error:
        return StoreSettings(), list(faults_of(error, StoreSettings, _FILE))
