"""Doors of the learned words: a meaning changed or taken back, the list as a file out and in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from readiness.definitions.errors import UnknownName
from readiness.desk.learning import (
    NotLearned,
    everything_learned,
    forget,
    learn,
    learn_from_csv,
    learned_csv,
)
from readiness.views.learned_page import MEANING, learned_rows
from readiness.web import cache, outcomes
from readiness.web.downloads import download
from readiness.web.keys import Query
from readiness.web.outcomes import Outcome
from readiness.web.visit import Visit, visit_of

WORD, FORGET = "word_id", "take_back"
_LARGEST = 2_000_000


async def change_learned(request: Request) -> Response:
    """Give one word another meaning, or take it back."""
    form = await request.form()
    visit = visit_of(dict(request.query_params), cache.definitions())
    return _back(visit, await run_in_threadpool(_changed, form, visit))


async def learn_file(request: Request) -> Response:
    """Remember every line of a table of confirmations, or none."""
    form = await request.form()
    visit = visit_of(dict(request.query_params), cache.definitions())
    file = form.get("file")
    content = await file.read(_LARGEST) if isinstance(file, UploadFile) else b""
    return _back(visit, await run_in_threadpool(_learned, content, visit))


async def learned_file(request: Request) -> Response:
    """The confirmations as a table that a spreadsheet opens."""
    visit = visit_of(dict(request.query_params), cache.definitions())
    learned = await run_in_threadpool(everything_learned, cache.store())
    # The mark at the beginning lets spreadsheets take the file for UTF-8.
    body = learned_csv(learned).encode("utf-8-sig")
    return download(body, visit.words("desk.learned.file_name"), date.today(), ("csv", "text/csv"))


def _changed(form: FormData, visit: Visit) -> Outcome:
    store, words = cache.store(), visit.words
    known = everything_learned(store)
    rows = zip(known, learned_rows(known, visit.definitions, words), strict=True)
    learned = next((each for each, row in rows if row.id == form.get(WORD)), None)
    if learned is None:
        return Outcome(False, words("desk.learned.gone"))
    if FORGET in form:
        forget(store, learned)
        return _done("desk.learned.taken_back", learned.written, visit)
    try:
        learn(store, visit.definitions, replace(learned, meaning=str(form.get(MEANING, ""))))
    except UnknownName:
        return Outcome(False, words("desk.learned.no_meaning"))
    return _done("desk.learned.kept", learned.written, visit)


def _done(key: str, written: str, visit: Visit) -> Outcome:
    cache.changed()
    return Outcome(True, visit.words(key, written=written))


def _learned(content: bytes, visit: Visit) -> Outcome:
    words = visit.words
    try:
        count = learn_from_csv(cache.store(), visit.definitions, content.decode("utf-8-sig"))
    except (NotLearned, UnknownName, UnicodeDecodeError):
        return Outcome(False, words("desk.learned.not_a_table"))
    cache.changed()
    return Outcome(bool(count), words("desk.learned.learned", n=count))


def _back(visit: Visit, found: Outcome) -> RedirectResponse:
    address = visit.url("learned", None, **{Query.OUTCOME.value: outcomes.keep(found)})
    return RedirectResponse(address, status_code=303)


ROUTES = (
    Route("/change/learned", change_learned, methods=["POST"]),
    Route("/change/learned/file", learn_file, methods=["POST"]),
    Route("/export/learned", learned_file),
)
