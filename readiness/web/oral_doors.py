"""The door for figures told on the phone: checked like a file, stored as the office's word."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from readiness.definitions.words import Words
from readiness.desk.oral import Told, store_told
from readiness.store.reports import StoredReport
from readiness.views.figures import OVERALL
from readiness.views.findings_view import finding_text
from readiness.views.oral_page import AREA, OFFICE, OralView, oral_page
from readiness.views.report_page import report_page
from readiness.views.say import score_text
from readiness.views.upload_view import EffectRow
from readiness.web import cache, outcomes
from readiness.web.keys import Query
from readiness.web.outcomes import Outcome
from readiness.web.visit import Visit, visit_of

_ASKED = (Query.OFFICE, Query.AREA, Query.ASSEMBLY, Query.MANDAL)


def asked_of(visit: Visit) -> tuple[tuple[str, str], ...]:
    """What the address says of office, area, assembly and mandal."""
    return tuple((key.value, visit.asked[key]) for key in _ASKED if key in visit.asked)


async def tell(request: Request) -> Response:
    """Store the counts that were typed for the place in the address."""
    form = await request.form()
    visit = visit_of(dict(request.query_params), cache.definitions())
    token = outcomes.keep(await run_in_threadpool(_told, form, visit))
    return RedirectResponse(visit.changed("oral", Query.OUTCOME, token), status_code=303)


def _told(form: FormData, visit: Visit) -> Outcome:
    words, view = visit.words, cache.view(visit, oral_page, asked_of(visit))
    counts = _counts(form, view)
    if counts is None:
        return Outcome(False, words("desk.oral.no_number"))
    if not counts:
        return Outcome(False, words("desk.oral.nothing"))
    chosen = {each.key: each.chosen[0] for each in view.choices}
    told = Told(chosen[OFFICE], chosen[AREA], view.place, counts, date.today())
    report = store_told(cache.store(), visit.definitions, told, "", words)
    cache.changed()
    return Outcome(True, _said(report, view, visit))


def _counts(form: FormData, view: OralView) -> dict[str, int] | None:
    """The counts that were filled in; None where one of them is no count."""
    given = {field.key: str(form.get(field.key, "")).strip() for field in view.fields}
    filled = {name: text for name, text in given.items() if text}
    if not all(text.isascii() and text.isdigit() and len(text) <= 5 for text in filled.values()):
        return None
    return {name: int(text) for name, text in filled.items()}


def _said(report: StoredReport, view: OralView, visit: Visit) -> str:
    """That it is stored, what it does to the scores, and what in it cannot be right."""
    words, situation = visit.words, cache.situation_on(max(cache.day_of(visit), date.today()))
    effects = report_page(situation, report.report_id, (), words).undo_effects
    lines = [words("desk.oral.kept", place=view.place_name), *_scores(effects, words)]
    found = [each.finding for each in situation.findings if each.report_id == report.report_id]
    return " ".join([*lines, *(finding_text(each, visit.definitions.layouts, words) for each in found)])


def _scores(without: Sequence[EffectRow], words: Words) -> list[str]:
    """The scores before and after; `without` says what taking the word back would do."""
    rows = [row for row in without if row.area == OVERALL] or list(without)
    if not rows:
        return [words("desk.oral.no_effect")]
    return [
        words(
            "desk.oral.effect",
            seat=row.seat,
            area=words(f"views.area.{row.area}"),
            before=score_text(row.after, words),
            after=score_text(row.before, words),
        )
        for row in rows
    ]


ROUTES = (Route("/change/oral", tell, methods=["POST"]),)
