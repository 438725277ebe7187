"""F1 of right (place, field, value) triples on workbooks invented for the purpose: `python -m
tests.campaigns.triples`."""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from campaigns.clerks import Clerk, Made, Triple
from campaigns.makers import MAKERS
from campaigns.other_makers import OTHER_MAKERS
from campaigns.third_makers import THIRD_MAKERS

from readiness.definitions.load import Definitions, load
from readiness.intake.folding import joined_sound, plain
from readiness.intake.interpret import interpret
from readiness.intake.reading import open_workbook
from readiness.intake.records import Reading


@dataclass
class Tally:
    """Right, extra and missed triples."""

    right: int = 0
    extra: int = 0
    missed: int = 0
    places: int = 0
    worst: Counter[str] = field(default_factory=Counter)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + self.extra + self.missed)


def triples(reading: Reading, fields: set[str]) -> set[Triple]:
    """The reading's triples of the fields the truth speaks of; places by sound."""
    found: set[Triple] = set()
    for record in reading.records:
        place = record.place
        key = (place.seat_no, place.ac_no, place.mandal, place.shakti_kendra, place.booth_no)
        found |= {(folded(key), n, v) for n, v in record.fields.items() if v is not None and n in fields}
    return found


def folded(key: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(
        joined_sound(plain(part)) if isinstance(part, str) and not part.isdigit() else part for part in key
    )


def measure(made: Made, definitions: Definitions, tally: Tally, verbose: bool) -> float:
    workbook = open_workbook(made.data, made.name, definitions.limits)
    reading = interpret(workbook, definitions)
    truth = {(folded(place), name, value) for place, name, value in made.truth}
    found = triples(reading, {name for _, name, _ in truth})
    right, extra, missed = truth & found, found - truth, truth - found
    tally.right += len(right)
    tally.extra += len(extra)
    tally.missed += len(missed)
    tally.places += len({p for p, _, _ in found} - {p for p, _, _ in truth})
    own = 2 * len(right) / max(1, 2 * len(right) + len(extra) + len(missed))
    if verbose and own < 1:
        _tell(made, reading, extra, missed, own)
    return own


def _tell(made: Made, reading: Reading, extra: set[Triple], missed: set[Triple], f1: float) -> None:
    print(f"\n== {made.kind} {made.name} F1 {f1:.3f} {reading.outcome}")
    for table in reading.tables:
        doubtful = [
            (c.header, c.field, c.how.value) for c in table.columns if c.how.value in ("unknown", "suggested")
        ]
        print("  ", table.sheet, table.areas, table.level, doubtful)
        print("     ", [(c.header, c.field) for c in table.columns])
    print("   missed", sorted(map(str, missed))[:4], "extra", sorted(map(str, extra))[:4])
    print("   ", Counter(f.code for f in reading.findings).most_common(5))


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("--seeds", type=int, default=3)
    options.add_argument("--from", dest="start", type=int, default=1)
    options.add_argument("--verbose", action="store_true")
    args = options.parse_args()
    definitions, tally, kinds = load(), Tally(), defaultdict(list)
    for seed in range(args.start, args.start + args.seeds):
        for at, maker in enumerate([*MAKERS, *OTHER_MAKERS, *THIRD_MAKERS]):
            made = maker(Clerk(seed * 1000 + at))
            kinds[made.kind].append(measure(made, definitions, tally, args.verbose))
    for kind, each in sorted(kinds.items()):
        print(
            f"{kind:28} {len(each):3} workbooks, mean F1 {sum(each) / len(each):.3f}, least {min(each):.3f}"
        )
    counts = f"right {tally.right}, extra {tally.extra}, missed {tally.missed}"
    print(f"all: F1 {tally.f1:.4f}, {counts}, wrong places {tally.places}")
    return 0 if tally.f1 >= 0.97 and not tally.places else 1


if __name__ == "__main__":
    raise SystemExit(main())
