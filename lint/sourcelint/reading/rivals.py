"""Rival readings: why a list that does not add up may be no list of the parts of its whole.

Before a sum is held against a total, the other ways to read the sentence are tried: the figures divide another figure
that stands there, something is taken off again (``partly offset by``), the list restates its total, the items are not
of one unit or one rate, or the sum is so far from the total that nobody can have meant it. Where a rival reading makes
the figures agree or says that they cannot be compared, nothing is said.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.reading.intervals import Interval, total

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.claims import Claim
    from sourcelint.reading.divisions import Division
    from sourcelint.reading.quantities import Quantity

#: A sum is held against a total from this share of it to this multiple. Of the lists in 30 MB of reports and news whose
#: sum lay outside, none had been meant as a division; planted and real errors lie inside.
NEAREST, FARTHEST = 0.4, 2.5
#: Totals of a few things may be further off by so many.
FEW = 20
#: Shares of a whole that add up to less or more than this are no shares of one whole.
LEAST_SHARES, MOST_SHARES = 70.0, 140.0
#: A part that is so many times its whole is a part of something else; amounts of money stand closer together.
MOST_TIMES, MOST_TIMES_MONEY = 10.0, 3.0

_REDUCED = re.compile(
    r"\b(?:offset|less(?!\sthan)|minus|net\sof|deduct\w+|reduced\sby|subtract\w+|excluding|not\s(?:counting|including)|"
    r"after\s(?:taxes|tax)|losses?\sof|counted\s(?:twice|more\sthan\sonce))\b",
    re.IGNORECASE,
)
_SEPARATED = re.compile(r"[,;\n(—–•*/]|\b(?:and|or|plus|versus|while|whereas)\b|&")
#: What grows, yields or costs is measured in percent itself; its parts add up to it and not to a hundred.
_RATE_WORDS = re.compile(
    r"\b(?:growth|grew|increas\w*|decreas\w*|declin\w*|ris(?:e|en)|rose|fell|fall|gains?|chang\w*|yields?|returns?|"
    r"rates?|ratios?|margins?|inflation|interest|tax|discount|premium|bonus|tariff|dut(?:y|ies))\b",
    re.IGNORECASE,
)
_NESTED = re.compile(r"\bof\s(?:them|these|those|whom|which|this|that)\b", re.IGNORECASE)


def rival(document: Document, division: Division) -> str | None:
    """The name of a reading under which a division is none or adds up after all; None when there is no such reading."""
    whole, parts = division.whole, division.parts
    sentence = document.sentences[parts[-1].sentence]
    if not _separated(document.text, parts):
        return "no list"
    if whole is None:
        return _shares(document, division)
    if any(part.quantity.rate != whole.quantity.rate for part in parts if part.quantity.rate or len(parts) == 1):
        return "other rate"
    if len(parts) > 1 and parts[0].quantity.value == whole.quantity.value and not division.falls_short():
        return "restated"
    if _REDUCED.search(document.text, parts[0].end, min(len(document.text), sentence.end + 120)):
        return "reduced"
    if _divides_another(document, division):
        return "other whole"
    if _goes_on(document, division, sentence.end):
        return "goes on"
    return "too far" if _too_far(division) else None


def too_large(whole: Claim, part: Claim) -> bool:
    """Whether a part is so much more than its whole that it must be a part of something else."""
    times = MOST_TIMES_MONEY if whole.quantity.money else MOST_TIMES
    return part.quantity.low > times * max(whole.quantity.value, 1.0)


def larger_between(document: Document, whole: Claim, part: Claim) -> bool:
    """Whether between a whole and its part another figure stands that the part can be a part of."""
    return any(
        other.interval.high >= part.quantity.low and other.unit == part.quantity.unit
        for other in _between(document, whole.end, part.start)
    )


def _separated(text: str, parts: Sequence[Claim]) -> bool:
    """Whether something between the items joins or parts them; the cells of a table only follow each other."""
    return all(_SEPARATED.search(text, one.quantity.end, two.start) for one, two in pairwise(parts))


def _divides_another(document: Document, division: Division) -> bool:
    """Whether the parts add up to another figure that stands between the beginning of the sentence and the list."""
    whole, parts = division.whole, division.parts
    if len(parts) < 2 or whole is None:
        return False
    added = total(part.quantity.interval for part in parts)
    start = document.sentences[parts[0].sentence].start
    return any(
        other.start != whole.quantity.start and other.unit == whole.quantity.unit and other.interval.meets(added)
        for other in _between(document, start, parts[0].start)
        if other.interval.bounded
    )


def _goes_on(document: Document, division: Division, end: int) -> bool:
    """Whether the list goes on behind the parts that were read, and then adds up."""
    added = division.sum
    for other in _between(document, division.parts[-1].quantity.end, end):
        if other.unit == division.parts[0].quantity.unit:
            added = added + other.interval
            if added.bounded and added.meets(division.target):
                return True
    return False


def _between(document: Document, start: int, end: int) -> Sequence[Quantity]:
    quantities = document.quantities
    first = bisect_left(quantities, start, key=lambda quantity: quantity.start)
    last = bisect_left(quantities, end, key=lambda quantity: quantity.start)
    return quantities[first:last]


def _too_far(division: Division) -> bool:
    whole = division.whole
    if whole is None or len(division.parts) < 2:
        return False
    stated, added = division.target, division.sum
    values = [claim.quantity.value for claim in (whole, *division.parts)]
    counted = whole.quantity.unit == "count" and all(value == int(value) for value in values)
    gap = max(added.low - stated.high, stated.low - added.high)
    if counted and gap <= FEW and 2 * max(values[1:]) >= stated.low:
        return False
    return added.low > FARTHEST * stated.high or added.high < NEAREST * stated.low


def _shares(document: Document, division: Division) -> str | None:
    """Rival readings of shares that do not make a hundred."""
    text, parts = document.text, division.parts
    added = total(part.quantity.interval for part in parts)
    if not Interval(LEAST_SHARES, MOST_SHARES).meets(added):
        return "too far"
    sentence = document.sentences[parts[0].sentence]
    if any(_NESTED.search(text, one.quantity.end, one.end) for one in parts[1:]):
        return "nested"
    if parts[0].partitive and not any(part.partitive for part in parts[1:]):
        rest = total(part.quantity.interval for part in parts[1:])
        if rest.meets(Interval(99.0, 101.0)):
            return "other whole"
    if any(part.quantity.value == 0 for part in parts) or any(
        other.money for other in _between(document, parts[0].start, parts[-1].start)
    ):
        return "no list"
    for other in _between(document, sentence.start, parts[0].start):
        if other.unit == "percent" and other.interval.meets(added):
            return "other whole"
    return "rate" if _RATE_WORDS.search(text, max(sentence.start, parts[0].start - 60), parts[0].start) else None
