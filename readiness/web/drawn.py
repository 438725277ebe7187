"""Markup is made once for each part of a kept view: a warm page only sends what it sent before."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from readiness.web.html import Html
from readiness.web.shelf import Shelf
from readiness.web.visit import Visit

T = TypeVar("T")
_MOST = 800


def drawn_once(draw: Callable[[T, Visit], Html]) -> Callable[[T, Visit], Html]:
    """Keep what `draw` made of an object for an address; views are frozen and kept, so are their parts.

    The object itself is kept beside its markup, so that its identity stays its own.
    """
    kept: Shelf[tuple[T, Html]] = Shelf(_MOST)

    @wraps(draw)
    def once(shown: T, visit: Visit) -> Html:
        key = (id(shown), visit.words.lang, visit.place, tuple(visit.asked.items()))
        return kept.get(key, lambda: (shown, draw(shown, visit)))[1]

    return once
