"""What can go wrong between the program and its store, said with what to do."""

from __future__ import annotations

from pathlib import Path
from typing import Self

from readiness.definitions.errors import ReadinessError


class StoreError(ReadinessError):
    """The store cannot do what was asked."""

    @classmethod
    def copied_by_its_own_tools(cls, database: str) -> Self:
        return cls(f"a {database} store is backed up with that database's own tools")

    @classmethod
    def too_new(cls, found: int, known: int) -> Self:
        return cls(
            f"this store has schema version {found}, this program knows versions up to {known}: update it"
        )

    @classmethod
    def is_there_already(cls, path: Path) -> Self:
        return cls(f"{path} is there already; choose another name")

    @classmethod
    def is_not_there(cls, path: Path) -> Self:
        return cls(f"there is no file {path}")

    @classmethod
    def damaged(cls, path: Path) -> Self:
        return cls(f"{path} is not a sound store; nothing was changed")


class NothingToStore(StoreError):
    """A refused file has nothing that could be stored."""

    @classmethod
    def from_file(cls, file: str) -> Self:
        return cls(f"{file} was refused; a refused file is never stored")


class StoredAlready(StoreError):
    """The same bytes are already in force under another report number."""

    @classmethod
    def under(cls, report_id: int) -> Self:
        return cls(f"the same file is already in force as report {report_id}; undo that one first")
