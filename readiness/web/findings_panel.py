"""The findings page's panels: the one being noted, those that wait, those that were answered."""

from __future__ import annotations

from readiness.desk.notes import LONGEST
from readiness.store.memory import Settled
from readiness.views.findings_page import FindingsView, NotedFinding
from readiness.web import notes_doors, outcomes, panels, show
from readiness.web.html import Html, join, tag
from readiness.web.keys import Query
from readiness.web.tables import link_to
from readiness.web.visit import Visit

_MOST = 200


def findings(view: FindingsView, visit: Visit) -> None:
    """The whole page."""
    waiting = tuple(_item(each, visit, _to_note(each, visit)) for each in view.waiting[:_MOST])
    answered = tuple(_item(each, visit, _answer(each, visit)) for each in view.answered[:_MOST])
    panels.draw(show.crumbs(view.crumbs, visit))
    panels.heading(view.title, view.sentence)
    panels.draw(
        outcomes.shown(visit),
        _asked(view, visit),
        _part("waiting", _listed(waiting, visit, "web.note.none"), visit),
        _part("answered", _listed(answered, visit, "web.note.no_answers"), visit),
    )
    panels.stamp(view.stamp)


def _part(key: str, listed: Html, visit: Visit) -> Html:
    return panels.section(visit.words(f"web.note.{key}"), listed, key=key)


def _listed(items: tuple[Html, ...], visit: Visit, empty: str) -> Html:
    return panels.folded_list(items, visit) if items else panels.nothing(visit.words(empty))


def _item(each: NotedFinding, visit: Visit, *more: Html | None) -> Html:
    row = each.row
    return tag(
        "li",
        tag("span", row.severity_word, class_=f"r-severity s-{row.severity}"),
        tag("span", link_to(each.place.link, each.place.text, visit), ": ", row.message),
        tag("q", row.seen) if row.seen else None,
        panels.came_from(row.source),
        *more,
    )


def _to_note(each: NotedFinding, visit: Visit) -> Html | None:
    if visit.is_shown:
        return None
    return tag("a", visit.words("web.note.write"), href=visit.here(Query.FINDING, each.id))


def _answer(each: NotedFinding, visit: Visit) -> Html:
    said = tag("p", tag("b", each.said), " ", each.note, class_="r-note")
    return join([said, None if visit.is_shown else _form(visit, _hidden(each), _take_back(visit))])


def _asked(view: FindingsView, visit: Visit) -> Html | None:
    """The form for the finding that the address names."""
    each = view.asked(visit.asked.get(Query.FINDING, ""))
    if each is None or visit.is_shown:
        return None
    finding = tag("ul", _item(each, visit), class_="r-findings")
    return panels.section(visit.words("web.note.title"), finding, _note_form(each, view, visit), key="note")


def _note_form(each: NotedFinding, view: FindingsView, visit: Visit) -> Html:
    words = visit.words
    states = (
        tag(
            "label",
            tag("input", type="radio", name=notes_doors.AS, value=state.value, required=True),
            tag("span", words(f"web.note.as_{state}")),
        )
        for state in Settled
    )
    who = (tag("option", name, value=value) for value, name in view.designations)
    most = LONGEST
    text = tag("input", name=notes_doors.TEXT, value=each.note, maxlength=most, required=True, size=60)
    return _form(
        visit,
        _hidden(each),
        join(states),
        tag("label", tag("span", words("web.note.by")), tag("select", join(who), name=notes_doors.BY)),
        tag("label", tag("span", words("web.note.text")), text),
        tag("p", words("web.note.what_it_does"), class_="r-note"),
        tag("button", words("web.note.keep"), type="submit", class_="r-button is-main"),
    )


def _form(visit: Visit, *fields: Html) -> Html:
    action = f"/change/note{visit.here(Query.FINDING, '')}"
    return tag("form", *fields, class_="r-settings", method="post", action=action)


def _hidden(each: NotedFinding) -> Html:
    return tag("input", type="hidden", name=notes_doors.KEY, value=each.key)


def _take_back(visit: Visit) -> Html:
    label = visit.words("web.note.take_back")
    return tag("button", label, type="submit", name=notes_doors.BACK, value="yes", class_="r-button")
