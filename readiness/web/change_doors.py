"""Doors for what the data person does with reports: take back, bring back, read the inbox folder."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from readiness.definitions.errors import UnknownName
from readiness.desk import inbox
from readiness.desk.undoing import redo_report, undo_report
from readiness.store.errors import StoredAlready
from readiness.store.store import default_url
from readiness.web import cache, outcomes
from readiness.web.inbox import INBOX, Arrived
from readiness.web.keys import Query
from readiness.web.outcomes import Outcome
from readiness.web.visit import Visit, visit_of

REPORT, DEED = "report_no", "deed"
UNDO, REDO = "undo", "redo"


async def change_report(request: Request) -> Response:
    """Take a report out of force, or bring it back."""
    form = await request.form()
    visit = visit_of(dict(request.query_params), cache.definitions())
    number = str(form.get(REPORT, "0"))
    found = await run_in_threadpool(_changed, form, int(number) if number.isdecimal() else 0, visit)
    asked = {Query.REPORT.value: number, Query.OUTCOME.value: outcomes.keep(found)}
    return RedirectResponse(visit.url("report", None, **asked), status_code=303)


def _changed(form: FormData, number: int, visit: Visit) -> Outcome:
    deed, words = form.get(DEED), visit.words
    change = undo_report if deed == UNDO else redo_report
    try:
        report = change(cache.store(), number)
    except UnknownName:
        return Outcome(False, words("desk.report.none"))
    except StoredAlready:
        return Outcome(False, words("desk.report.in_force_already"))
    cache.changed()
    return Outcome(
        True, words(f"desk.report.{'undone_now' if deed == UNDO else 'redone_now'}", file=report.file)
    )


async def read_inbox(request: Request) -> Response:
    """Take what lies in the inbox folder and is not in force as an upload, to be looked at and accepted."""
    visit = visit_of(dict(request.query_params), cache.definitions())
    token = await run_in_threadpool(_taken, visit)
    return RedirectResponse(visit.url("upload", None, **{Query.BATCH.value: token}), status_code=303)


def _taken(visit: Visit) -> str:
    folder = inbox.folder_beside(default_url(), visit.definitions.store)
    files = tuple(Arrived(name, content) for content, name in inbox.not_in_force(cache.store(), folder))
    return INBOX.put(files, visit.definitions.web).token


ROUTES = (
    Route("/change/report", change_report, methods=["POST"]),
    Route("/change/inbox", read_inbox, methods=["POST"]),
)
