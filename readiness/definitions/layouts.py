"""How district workbooks are laid out, as data: fields, areas, headings, status words, concepts, frames.

A renamed column is a line in data/layouts/, never an `if`. This module only checks the files against one
another; what a heading in a workbook means is worked out in `readiness.intake`.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from readiness.definitions.errors import Fault, nearest
from readiness.definitions.levels import Level


class Kind(StrEnum):
    """What a field's cells hold; data/layouts/fields.toml says what each kind means."""

    COUNT = "count"
    NAMED = "named"
    FLAG = "flag"
    DATE = "date"
    STATUS = "status"
    TEXT = "text"
    PLACE = "place"
    ITEM = "item"
    LISTED = "listed"
    MARKER = "marker"
    PERCENT = "percent"
    DROP = "drop"
    REFUSE = "refuse"
    IGNORE = "ignore"


class _Closed(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Field(_Closed):
    """One canonical field.

    `is_past` dates tell of what has happened. `numbers` is the field meant when the same heading stands
    over numbers, `counted` the one meant where
    another place column already tells the rows apart. `unit` is the level one of which the count counts:
    a yes there is 1, at a coarser level a yes is no number. `reads` gives a status word this field's own
    sense. `part_of` is the field of which this one is never more; `left_of` a whole and the part of it that
    leave this one: left = whole - part. `shown_by` are the status words that are this field's alone.
    `has_many` says of a flag that it may come as a number: three chairs are furniture.
    """

    kind: Kind
    hi: str
    en: str
    numbers: str = ""
    counted: str = ""
    is_past: bool = False
    unit: Level | None = None
    reads: dict[str, str] = {}
    part_of: str = ""
    left_of: tuple[str, str] | tuple[()] = ()
    shown_by: tuple[str, ...] = ()
    has_many: bool = False


class Area(_Closed):
    """One area of the review. `signature` fields alone show it; `fields` it shares with other areas."""

    hi: str
    en: str
    levels: list[Level]
    signature: list[str]
    fields: list[str] = []
    item: str = ""
    person: str = ""
    title: list[str] = []

    def holds(self, field: str) -> bool:
        return field in self.signature or field in self.fields


class Frame(_Closed):
    """What a heading must say to mean a field, in concepts; data/layouts/frames.toml says how each list
    counts."""

    core: list[str]
    of: list[str] = [""]
    may: list[str] = []
    never: list[str] = []


class Classes(_Closed):
    """Kinds of concepts: `things` are spoken of, the `carried` ones reach further headings, `leaning` ones
    tell nothing without a thing, `deeds` were done to things, `undoing` ones are never passed over."""

    things: list[str]
    carried: list[str]
    leaning: list[str]
    deeds: list[str]
    undoing: list[str]


class Heading(_Closed):
    """A collected heading and the field it stands for (data/layouts/headers.csv)."""

    header: str
    script: str
    field: str
    note: str = ""


class StatusWord(_Closed):
    """A collected status word and its canonical word (data/layouts/statuses.csv)."""

    text: str
    status: str


class ItemName(_Closed):
    """The ways an item (a morcha, an office's level, a designation) is written."""

    hi: str
    en: str
    words: list[str]


class Rules(_Closed):
    """Thresholds of the checks that need one report (data/settings/report_checks.toml)."""

    fresh_days: int
    stale_days: int
    activity_days: int
    round_share: float
    round_counts: int
    same_numbers: int
    full_units: int
    kendra_booths: tuple[int, int]
    panna_per_booth: tuple[int, int]
    percent_slack: float
    same_attendance: int
    sample_confirmed_share: float
    period_days_before: int
    period_days_after: int
    written_days: int


@dataclass(frozen=True, eq=False)
class Layouts:
    """All of data/layouts/. `items` is by item field, then by the item's id."""

    fields: Mapping[str, Field]
    areas: Mapping[str, Area]
    headings: tuple[Heading, ...]
    statuses: tuple[StatusWord, ...]
    items: Mapping[str, Mapping[str, ItemName]]
    concepts: Mapping[str, tuple[str, ...]]
    fillers: tuple[str, ...]
    frames: Mapping[str, Frame]
    things: frozenset[str]
    carried: frozenset[str]
    leaning: frozenset[str]
    deeds: frozenset[str]
    undoing: frozenset[str]
    lines: Mapping[str, tuple[str, ...]]
    numbers: Mapping[str, int]
    phrases: Mapping[str, tuple[str, ...]]
    rules: Rules


M = TypeVar("M", bound=BaseModel)


class _ConceptFile(_Closed):
    concepts: dict[str, list[str]]
    fillers: dict[str, list[str]]
    classes: Classes


class _LineFile(_Closed):
    lines: dict[str, list[str]]


class _NumberFile(_Closed):
    numbers: dict[int, list[str]]
    meanings: dict[str, list[str]]


def read_layouts(data: Path) -> tuple[Layouts | None, list[Fault]]:
    """Read data/layouts and data/settings/report_checks.toml; None where a file is not readable as typed."""
    reader = _Reader(data)
    concepts = reader.one("layouts/concepts.toml", _ConceptFile)
    lines = reader.one("layouts/lines.toml", _LineFile)
    rules = reader.one("settings/report_checks.toml", Rules)
    fields = reader.many("layouts/fields.toml", Field)
    areas = reader.many("layouts/areas.toml", Area)
    numbers = reader.one("layouts/numbers.toml", _NumberFile)
    frames = reader.many("layouts/frames.toml", Frame)
    items = reader.nested("layouts/items.toml", ItemName)
    headings = reader.rows("layouts/headers.csv", Heading)
    statuses = reader.rows("layouts/statuses.csv", StatusWord)
    if concepts is None or lines is None or rules is None or numbers is None:
        return None, reader.faults
    layouts = Layouts(
        fields=fields,
        areas=areas,
        headings=tuple(headings),
        statuses=tuple(statuses),
        items=items,
        concepts={name: tuple(words) for name, words in concepts.concepts.items()},
        fillers=tuple(concepts.fillers["words"]),
        frames=frames,
        things=frozenset(concepts.classes.things),
        carried=frozenset(concepts.classes.carried),
        leaning=frozenset(concepts.classes.leaning),
        deeds=frozenset(concepts.classes.deeds),
        undoing=frozenset(concepts.classes.undoing),
        lines={name: tuple(words) for name, words in lines.lines.items()},
        numbers={word: number for number, words in numbers.numbers.items() for word in words},
        phrases={name: tuple(words) for name, words in numbers.meanings.items()},
        rules=rules,
    )
    return layouts, [*reader.faults, *_disagreements(layouts)]


class _Reader:
    """Reads typed files under one folder and gathers what is wrong with them."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.faults: list[Fault] = []

    def one(self, file: str, model: type[M]) -> M | None:
        return self._checked(model, self._table(file), file, "")

    def many(self, file: str, model: type[M]) -> dict[str, M]:
        """A table of tables, by its keys."""
        return self._each(model, self._table(file), file, "")

    def nested(self, file: str, model: type[M]) -> dict[str, dict[str, M]]:
        """A table of tables of tables."""
        return {
            key: self._each(model, inner, file, f"{key}.")
            for key, inner in self._table(file).items()
            if isinstance(inner, dict)
        }

    def rows(self, file: str, model: type[M]) -> list[M]:
        with (self.data / file).open(encoding="utf-8", newline="") as lines:
            raw = list(csv.DictReader(lines))
        checked = (self._checked(model, row, file, f"line {n}") for n, row in enumerate(raw, 2))
        return [row for row in checked if row is not None]

    def _table(self, file: str) -> dict[str, object]:
        try:
            return tomllib.loads((self.data / file).read_text("utf-8"))
        except (OSError, tomllib.TOMLDecodeError) as error:
            self.faults.append(Fault(file, "", str(error)))
            return {}

    def _each(self, model: type[M], table: Mapping[str, object], file: str, prefix: str) -> dict[str, M]:
        checked = {key: self._checked(model, value, file, prefix + key) for key, value in table.items()}
        return {key: value for key, value in checked.items() if value is not None}

    def _checked(self, model: type[M], value: object, file: str, key: str) -> M | None:
        try:
            return model.model_validate(value)
        except ValidationError as error:
            self.faults.extend(_faults(error, model, file, key))
            return None


def _faults(error: ValidationError, model: type[BaseModel], file: str, key: str) -> Iterator[Fault]:
    for problem in error.errors():
        path = ".".join(map(str, problem["loc"]))
        near = nearest(path, model.model_fields) if problem["type"] == "extra_forbidden" else ""
        yield Fault(file, " ".join(filter(None, [key, path])), problem["msg"], near)


def _disagreements(layouts: Layouts) -> Iterator[Fault]:
    yield from _unknown_fields(layouts)
    for file, key, concept in _concept_mentions(layouts):
        if concept not in layouts.concepts:
            yield Fault(file, key, f"unknown concept {concept}", nearest(concept, layouts.concepts))


def _concept_mentions(layouts: Layouts) -> Iterator[tuple[str, str, str]]:
    for field, frame in layouts.frames.items():
        for each in (*frame.core, *frame.of, *frame.may, *frame.never):
            for concept in each.removeprefix("~").replace("*", "").split():
                yield "layouts/frames.toml", field, concept
    for concept in sorted(
        layouts.things | layouts.carried | layouts.leaning | layouts.deeds | layouts.undoing
    ):
        yield "layouts/concepts.toml", "classes", concept


def _unknown_fields(layouts: Layouts) -> Iterator[Fault]:
    for file, key, name in _field_mentions(layouts):
        if name not in layouts.fields:
            yield Fault(file, key, f"unknown field {name}", nearest(name, layouts.fields))


def _field_mentions(layouts: Layouts) -> Iterator[tuple[str, str, str]]:
    for name, field in layouts.fields.items():
        if field.numbers:
            yield "layouts/fields.toml", f"{name} numbers", field.numbers
        for mentioned in filter(None, [field.part_of, *field.left_of]):
            yield "layouts/fields.toml", f"{name} part_of, left_of", mentioned
    for name, area in layouts.areas.items():
        for mentioned in filter(None, [*area.signature, *area.fields, area.item, area.person]):
            yield "layouts/areas.toml", name, mentioned
    for heading in layouts.headings:
        yield "layouts/headers.csv", heading.header, heading.field
    for name in layouts.frames:
        yield "layouts/frames.toml", name, name
    for name in layouts.items:
        yield "layouts/items.toml", name, name
