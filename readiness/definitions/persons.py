"""The words that betray a person's name in a text, read from data/layouts/persons.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from readiness.definitions.errors import Fault, nearest

_FILE = "layouts/persons.toml"


class PersonWords(BaseModel):
    """Lists of words; what each is for stands in the file. Empty lists find no name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    vacant: tuple[str, ...] = ()
    sexes: tuple[str, ...] = ()


class _PersonFile(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    name: PersonWords


def read_persons(data: Path) -> tuple[PersonWords, list[Fault]]:
    """Read the words under `data`; when the file is faulty, its faults and no words."""
    try:
        return _PersonFile.model_validate(tomllib.loads((data / _FILE).read_text("utf-8"))).name, []
    except FileNotFoundError:
        return PersonWords(), [Fault(_FILE, "", "the file is missing")]
    except tomllib.TOMLDecodeError as error:
        return PersonWords(), [Fault(_FILE, "", str(error))]
    except ValidationError as error:
        return PersonWords(), list(_faults(error))


def _faults(error: ValidationError) -> Iterator[Fault]:
    known = [f"name.{key}" for key in PersonWords.model_fields]
    for item in error.errors():
        key = ".".join(map(str, item["loc"]))
        yield Fault(_FILE, key, item["msg"], nearest(key, known) if item["type"] == "extra_forbidden" else "")
