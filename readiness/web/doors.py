"""Doors beside the pages: geometry and documents go out, uploaded files come in.

They are plain addresses, so that a link in a table can download and a form can upload; the guard and any
gate stand before them as before the pages. What they hand out is made by the rooms; nothing is made here.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Protocol
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from readiness.definitions.levels import Level
from readiness.exports.deck import deck
from readiness.maps import shapes
from readiness.views.seat_view import seat_view
from readiness.views.state_view import state_view
from readiness.web import cache
from readiness.web.inbox import INBOX, Arrived
from readiness.web.keys import Query
from readiness.web.visit import Visit, visit_of

_FOR_GOOD = {"Cache-Control": "public, max-age=31536000, immutable"}
_PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


class Made(Protocol):
    """A maker of one kind of document."""

    def __call__(self, visit: Visit) -> bytes: ...


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
    kind = request.path_params["kind"]
    if kind not in _DOCUMENTS:
        return PlainTextResponse("404", status_code=404)
    make, ending, media_type = _DOCUMENTS[kind]
    body = await run_in_threadpool(make, visit)
    name = f"{_place_name(visit)}-{cache.day_of(visit).isoformat()}-{secrets.token_hex(3)}.{ending}"
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}",
        "Cache-Control": "no-store",
    }
    return Response(body, media_type=media_type, headers=headers)


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


def _deck(visit: Visit) -> bytes:
    style, seat_no = visit.definitions.export_settings, visit.place.seat_no
    if seat_no is None:
        state = cache.view(visit, state_view)
        return deck(state, shapes(cache.outlines(), Level.SEAT), style, visit.words)
    seat = cache.view(visit, seat_view, seat_no, for_export=True)
    return deck(seat, shapes(cache.outlines(), Level.ASSEMBLY, seat_no), style, visit.words)


def _place_name(visit: Visit) -> str:
    return visit.definitions.places.name(visit.place, visit.words.lang) or visit.words("views.state_name")


_DOCUMENTS: Mapping[str, tuple[Made, str, str]] = {"deck": (_deck, "pptx", _PPTX)}
ROUTES = (
    Route("/maps/{digest}/{layer}.geojson", geometry),
    Route("/export/{kind}", document),
    Route("/files", upload, methods=["POST"]),
)
