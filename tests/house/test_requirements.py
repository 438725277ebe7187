"""The pins: exact, hashed, from nowhere in particular."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKED = ("requirements.txt", "requirements-test.txt")
ASKED = ("requirements.in", "requirements-test.in")
PIN = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE)


def pins(name: str) -> dict[str, str]:
    return dict(PIN.findall((ROOT / name).read_text("utf-8")))


@pytest.mark.parametrize("name", LOCKED)
def test_every_pin_carries_its_hashes(name: str) -> None:
    blocks = re.split(r"^(?=\S+==)", (ROOT / name).read_text("utf-8"), flags=re.MULTILINE)

    assert [block.split()[0] for block in blocks if "==" in block and "--hash=sha256:" not in block] == []


@pytest.mark.parametrize("name", (*LOCKED, *ASKED))
def test_no_file_names_a_host_or_an_option(name: str) -> None:
    assert not re.search(r"://|^-(?!r )|^--(?!hash)| @ ", (ROOT / name).read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("name", ASKED)
def test_what_is_asked_for_is_exact_and_locked(name: str) -> None:
    lines = [line for line in (ROOT / name).read_text("utf-8").splitlines() if line and line[0] not in "#-"]

    assert all(PIN.match(line) for line in lines)
    assert pins(name).items() <= pins(name.replace(".in", ".txt")).items()


def test_the_tests_run_on_the_same_pins_as_the_program() -> None:
    assert pins("requirements.txt").items() <= pins("requirements-test.txt").items()
