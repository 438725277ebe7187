"""The panels for figures told on the phone: choose whose and where, type the counts, see what waits."""

from __future__ import annotations

from readiness.views.oral_page import OralView, oral_page
from readiness.views.settings_view import ChoiceSetting, NumberSetting
from readiness.web import cache, oral_doors, outcomes, panels, show
from readiness.web.html import Html, join, tag
from readiness.web.keys import Query
from readiness.web.visit import Visit


def oral(visit: Visit) -> None:
    """The whole page."""
    view = cache.view(visit, oral_page, oral_doors.asked_of(visit))
    panels.heading(view.title, view.sentence)
    panels.draw(
        outcomes.shown(visit), _chooser(view, visit), _form(view, visit), show.listed(view.waiting, visit)
    )


def _chooser(view: OralView, visit: Visit) -> Html:
    """Office, area, assembly and mandal; each choice opens the page anew."""
    choices = join(_choice(each) for each in view.choices)
    go = tag("button", visit.words("desk.oral.choose"), type="submit", class_="r-box")
    form = tag(
        "form",
        choices,
        panels.kept_fields(visit),
        go,
        action="/oral",
        method="get",
        class_="r-ask",
        data_at_once=True,
    )
    return tag("div", form, class_="r-actions r-ways-on")


def _choice(field: ChoiceSetting) -> Html:
    options = (
        tag("option", name, value=value or "-", selected=value in field.chosen)
        for value, name in field.options
    )
    return tag("label", field.name, tag("select", join(options), name=field.key), class_="r-choice")


def _form(view: OralView, visit: Visit) -> Html:
    words = visit.words
    return panels.section(
        words("desk.oral.counts", place=view.place_name),
        tag("p", view.hint, class_="r-caution", role="note") if view.hint else None,
        tag(
            "form",
            tag("div", join(map(_number, view.fields)), class_="r-fields"),
            tag("button", words("desk.oral.keep"), type="submit", class_="r-button is-main"),
            class_="r-settings",
            method="post",
            action=f"/change/oral{visit.here(Query.OUTCOME, '')}",
        ),
        note=words("desk.oral.how"),
    )


def _number(field: NumberSetting) -> Html:
    value = f"{field.value:g}" if field.value >= 0 else ""
    box = tag(
        "input",
        type="number",
        name=field.key,
        value=value,
        min="0",
        max=f"{field.most:g}",
        inputmode="numeric",
    )
    return tag("label", tag("span", field.name), box, tag("small", field.note))
