"""What the numbers of a list say against it: they divide another figure, restate a total, go on, or are too far off."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from sourcelint.reading.divisions.slips import SLIP
from sourcelint.reading.intervals import total
from sourcelint.reading.spans import within

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.claims import Claim
    from sourcelint.reading.divisions import Division

#: A sum is held against a total from this share of it to this multiple. Of the lists in 30 MB of reports and news whose
#: sum lay outside, none had been meant as a division; planted and real errors lie inside.
NEAREST, FARTHEST = 0.4, 2.5
#: Totals of a few things may be further off by so many.
FEW = 20
_REDUCED = re.compile(
    r"\b(?:offset|less(?!\sthan)|minus|net\sof|deduct\w+|reduced\sby|subtract\w+|excluding|not\s(?:counting|including)|"
    r"after\s(?:taxes|tax)|losses?\sof|counted\s(?:twice|more\sthan\sonce))\b",
    re.IGNORECASE,
)
#: Results: amounts that a loss or an outflow makes smaller.
_RESULTS = re.compile(
    r"\b(?:loss(?:es)?|income|profits?|earnings|cash|EBITDA?|net|margins?|results?|balance|gains?|charges?|impact)\b",
    re.IGNORECASE,
)
#: Counts that are what came less what went.
_NET = re.compile(r"\bnet\b|\bjobs?\b[^.;]{0,30}\b(?:created|added|gained|lost|cut)\b", re.IGNORECASE)
_SCALED = re.compile(r"\b(?:m|mn|mln|bn|million|billion)$")
"""Counts of so many are amounts of money whose currency goes without saying, where a result is spoken of."""
#: So many lists of one form without one that adds up, of so many looked at.
_NEVER, _MOST_LISTS = 4, 400
_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)")
#: How far in front of a list a number is looked for that whole and items make together, and how far around it others.
_BEFORE = 1_500
#: Differences from here on that another number of the neighbourhood meets are no accident.
_LEAST_TOLD = 10
_BOTH = re.compile(r"\bboth\b")
#: Code points to either side of a list in which the difference is looked for.
_NEAR = 400
_MOST_TOLD = 8
#: Nobody adds amounts to each other of which one is so many times smaller.
_SCALE = 1_000.0


def restates(division: Division) -> bool:
    """Whether an item says the total again, or corrects it: ``$50 million -- $51 million``."""
    whole, first = division.whole, division.parts[0].quantity
    if whole is None or len(division.parts) < 2 or division.falls_short():
        return False
    if any(part.quantity.value == whole.quantity.value for part in division.parts):
        return True  # the 29th of 152 towns (1 being the poorest, 152 the richest)
    least = 1.0 if whole.quantity.unit == "count" else 0.95  # 59 of which 57 are a part
    return division.marker == "dash" and least * whole.quantity.value <= first.value <= 1.1 * whole.quantity.value


def has_a_subtotal(division: Division) -> bool:
    """Whether one of the items is all the others together: ``340 pupils, 190 once and 150 twice``, for 490 times."""
    values = [part.quantity.value for part in division.parts]
    return len(values) > 2 and division.exceeds() and any(2 * value == sum(values) for value in values)


def has_a_list_inside(document: Document, division: Division) -> bool:
    """Whether an item is all that follows it: ``2,426 got none: 1,687 by order, 589 were ill and 150 unknown``."""
    for index, item in enumerate(division.parts[:-1], start=1):
        behind = within(document.quantities, item.quantity.end, division.parts[-1].quantity.end)
        values = [other.value for other in behind if other.unit == division.unit]
        if len(values) > len(division.parts) - index and sum(values) == item.quantity.value:
            return True
    return False


def is_an_item(document: Document, division: Division) -> bool:
    """Whether the whole is the first of the items: ``135 sheep … Sixty-five had ticks, 45 lice and 25 mites``."""
    whole, parts = division.whole, division.parts
    if any(whole in other.parts and parts[0] in other.parts for other in _beside(document, division)):
        return True
    if whole is None or division.marker not in ("comma", "of") or whole.quantity.unit != "count" or len(parts) < 2:
        return False
    together = whole.quantity.value + sum(part.quantity.value for part in parts)
    near = within(document.quantities, max(0, whole.start - _BEFORE), whole.start)
    return any(other.unit == "count" and other.value == together for other in near)


def is_told_why(document: Document, division: Division) -> bool:
    """Whether a number near a list is what it lacks, or two of them: ``30 in one group and 51 in the other left``."""
    whole, parts = division.whole, division.parts
    if whole is None or whole.quantity.unit != "count":
        return False
    lacking = whole.quantity.value - sum(part.quantity.value for part in parts)
    if abs(lacking) < _LEAST_TOLD:
        return False
    start, end = max(0, whole.start - _NEAR), parts[-1].quantity.end + _NEAR
    near = within(document.quantities, start, end)
    if lacking < 0:  # 173 had fever and 1,087 pain, 40 of them both
        return _BOTH.search(document.text, start, end) is not None and any(o.value == -lacking for o in near)
    own = {whole.quantity.start, *(part.quantity.start for part in parts)}
    values = [o.value for o in near if o.unit == "count" and o.statistical and o.start not in own]
    return lacking in values or any(one + two == lacking for one, two in combinations(values[:_MOST_TOLD], 2))


def leaves_out_ones(document: Document, division: Division) -> bool:
    """Whether what a list lacks are things that it calls one: ``one is done, two are not, and two were given up``."""
    whole, parts = division.whole, division.parts
    if whole is None or whole.quantity.unit != "count" or not division.falls_short():
        return False
    start = min(whole.quantity.end, parts[0].start)
    ones = len(_ONE.findall(document.text, start, document.sentences[parts[-1].sentence].end))
    counted = sum(part.quantity.value == 1 for part in parts)
    return whole.quantity.value - sum(part.quantity.value for part in parts) == ones - counted > 0


#: A thing that stands for itself.
_ONE = re.compile(r"\b(?:one|another)\b(?!\s\d)")


def adds_up_before(division: Division) -> bool:
    """Whether the whole is made before the list ends: ``2,340 people (1,150 men and 1,190 women; 480 under 14)``."""
    added = division.parts[0].quantity.interval
    for part in division.parts[1:-1]:
        added = added + part.quantity.interval
        if added.bounded and added.meets(division.target):
            return True
    return False


def lost_its_scale(division: Division) -> bool:
    """Whether an amount has lost its million: ``$36.7 million, comprising $26 million and $10.7``."""
    whole = division.whole
    if whole is None:
        return False
    least = max(part.quantity.value for part in division.parts) / (_SCALE if whole.quantity.money else _SCALE**2)
    return any(0 < part.quantity.value < least for part in division.parts)


def is_signed(text: str, start: int, end: int, division: Division) -> bool:
    """Whether something is taken off, or the amounts are of a kind that can be below zero."""
    whole, parts = division.whole, division.parts
    if whole is None or _REDUCED.search(text, parts[0].end, end):
        return True
    is_amount = whole.quantity.money or _SCALED.search(text, whole.quantity.start, whole.quantity.end)
    if is_amount and _RESULTS.search(text, start, parts[-1].end):
        return True
    if whole.quantity.unit == "count" and division.exceeds() and _NET.search(text, start, whole.end + _PAIR):
        return True  # 111,700 jobs were created, of which 83,200 here: elsewhere some were lost
    added, target = division.sum, division.target
    if len(parts) != 2 or not added.bounded or not target.bounded:
        return False
    return (added - parts[1].quantity.interval.scaled(2)).meets(target)


def never_adds_up(document: Document, division: Division) -> bool:
    """Whether lists of this form never add up in the document: then they were none."""
    form = (division.marker, len(division.parts), division.unit)
    alike = [
        other
        for other in document.divisions[:_MOST_LISTS]
        if other.whole is not None and (other.marker, len(other.parts), other.unit) == form
    ]
    return len(alike) >= _NEVER and all(other.exceeds() or other.falls_short() for other in alike)


def larger_between(document: Document, whole: Claim, part: Claim) -> bool:
    """Whether between a whole and its part another figure stands that the part can be a part of."""
    return any(
        other.interval.high >= part.quantity.low and other.unit == part.quantity.unit
        for other in within(document.quantities, whole.end, part.start)
    )


#: How far in front of a whole another one stands that is divided with it.
_PAIR, _AND = 60, re.compile(r"\band\s(?:[a-z]+\s)?$")


def divides_another(document: Document, division: Division) -> bool:
    """Whether the parts add up to another figure that stands between the beginning of the sentence and the list."""
    whole, parts = division.whole, division.parts
    if len(parts) < 2 or whole is None:
        return False
    added = total(part.quantity.interval for part in parts)
    start = document.sentences[parts[0].sentence].start
    before = within(document.quantities, max(start, whole.start - _PAIR), whole.start)
    joined = bool(before) and _AND.search(document.text, before[-1].end, whole.quantity.start) is not None
    if (
        joined
        and before[-1].unit == whole.quantity.unit
        and (before[-1].interval + whole.quantity.interval).meets(added)
    ):
        return True  # 72 civilian and 2,546 military staff (188 women and 2,430 men)
    return any(
        other.start != whole.quantity.start and other.unit == whole.quantity.unit and other.interval.meets(added)
        for other in within(document.quantities, start, parts[0].start)
        if other.interval.bounded
    )


def have_a_total(document: Document, division: Division) -> bool:
    """Whether the items have a total of their own behind them: ``rose by $384 (312 here and 82 there, in all 394)``.

    Or behind the whole: ``230 came again and about 500 for the first time, for a total of 958 (725 of them to us)``.
    """
    if division.marker == "total" and division.whole is not None:
        end = division.whole.quantity.end
        near = within(document.quantities, end, min(end + _PAIR, document.sentences[division.whole.sentence].end))
        if any(other.unit == division.unit and other.interval.meets(division.sum) for other in near):
            return True
    return any(
        other.marker == "total" and other.parts[-1] == division.parts[-1] and other.whole != division.whole
        for other in _beside(document, division)
    )


def _beside(document: Document, division: Division) -> Sequence[Division]:
    """The divisions of the same sentence, not too far away."""
    divisions, sentence = document.divisions, document.sentences[division.parts[-1].sentence]
    start, end = max(sentence.start, division.span.start - _BEFORE), min(sentence.end, division.span.end + _BEFORE)
    first = bisect_left(divisions, start, key=lambda other: other.parts[0].start)
    last = bisect_left(divisions, end, key=lambda other: other.parts[0].start)
    return divisions[first:last]


def began_before(document: Document, division: Division, start: int) -> bool:
    """Whether the items in front of a total begin with a number that was read as none: ``agreed to pay 200, …``."""
    if division.marker != "total":
        return False
    return any(
        (division.sum + other.interval).meets(division.target)
        for other in within(document.quantities, start, division.parts[0].start)
        if other.unit == division.unit and other.interval.bounded
    )


def goes_on(document: Document, division: Division, end: int) -> bool:
    """Whether the list goes on behind the parts that were read, and then adds up."""
    added = division.sum
    if division.whole is not None and division.falls_short():
        lacking = division.whole.quantity.value - sum(part.quantity.value for part in division.parts)
        years = _YEAR.findall(document.text, division.parts[0].start, min(end, division.parts[-1].end + _NEAR))
        if any(int(year) == lacking for year in years):
            return True  # 4,492 to one drug, 2,768 to another, and 1942 to none
    for other in within(document.quantities, division.parts[-1].quantity.end, end):
        if other.unit == division.parts[0].quantity.unit:
            added = added + other.interval
            if added.bounded and added.meets(division.target):
                return True
    return False


def is_too_far(division: Division) -> bool:
    """Whether the sum lies so far from the total, or an item so far above it, that nobody can have meant it."""
    whole = division.whole
    if whole is None or len(division.parts) < 2:
        return False
    stated, added = division.target, division.sum
    values = [claim.quantity.value for claim in (whole, *division.parts)]
    counted = whole.quantity.unit == "count" and all(value == int(value) for value in values)
    if max(values[1:]) > (SLIP if stated.high > FEW else FARTHEST) * stated.high:
        return True  # 33 girls (52 white, 8 black): one part alone is more than a slip makes it
    gap = max(added.low - stated.high, stated.low - added.high)
    if counted and gap <= FEW and 2 * max(values[1:]) >= stated.low:
        return False
    return added.low > FARTHEST * stated.high or added.high < NEAREST * stated.low
