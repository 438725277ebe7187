"""A kept thing is made once, a failed making is not kept, and the shelf does not grow."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from readiness.web.shelf import Shelf


def test_many_visitors_at_once_make_a_thing_once() -> None:
    shelf: Shelf[int] = Shelf(2)
    made: list[int] = []
    together = Barrier(8)

    def ask(_: int) -> int:
        together.wait()
        return shelf.get("key", lambda: made.append(1) or 7)

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(ask, range(8))) == [7] * 8
    assert made == [1]


def test_a_failed_making_is_tried_again() -> None:
    shelf: Shelf[int] = Shelf(2)
    with pytest.raises(ZeroDivisionError):
        shelf.get("key", lambda: 1 // 0)
    assert shelf.get("key", lambda: 5) == 5


def test_the_least_used_thing_is_let_go() -> None:
    shelf: Shelf[str] = Shelf(2)
    for key in "abac":
        shelf.get(key, lambda key=key: key)
    assert shelf.get("a", lambda: "again") == "a"
    assert shelf.get("b", lambda: "again") == "again"
