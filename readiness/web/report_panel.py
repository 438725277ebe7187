"""One report's panels: what came, what it changed, the answer to its sender, and the way to take it back."""

from __future__ import annotations

from readiness.views.report_page import ReportView, report_page
from readiness.web import cache, change_doors, outcomes, panels, show
from readiness.web.answers import answer
from readiness.web.html import Html, join, tag
from readiness.web.keys import Query
from readiness.web.tables import link_to
from readiness.web.uploads import changes
from readiness.web.visit import Visit


def report(visit: Visit) -> None:
    """The report that the address names; a sentence where there is none of that number."""
    number = int(visit.asked.get(Query.REPORT, "0"))
    if number not in {each.report_id for each in cache.situation(visit).reports}:
        panels.draw(panels.nothing(visit.words("desk.report.none")))
        return
    _report(cache.view(visit, report_page, number, cache.store().tables(number)), visit)


def _report(view: ReportView, visit: Visit) -> None:
    words = visit.words
    panels.draw(show.crumbs(view.crumbs, visit))
    panels.heading(view.title, view.sentence)
    panels.draw(outcomes.shown(visit), _facts(view), _answer(view, visit), _take_back(view, visit))
    panels.draw(
        panels.section(words("desk.report.changes"), _lines(view), changes(view.change_table, visit)),
        panels.section(words("web.part.findings"), panels.findings(view.findings, visit)),
        panels.section(words("desk.report.before"), _before(view, visit)),
    )
    panels.stamp(view.stamp)


def _answer(view: ReportView, visit: Visit) -> Html | None:
    """The message, the receipt and the painted workbook; a word on the phone came without a file."""
    return (
        None if view.is_oral else answer(view.message, view.receipt, visit.of_report(view.report_id), visit)
    )


def _facts(view: ReportView) -> Html:
    rows = (join([tag("dt", what), tag("dd", said)]) for what, said in view.facts)
    return tag("dl", join(rows), class_="r-facts")


def _lines(view: ReportView) -> Html | None:
    return (
        tag("ul", join(tag("li", line) for line in view.changes), class_="r-effects")
        if view.changes
        else None
    )


def _before(view: ReportView, visit: Visit) -> Html:
    if not view.before:
        return panels.nothing(visit.words("desk.report.no_before"))
    items = (
        tag("li", link_to(cell.link, cell.text, visit), " ", tag("small", cell.word)) for cell in view.before
    )
    return panels.folded_list(tuple(items), visit)


def _take_back(view: ReportView, visit: Visit) -> Html:
    """Taking back asks once more, and says what it does to the scores; bringing back does not need to."""
    words = visit.words
    if not view.is_active:
        return _form(view, change_doors.REDO, visit)
    effects = [tag("li", row.text) for row in view.undo_effects]
    said = tag("ul", join(effects)) if effects else tag("p", words("desk.report.no_effect"))
    sure = tag("p", words("desk.report.sure", file=view.title))
    opened = (sure, said, _form(view, change_doors.UNDO, visit))
    return tag("details", tag("summary", words("desk.report.take_back")), *opened, class_="r-answer")


def _form(view: ReportView, deed: str, visit: Visit) -> Html:
    number = tag("input", type="hidden", name=change_doors.REPORT, value=view.report_id)
    label = visit.words(f"desk.report.{deed}")
    button = tag(
        "button", label, type="submit", name=change_doors.DEED, value=deed, class_="r-button is-main"
    )
    action = f"/change/report{visit.here(Query.OUTCOME, '')}"
    return tag("form", number, button, class_="r-change", method="post", action=action)
