"""The doors of the call-backs: the printed sheet goes out, the answers of a plain form come in."""

from __future__ import annotations

import secrets
from datetime import date

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from readiness.desk.calls import store_answers
from readiness.exports.call_sheet import call_sheet
from readiness.scoring.sample import Answer
from readiness.views.calls_page import CallsView, calls_page
from readiness.web import cache, outcomes
from readiness.web.keys import Query
from readiness.web.outcomes import Outcome
from readiness.web.visit import Visit, visit_of

PREFIX = "booth-"
"""A booth's field in the form is this and its number: a bare number could be the name of something else."""


async def sheet(request: Request) -> Response:
    """The call sheet of the assembly that the address names; 404 where there is none to print."""
    visit = visit_of(dict(request.query_params), cache.definitions())
    view = await run_in_threadpool(calls_of, visit)
    if not view.may_leave:
        return PlainTextResponse("404", status_code=404)
    body = await run_in_threadpool(call_sheet, view, visit.words)
    name = f"calls-{visit.place.ac_no}-{visit.round_no}-{secrets.token_hex(3)}.pdf"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(body, media_type="application/pdf", headers=headers)


async def answers(request: Request) -> Response:
    """Keep the answers of one sample and lead back to it."""
    form = await request.form()
    visit = visit_of(dict(request.query_params), cache.definitions())
    token = outcomes.keep(await run_in_threadpool(_kept, form, visit))
    more = {Query.ROUND.value: str(visit.round_no), Query.OUTCOME.value: token}
    return RedirectResponse(visit.url("calls", visit.place, **more), status_code=303)


def calls_of(visit: Visit) -> CallsView:
    """The view of the visit's place and round."""
    return cache.view(visit, calls_page, visit.place, round_no=visit.round_no, for_export=visit.is_shown)


def _kept(form: FormData, visit: Visit) -> Outcome:
    """Only units of the sample are taken, and only answers that there are."""
    units, known = {row.unit for row in calls_of(visit).rows}, set(Answer)
    given = {key.removeprefix(PREFIX): str(value) for key, value in form.items() if key.startswith(PREFIX)}
    told = {unit: Answer(answer) for unit, answer in given.items() if unit in units and answer in known}
    if not told:
        return Outcome(False, visit.words("web.calls.none_given"))
    words = cache.words(visit.definitions.web.first_language)
    store_answers(cache.store(), visit.place, told, date.today(), words, round_no=visit.round_no)
    cache.changed()
    return Outcome(True, visit.words("web.calls.kept", n=len(told), total=len(units)))


ROUTES = (
    Route("/export/call-sheet", sheet),
    Route("/change/calls", answers, methods=["POST"]),
)
