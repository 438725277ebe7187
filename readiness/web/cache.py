"""The one door between pages and what is stored: everything shown passes here, made once per version.

The key of a kept thing is always (store's version, viewer's scope, day, language, ...): kept things are
shared by all visitors, so nothing that is not in the key may shape them. Nothing here draws.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from time import monotonic
from typing import TypeVar, cast

import streamlit as st

from readiness.definitions import changes
from readiness.definitions.load import Definitions, load
from readiness.definitions.scope import Scope
from readiness.definitions.words import Language, Words
from readiness.desk import practice
from readiness.maps import Outlines, install
from readiness.scoring import comparison
from readiness.scoring.comparison import Changes
from readiness.scoring.pace import Progress, progress
from readiness.scoring.score import score
from readiness.scoring.scorecard import Scorecard
from readiness.store.observations import Observations
from readiness.store.store import Store, default_url
from readiness.views.pace_table import PACED
from readiness.views.situation import Situation, situation_of
from readiness.web.keys import State
from readiness.web.shelf import Shelf
from readiness.web.visit import Visit

_SITUATIONS: Shelf[Situation] = Shelf(4)
_STANDINGS: Shelf[Standing] = Shelf(4)
_OUTLINES: Shelf[Outlines] = Shelf(2)
_DEFINITIONS: Shelf[Definitions] = Shelf(2)
_VIEWS: Shelf[object] = Shelf(400)
_LATEST: dict[str, tuple[float, Standing | None]] = {}
_STANDING_SECONDS = 0.2
V = TypeVar("V")


@dataclass(frozen=True)
class Standing:
    """What every page needs to know of the store: `days` are the days of its figures, newest first."""

    version: str
    is_empty: bool
    is_practice: bool
    days: tuple[date, ...]


@dataclass(frozen=True)
class Frozen:
    """One visitor's data while the projector is on."""

    version: str
    situation: Situation


@cache
def shipped() -> Definitions:
    """All that data/ defines. Raises DefinitionFaults."""
    return load()


def definitions() -> Definitions:
    """What data/ defines, with the owner's changes. Raises DefinitionFaults."""
    path = changes.settings_file(default_url())
    return _DEFINITIONS.get(changes.stamp(path), lambda: changes.in_force(shipped(), path))


@cache
def store() -> Store:
    """The store that the environment names, else the embedded one."""
    return Store.open()


def outlines() -> Outlines:
    """The boundaries in force, read again when others are installed."""
    where = default_url()
    version = install.version(install.folder_beside(where))
    return _OUTLINES.get((where, version), lambda: install.outlines_beside(where, definitions()))


def scope() -> Scope:
    """What the present viewer may see."""
    return Scope.everything()


def standing() -> Standing:
    """The store as it stands now; asked for many times a page, so it is read a few times a second."""
    read_at, known = _LATEST.get("now", (0.0, None))
    if known is None or monotonic() - read_at > _STANDING_SECONDS:
        known = _read_standing()
        _LATEST["now"] = (monotonic(), known)
    return known


def changed() -> None:
    """Read the store anew at the next asking; called after every change made from a page."""
    _LATEST.clear()


def _read_standing() -> Standing:
    version = f"{store().version}-{changes.stamp(changes.settings_file(default_url()))}"
    return _STANDINGS.get(version, lambda: _standing(version))


def day_of(visit: Visit) -> date:
    """The day a visit looks at: the asked one, else today."""
    return visit.as_of or date.today()


def day_before(visit: Visit) -> date | None:
    """The newest day of figures that is at least so far back as maps.toml asks of a change; else None."""
    latest = day_of(visit) - timedelta(days=definitions().maps.change_days)
    return next((day for day in standing().days if day <= latest), None)


def situation(visit: Visit) -> Situation:
    """All that is known on the visit's day, within the viewer's scope; on the projector, as it was put on."""
    return _frozen(visit).situation if visit.is_shown else situation_on(day_of(visit))


def situation_on(day: date) -> Situation:
    """All that is known on `day`, within the viewer's scope."""
    viewer, version = scope(), standing().version
    return _SITUATIONS.get((version, viewer, day), lambda: situation_of(store(), definitions(), day, viewer))


