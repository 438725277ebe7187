"""A look at a zipped workbook before anything in it is unpacked: what it declares must be within limits.

Not a proof of harmlessness (a guard alone has been bypassed): the parsing itself runs in a worker that
has its own limits of memory and time.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator

from readiness.definitions.limits import Limits
from readiness.intake.refusal import Refused

_MB = 1 << 20
_HEAD = 8192
_DOCTYPE = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)


def check_size(data: bytes, limits: Limits) -> None:
    """Raises Refused when the file as it arrived is too large."""
    if len(data) > limits.file.max_mb * _MB:
        raise Refused.because("too-large", limit=limits.file.max_mb)


def check_parts(package: zipfile.ZipFile, limits: Limits) -> None:
    """Raises Refused when the parts' declared sizes, number or names are no ordinary workbook's."""
    parts = package.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise Refused.because("password-protected")
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > limits.package.max_parts or unpacked > limits.package.max_unpacked_mb * _MB:
        raise Refused.because("too-large-inside", limit=limits.package.max_unpacked_mb)
    if any(_is_bomb(part, limits) or _is_hostile_name(part.filename) for part in parts):
        raise Refused.because("suspicious")
    # NULs are dropped so that a declaration written in UTF-16 is seen too.
    if any(_DOCTYPE.search(head.replace(b"\0", b"")) for head in _heads(package, parts)):
        raise Refused.because("suspicious")


def _is_bomb(part: zipfile.ZipInfo, limits: Limits) -> bool:
    ratio = part.file_size / max(1, part.compress_size)
    return part.file_size > _MB and ratio > limits.package.max_ratio


def _is_hostile_name(name: str) -> bool:
    path = name.replace("\\", "/")
    return path.startswith("/") or ".." in path.split("/") or ":" in path.split("/")[0]


def _heads(package: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> Iterator[bytes]:
    """The beginning of each XML part; a part that cannot be opened is left to its reader to refuse."""
    for part in parts:
        if part.filename.lower().endswith((".xml", ".rels", ".vml")):
            yield _head(package, part)


def _head(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    try:
        with package.open(part) as stream:
            return stream.read(_HEAD)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError):
        return b""
