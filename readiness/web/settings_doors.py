"""Doors of the settings page: changed settings and boundaries come in, an outcome to show goes out.

Both answer a plain form's post by leading back to the page, with the outcome kept under a token, so that
a reload posts nothing again.
"""

from __future__ import annotations

import math
import secrets

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from readiness.definitions import changes
from readiness.definitions.changes import CLUSTERS, KINDS, TARGET, Value
from readiness.definitions.errors import DefinitionFaults
from readiness.definitions.words import Words
from readiness.maps import install
from readiness.maps.fetch import NotFetched, fetch
from readiness.store.store import default_url
from readiness.views.boundaries_view import BoundariesView, installation_view, not_fetched_view
from readiness.web import cache
from readiness.web.keys import Query
from readiness.web.shelf import Shelf
from readiness.web.typed_days import iso_of
from readiness.web.visit import visit_of

# no names of a form's own methods: the page's sanitiser drops those
RESET, REMOVE = "shipped_values", "indicative_again"
_OUTCOMES: Shelf[BoundariesView | None] = Shelf(100)


def outcome(token: str) -> BoundariesView | None:
    """What became of a post, None for a token that is not known any more."""
    return _OUTCOMES.get(token, lambda: None)


async def change_settings(request: Request) -> Response:
    """Check the posted values against the shipped settings and keep them as the next version."""
    form = await request.form()
    words = visit_of(dict(request.query_params), cache.definitions()).words
    return _back(request, await run_in_threadpool(_kept, form, words))


async def change_boundaries(request: Request) -> Response:
    """Install the posted file or the pinned address, or go back to the indicative boundaries."""
    form = await request.form()
    words = visit_of(dict(request.query_params), cache.definitions()).words
    file = form.get("file")
    content = await file.read() if isinstance(file, UploadFile) and file.filename else b""
    name = file.filename or "" if isinstance(file, UploadFile) else ""
    return _back(request, await run_in_threadpool(_installed, form, content, name, words))


def _kept(form: FormData, words: Words) -> BoundariesView:
    values = {} if RESET in form else _values(form)
    try:
        changes.keep(cache.shipped(), values, changes.settings_file(default_url()))
        cache.changed()
    except DefinitionFaults as wrong:
        lines = tuple(dict.fromkeys(_line(fault.key, words) for fault in wrong.faults))
        return BoundariesView(False, words("settings.not_saved"), failed=lines)
    return BoundariesView(True, words("settings.saved"))


def _values(form: FormData) -> dict[str, Value]:
    """The posted fields as settings; a seat's choice of cluster becomes the clusters' seats."""
    values: dict[str, Value] = {KINDS: [str(each) for each in form.getlist(KINDS)]}
    seats: dict[str, list[int]] = {each.id: [] for each in cache.shipped().places.clusters}
    for key, value in form.items():
        if key.startswith(CLUSTERS):
            seats.setdefault(str(value), []).append(int(key.removeprefix(CLUSTERS)))
        elif key != KINDS:
            values[key] = iso_of(str(value)) if key == TARGET else _number(str(value))
    return {**values, **{f"{CLUSTERS}{id}": seat_nos for id, seat_nos in seats.items()}}


def _number(text: str) -> float:
    """The number, or one that no setting accepts."""
    try:
        return float(text)
    except ValueError:
        return math.nan


def _line(key: str, words: Words) -> str:
    """The setting's own name for a fault's dotted key."""
    if key.startswith("areas.") and key.count("."):
        return words(f"views.area.{key.split('.')[1]}")
    name = {"bands": "order", "areas": "weights", "clusters": "clusters"}.get(key, key.replace(".", "_"))
    return words(f"settings.name.{name}") if words.has(f"settings.name.{name}") else key


def _installed(form: FormData, content: bytes, name: str, words: Words) -> BoundariesView:
    folder = install.folder_beside(default_url())
    if REMOVE in form:
        install.remove(folder)
        return BoundariesView(True, words("maps.boundaries.removed"))
    before, address = install.status(folder), str(form.get("source", "")).strip()
    most = cache.definitions().maps.max_file_mb
    try:
        body = content or fetch(_only_address(address), str(form.get("sha256", "")), most)
    except NotFetched as trouble:
        return not_fetched_view(trouble, words)
    found = install.install_content(body, name or address, folder, cache.definitions())
    return installation_view(found, before, words)


def _only_address(text: str) -> str:
    """The text, if it is an address: a page never opens a path of the machine it runs on."""
    if not text.startswith(("https://", "http://")):
        raise NotFetched.because("no_source")
    return text


def _back(request: Request, found: BoundariesView) -> RedirectResponse:
    token = secrets.token_urlsafe(9)
    _OUTCOMES.get(token, lambda: found)
    visit = visit_of(dict(request.query_params), cache.definitions())
    return RedirectResponse(visit.url("settings", None, **{Query.OUTCOME.value: token}), status_code=303)


ROUTES = (
    Route("/change/settings", change_settings, methods=["POST"]),
    Route("/change/boundaries", change_boundaries, methods=["POST"]),
)
