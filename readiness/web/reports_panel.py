"""The reports page's panels: one office or all, whom to remind and with what, what came, the templates."""

from __future__ import annotations

from collections.abc import Sequence

from readiness.views.page import CellView, TableView
from readiness.views.rows import SilentRow
from readiness.views.silence import silent_offices
from readiness.web import cache, panels, show, stories
from readiness.web.answers import copyable
from readiness.web.drawn import drawn_once
from readiness.web.html import Html, join, tag
from readiness.web.keys import Query
from readiness.web.tables import Fold, table
from readiness.web.visit import Visit

_MOST_REPORTS, _SHOWN_REPORTS = 60, 8
_OWN = ("silent", "reports")


def reports(visit: Visit) -> None:
    """The whole page."""
    view = stories.story("reports", visit)
    panels.draw(show.crumbs(view.crumbs, visit))
    panels.heading(view.title, view.sentence)
    panels.draw(
        _chooser(visit),
        _silent(visit) if not visit.is_shown else None,
        *(show.listed(each, visit) for each in view.tables if each.id not in _OWN),
        *(_reports(each, visit) for each in view.tables if each.id == "reports"),
        templates(visit),
    )
    panels.stamp(view.stamp)


def _office(visit: Visit) -> str:
    return visit.asked.get(Query.OFFICE, "")


def _chooser(visit: Visit) -> Html:
    """All offices, or one of them; the choice opens the page anew."""
    words, chosen = visit.words, _office(visit)
    named = [(each.name_en, _name(each.name_en, visit)) for each in visit.definitions.places.districts]
    options = (
        tag("option", name, value=value, selected=value == chosen)
        for value, name in [("-", words("desk.reports.all")), *sorted(named, key=lambda pair: pair[1])]
    )
    choice = tag("select", join(options), name=Query.OFFICE.value)
    form = tag(
        "form",
        tag("label", words("desk.oral.office"), choice, class_="r-choice"),
        panels.kept_fields(visit),
        tag("button", words("desk.oral.choose"), type="submit", class_="r-box"),
        action="/reports",
        method="get",
        class_="r-ask",
        data_at_once=True,
    )
    to_check = panels.button(visit.url("findings"), words("desk.reports.findings"))
    return tag("div", form, to_check, class_="r-actions r-ways-on")


def _name(district: str, visit: Visit) -> str:
    known = visit.definitions.places.district_by_name[district]
    return known.name_hi if visit.words.lang == "hi" else known.name_en


def _silent(visit: Visit) -> Html | None:
    """The silent offices, each with the reminder to copy and the template to send along."""
    words, office = visit.words, _office(visit)
    rows = [row for row in cache.view(visit, silent_offices) if office in ("", row.sender)]
    title = words("tables.silent.title")
    if not rows:
        return panels.section(title, panels.nothing(words("tables.silent.empty")), key="silent")
    heads = [words(f"web.silent.{key}") for key in ("office", "seats", "since")]
    cells = [(row.name, row.seats, row.days_text, _reminder(row, visit)) for row in rows]
    return panels.section(title, table([*heads, words("tables.head.message")], cells), key="silent")


def _reminder(row: SilentRow, visit: Visit) -> Html:
    return join(
        [copyable(row.message, visit), _template(row.sender, visit.words("desk.reports.template"), visit)]
    )


def _template(district: str, label: str, visit: Visit) -> Html:
    return tag("a", label, href=visit.template(district), download=True)


@drawn_once
def _reports(shown: TableView, visit: Visit) -> Html:
    """The newest reports, each with its corrections; what lies further back is reached by its office."""
    words, rows = visit.words, shown.rows[:_MOST_REPORTS]
    if not rows:
        return panels.section(shown.title, panels.nothing(shown.empty), key=shown.id)
    heads = [*(head.label for head in shown.heads), words("desk.answer.title")]
    cells = [[*(show.cell(each, visit) for each in row), _corrections(row, visit)] for row in rows]
    numeric = [at for at, head in enumerate(shown.heads) if head.is_number]
    fold = Fold(_SHOWN_REPORTS, words("web.table.rest", n=len(rows) - _SHOWN_REPORTS))
    rest = len(shown.rows) - len(rows)
    older = panels.remark(words("desk.reports.older", n=rest)) if rest > 0 else None
    return panels.section(shown.title, table(heads, cells, numeric=numeric, fold=fold), older, key=shown.id)


def _corrections(row: Sequence[CellView], visit: Visit) -> Html:
    """The way to the corrections of the report that the row links to."""
    number = next(cell.link.report for cell in row if cell.link)
    return tag("a", visit.words("desk.reports.corrections"), href=visit.of_report(number), download=True)


def templates(visit: Visit) -> Html:
    """The pre-filled workbook of the chosen office, or of each."""
    words, office = visit.words, _office(visit)
    names = [each.name_en for each in visit.definitions.places.districts if office in ("", each.name_en)]
    links = (tag("li", _template(name, _name(name, visit), visit)) for name in names)
    listed = tag("ul", join(links), class_="r-downloads")
    head = tag("summary", words("desk.reports.templates"))
    opened = tag("details", head, listed, class_="r-rest", open=bool(office))
    note = words("desk.reports.templates_note")
    return panels.section(words("desk.reports.templates_title"), opened, note=note, key="templates")
