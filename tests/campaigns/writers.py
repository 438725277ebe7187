"""Many writers on one store at once: every load must be stored, each exactly once.

python -m tests.campaigns.writers --size 25 --writers 8
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from readiness.store.store import Store

ROOT = Path(__file__).resolve().parents[2]


def campaign(size: int, writers: int, url: str) -> tuple[int, int]:
    """Let each writer load `size` reports while others do; return (asked for, stored)."""
    Store.open(url).close()
    with ThreadPoolExecutor(writers) as threads:
        for waiting in [threads.submit(_write, url, writer, size) for writer in range(writers)]:
            waiting.result()
    store = Store.open(url)
    assert store.damages() == []
    digests = [report.digest for report in store.reports()]
    store.close()
    assert len(digests) == len(set(digests))
    return size * writers, len(digests)


def _write(url: str, writer: int, size: int) -> None:
    """One writer with an engine of its own, as another program would have."""
    from builders.observations import A_DAY, a_reading, a_record

    store = Store.open(url)
    for number in range(size):
        record = a_record(mandal=f"m{writer}", booth_total=number)
        store.add(a_reading(record, digest=f"{writer}-{number}"), received=A_DAY)
        store.add(a_reading(record, digest="the same for all"), received=A_DAY)
        store.observations()
    store.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=25)
    parser.add_argument("--writers", type=int, default=8)
    options = parser.parse_args()
    sys.path.insert(0, str(ROOT / "tests"))
    with tempfile.TemporaryDirectory() as folder:
        asked, stored = campaign(options.size, options.writers, str(Path(folder) / "shared.db"))
    print(f"asked for {asked}, stored {stored - 1} and the common one")
    return 0 if stored == asked + 1 else 1


if __name__ == "__main__":
    sys.exit(main())
