"""Measure a warm page against an empty one in the same server: time of a rerun and bytes over the websocket.

It speaks the browser's side of the websocket itself, so that no browser is measured. The state is filled
with the booth lists of `readiness bench` unless `--store` names another. The seconds belong to this computer;
the ratio and the bytes can be compared.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

from builders.dashboard import App, an_app
from readiness.definitions.load import load
from readiness.desk.loading import load_files
from readiness.practice.booth_list import booth_files
from readiness.store.reports import Arrival
from readiness.store.store import Store

ROOT = Path(__file__).resolve().parents[1]
CODE = ("dashboard.py", "pages", "readiness", "data", "static", ".streamlit")
EMPTY = "import streamlit as st\n\nif st.query_params.get('page') == 'empty':\n    st.stop()\n"
PAGES = {"empty": "page=empty", "state": "", "seat": "seat=4", "upload": ""}
RERUNS = 15


@dataclass(frozen=True)
class Rerun:
    """One run of a page's script: seconds until it was finished, and bytes that came."""

    seconds: float
    received: int


class Tab:
    """One browser tab: it remembers the messages it has seen, as a browser does."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._seen: set[str] = set()

    def rerun(self, page: str, query: str) -> Rerun:
        """Ask for the page and wait until its script is finished."""
        asked = BackMsg()
        asked.rerun_script.query_string = query
        asked.rerun_script.page_name = "" if page in ("state", "empty") else page
        asked.rerun_script.cached_message_hashes.extend(self._seen)
        begun = perf_counter()
        self._socket.send(asked.SerializeToString())
        received = sum(self._messages())
        return Rerun(perf_counter() - begun, received)

    def _messages(self) -> Iterator[int]:
        """The size of every message up to the end of the run."""
        finished = False
        while not finished:
            raw = self._socket.recv(timeout=120)
            message = ForwardMsg.FromString(raw if isinstance(raw, bytes) else raw.encode())
            if message.metadata.cacheable:
                self._seen.add(message.hash)
            finished = message.WhichOneof("type") == "script_finished"
            yield len(raw)


def main() -> int:
    """Print a line a page: median seconds, ratio to the empty page, bytes of the first and of a warm view."""
    asked = _asked()
    with tempfile.TemporaryDirectory() as folder:
        store = asked.store or _filled(Path(folder) / "booths.db")
        with an_app(store, _with_empty_page(Path(folder) / "code")) as app:
            runs = {page: _measured(app, page) for page in asked.pages}
    empty = median(run.seconds for run in runs["empty"][1:])
    print(f"{'page':12} {'ms':>8} {'ratio':>7} {'first bytes':>12} {'warm bytes':>11}")
    for page, (first, *warm) in runs.items():
        seconds = median(run.seconds for run in warm)
        received = round(median(run.received for run in warm))
        print(f"{page:12} {seconds * 1000:8.1f} {seconds / empty:7.1f} {first.received:12,} {received:11,}")
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", type=Path, help="a filled store to measure on; it is not changed")
    parser.add_argument(
        "--pages",
        nargs="+",
        default=list(PAGES),
        help="addresses, with a query where wanted, the empty page first",
    )
    return parser.parse_args()


def _filled(path: Path) -> Path:
    """A store with every booth of the invented state in it."""
    definitions, today = load(), date.today()
    files = [
        (each.content, each.name) for each in booth_files(definitions, today, definitions.places.assemblies)
    ]
    load_files(Store.open(path), definitions, files, Arrival(today, is_practice=True))
    return path


def _with_empty_page(folder: Path) -> Path:
    """A copy of the dashboard in which ?page=empty ends the script before anything is drawn."""
    folder.mkdir()
    for name in CODE:
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, folder / name)
    frame = folder / "dashboard.py"
    opening, docstring, rest = frame.read_text("utf-8").split('"""', 2)
    frame.write_text(f'{opening}"""{docstring}"""\n{EMPTY}{rest}', "utf-8")
    return folder


def _measured(app: App, page: str) -> Sequence[Rerun]:
    """The first view of the page in a new tab, then warm ones."""
    name, _, query = page.partition("?")
    query = query or PAGES.get(name, "seat=4")
    address = app.url.replace("http:", "ws:") + "/_stcore/stream"
    with connect(address, origin=app.url, subprotocols=["streamlit"], max_size=None) as socket:
        tab = Tab(socket)
        return [tab.rerun(name, query) for _ in range(RERUNS)]


if __name__ == "__main__":
    sys.exit(main())
