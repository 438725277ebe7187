"""The door for notes on findings: a plain form's post comes in, the page it came from is where it leads back.

A note is checked like anything that comes in: it must be on a finding there is, by a designation there is,
and names and numbers of persons are taken out of its text before it is stored.
"""

from __future__ import annotations

from datetime import date

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from readiness.desk.notes import store_note
from readiness.store.memory import FindingNote, Settled
from readiness.views.findings_page import FindingsView, findings_page
from readiness.web import cache, outcomes
from readiness.web.keys import Query
from readiness.web.outcomes import Outcome
from readiness.web.visit import Visit, visit_of

KEY, AS, TEXT, BY, BACK = "finding_key", "settled_as", "said", "said_by", "take_back"


async def change_note(request: Request) -> Response:
    """Keep, replace or take back the note on one finding."""
    form = await request.form()
    visit = visit_of(dict(request.query_params), cache.definitions())
    token = outcomes.keep(await run_in_threadpool(_changed, form, visit))
    address = visit.url("findings", visit.place, **{Query.OUTCOME.value: token})
    return RedirectResponse(address, status_code=303)


def _changed(form: FormData, visit: Visit) -> Outcome:
    key, words = str(form.get(KEY, "")), visit.words
    view = cache.view(visit, findings_page, seat_no=visit.place.seat_no)
    if key not in {each.key for each in (*view.waiting, *view.answered)}:
        return Outcome(False, words("web.note.unknown"))
    if BACK in form:
        cache.store().unsettle(key)
        cache.changed()
        return Outcome(True, words("web.note.taken_back"))
    return _kept(key, form, view, visit)


def _kept(key: str, form: FormData, view: FindingsView, visit: Visit) -> Outcome:
    text, by, state = (" ".join(str(form.get(name, "")).split()) for name in (TEXT, BY, AS))
    if not text or by not in dict(view.designations) or state not in set(Settled):
        return Outcome(False, visit.words("web.note.incomplete"))
    note = FindingNote(key, Settled(state), by, text, date.today())
    store_note(cache.store(), note, cache.definitions().persons)
    cache.changed()
    return Outcome(True, visit.words(f"web.note.kept_{state}"))


ROUTES = (Route("/change/note", change_note, methods=["POST"]),)
