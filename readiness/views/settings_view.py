"""The settings as they are shown and moved: each with its name, its value, and the value it shipped with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from readiness.definitions.changes import CLUSTERS, KINDS, TARGET, Version, offered
from readiness.definitions.load import Definitions
from readiness.definitions.words import Words
from readiness.views.say import whole

MANAGED_LEVELS = ("cluster", "seat", "assembly")


@dataclass(frozen=True, slots=True)
class NumberSetting:
    """One number to move: `key` is its dotted key, `note` says what it shipped with or what it comes to."""

    key: str
    name: str
    value: float
    most: float
    note: str


@dataclass(frozen=True, slots=True)
class ChoiceSetting:
    """One choice among `options` (value, name); `chosen` holds one or several values."""

    key: str
    name: str
    options: tuple[tuple[str, str], ...]
    chosen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SettingsView:
    """The parts of the settings page, in order; `target` is the target date, "" where there is none."""

    title: str
    sentence: str
    version: str
    target: str
    bands: tuple[NumberSetting, ...]
    ages: tuple[NumberSetting, ...]
    weights: tuple[NumberSetting, ...]
    kinds: ChoiceSetting
    clusters: tuple[ChoiceSetting, ...]


def settings_view(
    known: Definitions, shipped: Definitions, kept: Sequence[Version], method: str, words: Words
) -> SettingsView:
    """The settings in force beside those shipped; `kept` are the kept changes, `method` the stamp."""
    return SettingsView(
        title=words("settings.title"),
        sentence=words("settings.sentence"),
        version=_version(kept, method, words),
        target=str(offered(known)[TARGET]),
        bands=_numbers("bands.", 100, known, shipped, words),
        ages=_numbers("ages.", 365, known, shipped, words),
        weights=_weights(known, words),
        kinds=_kinds(known, words),
        clusters=tuple(_clusters(known, words)),
    )


def _version(kept: Sequence[Version], method: str, words: Words) -> str:
    if not kept or not kept[-1].values:
        return words("settings.shipped", method=method)
    day = date.fromisoformat(kept[-1].day)
    return words("settings.version", n=kept[-1].number, day=day, method=method)


def _numbers(
    part: str, most: float, known: Definitions, shipped: Definitions, words: Words
) -> tuple[NumberSetting, ...]:
    now, before = offered(known), offered(shipped)
    return tuple(
        NumberSetting(
            key=key,
            name=words(f"settings.name.{key.replace('.', '_')}"),
            value=float(str(value)),
            most=most,
            note=words("settings.was", n=f"{float(str(before[key])):g}"),
        )
        for key, value in now.items()
        if key.startswith(part)
    )


def _weights(known: Definitions, words: Words) -> tuple[NumberSetting, ...]:
    areas = known.settings.method.areas
    total = sum(area.composite for area in areas.values())
    return tuple(
        NumberSetting(
            key=f"areas.{name}.composite",
            name=words(f"views.area.{name}"),
            value=area.composite,
            most=100,
            note=words("settings.share", n=whole(100 * area.composite / total)),
        )
        for name, area in areas.items()
    )


def _kinds(known: Definitions, words: Words) -> ChoiceSetting:
    chosen = offered(known)[KINDS]
    options = tuple((level, words(f"views.level.{level}")) for level in MANAGED_LEVELS)
    return ChoiceSetting(KINDS, words("settings.part.kinds"), options, tuple(map(str, _listed(chosen))))


def _clusters(known: Definitions, words: Words) -> list[ChoiceSetting]:
    """One choice a seat: its cluster."""
    places = known.places
    options = tuple((c.id, c.name_hi if words.lang == "hi" else c.name_en) for c in places.clusters)
    return [
        ChoiceSetting(
            key=f"{CLUSTERS}{seat.seat_no}",
            name=f"{seat.seat_no} {places.name(seat.place, words.lang)}",
            options=options,
            chosen=(places.cluster_of_seat[seat.seat_no],),
        )
        for seat in places.seats
    ]


def _listed(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else [value]
