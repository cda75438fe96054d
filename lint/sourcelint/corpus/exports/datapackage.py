"""The Data Package itself, with the facts that stand beside the documents taken in.

Standard: https://datapackage.org/standard/data-package/, version 2.
"""

from __future__ import annotations

from typing import Any

from sourcelint.corpus.exports import Described, Package
from sourcelint.corpus.manifest import OWN_FIELDS


def export(package: Package) -> dict[str, Any]:
    """The descriptor, every resource with all that is known of its document."""
    rest = {key: value for key, value in package.descriptor.items() if key not in ("resources", "sourcelint")}
    pairs = zip(package.descriptor["resources"], package.documents, strict=True)
    return {**rest, "resources": [_resource(entry, document) for entry, document in pairs]}


def _resource(entry: dict[str, Any], document: Described) -> dict[str, Any]:
    result = dict(entry)
    if document.get("title"):
        result["title"] = document.get("title")
    if document.get("address") and not entry.get("sources"):
        result["sources"] = [{"path": document.get("address"), "title": document.title}]
    own = {key: document.get(key) for key in OWN_FIELDS if document.get(key) is not None}
    inferred = sorted(name for name, fact in document.facts.items() if fact.inferred)
    if own or inferred:
        result["sourcelint"] = {**own, **({"inferred": inferred} if inferred else {})}
        if evidence := entry.get("sourcelint", {}).get("evidence"):
            result["sourcelint"]["evidence"] = evidence
    return result
