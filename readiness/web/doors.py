"""Doors beside the pages: geometry and documents go out, uploaded files come in.

They are plain addresses, so that a link in a table can download and a form can upload; the guard and any
gate stand before them as before the pages. What they hand out is made by the rooms; nothing is made here.
"""

from __future__ import annotations

from collections.abc import Mapping

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from readiness.exports.documents import DOCUMENTS, Asked, Document
from readiness.web import (
    answer_doors,
    cache,
    calls_doors,
    change_doors,
    drawings,
    learned_doors,
    notes_doors,
    oral_doors,
    settings_doors,
)
from readiness.web.downloads import download
from readiness.web.inbox import INBOX, Arrived
from readiness.web.keys import Query
from readiness.web.visit import Visit, visit_of

_FOR_GOOD = {"Cache-Control": "public, max-age=31536000, immutable"}
_MEDIA_TYPES: Mapping[str, str] = {"png": "image/png", "svg": "image/svg+xml"}


async def geometry(request: Request) -> Response:
    """One layer of the boundaries in force, as GeoJSON."""
    outlines = await run_in_threadpool(cache.outlines)
    layer, digest = request.path_params["layer"], request.path_params["digest"]
    if digest != outlines.digest or layer not in outlines.layers:
        return PlainTextResponse("404", status_code=404)
    body = await run_in_threadpool(outlines.geojson, layer)
    return Response(body, media_type="application/geo+json", headers=_FOR_GOOD)


async def document(request: Request) -> Response:
    """A document on the place that the address names, as a download with a name nobody shares."""
    visit = visit_of(dict(request.query_params), cache.definitions())
    known = DOCUMENTS.get(request.path_params["kind"])
    if known is None:
        return PlainTextResponse("404", status_code=404)
    body = await run_in_threadpool(_made, known, visit)
    return download(body, _place_name(visit), cache.day_of(visit), (known.ending, known.media_type))


async def drawing(request: Request) -> Response:
    """One chart or map of a page as a picture, PNG or SVG."""
    visit = visit_of(dict(request.query_params), cache.definitions())
    asked, ending = request.path_params, request.path_params["ending"]
    if ending not in _MEDIA_TYPES:
        return PlainTextResponse("404", status_code=404)
    found = await run_in_threadpool(drawings.drawing, asked["page"], asked["chart"], visit)
    if found is None:
        return PlainTextResponse("404", status_code=404)
    body = await run_in_threadpool(found.make, ending)
    return download(body, found.title, cache.day_of(visit), (ending, _MEDIA_TYPES[ending]))


async def upload(request: Request) -> Response:
    """Take the files of one upload and answer with the address where they are looked at."""
    settings = cache.definitions().web
    if int(request.headers.get("content-length") or 0) > settings.upload_limit_mb * 1_000_000:
        return PlainTextResponse("413", status_code=413)
    form = await request.form()
    parts = [part for part in form.getlist("files") if isinstance(part, UploadFile)]
    files = tuple([Arrived(part.filename or "", await part.read()) for part in parts])
    visit = visit_of(dict(request.query_params), cache.definitions())
    target = visit.url("upload", visit.place, **{Query.BATCH: INBOX.put(files, settings).token})
    if "application/json" in request.headers.get("accept", ""):
        return JSONResponse({"go": target})
    return RedirectResponse(target, status_code=303)


def _made(document: Document, visit: Visit) -> bytes:
    return document.make(Asked(cache.situation(visit), visit.place.seat_no, visit.words, cache.outlines()))


def _place_name(visit: Visit) -> str:
    return visit.definitions.places.name(visit.place, visit.words.lang) or visit.words("views.state_name")


ROUTES = (
    Route("/maps/{digest}/{layer}.geojson", geometry),
    Route("/export/chart/{page}/{chart}.{ending}", drawing),
    *calls_doors.ROUTES,
    *answer_doors.ROUTES,
    *change_doors.ROUTES,
    *oral_doors.ROUTES,
    *learned_doors.ROUTES,
    Route("/export/{kind}", document),
    Route("/files", upload, methods=["POST"]),
    *settings_doors.ROUTES,
    *notes_doors.ROUTES,
)
