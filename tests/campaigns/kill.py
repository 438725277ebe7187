"""Kills a loading program again and again, and asks each time whether anything acknowledged was lost.

    python -m tests.campaigns.kill --size 50

A load that was acknowledged must be there whole; one that was not may be there whole or not at all.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from readiness.store.store import Store

ROOT = Path(__file__).resolve().parents[2]
RECORDS = 60


@dataclass
class Tally:
    """What a campaign saw, added up."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    partial: int = 0
    damaged: int = 0

    @property
    def is_clean(self) -> bool:
        return not (self.lost or self.partial or self.damaged)


def campaign(size: int, folder: Path, seed: int = 7) -> Tally:
    """Kill `size` loading programs at random moments, all on one store."""
    chance, tally, path = random.Random(seed), Tally(), folder / "killed.db"
    Store.open(path)
    seen: set[str] = set()
    for round_number in range(size):
        seen |= _one_kill(path, round_number, chance.uniform(0.0, 0.25))
        tally.kills += 1
    _look(path, seen, tally)
    return tally


def _one_kill(path: Path, round_number: int, patience_s: float) -> set[str]:
    """Let a program load until it has acknowledged once, then kill it a moment later."""
    command = [sys.executable, "-m", "tests.campaigns.kill", "--load", str(path), str(round_number)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        first = program.stdout.readline()
        time.sleep(patience_s)
        program.kill()
        rest = program.stdout.read()
    return {line for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")}


def _look(path: Path, acknowledged: set[str], tally: Tally) -> None:
    store = Store.open(path)
    stored = {report.digest: report.records for report in store.reports()}
    tally.acknowledged = len(acknowledged)
    tally.lost = sum(line.strip() not in stored for line in acknowledged)
    tally.partial = sum(records != RECORDS for records in stored.values())
    tally.damaged = len(store.damages())


def _load(path: str, round_number: str) -> None:
    """The program that is killed: load after load, each acknowledged on a line of its own."""
    sys.path.insert(0, str(ROOT / "tests"))
    from builders.observations import A_DAY, a_reading, a_record

    store = Store.open(path)
    records = [a_record(mandal=f"m{number}", row=number, booth_total=number) for number in range(RECORDS)]
    for number in range(10_000):
        digest = f"{round_number}-{number}"
        store.add(a_reading(*records, digest=digest), received=A_DAY)
        sys.stdout.write(digest + "\n")
        sys.stdout.flush()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=20)
    parser.add_argument("--load", nargs=2, metavar=("STORE", "ROUND"))
    options = parser.parse_args()
    if options.load:
        _load(*options.load)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        tally = campaign(options.size, Path(folder))
    print(tally)
    return 0 if tally.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
