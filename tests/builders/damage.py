"""Damaged copies of good files: the same seed gives the same damage."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from random import Random

Damage = Callable[[bytes, Random], bytes]


def flipped(data: bytes, chance: Random) -> bytes:
    """Up to forty bits flipped."""
    spoiled = bytearray(data)
    for _ in range(chance.randint(1, 40)):
        spoiled[chance.randrange(len(spoiled))] ^= 1 << chance.randrange(8)
    return bytes(spoiled)


def truncated(data: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data))]


def with_hole(data: bytes, chance: Random) -> bytes:
    """A stretch of zeros, as a bad sector leaves."""
    start = chance.randrange(len(data))
    length = chance.randint(1, 2048)
    return data[:start] + bytes(len(data[start : start + length])) + data[start + length :]


def stuffed(data: bytes, chance: Random) -> bytes:
    """Bytes put in that were never there."""
    at = chance.randrange(len(data))
    return data[:at] + chance.randbytes(chance.randint(1, 512)) + data[at:]


def doubled(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + data[max(0, at - chance.randint(1, 4096)) :]


def without_a_part(data: bytes, chance: Random) -> bytes:
    """One part of a zipped workbook gone; any other file is cut instead, here and below."""
    return _repacked(data, chance, lambda parts, name: {k: part for k, part in parts.items() if k != name})


def with_a_part_renamed(data: bytes, chance: Random) -> bytes:
    return _repacked(
        data, chance, lambda parts, name: {k + "x" * (k == name): part for k, part in parts.items()}
    )


def with_a_part_flipped(data: bytes, chance: Random) -> bytes:
    """The damage inside a part, where the zip's own check does not see it."""
    return _repacked(data, chance, lambda parts, name: {**parts, name: flipped(parts[name] or b"x", chance)})


def with_a_part_cut(data: bytes, chance: Random) -> bytes:
    return _repacked(
        data, chance, lambda parts, name: {**parts, name: truncated(parts[name] or b"x", chance)}
    )


def with_parts_swapped(data: bytes, chance: Random) -> bytes:
    def swap(parts: dict[str, bytes], name: str) -> Mapping[str, bytes]:
        other = chance.choice(sorted(parts))
        return {**parts, name: parts[other], other: parts[name]}

    return _repacked(data, chance, swap)


DAMAGES: tuple[Damage, ...] = (
    flipped,
    truncated,
    with_hole,
    stuffed,
    doubled,
    without_a_part,
    with_a_part_renamed,
    with_a_part_flipped,
    with_a_part_cut,
    with_parts_swapped,
)


def damaged(data: bytes, seed: int) -> bytes:
    """One kind of damage, chosen by the seed."""
    chance = Random(seed)
    return chance.choice(DAMAGES)(data, chance)


def _repacked(
    data: bytes, chance: Random, change: Callable[[dict[str, bytes], str], Mapping[str, bytes]]
) -> bytes:
    if not data.startswith(b"PK"):
        return truncated(data, chance)
    with zipfile.ZipFile(BytesIO(data)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in change(parts, chance.choice(sorted(parts))).items():
            new.writestr(name, content)
    return target.getvalue()
