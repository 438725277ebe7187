"""Commands of these tests share one reading of data/, which takes longer than most of them."""

from __future__ import annotations

import pytest

from readiness import cli
from readiness.definitions.load import Definitions


@pytest.fixture(autouse=True)
def _definitions_read_once(monkeypatch: pytest.MonkeyPatch, definitions: Definitions) -> None:
    monkeypatch.setattr(cli, "load", lambda: definitions)
