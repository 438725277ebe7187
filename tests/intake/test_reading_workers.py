"""What a stranger's file does, it does to a worker: it is read or refused within the limits, and we live."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from builders.files import an_xlsx
from builders.hostile import HOSTILE, KORBA
from readiness.definitions.limits import Limits, WorkerLimits
from readiness.definitions.load import Definitions
from readiness.intake import wire
from readiness.intake.job import Means, read_here
from readiness.intake.pool import Pool, Worker, WorkerEnded
from readiness.intake.read import read, read_many
from readiness.intake.records import Outcome

# More than a loaded machine needs for any of these, and less than the limit of 20 seconds and a bit.
SECONDS = 22


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_file_is_read_or_refused_within_the_limits(name: str, definitions: Definitions) -> None:
    data, started = HOSTILE[name](), time.monotonic()

    reading = read(data, f"{name}.xlsx", definitions)

    assert time.monotonic() - started < SECONDS
    assert (reading.outcome is Outcome.REFUSED) == (reading.refusal is not None)
    assert reading.refusal is None or reading.records == ()


def test_after_every_hostile_file_a_good_one_is_still_read(definitions: Definitions) -> None:
    files = [(HOSTILE["two_far_corners"](), "far.xlsx"), (an_xlsx(KORBA), "22 कटघोरा.xlsx")] * 2

    outcomes = [reading.outcome for reading in read_many(files, definitions)]

    assert outcomes[0::2] == [Outcome.REFUSED] * 2
    assert Outcome.REFUSED not in outcomes[1::2]


def test_a_worker_reads_what_this_process_would_read(definitions: Definitions) -> None:
    data = an_xlsx(KORBA)

    assert read(data, "क.xlsx", definitions) == read_here(data, "क.xlsx", Means(definitions))


def test_a_file_that_takes_too_long_is_refused_and_says_how_long(definitions: Definitions) -> None:
    hurried = replace(definitions, limits=Limits(worker=WorkerLimits(seconds=1, processes=1)))
    slow = "\n".join(",".join(f"बूथ {row} {column}" for column in range(60)) for row in range(12_000))

    reading = read(slow.encode(), "क.csv", hurried)

    assert reading.refusal is not None
    assert (reading.refusal.code, reading.refusal.facts["seconds"]) == ("too-slow", 1)


def test_a_worker_that_was_killed_is_replaced(definitions: Definitions) -> None:
    pool, means = Pool(WorkerLimits(processes=1)), Means(definitions)
    try:
        with pytest.raises(WorkerEnded):
            pool.ask(HOSTILE["two_far_corners"](), "far.xlsx", means)

        assert wire.unpack(pool.ask(an_xlsx(KORBA), "क.xlsx", means)).outcome is not Outcome.REFUSED
    finally:
        pool.close()


def test_a_worker_is_replaced_after_so_many_files(definitions: Definitions) -> None:
    worker = Worker(WorkerLimits(files_each=1))
    try:
        assert worker.is_fit
        worker.ask(b"a,b\n1,2\n", "a.csv", Means(definitions))

        assert not worker.is_fit
    finally:
        worker.end()


def test_many_threads_may_ask_at_once(definitions: Definitions) -> None:
    data, seen = an_xlsx(KORBA), []
    threads = [
        threading.Thread(target=lambda: seen.append(read(data, "क.xlsx", definitions).digest))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(seen) == 8 and len(set(seen)) == 1


def test_many_files_come_back_in_order_and_progress_is_told(definitions: Definitions, tmp_path: Path) -> None:
    files = []
    for number in range(5):
        path = tmp_path / f"{number}.csv"
        path.write_text(f"a,b\n{number},2\n", "utf-8")
        files.append((path, path.name))
    told: list[tuple[int, int]] = []

    readings = read_many(files, definitions, lambda done, of: told.append((done, of)))

    assert [reading.file for reading in readings] == [name for _, name in files]
    assert told == [(number, 5) for number in range(1, 6)]


def test_an_answer_that_is_no_reading_is_not_believed() -> None:
    for answer in (
        b"",
        b"[]",
        b'{"c":["Popen","ls"]}',
        b'{"c":["Removed"]}',
        b"\x80\x04.",
        b'{"e":["Outcome","x"]}',
    ):
        with pytest.raises(wire.NotOnTheWire):
            wire.unpack(answer)
