"""Uploaded files wait in memory, by an unguessable name, until each is decided on or time runs out."""

from __future__ import annotations

import pytest

from readiness.definitions.web_settings import WebSettings
from readiness.web import inbox
from readiness.web.inbox import Arrived, Inbox

FILES = (Arrived("a.xlsx", b"one"), Arrived("b.xlsx", b"two"))


def test_a_batch_is_found_by_its_name_only() -> None:
    box = Inbox()
    batch = box.put(FILES, WebSettings())
    assert box.get(batch.token) == batch
    assert box.get("") is None
    assert len(batch.token) >= 20


def test_a_file_that_was_decided_on_waits_no_more() -> None:
    box = Inbox()
    batch = box.put(FILES, WebSettings())
    box.without(batch.token, FILES[0].digest)
    assert box.waiting(batch.token) == {FILES[1].digest}
    box.without(batch.token, FILES[1].digest)
    assert box.waiting(batch.token) == frozenset()
    assert box.get(batch.token) is not None


def test_files_nobody_decided_on_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    box, clock = Inbox(), [0.0]
    monkeypatch.setattr(inbox.time, "monotonic", lambda: clock[0])
    old = box.put(FILES, WebSettings(upload_kept_minutes=60))
    clock[0] = 3601.0
    box.put(FILES, WebSettings(upload_kept_minutes=60))
    assert box.get(old.token) is None
