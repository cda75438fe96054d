"""Documents as samples of their shingles, to tell how much of one stands in another."""

from __future__ import annotations

from array import array
from collections import Counter
from typing import TYPE_CHECKING

from sourcelint import Document
from sourcelint.reading.similarity import MIN_WORDS
from sourcelint.reading.wording import wording

SAMPLE = 20_000
"""Shingles kept of one document: those with the smallest hashes (Broder's bottom-k)."""
MIN_CANDIDATE = 0.25
"""The part of a document's shingles that another one must share to be looked at sentence by sentence."""
SHARED_BY = 50
"""A shingle that more documents share than this says nothing about two of them."""
MIN_SENTENCE = 0.5
"""The part of a sentence's shingles that must stand in the other document."""

if TYPE_CHECKING:
    Sketch = array[int]
else:  # not subscriptable before Python 3.12
    Sketch = array
Sketches = dict[str, Sketch]


def sketch(document: Document) -> Sketch:
    """The sample of one document, sorted."""
    hashes: set[int] = set()
    for sentence in document.sentences:
        hashes.update(wording(sentence.text).hashes)
    return array("L", sorted(hashes)[:SAMPLE])


class Index:
    """Which documents share shingles; built once for a corpus."""

    def __init__(self, sketches: Sketches) -> None:
        self.sketches = sketches
        self._documents: dict[int, list[str]] = {}
        for name in sorted(sketches):
            for value in sketches[name]:
                self._documents.setdefault(value, []).append(name)

    def sharing(self, name: str) -> list[str]:
        """The other documents that share enough with this one to be looked at, by name."""
        own = self.sketches.get(name, array("L"))
        shared: Counter[str] = Counter()
        counted = 0
        for value in own:
            documents = self._documents[value]
            if len(documents) <= SHARED_BY:
                counted += 1
                shared.update(documents)
        del shared[name]
        return sorted(other for other, count in shared.items() if count >= MIN_CANDIDATE * counted)

    def containment(self, name: str, other: str) -> float:
        """The part of a document's shingles that the other one has, by the sample that both go up to."""
        own, theirs = self.sketches[name], self.sketches[other]
        bound = min((s[-1] for s in (own, theirs) if len(s) == SAMPLE), default=None)
        mine = {value for value in own if bound is None or value <= bound}
        return len(mine.intersection(theirs)) / len(mine) if mine else 0.0


def share_of(document: Document, other: Sketch) -> tuple[int, float]:
    """How many sentences of a document could be compared, and which part of them stands in the other one."""
    known = set(other)
    bound = other[-1] if len(other) == SAMPLE else None
    compared = found = 0
    for sentence in document.sentences:
        words = wording(sentence.text)
        hashes = set(words.hashes) if len(words) >= MIN_WORDS else set()
        if bound is not None:
            hashes = {value for value in hashes if value <= bound}
        if hashes:
            compared += 1
            found += len(hashes & known) >= MIN_SENTENCE * len(hashes)
    return compared, found / compared if compared else 0.0
