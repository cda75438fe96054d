"""W3C PROV as PROV-JSON: which entity every document is, what it was derived from, and who answers for it.

Submission: https://www.w3.org/submissions/prov-json/. Recommendation: PROV-DM, 2013.
"""

from __future__ import annotations

import re
from typing import Any

from sourcelint.corpus.drafting import slug
from sourcelint.corpus.exports import Described, Package

NAMESPACE = "https://sourcelint.invalid/ns#"
"""A name space of our own; ``invalid`` is reserved, so that it is nobody's address (RFC 2606)."""


def export(package: Package) -> dict[str, Any]:
    """A PROV document: an entity a text, its sources, its publishers, and its retrieval where a day is declared."""
    base = f"{NAMESPACE}{slug(package.name) or 'corpus'}/"
    value: dict[str, Any] = {"prefix": {"sl": NAMESPACE, "doc": base, "agent": f"{base}agent/", "act": f"{base}act/"}}
    for document in package.documents:
        _add(value, document)
    return value


def _add(value: dict[str, Any], document: Described) -> None:
    entity = f"doc:{slug(document.name)}"
    kind = {"$": "sl:Document", "type": "prov:QUALIFIED_NAME"}
    attributes: dict[str, Any] = {"prov:label": document.title, "prov:type": kind}
    if document.sha256:
        attributes["sl:sha256"] = document.sha256
    for name in sorted(document.facts):
        if name not in ("title", "address", "retrieved", "excerpt_of", "publisher"):
            attributes[f"sl:{name}"] = "; ".join(document.all(name))
    inferred = sorted(name for name, fact in document.facts.items() if fact.inferred)
    if inferred:
        attributes["sl:inferred"] = " ".join(inferred)
    value.setdefault("entity", {})[entity] = attributes
    publisher = document.get("publisher")
    if publisher:
        agent = f"agent:{slug(str(publisher)) or 'publisher'}"
        organisation = {"$": "prov:Organization", "type": "prov:QUALIFIED_NAME"}
        value.setdefault("agent", {})[agent] = {"prov:label": str(publisher), "prov:type": organisation}
        _relate(value, "wasAttributedTo", entity, {"prov:entity": entity, "prov:agent": agent})
    whole = document.get("excerpt_of")
    if whole:
        source = f"doc:{slug(str(whole)) or 'whole'}"
        value["entity"].setdefault(source, {"prov:label": str(whole)})
        _relate(value, "wasDerivedFrom", f"{entity}-part", {"prov:generatedEntity": entity, "prov:usedEntity": source})
    address = document.get("address")
    if address:
        source = f"{entity}-source"
        value["entity"][source] = {"prov:label": str(address), "prov:location": str(address)}
        _relate(value, "wasDerivedFrom", entity, {"prov:generatedEntity": entity, "prov:usedEntity": source})
        retrieved = str(document.get("retrieved") or "")
        if re.fullmatch(r"\d{4}-\d\d-\d\d", retrieved):
            activity = f"act:retrieval-of-{slug(document.name)}"
            day = f"{retrieved}T00:00:00"
            value.setdefault("activity", {})[activity] = {"prov:startTime": day, "prov:label": "retrieval"}
            _relate(value, "used", entity, {"prov:activity": activity, "prov:entity": source})
            _relate(value, "wasGeneratedBy", entity, {"prov:entity": entity, "prov:activity": activity})


def _relate(value: dict[str, Any], relation: str, key: str, arguments: dict[str, str]) -> None:
    blank = f"_:{relation}-{key.partition(':')[2]}"
    value.setdefault(relation, {})[blank] = arguments
