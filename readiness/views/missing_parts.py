"""Which parts of a thing are still missing, in words: "1 big meeting left", "no in-charge".

The rules are the indicators' own conditions, so that a list and a score never disagree about what is due.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

import numpy as np
import pandas as pd

from readiness.definitions.indicators import Indicator
from readiness.definitions.levels import Level
from readiness.definitions.measures import Condition, Ratio, Units
from readiness.definitions.words import Words
from readiness.scoring.columns import Rows
from readiness.scoring.conditions import hold_all, holds
from readiness.scoring.derived import rows_of
from readiness.views.say import count_text
from readiness.views.situation import Situation


@dataclass(frozen=True, slots=True)
class Parts:
    """What one unit still lacks. `lacking` is known to be missing, `unsaid` was not reported."""

    lacking: tuple[str, ...]
    unsaid: tuple[str, ...]
    is_due: bool = True

    @property
    def is_whole(self) -> bool:
        return not self.lacking and not self.unsaid


def parts_of(
    situation: Situation, area: str, units: pd.DataFrame, words: Words, *, with_shares: bool = False
) -> list[Parts]:
    """The missing parts of each unit in order, by every indicator of `area` that counts such units.

    `with_shares` also asks each unit for the share that an indicator of shares is green from.
    """
    rows = rows_of(units, situation.definitions)
    levels = [Level(str(level)) for level in units["level"]]
    found = [Parts((), ()) for _ in levels]
    for measure in _measures(situation, area):
        counted = {expected.level for expected in situation.definitions.settings.method.units[measure.units]}
        tested = _tested(situation, measure, rows, words)
        found = [
            _joined(old, new) if level in counted else old
            for old, new, level in zip(found, tested, levels, strict=True)
        ]
    for indicator in _shares(situation, area) if with_shares else ():
        found = [_joined(old, new) for old, new in zip(found, _lacking(indicator, rows, words), strict=True)]
    return found


def _shares(situation: Situation, area: str) -> Iterator[Indicator]:
    for indicator in situation.definitions.indicators.values():
        if isinstance(indicator.measure, Ratio) and indicator.measure.area == area:
            yield indicator


def _lacking(indicator: Indicator, rows: Rows, words: Words) -> Iterator[Parts]:
    """What is left of the whole where a unit's own share is not green yet."""
    measure, label = cast(Ratio, indicator.measure), indicator.label.text(words.lang)
    counts = zip(rows.numbers(measure.numerator), rows.numbers(measure.denominator), strict=True)
    for done, whole in counts:
        if np.isnan(done) or np.isnan(whole):
            yield Parts((), (label,))
        elif 100 * done < indicator.bands.green * whole:
            left = words("views.parts.left", n=count_text(whole - done, words), what=label)
            yield Parts((left,), ())
        else:
            yield Parts((), ())


def _measures(situation: Situation, area: str) -> Iterator[Units]:
    for indicator in situation.definitions.indicators.values():
        if isinstance(indicator.measure, Units) and indicator.measure.area == area:
            yield indicator.measure


def _tested(situation: Situation, measure: Units, rows: Rows, words: Words) -> list[Parts]:
    waits = hold_all(measure.not_due, rows) == 1 if measure.not_due else np.zeros(len(rows), dtype=bool)
    results = [(condition, holds(condition, rows)) for condition in measure.met]
    return [
        Parts(
            tuple(_says(situation, each, rows, at, words) for each, result in results if result[at] == 0),
            tuple(label_of(situation, each, words) for each, result in results if np.isnan(result[at])),
            not waits[at],
        )
        for at in range(len(rows))
    ]


def _joined(old: Parts, new: Parts) -> Parts:
    return Parts(
        tuple(dict.fromkeys([*old.lacking, *new.lacking])),
        tuple(dict.fromkeys([*old.unsaid, *new.unsaid])),
        old.is_due and new.is_due,
    )


def _says(situation: Situation, condition: Condition, rows: Rows, at: int, words: Words) -> str:
    label = label_of(situation, condition, words)
    if condition.at_least is not None:
        left = condition.at_least - rows.numbers(condition.field)[at]
        return words("views.parts.left", n=count_text(left, words), what=label)
    if condition.within_days is not None:
        age = rows.day[at] - rows.numbers(condition.field)[at]
        return words("views.parts.old", n=count_text(age, words), what=label)
    return words("views.parts.not_done", what=label)


def label_of(situation: Situation, condition: Condition, words: Words) -> str:
    """The name of what a condition asks for; alternatives are joined with "or"."""
    if condition.any is not None:
        labels = [label_of(situation, each, words) for each in condition.any]
        return words("views.parts.or").join(dict.fromkeys(labels))
    if condition.every is not None:
        return label_of(situation, condition.every[-1], words)
    field = situation.definitions.layouts.fields.get(condition.field)
    if field is None:
        return condition.field
    return field.hi if words.lang == "hi" else field.en


def parts_text(parts: Parts, words: Words) -> str:
    """The missing parts in one line: what lacks first, then what was not said."""
    if parts.is_whole:
        return words("views.parts.whole")
    said = list(parts.lacking)
    if parts.unsaid:
        said.append(words("views.parts.unsaid", what=words("views.comma").join(parts.unsaid)))
    return words("views.comma").join(said)
