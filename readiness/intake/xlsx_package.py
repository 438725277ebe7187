"""Which part of an .xlsx is which: sheets, styles, shared strings and comments by their relationships."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from readiness.intake.markup import Element, local_attribute, local_name, xml_root
from readiness.intake.refusal import Refused


@dataclass(frozen=True)
class Package:
    """An opened .xlsx. Every method raises Refused("damaged") for a part that cannot be read."""

    parts: zipfile.ZipFile

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(self.parts.namelist())

    @cached_property
    def workbook_part(self) -> str:
        """The part that lists the sheets; usually xl/workbook.xml, but its name is the writer's choice."""
        listed = [target for kind, target in self.relations("") if kind == "officeDocument"]
        return next((name for name in listed if name in self.names), "xl/workbook.xml")

    @cached_property
    def sheets(self) -> dict[str, str]:
        """Sheet name to part name, in the workbook's order."""
        by_id = dict(self._targets_by_id(self.workbook_part))
        found = {}
        for element in self.root(self.workbook_part).iter("{*}sheet"):
            found[element.get("name", "")] = by_id.get(local_attribute(element, "id"), "")
        return found

    @property
    def has_macros(self) -> bool:
        return any(name.lower().endswith("vbaproject.bin") for name in self.names)

    @property
    def has_external_links(self) -> bool:
        return any("/externallinks/" in name.lower() for name in self.names)

    def part_of_kind(self, owner: str, kind: str) -> str:
        """The part that `owner` points to by a relationship of that kind; "" when there is none."""
        return next((target for found, target in self.relations(owner) if found == kind), "")

    def relations(self, owner: str) -> Iterator[tuple[str, str]]:
        """(kind, part name) of each relationship inside the package."""
        for element in self._relationships(owner):
            yield element.get("Type", "").rpartition("/")[2], _joined(owner, element.get("Target", ""))

    def root(self, name: str) -> Element:
        return xml_root(self.bytes_of(name))

    def bytes_of(self, name: str) -> bytes:
        try:
            return self.parts.read(name)
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise Refused.because("damaged") from error
        except (NotImplementedError, RuntimeError) as error:
            # An unknown compression method, or a part marked as encrypted.
            raise Refused.because("damaged") from error

    def _targets_by_id(self, owner: str) -> Iterator[tuple[str, str]]:
        for element in self._relationships(owner):
            yield element.get("Id", ""), _joined(owner, element.get("Target", ""))

    def _relationships(self, owner: str) -> list[Element]:
        folder, _, name = owner.rpartition("/")
        part = posixpath.join(folder, "_rels", f"{name}.rels")
        if part not in self.names:
            return []
        return [
            element
            for element in self.root(part)
            if local_name(element) == "Relationship" and element.get("TargetMode") != "External"
        ]


def _joined(owner: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(owner), target))
