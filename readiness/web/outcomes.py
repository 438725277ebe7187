"""What became of a post, kept under a token in the address: a reload shows it and posts nothing again."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from readiness.web.html import Html, tag
from readiness.web.keys import Query
from readiness.web.shelf import Shelf
from readiness.web.visit import Visit


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether what was asked is done, and the sentence that says so or why not."""

    is_done: bool
    sentence: str


_OUTCOMES: Shelf[Outcome | None] = Shelf(100)


def keep(found: Outcome) -> str:
    """The token under which it is looked up."""
    token = secrets.token_urlsafe(9)
    _OUTCOMES.get(token, lambda: found)
    return token


def shown(visit: Visit) -> Html | None:
    """The outcome that the address names; nothing for a token that is not known any more."""
    token = visit.asked.get(Query.OUTCOME, "")
    found = _OUTCOMES.get(token, lambda: None) if token else None
    if found is None:
        return None
    state = "is-done" if found.is_done else "is-refused"
    return tag("div", tag("p", found.sentence), class_=f"r-outcome {state}", role="status")
