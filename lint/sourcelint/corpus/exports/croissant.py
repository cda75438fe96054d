"""Croissant 1.0: what catalogues of data sets and loaders of training data read.

Specification: https://docs.mlcommons.org/croissant/docs/croissant-spec.html.
"""

from __future__ import annotations

from typing import Any

from sourcelint.corpus.exports import Described, Package

CONFORMS_TO = "http://mlcommons.org/croissant/1.0"
_OWN_TERMS = (
    "citeAs column conformsTo equivalentProperty extract field fileProperty fileObject fileSet format includes "
    "isLiveDataset jsonPath key "
    "md5 parentField path recordSet references regex repeated replace samplingRate separator source subField transform"
).split()
CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "dct": "http://purl.org/dc/terms/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "sc": "https://schema.org/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    **{term: f"cr:{term}" for term in _OWN_TERMS},
    "conformsTo": "dct:conformsTo",
}


def export(package: Package) -> dict[str, Any]:
    """A data set of one file object a document."""
    licences = sorted({address for document in package.documents if (address := document.licence_address)})
    publishers = sorted({str(document.get("publisher")) for document in package.documents if document.get("publisher")})
    value: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": CONFORMS_TO,
        "name": package.name,
        "description": package.description,
    }
    if licences:
        value["license"] = licences
    if publishers:
        value["creator"] = [{"@type": "sc:Organization", "name": name} for name in publishers]
    if package.day:
        value["datePublished"] = package.day
    return {**value, "distribution": [_file(document) for document in package.documents]}


def _file(document: Described) -> dict[str, Any]:
    value: dict[str, Any] = {
        "@type": "cr:FileObject",
        "@id": document.name,
        "name": document.name,
        "description": _about(document),
        "contentUrl": document.path,
        "encodingFormat": document.mediatype,
    }
    if document.bytes is not None:
        value["contentSize"] = f"{document.bytes} B"
    if document.sha256:
        value["sha256"] = document.sha256
    return value


def _about(document: Described) -> str:
    """What is known of the document, in one line."""
    parts = [document.title]
    for name, words in (("kind", ""), ("publisher", "by "), ("published", "published "), ("period", "covers "),
                        ("address", "from "), ("retrieved", "retrieved ")):  # fmt: skip
        values = document.all(name)
        if values:
            parts.append(words + ", ".join(values) + (" (inferred)" if document.facts[name].inferred else ""))
    return "; ".join(parts)
