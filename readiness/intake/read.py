"""The one way in: a file, by whatever door it came, becomes a `Reading`.

The file is parsed in a worker process. Whatever becomes of that process, the answer here is a reading,
if need be a refused one with its reason.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from readiness.definitions.load import Definitions
from readiness.intake import wire
from readiness.intake.job import Means, refusal
from readiness.intake.pool import WorkerEnded, pool_for
from readiness.intake.profiles import NO_PROFILES, Profiles
from readiness.intake.records import Reading
from readiness.intake.refusal import Refused

# Told (files done, files in all) after each file, from the caller's own thread.
Progress = Callable[[int, int], None]


def read(
    source: Path | bytes, name: str, definitions: Definitions, profiles: Profiles = NO_PROFILES
) -> Reading:
    """Read one file that arrived as `name`. Raises OSError when `source` is a path that cannot be read."""
    return _read(source, name, Means(definitions, profiles))


def read_many(
    files: Sequence[tuple[Path | bytes, str]],
    definitions: Definitions,
    progress: Progress | None = None,
    profiles: Profiles = NO_PROFILES,
) -> list[Reading]:
    """Read (source, name) pairs, several at a time; the readings come in the files' order."""
    means = Means(definitions, profiles)
    with ThreadPoolExecutor(definitions.limits.worker.processes) as threads:
        waiting = [threads.submit(_read, source, name, means) for source, name in files]
        readings = []
        for done, one in enumerate(waiting, 1):
            readings.append(one.result())
            if progress is not None:
                progress(done, len(files))
        return readings


def warm_up(definitions: Definitions) -> None:
    """Start the workers, so that the first file does not wait for them. Returns when they are ready."""
    read_many([(b"warm,up\n1,2\n", "warm.csv")] * definitions.limits.worker.processes, definitions)


def _read(source: Path | bytes, name: str, means: Means) -> Reading:
    data = source if isinstance(source, bytes) else source.read_bytes()
    limits = means.definitions.limits.worker
    try:
        return wire.unpack(pool_for(limits).ask(data, name, means))
    except WorkerEnded as ended:
        code = "too-slow" if ended.was_slow else "crashed"
        return refusal(data, name, Refused.because(code, seconds=limits.seconds))
    except wire.NotOnTheWire:
        return refusal(data, name, Refused.because("crashed"))
