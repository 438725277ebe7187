"""What one file may cost before it is refused, read from data/settings/intake.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from readiness.definitions.errors import Fault, nearest

_FILE = "settings/intake.toml"
_Positive = Annotated[int, Field(gt=0)]


class _Closed(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FileLimits(_Closed):
    """The file as it arrives."""

    max_mb: _Positive = 25


class PackageLimits(_Closed):
    """The parts of a zipped workbook, as declared before any of them is unpacked."""

    max_unpacked_mb: _Positive = 250
    max_ratio: _Positive = 300
    max_parts: _Positive = 5000


class SheetLimits(_Closed):
    """The used ranges of all sheets together; voters' cards and the like in one sheet."""

    max_cells: _Positive = 3_000_000
    max_sheets: _Positive = 400
    max_card_numbers: _Positive = 4


class WorkerLimits(_Closed):
    """The process that parses: megabytes of address space, seconds for one file."""

    memory_mb: _Positive = 1024
    seconds: _Positive = 20
    processes: _Positive = 2
    files_each: _Positive = 250


class Limits(_Closed):
    """Every limit of the intake."""

    file: FileLimits = FileLimits()
    package: PackageLimits = PackageLimits()
    sheet: SheetLimits = SheetLimits()
    worker: WorkerLimits = WorkerLimits()


def read_limits(data: Path) -> tuple[Limits, list[Fault]]:
    """Read the limits under `data`; when the file is faulty, its faults and the built-in limits."""
    try:
        return Limits.model_validate(tomllib.loads((data / _FILE).read_text("utf-8"))), []
    except FileNotFoundError:
        return Limits(), [Fault(_FILE, "", "the file is missing")]
    except tomllib.TOMLDecodeError as error:
        return Limits(), [Fault(_FILE, "", str(error))]
    except ValidationError as error:
        return Limits(), list(_faults(error))


def _faults(error: ValidationError) -> Iterable[Fault]:
    known = [f"{part}.{key}" for part, limits in Limits() for key in type(limits).model_fields]
    for item in error.errors():
        key = ".".join(map(str, item["loc"]))
        yield Fault(_FILE, key, item["msg"], nearest(key, known) if item["type"] == "extra_forbidden" else "")
