"""Open lists that prove themselves: where the same kinds make up their whole elsewhere, they do so here as well.

``60 victims, including 41 of theft and 19 of fraud`` does not say that nobody was a victim of both or of neither. That
theft and fraud make up the whole to the unit, in another sentence of the document, does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sourcelint.reading.divisions.division import Division
from sourcelint.reading.divisions.kinds import labels_of
from sourcelint.reading.divisions.parallel import shape_of
from sourcelint.reading.phrases import BREAKERS, stem

if TYPE_CHECKING:
    from sourcelint.document import Document

#: Numbers below this agree by chance too often to prove anything.
SMALLEST = 20
_OPEN = frozenset(["open", "of", "comma", "with"])
_WORD = re.compile(r"[a-z]{3,}")
Kinds = tuple[str, frozenset[tuple[str, ...]]]


def proven(document: Document, divisions: Sequence[Division]) -> list[Division]:
    """The divisions, those closed that others of the same kinds prove, with the number of proofs."""
    kinds = [_kinds(document, division) for division in divisions]
    proofs: dict[Kinds, list[Division]] = defaultdict(list)
    for key, division in zip(kinds, divisions, strict=True):
        if key is not None and _adds_up(division):
            proofs[key].append(division)
    result: list[Division] = []
    for key, division in zip(kinds, divisions, strict=True):
        found = proofs.get(key, []) if key is not None else []
        sums = {(other.target.low, *(part.quantity.value for part in other.parts)) for other in found}
        if sums and division.marker in _OPEN and not _adds_up(division):
            division = replace(division, closed=True, exclusive=True, proofs=len(sums))
        result.append(division)
    return result


def _adds_up(division: Division) -> bool:
    whole = division.whole
    if whole is None or len(division.parts) < 2 or whole.quantity.value < SMALLEST:
        return False
    return sum(part.quantity.value for part in division.parts) == whole.quantity.value


def _kinds(document: Document, division: Division) -> Kinds | None:
    """What a division divides, and into which kinds; None when a part has no name."""
    whole, parts = division.whole, division.parts
    if whole is None or whole.head is None or len(parts) < 2:
        return None
    labels = labels_of(document.text, parts, document.sentences[parts[-1].sentence].end)
    names = []
    for label in labels:
        words = _WORD.findall(shape_of(label).complement or label)[:3]
        names.append(tuple(sorted({stem(word) for word in words if word not in BREAKERS})))
    if not all(names) or len(set(names)) < len(names):
        return None
    return whole.head, frozenset(names)
