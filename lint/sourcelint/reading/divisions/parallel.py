"""Items that are built alike: one act and one preposition that tell them apart (``34 held for theft and 16 for fraud``).

A verb that is said once and goes for every item (*gapping*) takes each thing once: who is held for theft is not also one
of those held for fraud. Where the verb itself deals a whole out (``were assigned to``), the items are all of it as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sourcelint.reading.phrases import AUXILIARIES, is_past

#: Prepositions behind which the items differ; what things are *with* or *of* they may all be.
_DIFFERENT_BY = frozenset("in for to as from into at by on under between".split())
_DEALT = re.compile(
    r"\b(?:(?:re)?(?:assigned|allocated)|randomi[sz]ed|divided|classified|categori[sz]ed|split|distributed|grouped|coded)\b"
)
_WORD = re.compile(r"[a-z][a-z’'-]*")
#: Words in front of the preposition of an item that are looked at.
_REACH = 8


@dataclass(frozen=True, slots=True)
class Shape:
    """How an item is built: its verbs, its preposition, and the words behind that."""

    verbs: tuple[str, ...]
    preposition: str
    complement: tuple[str, ...]


def shape_of(label: str) -> Shape:
    """The shape of the words behind a number; without a preposition its complement is empty."""
    words = _WORD.findall(re.split(r"[,;:]\s(?!for\b)", label)[0])[: _REACH + 4]
    at = next((i for i, word in enumerate(words[:_REACH]) if word in _DIFFERENT_BY), None)
    before = words[: at if at is not None else _REACH]
    verbs = tuple(word for word in before if is_past(word) and word not in AUXILIARIES)
    if at is None:
        return Shape(verbs, "", ())
    return Shape(verbs, words[at], tuple(words[at + 1 : at + 4]))


def are_parallel(labels: Sequence[str]) -> bool:
    """Whether one preposition, behind one verb or none, tells all items apart."""
    shapes = [shape_of(label) for label in labels]
    first = shapes[0]
    if len(shapes) < 2 or not first.preposition or any(shape.preposition != first.preposition for shape in shapes):
        return False
    if any(shape.verbs not in ((), first.verbs) for shape in shapes[1:]):
        return False
    complements = [shape.complement for shape in shapes]
    return all(complements) and len(set(complements)) == len(complements)


def are_dealt_out(labels: Sequence[str]) -> bool:
    """Whether the verb of the items deals a whole out among them: assigned to, divided into, classified as."""
    return are_parallel(labels) and _DEALT.search(labels[0]) is not None
