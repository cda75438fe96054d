"""The manifest: a Data Package descriptor (version 2), and what it declares about each document.

Standard: https://datapackage.org/standard/data-package/. What the standard has no word for stands in one
property, ``sourcelint``, per resource, with package-level defaults under the same name.

A statement may also stand closer to its document: in ``FILE.source.json`` beside it (the same properties as a
resource of the descriptor), or in ``folder.source.json`` for every document in a folder and below. Of several
statements of one fact the closest wins: the file beside the document, its entry in the manifest, the nearest
folder, the defaults of the manifest. Every fact keeps the name of the file that states it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sourcelint.corpus.positions import positions
from sourcelint.document import Declaration, Declared, Document, Place
from sourcelint.errors import SourcelintError
from sourcelint.project import name_in_reports

FILENAME = "datapackage.json"
SIDECAR = ".source.json"
FOLDER_DEFAULTS = "folder.source.json"
MAX_LOCATED = 4_000_000
"""In longer manifests facts are not located: pointing at a value is not worth reading it twice."""
OWN_FIELDS = (
    "kind",
    "publisher",
    "published",
    "period",
    "places",
    "subject",
    "languages",
    "excerpt_of",
    "retrieved",
)


@dataclass(frozen=True, slots=True)
class Statements:
    """What one file says of one document, or of several: facts by name, and what is said of the bytes."""

    facts: Mapping[str, Declared]
    bytes: int | None = None
    hash: str | None = None
    encoding: str | None = None
    mediatype: str | None = None


@dataclass(frozen=True, slots=True)
class Resource:
    """One declared document: its name in reports, its path, and what its entry says."""

    name: str
    path: Path
    statements: Statements


@dataclass(frozen=True)
class Manifest:
    """A manifest that was read: its name in reports, its resources by the name of their document, its defaults."""

    name: str
    resources: Mapping[str, Resource] = field(default_factory=dict)
    defaults: Statements = field(default_factory=lambda: Statements({}))


@dataclass(frozen=True, slots=True)
class Declarations:
    """What is declared of one document, and how its bytes are to be read."""

    declaration: Declaration
    encoding: str | None = None
    mediatype: str | None = None


def read_manifest(path: Path, root: Path) -> Manifest:
    """Read and validate a manifest.

    Raises:
        SourcelintError: a file that cannot be read, is no JSON or no valid manifest, or lists a path twice.
    """
    source = _Source.read(path, root, "manifest", "check --manifest", "mend it, or run with --no-manifest")
    descriptor = source.value
    resources: dict[str, Resource] = {}
    for index, entry in enumerate(descriptor["resources"]):
        file = path.parent / entry["path"]
        resource = Resource(name_in_reports(file, root), file, source.statements(entry, ("resources", index)))
        if resource.name in resources:
            raise SourcelintError(
                f"{source.name}: resources[{index}].path: '{entry['path']}' is listed twice",
                "remove one of the entries",
            )
        resources[resource.name] = resource
    package: dict[str, Any] = {
        key: descriptor[key] for key in ("sources", "licenses", "sourcelint") if key in descriptor
    }
    return Manifest(source.name, resources, source.statements(package, ()))


class SidecarReader:
    """Reads the statements that stand beside the documents; folders are looked at once."""

    def __init__(self, root: Path) -> None:
        self._root = root.absolute()
        self._folders: dict[Path, tuple[Statements, ...]] = {}

    def declarations(self, name: str, path: Path, manifest: Manifest | None) -> Declarations:
        """All that is declared of a document: the closest statement of every fact."""
        resource = manifest.resources.get(name) if manifest else None
        beside = self._read(path.with_name(path.name + SIDECAR))
        layers = [beside, resource.statements if resource else None, *self._around(path.absolute().parent)]
        if manifest is not None:
            layers.append(manifest.defaults if resource else None)
        known = [layer for layer in layers if layer is not None]
        facts: dict[str, Declared] = {}
        for layer in reversed(known):
            facts.update(layer.facts)
        own = [layer for layer in (beside, resource.statements if resource else None) if layer is not None]
        origin = manifest.name if manifest else (name + SIDECAR if beside else None)
        declaration = Declaration(
            manifest=origin,
            listed=bool(own),
            bytes=_first(layer.bytes for layer in own),
            hash=_first(layer.hash for layer in own),
            facts=dict(sorted(facts.items())),
        )
        return Declarations(
            declaration, _first(layer.encoding for layer in known), _first(layer.mediatype for layer in known)
        )

    def _around(self, folder: Path) -> tuple[Statements, ...]:
        """The defaults of a folder and those above it within the project, the nearest first."""
        if folder not in self._folders:
            own = self._read(folder / FOLDER_DEFAULTS)
            inside = self._root in folder.parents
            above = self._around(folder.parent) if inside else ()
            self._folders[folder] = (own, *above) if own is not None else above
        return self._folders[folder]

    def _read(self, path: Path) -> Statements | None:
        if not path.is_file():
            return None
        source = _Source.read(path, self._root, "sidecar", "check the file", "mend it, or take it away")
        return source.statements(source.value, ())


def _first(values: Iterable[Any]) -> Any:
    return next((value for value in values if value is not None), None)


@dataclass(frozen=True)
class _Source:
    """A JSON file that declares something, read and validated, with the places of its values."""

    name: str
    value: dict[str, Any]
    document: Document
    places: Mapping[tuple[str | int, ...], tuple[int, int]]

    @classmethod
    def read(cls, path: Path, root: Path, schema: str, absent: str, broken: str) -> _Source:
        from sourcelint.schemas import load, problems

        name = name_in_reports(path, root)
        try:
            text = path.read_text(encoding="utf-8")
            value = json.loads(text)
        except OSError as error:
            raise SourcelintError(f"{name}: cannot be opened: {error.strerror}", absent) from error
        except UnicodeDecodeError as error:
            raise SourcelintError(f"{name}: not UTF-8 at byte {error.start}", "a manifest is JSON in UTF-8") from error
        except json.JSONDecodeError as error:
            raise SourcelintError(f"{name}:{error.lineno}:{error.colno}: not JSON: {error.msg}", broken) from error
        for place, message in problems(load(schema), value):
            raise SourcelintError(f"{name}: {place or 'the file'}: {message}", f"see `sourcelint schema {schema}`")
        return cls(name, value, Document(name, text), positions(text) if len(text) <= MAX_LOCATED else {})

    def statements(self, entry: Mapping[str, Any], path: tuple[str | int, ...]) -> Statements:
        """What an object of the file states; ``path`` is where the object stands."""
        return Statements(
            dict(self._facts(entry, path)),
            entry.get("bytes"),
            entry.get("hash"),
            entry.get("encoding"),
            entry.get("mediatype"),
        )

    def _facts(self, entry: Mapping[str, Any], path: tuple[str | int, ...]) -> Iterator[tuple[str, Declared]]:
        own: Mapping[str, Any] = entry.get("sourcelint", {})
        inferred = frozenset(own.get("inferred", ()))
        source = (entry.get("sources") or [{}])[0]
        licence = (entry.get("licenses") or [{}])[0]
        name = next((key for key in ("name", "title", "path") if licence.get(key)), "name")
        rights = next((key for key in ("path", "title") if licence.get(key)), "path")
        values: list[tuple[str, Any, tuple[str | int, ...]]] = [
            ("title", entry.get("title"), ("title",)),
            ("address", source.get("path"), ("sources", 0, "path")),
            ("licence", licence.get(name), ("licenses", 0, name)),
            ("rights", licence.get(rights), ("licenses", 0, rights)),
            *((key, own.get(key), ("sourcelint", key)) for key in OWN_FIELDS),
        ]
        for key, value, where in values:
            if value not in (None, "", []):
                yield key, Declared(value, self.name, key in inferred, self._place((*path, *where)))

    def _place(self, path: tuple[str | int, ...]) -> Place | None:
        span = self.places.get(path)
        return None if span is None else replace(self.document.place(*span), before="", after="")
