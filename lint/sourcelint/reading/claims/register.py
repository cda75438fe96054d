"""The register: the claims of a document as ``sourcelint claims`` and the audit report write them."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sourcelint.document import Document


def register(document: Document) -> Iterator[dict[str, Any]]:
    """The claims of a document as the register writes them, in order."""
    place = _main_place(document)
    for claim in document.claims:
        quantity, sentence = claim.quantity, document.sentences[claim.sentence]
        low, high = (quantity.value, quantity.top) if quantity.exactness == "range" else (None, None)
        when = claim.dating
        yield {
            "document": document.name,
            "start": claim.start,
            "end": claim.end,
            "text": document.text[claim.start : claim.end],
            "value": _plain(quantity.value),
            "low": _plain(low),
            "high": _plain(high),
            "exactness": quantity.exactness,
            "unit": quantity.unit,
            "counted": claim.counted,
            "act": claim.act,
            "scope": list(claim.scope),
            "place": place,
            "period": when.label if when is not None else None,
            "period_from": None if when is None else "inherited" if when.origin == "document" else when.origin,
            "statistical": quantity.statistical,
            "bound": claim.bound,
            "sentence": [sentence.start, sentence.end],
        }


def _plain(value: float | None) -> float | int | None:
    """A number as JSON writes it: whole ones without a point, infinity as null."""
    if value is None or value in (inf, -inf):
        return None
    return int(value) if value == int(value) else round(value, 9)


def _main_place(document: Document) -> str | None:
    """The declared place, else the country that the text names most often."""
    declared = document.declared.all("places")
    if declared:
        return str(declared[0])
    names: dict[str, int] = {}
    for mention in document.places:
        if mention.country is not None and not mention.named_after:
            names[mention.name] = names.get(mention.name, 0) + 1
    return max(sorted(names), key=lambda name: names[name]) if names else None
