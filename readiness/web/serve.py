"""How the dashboard is started: Streamlit's ASGI application with our document, doors and guard around it.

`python -m readiness.web.serve --port 8501` serves until stopped. run.py and the browser tests start the
same thing; `.streamlit/config.toml` holds the framework's settings, this file what it cannot say.
"""

from __future__ import annotations

import argparse
import gc
import os
import threading
from collections.abc import Sequence
from pathlib import Path

import uvicorn
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp
from streamlit.runtime.pages_manager import PagesManager
from streamlit.starlette import App

from readiness.definitions.load import Definitions
from readiness.definitions.words import Language
from readiness.fonts import font_files
from readiness.intake.read import warm_up
from readiness.views.state_view import state_view
from readiness.web import assets, cache, doors, failure, navigation, shell
from readiness.web.guard import Guard
from readiness.web.visit import visit_of

ROOT = Path(__file__).resolve().parents[2]
HOSTS = frozenset({"127.0.0.1", "localhost"})


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted; returns the process's exit status."""
    asked = _asked(arguments)
    os.chdir(ROOT)
    if asked.store:
        os.environ["READINESS_STORE"] = asked.store
    served = application(cache.definitions())
    gc.collect()
    gc.freeze()
    threading.Thread(target=_warm_up, daemon=True).start()
    uvicorn.run(
        served,
        host="127.0.0.1",
        port=asked.port,
        log_level="warning",
        access_log=False,
        ws="websockets-sansio",
    )
    return 0


def application(definitions: Definitions) -> ASGIApp:
    """The whole dashboard as one ASGI application."""
    font_files()
    # Else the first deep link of a process looks for a file of that name under pages/ and complains.
    PagesManager.uses_pages_directory = False
    documents = shell.documents(definitions.words)

    async def page(request: Request) -> Response:
        lang = request.query_params.get("lang", Language.HI)
        return HTMLResponse(documents.get(Language(lang) if lang in list(Language) else Language.HI, ""))

    routes = [
        Route("/", page),
        *(Route(f"/{entry.url_path}", page) for entry in navigation.ENTRIES if not entry.is_first),
        *(Route(f"/{entry.url_path}", _to_first) for entry in navigation.ENTRIES if entry.is_first),
        Mount("/assets", StaticFiles(directory=assets.FOLDER)),
        *doors.ROUTES,
    ]
    return App(
        ROOT / "dashboard.py",
        routes=routes,
        middleware=[Middleware(Guard, hosts=HOSTS)],
        on_script_error=failure.say_so,
    )


def _warm_up() -> None:
    """Make ready what the first visitor would wait for: the readers of files, the state's figures."""
    warm_up(cache.definitions())
    if not cache.standing().is_empty:
        cache.view(visit_of({}, cache.definitions()), state_view)


async def _to_first(request: Request) -> Response:
    return RedirectResponse(request.url.replace(path="/"))


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m readiness.web.serve")
    parser.add_argument("--port", type=int, default=8501)
    parser.add_argument("--store", default="")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
