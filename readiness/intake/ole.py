"""The container of an .xls: whether it is all there, and whether its workbook is encrypted.

The value reader reads a cut-off container as far as it goes and says nothing; a report whose last rows are
missing must not pass for a whole one.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

_HEADER = 512
_FREE = 0xFFFFFFFF
_LISTED_IN_HEADER = 109
_START_OF_WORKBOOK = (b"\x09\x08\x10\x00\x00\x06\x05\x00", b"\x09\x08\x08\x00\x00\x05\x05\x00")
_PASSWORD = 0x002F
_LOOK_AT = 40


def is_cut_off(data: bytes) -> bool:
    """Whether the container uses sectors that lie beyond the end of the file."""
    if len(data) < _HEADER:
        return True
    size = 1 << int(struct.unpack_from("<H", data, 30)[0])
    if size not in (512, 4096):
        return True
    tables = _table_sectors(data)
    if not tables or len(data) < size * (max(tables) + 2):
        return True
    entries = [entry for sector in tables for entry in _entries(data, sector, size)]
    last = max((sector for sector, after in enumerate(entries) if after != _FREE), default=0)
    # The last sector need not be filled up to its end.
    return len(data) <= size * (last + 1)


def has_password(data: bytes) -> bool:
    """Whether one of the workbook's first records says that the rest is encrypted."""
    starts = [data.find(mark) for mark in _START_OF_WORKBOOK if mark in data]
    return any(kind == _PASSWORD for start in starts for kind in _record_kinds(data, start))


def _table_sectors(data: bytes) -> list[int]:
    """The sectors that hold the allocation table, as far as the header lists them."""
    count = min(struct.unpack_from("<I", data, 44)[0], _LISTED_IN_HEADER)
    return [sector for sector in struct.unpack_from(f"<{count}I", data, 76) if sector != _FREE]


def _entries(data: bytes, sector: int, size: int) -> tuple[int, ...]:
    """For each sector, in order, the one that comes after it; as far as the table is there."""
    part = data[size * (sector + 1) : size * (sector + 2)]
    return struct.unpack(f"<{len(part) // 4}I", part[: len(part) // 4 * 4])


def _record_kinds(data: bytes, start: int) -> Iterator[int]:
    for _ in range(_LOOK_AT):
        if start + 4 > len(data):
            return
        kind, length = struct.unpack_from("<HH", data, start)
        yield kind
        start += 4 + length
