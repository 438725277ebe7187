"""The real dashboard in a real browser: a server as run.py starts it, and a visitor who trusts nobody.

Every request beyond loopback, every console error and every script error of a visit is kept, and fails
the test that caused it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, Request, WebSocket, expect

from run import ROOT, answers, find, free_port, serving

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
PATIENCE_MS = 90_000  # a busy computer is slow, not wrong
LOOPBACK = ("127.0.0.1", "localhost")
NOT_A_NETWORK = ("data", "blob", "about", "chrome")
SETTLED = """() => {
    const app = document.querySelector('[data-testid="stApp"]');
    return app && app.dataset.testConnectionState === 'CONNECTED'
        && app.dataset.testScriptState === 'notRunning'
        && !document.querySelector('[data-testid="stSkeleton"]');
}"""


@dataclass(frozen=True)
class App:
    """A running dashboard: its address without a slash at the end, its store and what it wrote."""

    url: str
    store: Path
    log: Path


@contextlib.contextmanager
def an_app(store: Path, code: Path = ROOT) -> Iterator[App]:
    """The dashboard in `code` on a free port over `store`; a traceback in what it wrote is a failure."""
    port, log = free_port(0), store.with_suffix(".log")
    with log.open("wb") as output, serving(port, output, code, READINESS_STORE=str(store)) as server:
        assert answers(port, server), log.read_text("utf-8")
        yield App(f"http://127.0.0.1:{port}", store, log)
    assert "Traceback" not in log.read_text("utf-8"), log.read_text("utf-8")


def a_browser(playwright: Playwright) -> Browser:
    """The Chromium that run.py found, with no network but loopback."""
    expect.set_options(timeout=PATIENCE_MS)
    return playwright.chromium.launch(executable_path=find("chromium"), args=list(FLAGS))


@dataclass
class Visitor:
    """Opens pages, each in a fresh profile, and remembers what they asked for and complained of."""

    browser: Browser
    outside: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(
        self,
        app: App,
        path: str = "/",
        *,
        lang: str = "hi",
        size: tuple[int, int] = (1366, 768),
        dark: bool = False,
    ) -> Page:
        """A settled page of the dashboard; `path` may hold a query of its own."""
        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            locale="hi-IN" if lang == "hi" else "en-IN",
        )
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        page.on("request", self._note_request)
        page.on("websocket", self._note_socket)
        page.on("console", self._note_console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(f"{app.url}{_in_language(path, lang)}")
        settled(page)
        return page

    def assert_content(self) -> None:
        """Fail on whatever a visit asked for outside or complained of."""
        assert not self.outside, f"asked for {self.outside}"
        assert not self.complaints, f"the page complained: {self.complaints}"

    def _note_request(self, request: Request) -> None:
        self._note_address(request.url)

    def _note_socket(self, socket: WebSocket) -> None:
        self._note_address(socket.url)

    def _note_address(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in NOT_A_NETWORK and parts.hostname not in LOOPBACK:
            self.outside.append(url)

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(f"{message.text} ({message.location.get('url', '')})")


def settled(page: Page) -> Page:
    """Wait until Streamlit has run the script to its end and the fonts are there."""
    page.wait_for_function(SETTLED)
    page.evaluate("() => document.fonts.ready.then(() => true)")
    return page


def click_area(page: Page, index: int) -> None:
    """Click the middle of a map's area; areas stand in number order."""
    area = page.locator(".choroplethlayer path").nth(index)
    area.scroll_into_view_if_needed()
    expect(area).to_be_visible()
    box = area.bounding_box()
    assert box is not None
    middle = box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.5
    page.mouse.move(*middle)
    page.wait_for_timeout(200)
    page.mouse.click(*middle)


def _in_language(path: str, lang: str) -> str:
    return path if "lang=" in path else f"{path}{'&' if '?' in path else '?'}lang={lang}"
