"""What every test stands on: a store of its own, one definition set, and honest skips."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from readiness.definitions.load import Definitions, load
from readiness.definitions.words import Language, Words
from run import find

settings.register_profile("ordinary", deadline=None, derandomize=True)
settings.load_profile("ordinary")

NEEDS = {"browser": "chromium", "office": "soffice"}
ON_REQUEST = ("boundaries", "long")


@pytest.fixture(scope="session", autouse=True)
def _nobodys_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reaches the store that a person uses."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("READINESS_STORE", str(tmp_path_factory.mktemp("store") / "readiness.db"))
        patch.setenv("MPLBACKEND", "Agg")
        yield


@pytest.fixture(scope="session")
def definitions() -> Definitions:
    return load()


@pytest.fixture(scope="session")
def hindi(definitions: Definitions) -> Words:
    return definitions.words[Language.HI]


@pytest.fixture(scope="session")
def english(definitions: Definitions) -> Words:
    return definitions.words[Language.EN]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker("browser")
            item.add_marker(pytest.mark.xdist_group(item.path.stem))
        for marker, program in NEEDS.items():
            if item.get_closest_marker(marker) and not find(program):
                item.add_marker(pytest.mark.skip(reason=f"{program} was not found"))
    _leave_out(config, items)
    items.sort(key=_is_short)


def _is_short(item: pytest.Item) -> bool:
    """Long tests go first, so that no worker is left alone with one at the end."""
    drawn = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
    return not (drawn or any(item.get_closest_marker(marker) for marker in NEEDS))


def _leave_out(config: pytest.Config, items: list[pytest.Item]) -> None:
    asked = config.getoption("markexpr") or ""
    unasked = [marker for marker in ON_REQUEST if marker not in asked]
    left_out = [item for item in items if any(item.get_closest_marker(marker) for marker in unasked)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def pytest_report_header() -> str:
    found = [f"{name} {find(name) or 'not found'}" for name in NEEDS.values()]
    return f"programs: {', '.join(found)}; {os.cpu_count()} cores"
