"""Doors for what goes back to the offices: corrections of a file or a report, a district's template."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import PurePath

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from readiness.definitions.errors import UnknownName
from readiness.exports.corrections import corrections
from readiness.exports.template import template
from readiness.views.corrections_view import corrections_of_reading, corrections_of_report
from readiness.views.template_view import template_view
from readiness.web import arrivals, cache
from readiness.web.downloads import EXCEL, download
from readiness.web.keys import Query
from readiness.web.visit import Visit, visit_of

_XLSX = ("xlsx", EXCEL)


async def corrections_of_a_file(request: Request) -> Response:
    """The sender's own workbook, its bad cells painted, of a file that still waits or was just decided on."""
    visit = visit_of(dict(request.query_params), cache.definitions())
    return await run_in_threadpool(_of_file, request.path_params["digest"], visit)


async def corrections_of_a_report(request: Request) -> Response:
    """The same of a stored report, by its number."""
    visit = visit_of(dict(request.query_params), cache.definitions())
    return await run_in_threadpool(_of_report, request.path_params["report"], visit)


async def template_of_a_district(request: Request) -> Response:
    """The pre-filled workbook of one district."""
    visit = visit_of(dict(request.query_params), cache.definitions())
    return await run_in_threadpool(_template, request.path_params["district"], visit)


def _of_file(digest: str, visit: Visit) -> Response:
    reading = arrivals.read_of(visit.asked.get(Query.BATCH, ""), digest)
    if reading is None or reading.refusal is not None:
        return _nothing()
    definitions, words = visit.definitions, visit.words
    view = corrections_of_reading(reading, definitions.layouts, words, datetime.now())
    body = corrections(view, definitions.export_settings, words)
    return download(body, _stem(reading.file, visit), date.today(), _XLSX)


def _of_report(report_id: int, visit: Visit) -> Response:
    situation, words, store = cache.situation(visit), visit.words, cache.store()
    try:
        view = corrections_of_report(situation, report_id, words, store.tables(report_id))
    except UnknownName:
        return _nothing()
    body = corrections(view, visit.definitions.export_settings, words)
    store.note("export", report_id=report_id, kind="corrections")
    return download(body, _stem(view.file, visit), date.today(), _XLSX)


def _template(district: str, visit: Visit) -> Response:
    try:
        view = template_view(cache.situation(visit), district, visit.words)
    except UnknownName:
        return _nothing()
    body = template(view, visit.definitions.export_settings, visit.words)
    cache.store().note("export", kind="template", district=district)
    return download(body, view.title, cache.day_of(visit), _XLSX)


def _stem(file: str, visit: Visit) -> str:
    return visit.words("desk.answer.file", file=PurePath(file).stem)


def _nothing() -> Response:
    return PlainTextResponse("404", status_code=404)


ROUTES = (
    Route("/export/corrections/file/{digest}", corrections_of_a_file),
    Route("/export/corrections/report/{report:int}", corrections_of_a_report),
    Route("/export/template/{district}", template_of_a_district),
)
