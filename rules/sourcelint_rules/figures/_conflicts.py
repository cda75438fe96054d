"""What the values of one claim are to each other: rounded, revised, of two occasions, or a contradiction."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sourcelint import Document, Place, Severity
from sourcelint.reading.function_words import FUNCTION_WORDS
from sourcelint.reading.phrases import stem
from sourcelint.reading.points import Point
from sourcelint.reading.spans import within

from ._claims import rounds_to

#: Figures that lie further apart than this multiple are as often of two things, and so are those of fewer things.
FAR, FEW = 1.8, 10
#: Two sentences that have this share of their words in common tell one thing.
RETOLD = 0.8


@dataclass(frozen=True, slots=True, order=True)
class Value:
    """One value of a claim, with what is needed to judge it elsewhere."""

    place: Place
    low: float
    high: float
    value: float
    revises: bool
    sentence: int
    money: bool
    heading: str
    own: bool
    """Whether only the document tells who acted: ``the committee`` of another page may be another one."""
    written: int
    """The year in which its document was written, 0 where nobody says."""
    year: int
    told: bool
    """Whether its own sentence names the year that it is of, and no other, and what was done."""
    placed: bool
    """Whether its own sentence names the place; reports of one kind say the same of a place each."""
    words: tuple[str, ...]
    """The stems of what else its sentence says, where it is told; function words and numbers left out."""


def value_of(document: Document, point: Point, heading: str, written: int) -> Value:
    """A claim as one of several values, under its heading, in a document of some year."""
    claim, quantity = point.claim, point.claim.quantity
    span = document.sentences[claim.sentence]
    sentence = span.text
    revises = "revis" in sentence.lower()
    place, own = document.place(claim.start, claim.end), point.key.place == document.name
    years = {period.label for period in within(document.periods, span.start, span.end) if period.dated}
    dated = claim.dating is not None and claim.dating.origin == "sentence" and len(years) == 1
    told = claim.act != "exist" and dated
    said = (quantity.low, quantity.high, quantity.value, revises, claim.sentence, quantity.money)
    placed = point.key.place != "" and point.key.place in sentence
    words = _content_words(sentence) if told and not own else ()
    return Value(place, *said, heading, own, written, point.year, told, placed, words)


def _content_words(sentence: str) -> tuple[str, ...]:
    words = set(re.findall(r"[a-z]{3,}", sentence.lower())) - FUNCTION_WORDS["en"]
    return tuple(sorted({stem(word) for word in words}))


def severity_of(kind: str, last: Value, others: Sequence[Value]) -> Severity | None:
    """An error (None) only where the values lie near each other, in sentences alike, of a year that is over."""
    if kind != "contradiction":
        return Severity.NOTE
    near = all(max(last.value, other.value) <= FAR * min(last.value, other.value) for other in others)
    sure = (
        last.told
        and not last.own
        and all(other.told and _is_final(last, other) and _is_retold(last, other) for other in others)
    )
    return None if near and sure and last.value >= FEW else Severity.WARNING


def _is_final(one: Value, other: Value) -> bool:
    """Whether neither of two documents is known to have been written before the year was over."""
    if one.place.document == other.place.document:
        return not one.money
    return all(value.written == 0 or value.written > value.year for value in (one, other))


def _is_retold(one: Value, other: Value) -> bool:
    """Whether one sentence says nearly what the other does, and of one place."""
    first, second = set(one.words), set(other.words)
    placed = one.place.document == other.place.document or (one.placed and other.placed)
    return placed and len(first & second) >= RETOLD * len(first | second)


def agree(first: Value, second: Value) -> bool:
    """Whether one number can be both."""
    return first.low <= second.high and second.low <= first.high


def difference(last: Value, others: Sequence[Value], facts: Sequence[Value]) -> str:
    """What kind of difference it is; only a contradiction is an error."""
    if all(rounds_to(last.value, other.value) or rounds_to(other.value, last.value) for other in others):
        return "rounding"
    if last.revises or any(other.revises for other in others) or _superseded(facts):
        return "revision"
    if all(fact.place.document == last.place.document and fact.heading != last.heading for fact in others):
        return "sections"
    if last.money and all(fact.place.document == last.place.document for fact in facts):
        return "occasions"
    return "contradiction"


def _superseded(facts: Sequence[Value]) -> bool:
    """Whether only the oldest text differs, and at least two later ones agree: then they have a revised figure."""
    oldest = min(fact.written for fact in facts)
    later = [fact for fact in facts if fact.written > oldest]
    settled = all(agree(fact, later[0]) for fact in later)
    return oldest > 0 and settled and len({fact.place.document for fact in later}) > 1
