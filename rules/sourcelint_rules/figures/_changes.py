"""Whether figures contradict the words of change that bind them, and whether other figures of the sentence do not."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from math import inf, isclose

from sourcelint import Document
from sourcelint.reading.changes import Change, is_of_shares
from sourcelint.reading.claims import Claim
from sourcelint.reading.intervals import Interval
from sourcelint.reading.spans import within

#: How far a stated size of change may be from the computed one: percentage points, and share of it.
POINTS, SHARE = 1.0, 0.1
#: A figure with an open end (``more than 17 million``) is less than another where its number is so much less.
APART = 0.9
#: What doubled, tripled and halved may mean as a factor.
FACTORS = {"doubled": (1.6, 2.6), "tripled": (2.5, 3.7), "quadrupled": (3.4, 4.7), "halved": (0.4, 0.6)}
#: What more than doubled, and so on, is at least.
MORE_THAN = {"doubled": 1.9, "tripled": 2.85, "quadrupled": 3.8}
#: So many figures of a sentence are tried as the pair that is meant.
_MOST = 10


def _less(first: Claim, second: Claim) -> bool:
    """Whether one figure is less than another.

    Figures that are rounded alike keep their order; those of ``more than 17 million, up from 25`` are told by their
    numbers.
    """
    one, two = first.quantity, second.quantity
    if one.exactness == two.exactness == "exact" and isclose(one.high - one.low, two.high - two.low, rel_tol=1e-6):
        return one.value < two.value
    if not (one.interval.bounded and two.interval.bounded):
        return one.value < APART * two.value
    return one.interval.below(two.interval)


def is_contradicted(change: Change) -> bool:
    """Whether the way from the one figure to the other is not the one that the words tell."""
    before, after = change.before.quantity.interval, change.after.quantity.interval
    if change.direction == "up" and _less(change.after, change.before):
        return True
    if change.direction == "down" and _less(change.before, change.after):
        return True
    ratio = after.over(before)
    if ratio is None or not ratio.bounded:
        return False
    if change.factor is not None:
        return not ratio.meets(_factor(change.factor))
    if change.percent is not None and change.direction is not None:
        sign = 1 if change.direction == "up" else -1
        actual = Interval(*sorted((sign * 100 * (ratio.low - 1), sign * 100 * (ratio.high - 1))))
        reach = max(POINTS, SHARE * change.percent.high)
        stated = Interval(change.percent.low - reach, change.percent.high + reach)
        points = after - before if sign > 0 else before - after
        if not (actual.meets(stated) or (is_of_shares(change) and points.meets(stated))):
            return True
    if change.amount is not None and change.direction is not None:
        sign = 1 if change.direction == "up" else -1
        actual = after - before if sign > 0 else before - after
        return not actual.meets(change.amount)
    return False


def _factor(written: str) -> Interval:
    """What a factor in words may be; ``more than doubled`` has no end on the one side."""
    *hedge, word = written.split()
    if hedge != ["more"]:
        return Interval(*FACTORS[word])
    return Interval(0.0, FACTORS[word][1]) if word == "halved" else Interval(MORE_THAN[word], inf)


def fits_otherwise(document: Document, change: Change) -> bool:
    """Whether the stated size is that of two other figures of the sentence: ``fell by 97% from 381 to 187, to 11``."""
    if change.percent is None and change.amount is None and change.factor is None:
        return False
    pair = {change.before.quantity.value, change.after.quantity.value}
    for before, after in permutations(_like(document, change), 2):
        other = {before.quantity.value, after.quantity.value}
        if other != pair and len(other) > 1 and not is_contradicted(replace(change, before=before, after=after)):
            return True
    return False


def _like(document: Document, change: Change) -> list[Claim]:
    """The figures of the sentence that count what the change does, both ends of a range among them."""
    sentence, unit = document.sentences[change.after.sentence], change.before.quantity.unit
    claims = within(document.claims, sentence.start, sentence.end)
    return [end for claim in claims if claim.quantity.unit == unit for end in _ends(claim)][:_MOST]


def _ends(claim: Claim) -> Iterator[Claim]:
    quantity = claim.quantity
    if quantity.top is None:
        yield claim
        return
    for value in (quantity.value, quantity.top):
        yield replace(
            claim, quantity=replace(quantity, value=value, low=value, high=value, exactness="exact", top=None)
        )
