"""The manifest: a Data Package descriptor (version 2), and what it declares about each document.

Standard: https://datapackage.org/standard/data-package/. What the standard has no word for stands in one
property, ``sourcelint``, per resource, with package-level defaults under the same name.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sourcelint.document import Declaration, Declared
from sourcelint.errors import SourcelintError
from sourcelint.project import name_in_reports

FILENAME = "datapackage.json"
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
class Resource:
    """One declared document: its name in reports, its path, how to read it, and its declaration."""

    name: str
    path: Path
    encoding: str | None
    mediatype: str | None
    declaration: Declaration


@dataclass(frozen=True)
class Manifest:
    """A manifest that was read: its name in reports, and its resources by the name of their document."""

    name: str
    resources: Mapping[str, Resource] = field(default_factory=dict)

    def declaration(self, document: str) -> Declaration:
        """What is declared about a document; an unlisted one gets an empty declaration that says so."""
        resource = self.resources.get(document)
        return resource.declaration if resource else Declaration(manifest=self.name)


def read_manifest(path: Path, root: Path) -> Manifest:
    """Read and validate a manifest.

    Raises:
        SourcelintError: a file that cannot be read, is no JSON or no valid manifest, or lists a path twice.
    """
    name = name_in_reports(path, root)
    try:
        descriptor = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SourcelintError(f"{name}: cannot be opened: {error.strerror}", "check --manifest") from error
    except UnicodeDecodeError as error:
        raise SourcelintError(f"{name}: not UTF-8 at byte {error.start}", "a manifest is JSON in UTF-8") from error
    except json.JSONDecodeError as error:
        place = f"{name}:{error.lineno}:{error.colno}"
        raise SourcelintError(f"{place}: not JSON: {error.msg}", "mend it, or run with --no-manifest") from error
    _validate(name, descriptor)
    resources: dict[str, Resource] = {}
    for index, entry in enumerate(descriptor["resources"]):
        resource = _resource(name, path.parent, root, descriptor, entry)
        if resource.name in resources:
            raise SourcelintError(
                f"{name}: resources[{index}].path: '{entry['path']}' is listed twice",
                "remove one of the entries",
            )
        resources[resource.name] = resource
    return Manifest(name, resources)


def _validate(name: str, descriptor: Any) -> None:
    from sourcelint.schemas import load, problems

    for place, message in problems(load("manifest"), descriptor):
        raise SourcelintError(f"{name}: {place or 'the descriptor'}: {message}", "see `sourcelint schema manifest`")


def _resource(
    manifest: str, folder: Path, root: Path, package: Mapping[str, Any], entry: Mapping[str, Any]
) -> Resource:
    path = folder / entry["path"]
    facts = dict(_facts(manifest, package, entry))
    declaration = Declaration(
        manifest=manifest,
        listed=True,
        bytes=entry.get("bytes"),
        hash=entry.get("hash"),
        facts=facts,
    )
    return Resource(name_in_reports(path, root), path, entry.get("encoding"), entry.get("mediatype"), declaration)


def _facts(manifest: str, package: Mapping[str, Any], entry: Mapping[str, Any]) -> Iterator[tuple[str, Declared]]:
    """The declared facts of a resource: its own first, then the defaults of the package."""
    own: Mapping[str, Any] = entry.get("sourcelint", {})
    defaults: Mapping[str, Any] = package.get("sourcelint", {})
    inferred = {*own.get("inferred", ()), *(key for key in defaults.get("inferred", ()) if key not in own)}
    sources = entry.get("sources") or package.get("sources") or [{}]
    licences = entry.get("licenses") or package.get("licenses") or [{}]
    values = {
        "title": entry.get("title"),
        "address": sources[0].get("path"),
        "licence": licences[0].get("name") or licences[0].get("title") or licences[0].get("path"),
        **{key: own.get(key, defaults.get(key)) for key in OWN_FIELDS},
    }
    for key, value in values.items():
        if value not in (None, "", []):
            yield key, Declared(value, manifest, key in inferred)
