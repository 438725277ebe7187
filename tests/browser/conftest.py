"""Running dashboards for the browser tests, each with a store of its own, and a visitor.

`app_empty` and `app_with_practice` are shared and only looked at; a test that changes something takes
`app_for_writing`, a fresh copy with practice data.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, sync_playwright

from builders.dashboard import App, Visitor, a_browser, an_app

DEMO = (sys.executable, "-m", "readiness", "demo", "--store")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = a_browser(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Visitor]:
    """A visitor whose pages must ask for nothing outside and complain of nothing."""
    someone = Visitor(browser)
    yield someone
    for context in browser.contexts:
        context.close()
    someone.assert_content()


@pytest.fixture(scope="session")
def practice_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the practice data, made once by the command line for all workers; never written to."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    store = shared / "practice" / "readiness.db"
    with FileLock(shared / "practice.lock"):
        if not store.exists():
            store.parent.mkdir()
            subprocess.run([*DEMO, str(store)], check=True, capture_output=True)
    return store


@pytest.fixture(scope="session")
def app_empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    with an_app(tmp_path_factory.mktemp("empty") / "readiness.db") as app:
        yield app


@pytest.fixture(scope="session")
def app_with_practice(tmp_path_factory: pytest.TempPathFactory, practice_store: Path) -> Iterator[App]:
    with an_app(_a_copy(practice_store, tmp_path_factory.mktemp("practice"))) as app:
        yield app


@pytest.fixture
def app_for_writing(tmp_path: Path, practice_store: Path) -> Iterator[App]:
    with an_app(_a_copy(practice_store, tmp_path)) as app:
        yield app


def _a_copy(store: Path, folder: Path) -> Path:
    return Path(shutil.copy(store, folder / "readiness.db"))
