"""The inbox: a folder into which files are dropped as they come, read when somebody asks.

Nothing in it is ever deleted or moved. A file that is already in force is known by its bytes and not read
again; one that was refused is tried anew each time, for the program may have learned its words since.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from readiness.definitions.load import Definitions
from readiness.desk.loading import Taken, load_files
from readiness.intake.reading import digest_of
from readiness.intake.records import Reading
from readiness.store.reports import Arrival
from readiness.store.store import Store


@dataclass(frozen=True)
class Inbox:
    """What the folder held: files that were in force already, files read now, files held back."""

    folder: Path
    known: tuple[str, ...]
    read: tuple[Taken, ...]
    held: tuple[Reading, ...]

    @property
    def arrived(self) -> int:
        """How many files lie in the folder."""
        return len(self.known) + len(self.read) + len(self.held)


def read_inbox(store: Store, definitions: Definitions, folder: Path, arrival: Arrival) -> Inbox:
    """Read every file of the folder that is not in force yet and store what can be read."""
    files = sorted(path for path in folder.iterdir() if path.is_file()) if folder.is_dir() else []
    contents = [(path.read_bytes(), path.name) for path in files if not path.name.startswith(".")]
    known = [name for content, name in contents if _is_in_force(store, content)]
    fresh = [(content, name) for content, name in contents if name not in known]
    taken = load_files(store, definitions, fresh, arrival) if fresh else []
    return Inbox(
        folder=folder,
        known=tuple(known),
        read=tuple(each for each in taken if each.report is not None),
        held=tuple(each.reading for each in taken if each.report is None),
    )


def _is_in_force(store: Store, content: bytes) -> bool:
    return store.find(digest_of(content)) is not None
