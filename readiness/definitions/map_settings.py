"""What a map shows and what real boundaries must satisfy: data/settings/maps.toml, typed and closed."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from readiness.definitions.errors import Fault
from readiness.definitions.export_settings import Colour
from readiness.definitions.places_files import faults_of

FILE = "settings/maps.toml"

Positive = Annotated[float, Field(gt=0)]


class _Closed(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class LayerWeight(_Closed):
    """The most kilobytes that one layer may weigh on its way to a browser."""

    seats_kb: Positive = 60
    seat_kb: Positive = 40


class Inset(_Closed):
    """City segments shown once more, larger."""

    ac_nos: tuple[int, ...]


class Step(_Closed):
    """One class of a legend. `least` is the value from which it holds, None where it is a word or a grade.

    `fill` is six hex digits; without one the class is a band and takes the band's own colour.
    """

    id: str
    least: float | None = None
    fill: Colour | None = None


class NumberNames(_Closed):
    """Attribute names, lower case, under which boundary files hold a unit's number, likeliest first.

    `state` are names of the state's own column in files of the whole country, `this_state` what stands
    in it for this one.
    """

    assembly: tuple[str, ...] = ("ac_no",)
    seat: tuple[str, ...] = ("seat_no", "pc_no")
    state: tuple[str, ...] = ("st_name",)
    this_state: tuple[str, ...] = ("chhattisgarh",)


class BoundarySource(_Closed):
    """Where real boundaries are offered: an https address, and the file's SHA-256 where it is known.

    Without a SHA-256 the program does not fetch the file by itself: a person opens it, saves and chooses it.
    """

    address: str = ""
    sha256: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")] = ""


class MapSettings(_Closed):
    """Everything of maps.toml."""

    official_area_sq_km: Positive = 135192
    area_tolerance_pct: Positive = 1.0
    overlap_tolerance_sq_km: Positive = 1.0
    anchors_least: Annotated[int, Field(gt=0, le=90)] = 80
    max_file_mb: Positive = 60
    change_days: Annotated[int, Field(gt=0)] = 5
    weight: LayerWeight = LayerWeight()
    inset: Mapping[str, Inset] = {}
    source: BoundarySource = BoundarySource()
    number_names: NumberNames = NumberNames()
    scale: Mapping[str, tuple[Step, ...]] = {}


def read_map_settings(data: Path) -> tuple[MapSettings, list[Fault]]:
    """Read maps.toml under `data`; when it is faulty, its faults and the built-in settings."""
    try:
        return MapSettings.model_validate(tomllib.loads((data / FILE).read_text("utf-8"))), []
    except FileNotFoundError:
        return MapSettings(), [Fault(FILE, "", "the file is missing")]
    except tomllib.TOMLDecodeError as error:
        return MapSettings(), [Fault(FILE, "", str(error))]
    except ValidationError as error:
        return MapSettings(), list(faults_of(error, MapSettings, FILE))
