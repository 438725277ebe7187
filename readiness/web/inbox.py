"""Uploaded files between arriving and being accepted: in memory only, by an unguessable name, for an hour.

Nothing here is written to a disk, since an original may hold persons' names and numbers.
"""

from __future__ import annotations

import hashlib
import secrets
import time
from dataclasses import dataclass, replace
from threading import Lock

from readiness.definitions.web_settings import WebSettings


@dataclass(frozen=True, slots=True)
class Arrived:
    """One uploaded file, as it came."""

    name: str
    data: bytes

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, as a reading carries it."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Batch:
    """The files of one upload that still wait; `at` is seconds of a clock that only goes forward."""

    token: str
    files: tuple[Arrived, ...]
    at: float


class Inbox:
    """The waiting batches of all visitors."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._batches: dict[str, Batch] = {}

    def put(self, files: tuple[Arrived, ...], settings: WebSettings) -> Batch:
        """Keep the files, equal ones once, and forget batches older than the setting's minutes."""
        once = tuple({file.digest: file for file in files}.values())
        batch = Batch(secrets.token_urlsafe(16), once, time.monotonic())
        oldest = batch.at - 60 * settings.upload_kept_minutes
        with self._lock:
            self._batches = {key: kept for key, kept in self._batches.items() if kept.at >= oldest}
            self._batches[batch.token] = batch
        return batch

    def get(self, token: str) -> Batch | None:
        """The batch of that name, None when it was never there or is forgotten."""
        return self._batches.get(token)

    def waiting(self, token: str) -> frozenset[str]:
        """The digests of the batch's files that still wait."""
        batch = self.get(token)
        return frozenset(file.digest for file in batch.files) if batch else frozenset()

    def without(self, token: str, digest: str) -> None:
        """Forget one file of a batch; the batch stays, so that its end can be said."""
        with self._lock:
            batch = self._batches.pop(token, None)
            rest = tuple(file for file in batch.files if file.digest != digest) if batch else ()
            if batch:
                self._batches[token] = replace(batch, files=rest)


INBOX = Inbox()
