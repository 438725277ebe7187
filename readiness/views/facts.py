"""Everything that was reported of one place itself, each figure with its day and its cell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pandas as pd

from readiness.definitions.layouts import Kind
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.views.page import TableView
from readiness.views.say import count_text, day_text, reported_day
from readiness.views.situation import Situation
from readiness.views.sources import Row, source_of
from readiness.views.table_parts import Cells, Shape, day, table, text
from readiness.views.unit_sums import inside
from readiness.views.units import units_in_force

_SHAPE = Shape("facts", ("area", "what", "said", "as_on", "source"))
_SHOWN = (Kind.COUNT, Kind.NAMED, Kind.FLAG, Kind.DATE, Kind.STATUS)


def facts_table(situation: Situation, place: Place, words: Words, *, for_export: bool) -> TableView:
    """Every count, date, flag and status in force that speaks of exactly this place."""
    rows: list[Cells] = []
    for area in situation.observations.areas:
        units = units_in_force(situation, area, place.seat_no, for_export=for_export)
        own = inside(units[units["level"] == place.level.value], place)
        for unit in own.to_dict("records"):
            rows.extend(_rows_of(situation, area, unit, words))
    return table(_SHAPE, rows, words)


def _rows_of(situation: Situation, area: str, unit: Row, words: Words) -> Iterator[Cells]:
    layouts = situation.definitions.layouts
    for name, field in layouts.fields.items():
        if field.kind in _SHOWN and _is_given(unit.get(name)):
            item = item_name(situation, area, str(unit["item"]), words)
            label = field.hi if words.lang == "hi" else field.en
            yield (
                text(words(f"views.area.{area}") + (f" – {item}" if item else "")),
                text(label),
                text(value_text(unit[name], field.kind, words)),
                day(reported_day(cast(float, unit["day"])), words),
                text(source_of(situation.observations, unit, name, words).text),
            )


def item_name(situation: Situation, area: str, item: str, words: Words) -> str:
    """What the record's item is called: a morcha, an office's level, a designation; "" where none."""
    layouts = situation.definitions.layouts
    if not item or area not in layouts.areas:
        return ""
    known = layouts.items.get(layouts.areas[area].item, {})
    kind, _, number = item.partition(" ")
    if kind not in known:
        return item
    name = known[kind].hi if words.lang == "hi" else known[kind].en
    return f"{name} {number}" if number else name


def value_text(value: object, kind: Kind, words: Words) -> str:
    """A reported value as words: a count, a day, yes or no, a status."""
    if isinstance(value, str):
        return status_text(value, words)
    number = float(cast(float, value))
    if kind is Kind.DATE:
        return day_text(reported_day(number), words)
    if kind is Kind.FLAG:
        return words("views.yes" if number else "views.no")
    return count_text(number, words)


def status_text(status: str, words: Words) -> str:
    """A canonical status word in the reader's language; a word not listed stays as it is."""
    key = f"views.status.{status}"
    return words(key) if words.has(key) else status


def _is_given(value: object) -> bool:
    return value is not None and not pd.isna(cast(float, value))
