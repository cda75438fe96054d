"""Exports of the manifest, one module per community: Croissant, W3C PROV, RO-Crate, and the Data Package itself.

A module has an ``export(package)`` that gives JSON values. What it writes is checked in the tests by that
community's own library. Nothing here knows the time: the same manifest gives the same bytes.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sourcelint.corpus.manifest import SidecarReader, read_manifest
from sourcelint.document import Declared

MODULES = {"datapackage": "datapackage", "croissant": "croissant", "prov": "prov", "ro-crate": "ro_crate"}
SPDX = "https://spdx.org/licenses/"


@dataclass(frozen=True, slots=True)
class Described:
    """One document of a package: the path relative to it, its bytes as declared, and the closest facts."""

    name: str
    path: str
    mediatype: str
    bytes: int | None
    sha256: str | None
    facts: Mapping[str, Declared]

    def get(self, name: str) -> Any:
        """The value of a fact, or None."""
        fact = self.facts.get(name)
        return None if fact is None else fact.value

    def all(self, name: str) -> list[str]:
        """A fact that may hold one value or several, as a list."""
        value = self.get(name)
        if value is None:
            return []
        return [str(item) for item in value] if isinstance(value, list) else [str(value)]

    @property
    def title(self) -> str:
        """Its title, else its name."""
        return str(self.get("title") or self.name)

    @property
    def licence_address(self) -> str | None:
        """Where the licence can be read: its own address, else that of SPDX, else none."""
        licence, rights = self.get("licence"), self.get("rights")
        if rights and "://" in str(rights):
            return str(rights)
        if licence is None:
            return None
        return str(licence) if "://" in str(licence) else f"{SPDX}{licence}" if " " not in str(licence) else None


@dataclass(frozen=True, slots=True)
class Package:
    """A manifest with its documents."""

    name: str
    title: str
    description: str
    descriptor: Mapping[str, Any]
    documents: tuple[Described, ...]

    @property
    def day(self) -> str | None:
        """The last day on which anything is known to have happened to it, as it is declared."""
        days = (document.get(key) for document in self.documents for key in ("retrieved", "published"))
        return max((str(day) for day in days if day), default=None)


def exported(manifest: Path, root: Path, format_: str) -> dict[str, Any]:
    """A manifest as JSON values of another format.

    Raises:
        SourcelintError: a manifest that cannot be read.
    """
    read = read_manifest(manifest, root)
    descriptor = json.loads(manifest.read_text(encoding="utf-8"))
    beside = SidecarReader(root)
    documents = []
    for entry in descriptor["resources"]:
        path = manifest.parent / entry["path"]
        name = next(name for name, resource in read.resources.items() if resource.path == path)
        found = beside.declarations(name, path, read)
        declared = found.declaration
        documents.append(
            Described(
                entry["name"],
                entry["path"],
                found.mediatype or "text/plain",
                declared.bytes,
                declared.hash.removeprefix("sha256:") if declared.hash else None,
                declared.facts,
            )
        )
    name = str(descriptor.get("name") or "corpus")
    title = str(descriptor.get("title") or name)
    package = Package(name, title, str(descriptor.get("description") or title), descriptor, tuple(documents))
    value: dict[str, Any] = importlib.import_module(f"{__name__}.{MODULES[format_]}").export(package)
    return value
