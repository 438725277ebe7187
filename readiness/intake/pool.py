"""A few worker processes, kept warm: each file goes to one of them, and what happens to it stays there.

Threads may ask at once; each waits for a free worker. A worker that dies, or takes too long and is ended,
is replaced at the next file. Nothing here looks into a file.
"""

from __future__ import annotations

import atexit
import os
import pickle
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from readiness.definitions.errors import ReadinessError
from readiness.definitions.limits import WorkerLimits
from readiness.intake.frames import read_frame, write_frame
from readiness.intake.job import Means
from readiness.intake.worker_limits import put_in_job

_ROOT = Path(__file__).resolve().parents[2]
# A worker needs to find Python and its libraries, and nothing else of the program's surroundings.
_ENVIRONMENT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "HOME", "USERPROFILE", "LANG", "LD_LIBRARY_PATH")


class WorkerEnded(ReadinessError):
    """A worker that gave no answer; `was_slow` when it was ended for the time it took."""

    was_slow: bool

    @classmethod
    def after(cls, was_slow: bool) -> WorkerEnded:
        error = cls("too slow" if was_slow else "ended without an answer")
        error.was_slow = was_slow
        return error


class Worker:
    """One process. It is asked one thing at a time."""

    def __init__(self, limits: WorkerLimits) -> None:
        self._limits = limits
        self._knows: dict[bytes, object] = {}
        self._asked = 0
        self._process = subprocess.Popen(
            [sys.executable, "-B", "-m", "readiness.intake.worker", str(limits.memory_mb)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ} | {"PYTHONUTF8": "1"},
        )
        self._job = put_in_job(self._process, limits.memory_mb)

    @property
    def is_fit(self) -> bool:
        """Whether it lives and is not worn: memory that a hostile file left behind goes with its process."""
        return self._process.poll() is None and self._asked < self._limits.files_each

    def ask(self, data: bytes, name: str, means: Means) -> bytes:
        """The packed reading of a file. Raises WorkerEnded; the worker is then gone."""
        self._asked += 1
        with self._time_limit() as was_slow:
            try:
                answer = self._exchange(data, name, means)
            except OSError:
                answer = None
        if answer is None:
            self.end()
            raise WorkerEnded.after(was_slow.is_set())
        return answer

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.communicate()

    def _exchange(self, data: bytes, name: str, means: Means) -> bytes | None:
        requests, answers = self._process.stdin, self._process.stdout
        if requests is None or answers is None:
            return None
        for kind, value in means.parts():
            # The same objects are sent once: what the worker derived from them stays with it.
            if self._knows.get(kind) is not value:
                write_frame(requests, kind)
                write_frame(requests, pickle.dumps(value))
                self._knows[kind] = value
        for part in (b"read", name.encode("utf-8", "surrogatepass"), data):
            write_frame(requests, part)
        return read_frame(answers)

    @contextmanager
    def _time_limit(self) -> Iterator[threading.Event]:
        was_slow = threading.Event()

        def stop() -> None:
            was_slow.set()
            self._process.kill()

        timer = threading.Timer(self._limits.seconds, stop)
        timer.daemon = True
        timer.start()
        try:
            yield was_slow
        finally:
            timer.cancel()


class Pool:
    """So many places for workers, filled when they are first needed."""

    def __init__(self, limits: WorkerLimits) -> None:
        self._limits = limits
        self._free: queue.LifoQueue[Worker | None] = queue.LifoQueue()
        for _ in range(limits.processes):
            self._free.put(None)

    def ask(self, data: bytes, name: str, means: Means) -> bytes:
        """The packed reading of a file, from the next free worker. Raises WorkerEnded."""
        worker = self._free.get()
        try:
            worker = self._fit(worker)
            return worker.ask(data, name, means)
        finally:
            self._free.put(worker)

    def close(self) -> None:
        """End every worker that is free; one that is asked ends with the program."""
        for _ in range(self._limits.processes):
            worker = self._free.get()
            if worker is not None:
                worker.end()
            self._free.put(None)

    def _fit(self, worker: Worker | None) -> Worker:
        if worker is not None and worker.is_fit:
            return worker
        if worker is not None:
            worker.end()
        return Worker(self._limits)


@cache
def pool_for(limits: WorkerLimits) -> Pool:
    """The program's pool under these limits; its workers end with the program."""
    pool = Pool(limits)
    atexit.register(pool.close)
    return pool
