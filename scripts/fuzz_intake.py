"""Throw damaged and hostile files at the intake, and count what became of them.

    python scripts/fuzz_intake.py --size 2000 [--seed 0]

Good workbooks of every kind that is read are damaged in ten ways; the hostile ones of tests/builders are put
between them. Each must be read or refused within the limits, nothing of a refused one may be stored, and a
good file must be read afterwards. Ends with status 1 when one of these does not hold.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from builders.damage import damaged  # noqa: E402
from builders.hostile import HOSTILE  # noqa: E402
from builders.samples import good_files  # noqa: E402
from readiness.definitions.load import Definitions, load  # noqa: E402
from readiness.desk.loading import store_readings  # noqa: E402
from readiness.intake.read import read  # noqa: E402
from readiness.intake.records import Outcome, Reading  # noqa: E402
from readiness.store.reports import Arrival  # noqa: E402
from readiness.store.store import Store  # noqa: E402

DAY = date(2024, 1, 25)


def main() -> int:
    asked = _arguments()
    definitions = load()
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(f"sqlite:///{folder}/fuzz.db")
        report = _campaign(store, definitions, list(_files(asked.size, asked.seed, definitions)))

    print(json.dumps(report, ensure_ascii=False, indent=1))
    return 1 if report["wrong"] else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=2000, help="how many damaged copies")
    parser.add_argument("--seed", type=int, default=0, help="another seed, other damage")
    return parser.parse_args()


def _files(size: int, seed: int, definitions: Definitions) -> Iterator[tuple[str, bytes]]:
    good = list(good_files(definitions, DAY))
    for number in range(size):
        name, data = good[number % len(good)]
        yield f"{number}_{name}", damaged(data, seed * 1_000_003 + number)
    for name, build in HOSTILE.items():
        yield f"{name}.xlsx", build()
    yield from good


def _campaign(store: Store, definitions: Definitions, files: list[tuple[str, bytes]]) -> dict[str, object]:
    limit = definitions.limits.worker.seconds + 2
    outcomes: Counter[str] = Counter()
    wrong, slowest, started = [], 0.0, time.monotonic()
    for name, data in files:
        begun = time.monotonic()
        reading = read(data, name, definitions)
        took = time.monotonic() - begun
        slowest = max(slowest, took)
        outcomes[reading.refusal.code if reading.refusal else reading.outcome.value] += 1
        if took > limit or not _is_kept_rightly(store, reading):
            wrong.append(name)
    return {
        "files": len(files),
        "outcomes": dict(outcomes.most_common()),
        "seconds": round(time.monotonic() - started, 1),
        "slowest_seconds": round(slowest, 2),
        "damages_of_the_store": [str(damage) for damage in store.damages()],
        "wrong": wrong,
    }


def _is_kept_rightly(store: Store, reading: Reading) -> bool:
    """Whether a refused file holds nothing and stores nothing, and any other can be stored."""
    before = len(store.reports())
    (taken,) = store_readings(store, [reading], Arrival(DAY))
    if reading.outcome is Outcome.REFUSED:
        return not reading.records and not reading.tables and len(store.reports()) == before
    return taken.report is not None


if __name__ == "__main__":
    sys.exit(main())
