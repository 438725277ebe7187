"""The process that parses: reads a request on standard input, answers on standard output, until it is closed.

Started as `python -m readiness.intake.worker MEMORY_MB`. It imports no pandas and no Streamlit, so that it
starts fast and stays small. A file that crashes it crashes nothing else; a file that wants more memory than
it may have ends it.
"""

from __future__ import annotations

import gc
import os
import pickle
import sys
from typing import IO, TypeVar

from readiness.definitions.load import Definitions
from readiness.intake import wire
from readiness.intake.frames import read_frame, write_frame
from readiness.intake.job import Means, read_here, refusal
from readiness.intake.profiles import NO_PROFILES, Profiles
from readiness.intake.refusal import Refused
from readiness.intake.worker_limits import limit_this_process

_T = TypeVar("_T")


def main(memory_mb: int) -> None:
    """Answer requests until standard input ends. The first frame of a request says what it is."""
    requests, answers = sys.stdin.buffer, _own_output()
    limit_this_process(memory_mb)
    definitions: Definitions | None = None
    profiles: Profiles = NO_PROFILES
    while (kind := read_frame(requests)) is not None:
        # What is pickled was pickled by the program that started us: the one direction in which that is safe.
        if kind == b"definitions":
            definitions = _of_type(pickle.loads(read_frame(requests) or b""), Definitions)
            _spare_collector()
        elif kind == b"profiles":
            profiles = _of_type(pickle.loads(read_frame(requests) or b""), dict)
        elif kind == b"read" and definitions is not None:
            name, data = read_frame(requests) or b"", read_frame(requests) or b""
            means = Means(definitions, profiles)
            write_frame(answers, _answer(data, name.decode("utf-8", "surrogatepass"), means))


def _spare_collector() -> None:
    """What was loaded to stay is not looked through again at every few hundred rows; a file's own objects
    hold no cycles worth speaking of, and its memory is limited."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def _own_output() -> IO[bytes]:
    """The answers' pipe, kept to ourselves: whatever a library prints goes nowhere."""
    own = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    return own


def _of_type(value: object, kind: type[_T]) -> _T:
    if not isinstance(value, kind):
        raise TypeError(type(value))
    return value


def _answer(data: bytes, name: str, means: Means) -> bytes:
    try:
        return wire.pack(read_here(data, name, means))
    except MemoryError:
        return wire.pack(refusal(data, name, Refused.because("too-much-memory")))
    except RecursionError:
        return wire.pack(refusal(data, name, Refused.because("suspicious")))


if __name__ == "__main__":
    main(int(sys.argv[1]))
