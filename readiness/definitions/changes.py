"""What the owner of the review moved: weights, bands, days, clusters, committee kinds, kept beside the store.

The files under data/ stay as shipped. A change is a short list of dotted keys and values, checked like the
files themselves and kept as a numbered version; nothing is ever overwritten, so what stood when a review
was frozen can be read again. The method's stamp follows by itself, since it digests what is in force.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from readiness.definitions.errors import DefinitionFaults, Fault, nearest
from readiness.definitions.load import DATA, Definitions
from readiness.definitions.places import Cluster, Places
from readiness.definitions.places_files import faults_of
from readiness.definitions.settings import Method, Target

FILE = "settings.json"
KINDS = "units.management_committees"
CLUSTERS = "clusters."

TARGET = "target.day"

Value = float | str | list[int] | list[str]


@dataclass(frozen=True)
class Version:
    """One kept state of the changes: all that differs from the shipped files, since when."""

    number: int
    day: str
    values: Mapping[str, Value]


def settings_file(store: str) -> Path:
    """Where a store's own settings are kept: next to its file, else in the project's var/."""
    path = store.removeprefix("sqlite:///")
    return DATA.parent / "var" / FILE if "://" in path else Path(path).parent / FILE


def versions(path: Path) -> tuple[Version, ...]:
    """Every kept version, oldest first; none where nothing was ever changed. Raises DefinitionFaults."""
    if not path.is_file():
        return ()
    try:
        return tuple(Version(**each) for each in json.loads(path.read_text("utf-8")))
    except (ValueError, TypeError) as error:
        raise DefinitionFaults.of([Fault(FILE, "", str(error))]) from error


def stamp(path: Path) -> str:
    """Changes with every kept version; "" where nothing was ever changed."""
    return str(path.stat().st_mtime_ns) if path.is_file() else ""


def in_force(definitions: Definitions, path: Path) -> Definitions:
    """The definitions with the newest version applied. Raises DefinitionFaults."""
    kept = versions(path)
    return changed(definitions, kept[-1].values) if kept else definitions


def keep(shipped: Definitions, values: Mapping[str, Value], path: Path) -> Version:
    """Check the values against the shipped definitions and keep them as the next version.

    Raises DefinitionFaults with every fault; then nothing is kept.
    """
    changed(shipped, values)
    before = versions(path)
    fresh = Version(len(before) + 1, date.today().isoformat(), dict(values))
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = path.with_suffix(".new")
    waiting.write_text(json.dumps([asdict(each) for each in (*before, fresh)], ensure_ascii=False), "utf-8")
    waiting.replace(path)
    return fresh


def changed(definitions: Definitions, values: Mapping[str, Value]) -> Definitions:
    """The definitions with those values in place of the shipped ones. Raises DefinitionFaults."""
    method, method_faults = _method(definitions.settings.method, values)
    places, place_faults = _places(definitions.places, values)
    target, target_faults = _target(definitions.settings.target, values)
    if method_faults or place_faults or target_faults:
        raise DefinitionFaults.of([*method_faults, *place_faults, *target_faults])
    settings = definitions.settings.model_copy(update={"method": method, "target": target})
    return replace(definitions, settings=settings, places=places)


def offered(definitions: Definitions) -> dict[str, Value]:
    """Everything that can be moved, by its dotted key, with the value in force."""
    method = definitions.settings.method
    areas = {f"areas.{area}.composite": each.composite for area, each in method.areas.items()}
    clusters = {f"{CLUSTERS}{each.id}": list(each.seat_nos) for each in definitions.places.clusters}
    kinds = {KINDS: [each.level.value for each in method.units[KINDS.split(".")[1]]]}
    bands = {f"bands.{name}": float(value) for name, value in method.bands.model_dump().items()}
    ages = {f"ages.{name}": float(value) for name, value in method.ages.model_dump().items()}
    day = definitions.settings.target.day
    target: dict[str, Value] = {TARGET: day.isoformat() if day else ""}
    return {**bands, **ages, **areas, **kinds, **clusters, **target}


def _method(method: Method, values: Mapping[str, Value]) -> tuple[Method, list[Fault]]:
    content = method.model_dump(mode="json")
    faults = [fault for key, value in values.items() for fault in _put(content, key, value)]
    faults += [
        Fault(FILE, f"ages.{name}", "less than a day") for name, days in content["ages"].items() if days < 1
    ]
    if sum(area["composite"] for area in content["areas"].values()) <= 0:
        faults.append(Fault(FILE, "areas", "all weights are 0"))
    try:
        return Method.model_validate(content), faults
    except ValidationError as error:
        return method, [*faults, *faults_of(error, Method, FILE)]


def _put(content: dict[str, dict[str, object]], key: str, value: Value) -> list[Fault]:
    """Set one dotted key of the method in place; a key that does not exist is a fault."""
    if key.startswith(CLUSTERS) or key == TARGET:
        return []
    if key == KINDS:
        content["units"][KINDS.split(".")[1]] = [{"level": level} for level in _levels(value)]
        return []
    *way, last = key.split(".")
    part: object = content
    for step in way:
        part = part.get(step) if isinstance(part, dict) else None
    if not isinstance(part, dict) or last not in part:
        known = [name for names in content.values() if isinstance(names, dict) for name in names]
        return [Fault(FILE, key, "unknown setting", nearest(last, known))]
    part[last] = value
    return []


def _target(target: Target, values: Mapping[str, Value]) -> tuple[Target, list[Fault]]:
    """The target with its day moved; an empty text is no day."""
    text = str(values.get(TARGET, target.day or ""))
    try:
        return target.model_copy(update={"day": date.fromisoformat(text) if text else None}), []
    except ValueError as error:
        return target, [Fault(FILE, TARGET, str(error))]


def _levels(value: Value) -> Sequence[object]:
    return value if isinstance(value, list) else [value]


def _places(places: Places, values: Mapping[str, Value]) -> tuple[Places, list[Fault]]:
    """The places with their seats grouped anew; every seat must stand in one cluster once."""
    groups = {each.id: _seats(values.get(f"{CLUSTERS}{each.id}"), each) for each in places.clusters}
    known = {f"{CLUSTERS}{each.id}" for each in places.clusters}
    faults = [
        Fault(FILE, key, "unknown cluster", nearest(key, known))
        for key in values
        if key.startswith(CLUSTERS) and key not in known
    ]
    grouped = sorted(seat_no for seat_nos in groups.values() for seat_no in seat_nos)
    if grouped != sorted(places.seat_by_no):
        faults.append(Fault(FILE, "clusters", "every seat must stand in one cluster once"))
    clusters = tuple(replace(each, seat_nos=groups[each.id]) for each in places.clusters)
    return Places(places.seats, places.assemblies, places.districts, clusters), faults


def _seats(value: Value | None, cluster: Cluster) -> tuple[int, ...]:
    return tuple(int(each) for each in value) if isinstance(value, list) else cluster.seat_nos
