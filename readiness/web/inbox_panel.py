"""The inbox folder on the upload page: how many files came, were read and are held back, and the button."""

from __future__ import annotations

from readiness.definitions.findings import Finding, Severity, Where
from readiness.desk.inbox import Lying, folder_beside, look
from readiness.store.reports import Refusal
from readiness.store.store import default_url
from readiness.views.corrections_view import refusal_text
from readiness.web import cache, panels
from readiness.web.html import Html, join, tag
from readiness.web.keys import Query
from readiness.web.visit import Visit


def inbox(visit: Visit) -> None:
    """What lies in the folder, while no upload is being looked at."""
    if Query.BATCH not in visit.asked:
        lying = look(cache.store(), folder_beside(default_url(), visit.definitions.store))
        panels.draw(_part(lying, visit))


def _part(lying: Lying, visit: Visit) -> Html:
    words, open_ones = visit.words, len(lying.fresh) + len(lying.held)
    counts = {
        "arrived": lying.arrived,
        "read": len(lying.known),
        "held": len(lying.held),
        "new": len(lying.fresh),
    }
    return panels.section(
        words("desk.inbox.title"),
        tag("p", words("desk.inbox.note"), " ", tag("span", str(lying.folder), class_="r-as-written")),
        tag("p", tag("b", words("desk.inbox.counts", **counts))),
        tag("ul", join(_held(each, visit) for each in lying.held), class_="r-findings")
        if lying.held
        else None,
        _button(open_ones, visit) if open_ones else None,
        key="inbox",
    )


def _held(each: Refusal, visit: Visit) -> Html:
    why = refusal_text(Finding(each.code, Severity.RED, Where(each.file), facts=each.facts), visit.words)
    return tag("li", tag("b", each.file, class_="r-as-written"), tag("span", why))


def _button(number: int, visit: Visit) -> Html:
    label = visit.words("desk.inbox.read", n=number)
    button = tag("button", label, type="submit", class_="r-button is-main")
    action = f"/change/inbox{visit.here(Query.BATCH, '')}"
    return tag("form", button, class_="r-settings", method="post", action=action)
