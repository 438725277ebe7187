"""Learn which pairs of letters tell typed Kruti Dev from English, and print intake's table of them.

    python scripts/learn_legacy_pairs.py > readiness/intake/legacy_pairs.py

Hindi comes from the place names, headings and sentences under data/, typed the way Kruti Dev has it; English
and Hinglish from the same files. Each pair gets twice the logarithm of how much likelier it is in Kruti
Dev, rounded. `^` and `$` stand for a word's beginning and end.
"""

from __future__ import annotations

import csv
import math
import re
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from hinlegacy.decoder.engines.devlys import unicode_to_devlys

from readiness.intake.legacy_fonts import pairs_of, to_unicode

DATA = Path(__file__).resolve().parents[1] / "data"
HINDI, ENGLISH = re.compile(r"[\u0900-\u097f]+"), re.compile(r"[A-Za-z]+")
HEAD = '''"""Which pairs of letters speak for typed Kruti Dev (above 0) or English (below), in half nats.

Made by scripts/learn_legacy_pairs.py from the names, headings and sentences under data/; not written by hand.
"""

PAIRS = {
'''


def main() -> None:
    texts = list(_texts())
    hindi = {word for text in texts for word in HINDI.findall(text)}
    english = {word for text in texts for word in ENGLISH.findall(text) if not HINDI.search(text)}
    typed = {ascii_form for word in hindi if to_unicode(ascii_form := unicode_to_devlys(word)) == word}
    print(HEAD + "\n".join(_lines(_weights(typed, english))) + "\n}")


def _texts() -> Iterator[str]:
    for path in sorted(DATA.glob("words/*/*.toml")):
        yield from re.findall(r'"(.*)"', path.read_text("utf-8"))
    for path in (*sorted(DATA.glob("layouts/*.csv")), *sorted(DATA.glob("geography/*.csv"))):
        with path.open(encoding="utf-8", newline="") as lines:
            yield from (
                cell
                for row in csv.DictReader(lines)
                if row.get("script") != "krutidev"
                for cell in _cells(row)
            )


def _cells(row: dict[str, str]) -> Iterator[str]:
    return (
        value
        for key, value in row.items()
        if key in ("header", "text", "name", "name_hi", "name_en", "aliases_hi")
    )


def _weights(typed: Iterable[str], english: Iterable[str]) -> dict[str, int]:
    ours, theirs = _counts(typed), _counts(english)
    pairs = {*ours, *theirs}
    rooms = len(pairs) / 2
    return {
        pair: round(
            2
            * math.log(
                (ours[pair] + 0.5) / (ours.total() + rooms) / (theirs[pair] + 0.5) * (theirs.total() + rooms)
            )
        )
        for pair in pairs
    }


def _counts(words: Iterable[str]) -> Counter[str]:
    return Counter(pair for word in words for pair in pairs_of(word))


def _lines(weights: dict[str, int]) -> Iterator[str]:
    by_weight = defaultdict(list)
    for pair, weight in sorted(weights.items()):
        if weight:
            by_weight[weight].append(pair)
    for weight, pairs in sorted(by_weight.items()):
        yield f"    {weight}: ("
        yield from (
            f"        {line + ' '!r}" for line in textwrap.wrap(" ".join(pairs), 90, break_long_words=False)
        )
        yield "    ),"


if __name__ == "__main__":
    main()
