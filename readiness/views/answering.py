"""Which designation answers for a gap, so that every list of gaps can name it: posts and never persons."""

from __future__ import annotations

from readiness.definitions.indicators import Indicator
from readiness.definitions.levels import Level
from readiness.definitions.measures import Units
from readiness.definitions.words import Words
from readiness.views.situation import Situation


def designation(name: str, words: Words) -> str:
    """The designation in the reader's language."""
    key = f"scoring.designation.{name}"
    return words(key) if words.has(key) else name


def answers_for(situation: Situation, area: str, level: Level, words: Words) -> str:
    """Who answers for what weighs most of that area's reports at the level; "" for an area not scored."""
    found = _indicators(situation, area, level)
    return designation(found[0].answers_at(level), words) if found else ""


def all_answering(situation: Situation, area: str, level: Level, words: Words) -> str:
    """Everybody who answers for a part of that area at the level, each once, the heaviest part's first."""
    names = dict.fromkeys(each.answers_at(level) for each in _indicators(situation, area, level))
    return words("views.comma").join(designation(name, words) for name in names)


def _indicators(situation: Situation, area: str, level: Level) -> list[Indicator]:
    known = situation.definitions.indicators.values()
    found = [each for each in known if each.measure.area == area and _is_met_at(situation, each, level)]
    return sorted(found, key=lambda each: (-each.weight, each.id))


def _is_met_at(situation: Situation, indicator: Indicator, level: Level) -> bool:
    """Whether units of the level are counted; a count of a count is made of units of any level."""
    measure = indicator.measure
    if not isinstance(measure, Units):
        return True
    return level in {each.level for each in situation.definitions.settings.method.units[measure.units]}
