"""What accepting a file would change, in review language: rises, falls, units that came or stayed away."""

from __future__ import annotations

from collections.abc import Iterator

from readiness.definitions.load import Definitions
from readiness.definitions.words import Words
from readiness.store.difference import Change, Difference, Figure, Unit
from readiness.store.observations import date_of
from readiness.views.page import TableView
from readiness.views.say import count_text, day_text, listed
from readiness.views.table_parts import Shape, count, table, text


def change_lines(difference: Difference, definitions: Definitions, words: Words) -> tuple[str, ...]:
    """At most as many sentences as the settings say, the most important first; one when nothing changed."""
    if not difference.has_earlier:
        return (words("store.change.first"),)
    lines = [*_watched(difference, definitions, words), *_units(difference, definitions, words)]
    return tuple(lines[: definitions.store.lines_shown]) or (words("store.change.nothing"),)


def change_table(difference: Difference, definitions: Definitions, words: Words) -> TableView:
    """The fields that changed, one row each: falls first, then the largest steps."""
    ordered = sorted(difference.changes, key=_by_weight)
    rows = [
        (
            text(_unit_text(change.unit, definitions, words)),
            text(field_label(change.field, definitions, words)),
            text(_said(change.before, change.field, definitions, words)),
            text(_said(change.after, change.field, definitions, words)),
            count(change.step, words),
        )
        for change in ordered[: definitions.store.changes_shown]
    ]
    return table(Shape("changes", ("place", "what", "before", "after", "step")), rows, words)


def field_label(field: str, definitions: Definitions, words: Words) -> str:
    """A field's name for a reader."""
    known = definitions.layouts.fields.get(field)
    return field if known is None else known.hi if words.lang == "hi" else known.en


def _watched(difference: Difference, definitions: Definitions, words: Words) -> Iterator[str]:
    for field in definitions.store.watched:
        rise, fall = difference.rise_and_fall(field)
        label = field_label(field, definitions, words)
        if fall:
            yield words("store.change.fall", label=label, up=int(rise), down=int(fall))
        elif rise:
            yield words("store.change.rise", label=label, up=int(rise))


def _units(difference: Difference, definitions: Definitions, words: Words) -> Iterator[str]:
    for key, units in (("gone", difference.gone), ("new", difference.new)):
        names = list(dict.fromkeys(_unit_text(unit, definitions, words) for unit in units))
        if names:
            yield words(f"store.change.{key}", n=len(names), names=listed(names, words))


def _unit_text(unit: Unit, definitions: Definitions, words: Words) -> str:
    name = definitions.places.name(unit.place, words.lang) or words("views.state_name")
    return words("store.change.item", place=name, item=_item_text(unit, words)) if unit.item else name


def _item_text(unit: Unit, words: Words) -> str:
    key = f"items.{unit.item}"
    return words(key) if words.has(key) else unit.item


def _said(figure: Figure, field: str, definitions: Definitions, words: Words) -> str:
    """A figure as a reader says it: a date as a date, a status word as it stands in the store."""
    if isinstance(figure, str):
        return figure
    known = definitions.layouts.fields.get(field)
    if figure is not None and known is not None and known.kind == "date":
        return day_text(date_of(figure), words)
    return count_text(figure, words)


def _by_weight(change: Change) -> tuple[bool, float]:
    step = change.step or 0.0
    return step >= 0, -abs(step)
