"""Read data/ once, at the door, into one frozen `Definitions`; list every fault of every file at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from readiness.definitions.errors import DefinitionFaults
from readiness.definitions.export_settings import (
    ExportSettings,
    PrivacySettings,
    read_export_settings,
    read_privacy_settings,
)
from readiness.definitions.indicators import Indicator, read_indicators
from readiness.definitions.layouts import Layouts, read_layouts
from readiness.definitions.limits import Limits, read_limits
from readiness.definitions.map_settings import MapSettings, read_map_settings
from readiness.definitions.persons import PersonWords, read_persons
from readiness.definitions.places import Places
from readiness.definitions.places_files import read_places
from readiness.definitions.practice_settings import PracticeSettings, read_practice_settings
from readiness.definitions.settings import Settings, read_settings
from readiness.definitions.store_settings import StoreSettings, read_store_settings
from readiness.definitions.web_settings import WebSettings, read_web_settings
from readiness.definitions.words import Language, Words, read_words

DATA = Path(__file__).resolve().parents[2] / "data"


@dataclass(frozen=True)
class Definitions:
    """All that data/ defines, checked."""

    places: Places
    words: Mapping[Language, Words]
    web: WebSettings
    export_settings: ExportSettings
    privacy: PrivacySettings
    layouts: Layouts
    limits: Limits
    persons: PersonWords
    maps: MapSettings
    practice: PracticeSettings
    store: StoreSettings
    settings: Settings
    indicators: Mapping[str, Indicator]


def load(folder: Path = DATA) -> Definitions:
    """Read every definition under `folder`. Raises DefinitionFaults listing all that is wrong."""
    places, place_faults = read_places(folder)
    words, word_faults = read_words(folder / "words")
    web, web_faults = read_web_settings(folder)
    export_settings, export_faults = read_export_settings(folder)
    privacy, privacy_faults = read_privacy_settings(folder)
    layouts, layout_faults = read_layouts(folder)
    maps, map_faults = read_map_settings(folder)
    practice, practice_faults = read_practice_settings(folder)
    store, store_faults = read_store_settings(folder)
    limits, limit_faults = read_limits(folder)
    persons, person_faults = read_persons(folder)
    faults = [
        *limit_faults,
        *person_faults,
        *layout_faults,
        *place_faults,
        *word_faults,
        *web_faults,
        *export_faults,
    ]
    faults += [*privacy_faults, *map_faults, *practice_faults, *store_faults]
    settings, setting_faults = read_settings(folder)
    indicators, indicator_faults = read_indicators(folder, settings.method if settings else None)
    faults += [*setting_faults, *indicator_faults]
    if faults or layouts is None or practice is None or settings is None:
        raise DefinitionFaults.of(faults)
    return Definitions(
        places=places,
        words=words,
        web=web,
        export_settings=export_settings,
        privacy=privacy,
        layouts=layouts,
        limits=limits,
        persons=persons,
        maps=maps,
        practice=practice,
        store=store,
        settings=settings,
        indicators={each.id: each for each in indicators},
    )
