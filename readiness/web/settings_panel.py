"""The settings page's panels: what can be moved, as plain forms, and the boundaries of the map."""

from __future__ import annotations

from collections.abc import Sequence

from readiness.definitions import changes
from readiness.maps import install
from readiness.store.store import default_url
from readiness.views.boundaries_view import BoundariesView, in_force_view
from readiness.views.settings_view import ChoiceSetting, NumberSetting, SettingsView, settings_view
from readiness.web import cache, settings_doors
from readiness.web.html import Html, join, tag
from readiness.web.keys import Query
from readiness.web.panels import draw, heading, section
from readiness.web.typed_days import day_first
from readiness.web.visit import Visit


def settings(visit: Visit) -> None:
    """What became of the last change, then everything that can be moved."""
    kept = changes.versions(changes.settings_file(default_url()))
    method = cache.situation(visit).scorecard.method
    view = settings_view(cache.definitions(), cache.shipped(), kept, method, visit.words)
    heading(view.title, view.sentence)
    draw(_outcome(visit), tag("p", view.version, class_="r-note"), _form(view, visit))


def boundaries(visit: Visit) -> None:
    """Which boundaries are drawn, and the form that puts others in their place."""
    words = visit.words
    known = in_force_view(install.status(install.folder_beside(default_url())), words)
    action = f"/change/boundaries{visit.here(Query.OUTCOME, '')}"
    removing = _button(words("maps.boundaries.remove_button"), settings_doors.REMOVE)
    draw(
        section(
            words("maps.boundaries.title"),
            tag("p", known.sentence),
            _way(visit),
            _post(action, *_file_fields(visit)),
            _post(action, *_address_fields(visit)),
            _post(action, removing) if known.is_done else None,
        )
    )


def _way(visit: Visit) -> Html | None:
    """Where real boundaries are offered and what to do with them; in few steps where no SHA-256 is known."""
    source, words = visit.definitions.maps.source, visit.words
    if not source.address:
        return None
    said = words(f"maps.boundaries.way_{'pinned' if source.sha256 else 'by_hand'}")
    name = tag("span", source.address.rpartition("/")[2], class_="r-as-written")
    there = tag("a", name, href=source.address, target="_blank", rel="noreferrer")
    return tag("p", said, " ", there, class_="r-note")


def _file_fields(visit: Visit) -> tuple[Html, ...]:
    words = visit.words
    file = tag("input", type="file", name="file", accept=".json,.geojson", required=True, class_="r-choose")
    button = _button(words("maps.boundaries.install_button"), is_main=True)
    return _labelled(words("settings.choose_file"), file), button


def _address_fields(visit: Visit) -> tuple[Html, ...]:
    words, known = visit.words, visit.definitions.maps.source
    digest = tag("input", type="text", name="sha256", size=40, maxlength=64, value=known.sha256)
    address = tag("input", type="text", name="source", size=40, value=known.address)
    return (
        _labelled(words("settings.or_address"), address),
        _labelled(words("maps.boundaries.sha256_label"), digest),
        _button(words("maps.boundaries.fetch_button")),
    )


def _post(action: str, *fields: Html) -> Html:
    """A plain form; what is wrong in it is told by us, in the reader's language, not by the browser."""
    return tag(
        "form",
        *fields,
        class_="r-settings",
        method="post",
        action=action,
        enctype="multipart/form-data",
        novalidate=True,
    )


def _outcome(visit: Visit) -> Html | None:
    found = settings_doors.outcome(visit.asked.get(Query.OUTCOME, "")) if visit.asked else None
    if found is None:
        return None
    state = "is-done" if found.is_done else "is-refused"
    return tag("div", tag("p", found.sentence), _lines(found), class_=f"r-outcome {state}", role="status")


def _lines(found: BoundariesView) -> Html | None:
    if not found.failed and not found.passed:
        return None
    failed = (tag("li", line, class_="s-red") for line in found.failed)
    return tag("ul", join(failed), join(tag("li", line) for line in found.passed))


def _form(view: SettingsView, visit: Visit) -> Html:
    words, clusters = visit.words, join(map(_choice, view.clusters))
    return _post(
        f"/change/settings{visit.here(Query.OUTCOME, '')}",
        _target(view, visit),
        _numbers("bands", view.bands, visit),
        _numbers("ages", view.ages, visit),
        _numbers("weights", view.weights, visit, words("settings.note.weights")),
        section(words("settings.part.kinds"), tag("div", _boxes(view.kinds), class_="r-fields")),
        section(words("settings.part.clusters"), tag("div", clusters, class_="r-fields")),
        tag(
            "p",
            _button(words("settings.save"), is_main=True),
            _button(words("settings.reset"), settings_doors.RESET),
            class_="r-actions",
        ),
    )


def _target(view: SettingsView, visit: Visit) -> Html:
    """The date by which all should be ready, which pace is measured against."""
    words = visit.words
    box = tag(
        "input",
        type="text",
        inputmode="numeric",
        name=changes.TARGET,
        value=day_first(view.target),
        placeholder=words("settings.day_first"),
    )
    field = _labelled(words("settings.name.target_day"), box)
    return section(words("settings.part.target"), field, note=words("settings.note.target"), key="target")


def _numbers(part: str, fields: Sequence[NumberSetting], visit: Visit, note: str = "") -> Html:
    rows = tag("div", join(map(_number, fields)), class_="r-fields")
    return section(visit.words(f"settings.part.{part}"), rows, note=note)


def _number(field: NumberSetting) -> Html:
    box = tag(
        "input",
        type="number",
        name=field.key,
        value=f"{field.value:g}",
        min=0,
        max=f"{field.most:g}",
        required=True,
    )
    return _labelled(field.name, box, field.note)


def _boxes(field: ChoiceSetting) -> Html:
    return join(
        tag(
            "label",
            tag("input", type="checkbox", name=field.key, value=value, checked=value in field.chosen),
            tag("span", name),
        )
        for value, name in field.options
    )


def _choice(field: ChoiceSetting) -> Html:
    options = (
        tag("option", name, value=value, selected=value in field.chosen) for value, name in field.options
    )
    return _labelled(field.name, tag("select", join(options), name=field.key))


def _labelled(name: str, box: Html, note: str = "") -> Html:
    return tag("label", tag("span", name), box, tag("small", note) if note else None)


def _button(name: str, key: str = "", *, is_main: bool = False) -> Html:
    look = "r-button is-main" if is_main else "r-button"
    return tag("button", name, type="submit", name=key, value="yes" if key else "", class_=look)
