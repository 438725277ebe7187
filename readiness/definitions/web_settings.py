"""How the dashboard opens, and what it takes in at once: data/settings/web.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from readiness.definitions.errors import Fault
from readiness.definitions.places_files import faults_of
from readiness.definitions.words import Language

_FILE = "settings/web.toml"
_Positive = Annotated[int, Field(gt=0)]


class WebSettings(BaseModel):
    """`first_*` is what an address that names none opens on; sizes in megabytes, times in minutes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    first_language: Language = Language.HI
    first_page: str = "state"
    first_seat: _Positive = 4
    days_offered: _Positive = 8
    trend_days: _Positive = 4
    upload_limit_mb: _Positive = 100
    upload_kept_minutes: _Positive = 60


def read_web_settings(data: Path) -> tuple[WebSettings, list[Fault]]:
    """Read the settings under `data`; when the file is faulty, its faults and the built-in settings."""
    try:
        return WebSettings.model_validate(tomllib.loads((data / _FILE).read_text("utf-8"))), []
    except (FileNotFoundError, tomllib.TOMLDecodeError) as error:
        return WebSettings(), [Fault(_FILE, "", str(error))]
    except ValidationError as error:
        return WebSettings(), list(faults_of(error, WebSettings, _FILE))
