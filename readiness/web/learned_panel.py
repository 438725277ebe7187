"""The learned words' panels: the list, the one being changed, the file they travel in."""

from __future__ import annotations

from readiness.desk.learning import everything_learned
from readiness.views.learned_page import LearnedRow, learned_rows, meanings
from readiness.web import cache, learned_doors, outcomes, panels
from readiness.web.html import Html, join, tag
from readiness.web.keys import Query
from readiness.web.tables import table
from readiness.web.visit import Visit


def learned(visit: Visit) -> None:
    """The whole page."""
    words = visit.words
    rows = learned_rows(everything_learned(cache.store()), visit.definitions, words)
    sentence = words("desk.learned.sentence", n=len(rows)) if rows else words("desk.learned.purpose")
    panels.heading(words("desk.learned.title"), sentence)
    panels.draw(outcomes.shown(visit), _asked(rows, visit), _list(rows, visit), _file(rows, visit))


def _list(rows: tuple[LearnedRow, ...], visit: Visit) -> Html:
    words = visit.words
    if not rows:
        return panels.nothing(words("desk.learned.none"))
    heads = [words(f"desk.learned.{key}") for key in ("office", "kind", "written", "meaning", "change")]
    cells = [(row.office, row.kind, tag("q", row.written), row.meaning, _change(row, visit)) for row in rows]
    return panels.section(words("desk.learned.list"), table(heads, cells), key="learned")


def _change(row: LearnedRow, visit: Visit) -> Html:
    return tag("a", visit.words("desk.learned.change"), href=visit.here(Query.WORD, row.id))


def _asked(rows: tuple[LearnedRow, ...], visit: Visit) -> Html | None:
    """The form for the word that the address names: another meaning, or none."""
    row = next((each for each in rows if each.id == visit.asked.get(Query.WORD)), None)
    if row is None:
        return None
    words, choice = visit.words, meanings(row, visit.definitions, visit.words)
    options = (
        tag("option", name, value=value, selected=value in choice.chosen) for value, name in choice.options
    )
    label = tag("label", tag("span", choice.name), tag("select", join(options), name=choice.key))
    fields = (
        tag("input", type="hidden", name=learned_doors.WORD, value=row.id),
        label,
        _button(words("desk.learned.keep"), is_main=True),
        _button(words("desk.learned.take_back"), learned_doors.FORGET),
    )
    title = words("desk.learned.asked", office=row.office, written=row.written)
    return panels.section(title, _post("/change/learned", fields, visit), key="word")


def _file(rows: tuple[LearnedRow, ...], visit: Visit) -> Html:
    """The list as a table to take along, and such a table to read in."""
    words = visit.words
    way_out = (
        panels.button("/export/learned", words("desk.learned.export"), is_download=True) if rows else None
    )
    file = tag("input", type="file", name="file", accept=".csv", required=True, class_="r-choose")
    fields = (
        tag("label", tag("span", words("desk.learned.choose")), file),
        _button(words("desk.learned.import")),
    )
    return panels.section(
        words("desk.learned.file"),
        tag("p", way_out, class_="r-actions"),
        _post("/change/learned/file", fields, visit),
        note=words("desk.learned.file_note"),
        key="file",
    )


def _post(address: str, fields: tuple[Html, ...], visit: Visit) -> Html:
    action = f"{address}{visit.here(Query.OUTCOME, '')}"
    return tag(
        "form", *fields, class_="r-settings", method="post", action=action, enctype="multipart/form-data"
    )


def _button(label: str, key: str = "", *, is_main: bool = False) -> Html:
    look = "r-button is-main" if is_main else "r-button"
    return tag("button", label, type="submit", name=key, value="yes" if key else "", class_=look)
