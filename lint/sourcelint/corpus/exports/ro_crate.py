"""RO-Crate 1.1: the ``ro-crate-metadata.json`` of the folder, for archives of research data.

Specification: https://w3id.org/ro/crate/1.1.
"""

from __future__ import annotations

from typing import Any

from sourcelint.corpus.drafting import slug
from sourcelint.corpus.exports import Described, Package

UNKNOWN_DAY = "1970-01-01"
"""The standard demands a day; where none is declared this one says, as in Unix, that nobody knows."""


def export(package: Package) -> dict[str, Any]:
    """The graph: the descriptor, the root, a file a document, publishers and licences as entities of their own."""
    entities: dict[str, dict[str, Any]] = {}
    files = [_file(document, entities) for document in package.documents]
    licences = sorted({file["license"]["@id"] for file in files if "license" in file})
    root: dict[str, Any] = {
        "@id": "./",
        "@type": "Dataset",
        "name": package.title,
        "description": package.description,
        "datePublished": package.day or UNKNOWN_DAY,
        "license": [{"@id": key} for key in licences] or "unknown: see the files",
        "hasPart": [{"@id": file["@id"]} for file in files],
    }
    descriptor = {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        "about": {"@id": "./"},
        "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
    }
    others = [entities[key] for key in sorted(entities)]
    return {"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": [descriptor, root, *files, *others]}


def _file(document: Described, entities: dict[str, dict[str, Any]]) -> dict[str, Any]:
    from urllib.parse import quote

    value: dict[str, Any] = {
        "@id": quote(document.path),
        "@type": "File",
        "name": document.title,
        "encodingFormat": document.mediatype,
    }
    if document.bytes is not None:
        value["contentSize"] = str(document.bytes)
    if document.sha256:
        value["sha256"] = document.sha256
    if document.get("published"):
        value["datePublished"] = str(document.get("published"))
    for name, term in (("period", "temporalCoverage"), ("subject", "about"), ("languages", "inLanguage"),
                       ("places", "spatialCoverage"), ("excerpt_of", "isPartOf"), ("address", "url"),
                       ("kind", "genre")):  # fmt: skip
        values = document.all(name)
        if not values:
            continue
        if name in ("subject", "places", "excerpt_of"):
            kind = {"subject": "DefinedTerm", "places": "Place", "excerpt_of": "CreativeWork"}[name]
            value[term] = [_entity(entities, kind, item, term) for item in values]
        else:
            value[term] = values[0] if len(values) == 1 else values
    if document.get("publisher"):
        value["publisher"] = _entity(entities, "Organization", str(document.get("publisher")), "publisher")
    licence = document.get("licence")
    if licence:
        address = document.licence_address or f"#licence-{slug(str(licence))}"
        entities[address] = {"@id": address, "@type": "CreativeWork", "name": str(licence)}
        value["license"] = {"@id": address}
    return value


def _entity(entities: dict[str, dict[str, Any]], kind: str, name: str, role: str) -> dict[str, str]:
    key = f"#{role.lower()}-{slug(name) or 'unnamed'}"
    entities[key] = {"@id": key, "@type": kind, "name": name}
    return {"@id": key}
