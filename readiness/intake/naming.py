"""One name for one unit in a file: spellings of a mandal that sound alike become its commonest spelling."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from readiness.definitions.layouts import Layouts
from readiness.definitions.places import Place
from readiness.intake.placing import name_key
from readiness.intake.records import Record

_Spellings = dict[tuple[int | None, str, str], str]
_REPEATED = frozenset({"pravas", "commitments"})


def unify_names(records: Iterable[Record]) -> list[Record]:
    """Give every mandal and shakti kendra of an assembly its commonest spelling, the first in order on a
    tie."""
    listed = list(records)
    spellings = _commonest(listed)
    return [_renamed(record, spellings) for record in listed] if spellings else listed


def _commonest(records: Iterable[Record]) -> _Spellings:
    places = [record.place for record in records]
    written = Counter((place.ac_no, "mandal", place.mandal) for place in places)
    written.update((place.ac_no, "shakti_kendra", place.shakti_kendra) for place in places)
    counts: dict[tuple[int | None, str, str], Counter[str]] = defaultdict(Counter)
    for (ac_no, kind, name), times in written.items():
        if name:
            counts[ac_no, kind, name_key(name)][name] = times
    return {
        key: min(names, key=lambda name: (-names[name], name))
        for key, names in counts.items()
        if len(names) > 1
    }


def _renamed(record: Record, spellings: _Spellings) -> Record:
    place = record.place
    mandal = _spelt(place, "mandal", place.mandal, spellings)
    kendra = _spelt(place, "shakti_kendra", place.shakti_kendra, spellings)
    if mandal == place.mandal and kendra == place.shakti_kendra:
        return record
    return replace(record, place=replace(place, mandal=mandal, shakti_kendra=kendra))


def _spelt(place: Place, kind: str, name: str | None, spellings: _Spellings) -> str | None:
    return spellings.get((place.ac_no, kind, name_key(name)), name) if name else name


def number_items(records: list[Record], layouts: Layouts) -> list[Record]:
    """Number the tours and decisions of one unit and kind, so that each stays a record of its own."""
    seen: Counter[tuple[str, Place, str]] = Counter()
    numbered = []
    for record in records:
        if record.area not in _REPEATED:
            numbered.append(record)
            continue
        key = (record.area, record.place, record.item)
        seen[key] += 1
        numbered.append(
            record if seen[key] == 1 else replace(record, item=f"{record.item} {seen[key]}".strip())
        )
    return numbered
