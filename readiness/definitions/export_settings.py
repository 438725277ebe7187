"""How documents look, and what they must not show: data/settings/exports.toml and privacy.toml, typed."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from readiness.definitions.errors import Fault
from readiness.definitions.places_files import faults_of

Colour = Annotated[str, StringConstraints(pattern=r"^[0-9A-F]{6}$")]
Count = Annotated[int, Field(gt=0)]


class _Closed(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DeckSettings(_Closed):
    """Fonts, sizes in points, and the most rows a slide may hold and stay legible."""

    latin_font: str = "Nirmala UI"
    devanagari_font: str = "Nirmala UI"
    fallback_font: str = "Noto Sans Devanagari"
    title_pt: Count = 32
    body_pt: Count = 20
    small_pt: Count = 11
    max_bars: Count = 11
    max_mandals: Count = 8
    max_offices: Count = 8
    max_silent: Count = 8
    max_findings: Count = 6
    max_decisions: Count = 6


class BriefSettings(_Closed):
    """How many rows of a table stand in the A4 brief before the rest is only counted."""

    max_rows: Count = 12


class Colours(_Closed):
    """Six hex digits each, one meaning each."""

    ink: Colour = "1F2933"
    quiet: Colour = "5B6770"
    paper: Colour = "FFFFFF"
    line: Colour = "C9D1D6"
    accent: Colour = "1F4E79"
    red: Colour = "B5482A"
    amber: Colour = "E3A72F"
    green: Colour = "2A7F86"
    none: Colour = "E4E8EB"
    watermark: Colour = "EEF1F3"

    def of_band(self, band: str) -> str:
        """The fill of a band: red, amber, green or none."""
        return {"red": self.red, "amber": self.amber, "green": self.green}.get(band, self.none)

    def on_band(self, band: str) -> str:
        """The ink that reads well on that fill."""
        return self.paper if band in ("red", "green") else self.ink


class ExportSettings(_Closed):
    """Everything of exports.toml."""

    silent_after_days: Count = 7
    deck: DeckSettings = DeckSettings()
    brief: BriefSettings = BriefSettings()
    colour: Colours = Colours()


class PrivacySettings(_Closed):
    """Seats and assemblies of which nothing finer than the assembly is projected or exported."""

    coarse_seats: frozenset[int] = frozenset({10})
    coarse_assemblies: frozenset[int] = frozenset({78, 79, 80, 81, 82})

    def is_coarse(self, seat_no: int, ac_no: int | None = None) -> bool:
        """Whether units below assembly must stay hidden there."""
        return seat_no in self.coarse_seats or ac_no in self.coarse_assemblies


S = TypeVar("S", bound=_Closed)


def read_export_settings(data: Path) -> tuple[ExportSettings, list[Fault]]:
    """Read exports.toml under `data`; when it is faulty, its faults and the built-in settings."""
    return _read(data, "settings/exports.toml", ExportSettings)


def read_privacy_settings(data: Path) -> tuple[PrivacySettings, list[Fault]]:
    """Read privacy.toml under `data`; when it is faulty, its faults and the built-in settings."""
    return _read(data, "settings/privacy.toml", PrivacySettings)


def _read(data: Path, file: str, model: type[S]) -> tuple[S, list[Fault]]:
    try:
        return model.model_validate(tomllib.loads((data / file).read_text("utf-8"))), []
    except FileNotFoundError:
        return model(), [Fault(file, "", "the file is missing")]
    except tomllib.TOMLDecodeError as error:
        return model(), [Fault(file, "", str(error))]
    except ValidationError as error:
        return model(), list(faults_of(error, model, file))
