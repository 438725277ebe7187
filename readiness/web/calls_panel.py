"""The call-backs' panels: the result, the sheet to print, the answers by keyboard, the seat's assemblies.

Each answer is a choice whose options begin with 1, 2 and 3: a digit chooses, Tab goes on to the next booth.
"""

from __future__ import annotations

from readiness.views.calls_page import CallRow, CallsView
from readiness.web import calls_doors, outcomes, panels, show
from readiness.web.html import Html, join, tag
from readiness.web.keys import Query
from readiness.web.visit import Visit


def calls(view: CallsView, visit: Visit) -> None:
    """The whole page."""
    panels.draw(show.crumbs(view.crumbs, visit))
    panels.heading(view.title, view.result, _ways(view, visit))
    hint = tag("p", view.hint, class_="r-caution", role="note") if view.hint else None
    panels.draw(outcomes.shown(visit), hint)
    if view.place.ac_no is None:
        panels.draw(show.listed(view.table, visit))
    elif view.rows:
        panels.draw(_sample(view, visit))
    panels.stamp(view.stamp)


def _ways(view: CallsView, visit: Visit) -> Html | None:
    """To the printed sheet, to a sample drawn anew, to all assemblies of the seat."""
    if not view.rows or visit.is_shown:
        return None
    words, again = visit.words, view.round_no + 1
    page = visit.url("calls", view.place, round=str(view.round_no))
    sheet = page.replace("/calls", "/export/call-sheet", 1)
    return tag(
        "p",
        panels.button(sheet, words("web.calls.sheet"), is_download=True) if view.may_leave else None,
        panels.button(visit.here(Query.ROUND, str(again)), words("web.calls.again", n=again))
        if again < 10
        else None,
        class_="r-actions",
    )


def _sample(view: CallsView, visit: Visit) -> Html:
    words = visit.words
    boxes = tag("div", join(_row(row, view, visit) for row in view.rows), class_="r-fields")
    save = tag("button", words("web.calls.keep"), type="submit", class_="r-button is-main")
    action = f"/change/calls{visit.here(Query.OUTCOME, '')}"
    form = tag("form", boxes, save, class_="r-settings", method="post", action=action)
    body = boxes if visit.is_shown else form
    note = "" if visit.is_shown else words("web.calls.keys")
    return panels.section(view.drawn, body, note=note, key="sample")


def _row(row: CallRow, view: CallsView, visit: Visit) -> Html:
    words = visit.words
    label = tag("span", words("views.booth_no", n=row.unit))
    if visit.is_shown:
        said = dict(view.answers).get(row.answer, words("views.dash"))
        return tag("label", label, tag("b", said))
    options = [tag("option", words("web.calls.not_asked"), value="", selected=not row.answer)]
    options += [
        tag("option", f"{n} {name}", value=value, selected=value == row.answer)
        for n, (value, name) in enumerate(view.answers, 1)
    ]
    return tag("label", label, tag("select", join(options), name=f"{calls_doors.PREFIX}{row.unit}"))
