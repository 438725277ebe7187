"""The inbox: a folder into which files are dropped as they come, read when somebody asks.

Nothing in it is ever deleted or moved. A file that is already in force is known by its bytes and not read
again; one that was refused is tried anew each time, for the program may have learned its words since.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from readiness.definitions.load import DATA, Definitions
from readiness.definitions.store_settings import StoreSettings
from readiness.desk.loading import Taken, load_files
from readiness.intake.reading import digest_of
from readiness.intake.records import Reading
from readiness.store.reports import Arrival, Refusal
from readiness.store.store import Store


@dataclass(frozen=True)
class Lying:
    """What lies in the folder before it is read: in force already, not taken when last read, new."""

    folder: Path
    known: tuple[str, ...]
    held: tuple[Refusal, ...]
    fresh: tuple[str, ...]

    @property
    def arrived(self) -> int:
        """How many files lie in the folder."""
        return len(self.known) + len(self.held) + len(self.fresh)


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


def folder_beside(store: str, settings: StoreSettings) -> Path:
    """The inbox of a store: next to its file, else where the settings say, from the project's root."""
    path, inbox = store.removeprefix("sqlite:///"), Path(settings.inbox)
    return DATA.parent / inbox if "://" in path else Path(path).parent / inbox.name


def look(store: Store, folder: Path) -> Lying:
    """What lies in the folder; nothing of it is read. A file is known by its bytes."""
    digests = {name: digest_of(content) for content, name in _contents(folder)}
    in_force = {report.digest for report in store.reports() if report.is_active}
    refused = {each.digest: each for each in store.refusals()}
    open_ones = {name: digest for name, digest in digests.items() if digest not in in_force}
    return Lying(
        folder=folder,
        known=tuple(name for name in digests if name not in open_ones),
        held=tuple(refused[digest] for digest in open_ones.values() if digest in refused),
        fresh=tuple(name for name, digest in open_ones.items() if digest not in refused),
    )


def not_in_force(store: Store, folder: Path) -> list[tuple[bytes, str]]:
    """The (content, name) pairs of the files that are to be read: new ones and those held back before."""
    return [(content, name) for content, name in _contents(folder) if not _is_in_force(store, content)]


def read_inbox(store: Store, definitions: Definitions, folder: Path, arrival: Arrival) -> Inbox:
    """Read every file of the folder that is not in force yet and store what can be read."""
    fresh = not_in_force(store, folder)
    known = {name for _, name in _contents(folder)} - {name for _, name in fresh}
    taken = load_files(store, definitions, fresh, arrival) if fresh else []
    return Inbox(
        folder=folder,
        known=tuple(sorted(known)),
        read=tuple(each for each in taken if each.report is not None),
        held=tuple(each.reading for each in taken if each.report is None),
    )


def _contents(folder: Path) -> list[tuple[bytes, str]]:
    files = sorted(path for path in folder.iterdir() if path.is_file()) if folder.is_dir() else []
    return [(path.read_bytes(), path.name) for path in files if not path.name.startswith(".")]


def _is_in_force(store: Store, content: bytes) -> bool:
    return store.find(digest_of(content)) is not None
