"""`bench`: how long the whole way takes, beside the bare reading of the same cells.

The seconds belong to the computer it runs on; the ratio to python-calamine alone can be compared.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from python_calamine import CalamineWorkbook

from readiness.commands.answer import OK, Answer, Request, a_day
from readiness.definitions.levels import Level
from readiness.definitions.places import Assembly, Places
from readiness.definitions.words import Words
from readiness.intake.read import read_many
from readiness.practice.booth_list import booth_files
from readiness.practice.offices import PracticeFile
from readiness.scoring.score import score
from readiness.store.reports import Arrival
from readiness.store.store import Store

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

SIZES = ("seat", "state")
_BESIDE = ("start", "cells")
T = TypeVar("T")


def add(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:
    """Add the command."""
    bench = commands.add_parser("bench", parents=[common], help=words("bench.about"))
    bench.add_argument("--size", choices=SIZES, default="state", help=words("bench.size"))
    bench.add_argument("--as-of", type=a_day, metavar="D", help=words("bench.as_of"))
    bench.set_defaults(run=measure)


def measure(request: Request) -> Answer:
    """Time every step on invented booth lists in a store of their own, which is thrown away.

    A first small pass starts the workers and loads what the libraries load late, as a dashboard that is up
    has done; it has its own line.
    """
    assemblies = _assemblies(request.definitions.places, request.options.size)
    files = list(booth_files(request.definitions, request.as_of, assemblies))
    watch = _Watch()
    watch.time("start", lambda: _whole_way(request, files[:1], _Watch()))
    cells = watch.time("cells", lambda: sum(map(_cells, files)))
    rows = _whole_way(request, files, watch)
    facts = {"files": len(files), "rows": rows, "cells": cells}
    steps = list(watch.lines())
    text = "\n".join([request.words("bench.table", **facts), *(_line(step, request.words) for step in steps)])
    document = {"size": request.options.size, **facts, "steps": [vars(step) for step in steps]}
    return Answer(document, text, status=OK)


def _whole_way(request: Request, files: Sequence[PracticeFile], watch: _Watch) -> int:
    """Read, store, fetch and score in a new store; the number of rows that were read."""
    definitions, day = request.definitions, request.as_of
    pairs = [(file.content, file.name) for file in files]
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "bench.db")
        readings = watch.time("read", lambda: read_many(pairs, definitions))
        watch.time("store", lambda: store.add_all(readings, Arrival(day, is_practice=True)))
        observations = watch.time("fetch", store.observations)
        watch.time("score", lambda: score(observations, definitions, day, tuple(Level)))
    return len({(reading.file, record.row) for reading in readings for record in reading.records})


def _assemblies(places: Places, size: str) -> tuple[Assembly, ...]:
    return places.assemblies if size == "state" else places.assemblies_of(places.seats[0].seat_no)


def _cells(file: PracticeFile) -> int:
    """The cells of a file as python-calamine alone gives them."""
    book = CalamineWorkbook.from_filelike(BytesIO(file.content))
    sheets = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
    return sum(len(row) for sheet in sheets for row in sheet)


@dataclass(frozen=True)
class _Step:
    """`ratio` is to reading the bare cells."""

    step: str
    seconds: float
    ratio: float


class _Watch:
    """Times named steps in order."""

    def __init__(self) -> None:
        self._seconds: dict[str, float] = {}

    def time(self, step: str, do: Callable[[], T]) -> T:
        begun = perf_counter()
        result = do()
        self._seconds[step] = perf_counter() - begun
        return result

    def lines(self) -> Iterator[_Step]:
        bare = self._seconds["cells"]
        whole = sum(seconds for step, seconds in self._seconds.items() if step not in _BESIDE)
        for step, seconds in {**self._seconds, "whole": whole}.items():
            yield _Step(step, round(seconds, 3), round(seconds / bare, 1))


def _line(step: _Step, words: Words) -> str:
    name = words(f"bench.step.{step.step}")
    return words("bench.line", step=name, seconds=f"{step.seconds:.2f}", ratio=f"{step.ratio:.1f}")
