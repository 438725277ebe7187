"""What accepting a file would change, in review language: rises, falls, units that came or stayed away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from readiness.definitions.words import Words
from readiness.store.difference import Change, Difference, Figure, Unit
from readiness.views.facts import item_name, value_text
from readiness.views.figures import place_name
from readiness.views.page import TableView
from readiness.views.say import listed
from readiness.views.situation import Situation
from readiness.views.table_parts import Shape, count, table, text


def change_lines(difference: Difference, situation: Situation, words: Words) -> tuple[str, ...]:
    """At most as many sentences as the settings say, the most important first; one when nothing changed."""
    if not difference.has_earlier:
        return (words("store.change.first"),)
    lines = [*_watched(difference, situation, words), *_units(difference, situation, words)]
    return tuple(lines[: situation.definitions.store.lines_shown]) or (words("store.change.nothing"),)


def change_table(difference: Difference, situation: Situation, words: Words) -> TableView:
    """The fields that changed, one row each: falls first, then the largest steps."""
    ordered = sorted(difference.changes, key=_by_weight)
    rows = [
        (
            text(_unit_text(change.unit, situation, words)),
            text(field_label(situation, change.field, words)),
            text(_said(change.before, change.field, situation, words)),
            text(_said(change.after, change.field, situation, words)),
            count(change.step, words),
        )
        for change in ordered[: situation.definitions.store.changes_shown]
    ]
    shown = table(Shape("changes", ("place", "what", "before", "after", "step")), rows, words)
    return replace(shown, total=len(ordered))


def most_watched(difference: Difference, situation: Situation, words: Words) -> str:
    """The most important fall, else the most important rise, in a few words; "" where nothing moved."""
    moved = [(field, *difference.rise_and_fall(field)) for field in situation.definitions.store.watched]
    chosen = next((each for each in moved if each[2]), next((each for each in moved if each[1]), None))
    if chosen is None:
        return ""
    field, rise, fall = chosen
    facts = {"label": field_label(situation, field, words), "up": int(rise), "down": int(fall)}
    return words("desk.effect.fall" if fall else "desk.effect.rise", **facts)


def field_label(situation: Situation, field: str, words: Words) -> str:
    """A field's name for a reader."""
    known = situation.definitions.layouts.fields[field]
    return known.hi if words.lang == "hi" else known.en


def _watched(difference: Difference, situation: Situation, words: Words) -> Iterator[str]:
    for field in situation.definitions.store.watched:
        rise, fall = difference.rise_and_fall(field)
        label = field_label(situation, field, words)
        if fall:
            yield words("store.change.fall", label=label, up=int(rise), down=int(fall))
        elif rise:
            yield words("store.change.rise", label=label, up=int(rise))


def _units(difference: Difference, situation: Situation, words: Words) -> Iterator[str]:
    for key, units in (("gone", difference.gone), ("new", difference.new)):
        names = list(dict.fromkeys(_unit_text(unit, situation, words) for unit in units))
        if names:
            one = "one_" if len(names) == 1 else ""
            yield words(f"desk.change.{one}{key}", n=len(names), names=listed(names, words))


def _unit_text(unit: Unit, situation: Situation, words: Words) -> str:
    name = place_name(situation, unit.place, words)
    item = item_name(situation, unit.area, unit.item, words)
    return words("store.change.item", place=name, item=item) if item else name


def _said(figure: Figure, field: str, situation: Situation, words: Words) -> str:
    """A figure as a reader says it; the dash where it is missing."""
    if figure is None:
        return words("views.dash")
    return value_text(figure, situation.definitions.layouts.fields[field].kind, words)


def _by_weight(change: Change) -> tuple[bool, float]:
    step = change.step or 0.0
    return step >= 0, -abs(step)
