from __future__ import annotations

import pytest

from readiness.web.typed_days import day_first, iso_of


@pytest.mark.parametrize("typed", ["31-01-2099", "31.1.2099", " 31/01/2099 ", "३१-०१-२०९९", "2099-01-31"])
def test_a_day_is_read_with_the_day_first(typed: str) -> None:
    assert iso_of(typed) == "2099-01-31"


@pytest.mark.parametrize("typed", ["", "कल", "31-01-99"])
def test_what_is_no_day_stays_as_it_was_typed(typed: str) -> None:
    assert iso_of(typed) == typed


def test_a_day_is_shown_as_it_is_typed() -> None:
    assert day_first("2099-01-31") == "31-01-2099"
    assert day_first("") == ""
