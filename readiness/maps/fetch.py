"""Bring the bytes of a boundary file from a disk or an address, and only the bytes that were asked for.

The network is touched by this module alone, only when a person names an address, and what comes is kept
only when its SHA-256 is the one that person gave.
"""

from __future__ import annotations

import hashlib
import urllib.error
import urllib.request
from pathlib import Path
from typing import Self

from readiness.definitions.errors import ReadinessError

TIMEOUT_S = 60
MEGABYTE = 1024 * 1024
ADDRESSES = ("https://", "http://")


class NotFetched(ReadinessError):
    """The file could not be brought; `code` names the sentence that says why, `facts` fill it."""

    code: str
    facts: dict[str, object]

    @classmethod
    def because(cls, code: str, **facts: object) -> Self:
        error = cls(f"{code}: {facts}")
        error.code, error.facts = code, facts
        return error


def fetch(source: str, sha256: str, most_mb: float) -> bytes:
    """The bytes of a path or an http(s) address. Raises NotFetched, also when the SHA-256 differs.

    An empty `sha256` is taken for a file on disk only: what comes over the network must be pinned.
    """
    is_address = source.startswith(ADDRESSES)
    if is_address and not sha256:
        raise NotFetched.because("not_pinned")
    content = _downloaded(source, most_mb) if is_address else _read(Path(source), most_mb)
    digest = hashlib.sha256(content).hexdigest()
    if sha256 and digest != sha256.strip().lower():
        raise NotFetched.because("other_digest", seen=digest)
    return content


def _downloaded(address: str, most_mb: float) -> bytes:
    request = urllib.request.Request(address, headers={"User-Agent": "readiness"})
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_S) as answer:
            return _within(answer.read(_limit(most_mb) + 1), most_mb)
    except urllib.error.HTTPError as refusal:
        refusal.close()
        raise NotFetched.because("no_answer", why=refusal.code) from refusal
    except OSError as error:
        raise NotFetched.because("no_answer", why=getattr(error, "reason", error)) from error


def _read(path: Path, most_mb: float) -> bytes:
    try:
        with path.open("rb") as file:
            return _within(file.read(_limit(most_mb) + 1), most_mb)
    except OSError as error:
        raise NotFetched.because("no_file", path=path, why=error.strerror) from error


def _within(content: bytes, most_mb: float) -> bytes:
    if len(content) > _limit(most_mb):
        raise NotFetched.because("too_large", most=round(most_mb))
    return content


def _limit(most_mb: float) -> int:
    return round(most_mb * MEGABYTE)
