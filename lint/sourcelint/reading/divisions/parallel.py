"""Items that are built alike: one act and one preposition tell them apart (``34 held for theft and 16 for fraud``).

A verb that is said once and goes for every item (*gapping*) takes each thing once: who is held for theft is not also
one of those held for fraud. Where the verb deals a whole out (``were assigned to``), the items are all of it as well.
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
_ONCE = re.compile(r"\s(?:[\w-]+\s){0,2}?(?:received|chose|preferred|picked|selected)\s")
_VERB = re.compile(r"\s([a-z]+)\s")
_COPULA = re.compile(r"\s(?:[\w-]+\s){0,2}?(?:were|was|are|is)\s(?:an?\s)?")
#: What joins an item to the next one.
_JOINT = re.compile(r"(?:\s(?:and|while|with|the|other|another)|[,;\s])+$")
_WORD = re.compile(r"[a-z][a-z’'-]*")
#: Words in front of the preposition of an item that are looked at.
_REACH = 8


@dataclass(frozen=True, slots=True)
class Shape:
    """How an item is built: its verbs, its preposition, and what stands behind that."""

    verbs: tuple[str, ...]
    preposition: str
    complement: str


def shape_of(label: str) -> Shape:
    """The shape of the words behind a number; without a preposition its complement is empty."""
    label = re.split(r"[,;:]\s(?!for\b)|\.\s", label)[0]
    words = list(_WORD.finditer(label))[:_REACH]
    at = next((i for i, word in enumerate(words) if word.group() in _DIFFERENT_BY), None)
    before = [word.group() for word in (words[:at] if at is not None else words)]
    verbs = tuple(word for word in before if is_past(word) and word not in AUXILIARIES)
    if at is None:
        return Shape(verbs, "", "")
    return Shape(verbs, words[at].group().removesuffix("to") or "to", _JOINT.sub("", label[words[at].end() :]).strip())


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


def are_taken_once(labels: Sequence[str]) -> bool:
    """Whether every item repeats a verb that goes for one thing each (``94 received beer and 91 received wine``).

    Or says what the things are (``23 were oaks, 50 beeches and 32 birches``). Nearly sure: some may be both.
    """
    if len(labels) > 1 and all(_ONCE.match(label) for label in labels):
        return True
    verbs = [match.group(1) for match in map(_VERB.match, labels) if match is not None]
    if len(labels) == len(verbs) > 2 and is_past(verbs[0]) and len(set(verbs)) == 1:
        return True  # 15 involved a mill, four involved a yard and one involved a mine
    return len(labels) > 2 and _COPULA.match(labels[0]) is not None and all(map(_is_named, labels))


def _is_named(label: str) -> bool:
    match = _COPULA.match(label)
    rest = label[match.end() :] if match is not None else label.lstrip()
    words = _WORD.findall(rest)[:1]
    return bool(words) and not is_past(words[0]) and words[0] not in AUXILIARIES | _DIFFERENT_BY