def view(visit: Visit, make: Callable[..., V], *arguments: object, **options: object) -> V:
    """`make(situation, *arguments, words, **options)`, kept; what it is given must be plain and hashable."""
    given = (make.__qualname__, arguments, tuple(options.items()))
    key = (*_seen(visit), visit.words.lang, given)
    made = _VIEWS.get(key, lambda: make(situation(visit), *arguments, visit.words, **options))
    return cast(V, made)


def _seen(visit: Visit) -> tuple[str, Scope, date]:
    """The first part of every key: the store's version, the scope and the day that a visit looks at."""
    if visit.is_shown:
        return _frozen(visit).version, scope(), _frozen(visit).situation.as_of
    return standing().version, scope(), day_of(visit)


def words(lang: Language) -> Words:
    """One language's sentences."""
    return definitions().words[lang]


def load_practice() -> None:
    """Fill the empty store with practice data of today."""
    practice.load_practice(store(), definitions(), date.today())
    changed()


def changes_of(visit: Visit) -> Changes | None:
    """What moved since the day before, like for like; None where there is no such day."""
    before = day_before(visit)
    if before is None:
        return None
    key = ("changes", *_seen(visit), before)
    days, seen = (before, day_of(visit)), situation(visit).observations
    return cast(Changes, _VIEWS.get(key, lambda: comparison.changes(seen, definitions(), days)))


def with_changes(visit: Visit, make: Callable[..., V], *arguments: object) -> V | None:
    """`make(situation, *arguments, changes, words, earlier cards)`, kept; None where nothing is earlier."""
    moved = changes_of(visit)
    if moved is None:
        return None
    key = (*_seen(visit), moved.before.as_of, visit.words.lang, ("changed", make.__qualname__, arguments))
    made = _VIEWS.get(
        key, lambda: make(situation(visit), *arguments, moved, visit.words, earlier_cards(visit))
    )
    return cast(V, made)


def earlier_cards(visit: Visit) -> tuple[Scorecard, ...]:
    """The scorecards of a trend's days before the visit's own, newest first."""
    seen, version = situation(visit).observations, _seen(visit)[0]
    return tuple(_card_on(day, seen, version) for day in _trend_days(day_of(visit)))


def _card_on(day: date, seen: Observations, version: str) -> Scorecard:
    key = ("card", version, scope(), day)
    return cast(Scorecard, _VIEWS.get(key, lambda: score(seen, definitions(), day)))


def _trend_days(last: date) -> list[date]:
    """Days of figures before `last`, each at least as far back as a change asks, and no more than asked."""
    apart, chosen = timedelta(days=definitions().maps.change_days), [last]
    for day in standing().days:
        if day <= chosen[-1] - apart and len(chosen) < definitions().web.trend_days:
            chosen.append(day)
    return chosen[1:]


def with_progress(visit: Visit, make: Callable[..., V], *arguments: object) -> V:
    """`make(situation, progress, *arguments, words)`, kept; the progress is None without a target date."""
    before = day_before(visit) or day_of(visit)
    given = ("progress", make.__qualname__, arguments)
    key = (*_seen(visit), before, visit.words.lang, given)
    return cast(
        V, _VIEWS.get(key, lambda: make(situation(visit), _progress(visit, before), *arguments, visit.words))
    )


def _progress(visit: Visit, before: date) -> Progress | None:
    if definitions().settings.target.day is None:
        return None
    key = ("progress", *_seen(visit), before)
    days, seen = (before, day_of(visit)), situation(visit).observations
    made = _VIEWS.get(key, lambda: progress(seen, definitions(), days, PACED))
    return cast(Progress, made)


def _frozen(visit: Visit) -> Frozen:
    """What the projector shows: read when it was put on, and again only for another day."""
    kept = st.session_state.get(State.FROZEN)
    if kept is None or visit.as_of not in (None, kept.situation.as_of):
        kept = Frozen(standing().version, situation_on(day_of(visit)))
        st.session_state[State.FROZEN] = kept
    return cast(Frozen, kept)


def thaw() -> None:
    """Let go of what the projector showed."""
    st.session_state.pop(State.FROZEN, None)


def _standing(version: str) -> Standing:
    reports = store().reports(Scope.everything())
    active = [report for report in reports if report.is_active]
    days = {report.as_on for report in active if report.as_on}
    return Standing(version, not active, store().is_practice, tuple(sorted(days, reverse=True)))
