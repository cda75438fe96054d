"""What two figures must have in common to be the two ends of a change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.reading.changes import wording
from sourcelint.reading.contexts.terms import DURATIONS
from sourcelint.reading.phrases import is_verb

if TYPE_CHECKING:
    from sourcelint.reading.changes.change import Change
    from sourcelint.reading.claims import Claim
    from sourcelint.reading.quantities import Quantity

#: Two figures of one thing that lie further apart have lost a scale, or are of two things.
MOST_TIMES = 100.0
#: A bare number beside a percentage is one too only where it is of its size.
PERCENT_TIMES = 3.0
#: ``$80,000 a year, up from $69,000``: an amount shares the rate of another only where it is of its size.
RATE_TIMES = 3.0
#: Figures that nobody counted, and that change all the same: duties and fines, plans, doses and stretches of time.
_SET = frozenset(["plan", "penalty", "measure", "duration", "age", "definition"])
#: Short for stretches of time.
_TIMES = frozenset(["m", "mo", "wk", "hr", "hrs", "min", "mins", "sec", "yr", "yrs", "day", "days"])


def alike(first: Claim, second: Claim) -> bool:
    """Whether two figures count the same: unit, noun, and no narrower phrase on one side."""
    one, two = first.quantity, second.quantity
    if not same_unit(first, second) or one.change or two.change:
        return False
    if one.money or two.money:
        near = max(one.value, two.value) <= RATE_TIMES * min(one.value, two.value)
        return _per(one) == _per(two) or (not two.rate and (second.omitted or near))
    if one.unit == two.unit and _per(one) != _per(two):
        return False
    named = one.unit == two.unit and not (one.unit == "percent" and first.omitted and second.omitted)
    if named and first.head != second.head and None not in (first.head, second.head):
        return False
    own, other = set(first.modifiers), set(second.modifiers)
    return own == other or first.omitted or second.omitted or own < other or other < own


def _per(quantity: Quantity) -> str:
    """What an amount is for each of, without its article: ``a share`` and ``per share`` are one."""
    return quantity.rate.split()[-1] if quantity.rate else ""


def same_unit(first: Claim, second: Claim) -> bool:
    """In ``from A to B`` both count the same by construction; only a unit of its own may tell one apart."""
    one, two = first.quantity, second.quantity
    if one.whole is not None or two.whole is not None:
        return False
    if any(quantity.reason == "age" and quantity.top is not None for quantity in (one, two)):
        return False  # births of girls aged 13-15, compared with 6.1
    smaller, larger = sorted((one.value, two.value))
    if smaller > 0 and larger > MOST_TIMES * smaller:
        return False
    return one.unit == two.unit or _without_unit(first, two) or _without_unit(second, one)


def _without_unit(claim: Claim, other: Quantity) -> bool:
    """``fell to 21,110 tonnes from 51,722``: a bare number stands for the amounts or measures beside it."""
    if claim.quantity.unit != "count" or claim.quantity.rate or not (claim.omitted or claim.head is None):
        return False
    if other.unit == "percent":  # rose to 5.8 percent from 5.4
        smaller, larger = sorted((claim.quantity.value, other.value))
        return larger <= PERCENT_TIMES * smaller and larger <= 100
    return other.unit not in ("points", "share", "times")


def can_change(claim: Claim) -> bool:
    """Whether a figure can be one end of a change: one that somebody counted, set or plans."""
    return claim.quantity.statistical or claim.quantity.reason in _SET


def is_time(claim: Claim) -> bool:
    """Whether a figure is a stretch or a point of time: ``a drop from 12 months to 24 months`` has no such ends."""
    short = claim.category.partition(" ")[0] if claim.omitted else claim.head
    return claim.quantity.unit in DURATIONS or claim.quantity.reason == "age" or short in _TIMES


def is_round(claim: Claim) -> bool:
    """Whether a figure looks like the end of a range: one digit, or one that ends in five or in nought."""
    digits = claim.quantity.value / claim.quantity.grain if claim.quantity.grain else 0
    return digits < 10 or round(digits) % 5 == 0


def is_signed(text: str, claim: Claim) -> bool:
    """Whether a figure is itself a change, whose direction its number does not show: ``at a 3 percent rate``.

    The size of a fall may get larger or smaller: ``a decrease of 15 percent, down from 11``.
    """
    lead = text[max(0, claim.start - 60) : claim.start]
    if wording.FALLEN_BY.search(lead) or wording.FALLING.match(text, claim.quantity.end):
        return True
    if claim.quantity.unit != "percent":
        return False
    return bool(wording.FALLING_AT.search(lead) or wording.RATE_OF_CHANGE.match(text, claim.quantity.end))


#: A sign in front of a number, and no dash between words or numbers.
_MINUS = re.compile(r"[\s(]-$")


def crosses_zero(text: str, change: Change) -> bool:
    """Whether profits and losses, or signs, are near: less may then be more."""
    first, last = sorted((change.before, change.after), key=lambda claim: claim.start)
    for claim in (first, last):
        if text[max(0, claim.start - 1) : claim.start] in ("-", "−", "(") and claim.quantity.money:
            return True
        if text[max(0, claim.start - 1) : claim.start] == "−" or _MINUS.search(
            text, max(0, claim.start - 2), claim.start
        ):
            return True
    if is_signed(text, change.after) or is_signed(text, change.before):
        return True
    near = text[max(0, min(first.start, change.span.start) - 60) : last.end + 40]
    return bool(wording.BELOW_ZERO.search(near) and wording.ABOVE_ZERO.search(near))


def is_aside(text: str, change: Change) -> bool:
    """Whether a figure is only set aside, or the word of change is the noun of the figure: ``a $1 million gain``."""
    pair = (change.before, change.after)
    if any(wording.SET_ASIDE.search(text, max(0, claim.start - 40), claim.start) for claim in pair):
        return True
    between = text[change.after.quantity.end : change.span.start]
    return bool(wording.NAMED.fullmatch(between) and wording.NOUN.match(text, change.span.start))


def plain(between: str) -> str:
    """What stands between two figures, without the word that ends a period."""
    return wording.ENDING.sub(r"\1", between)


def has_verb(between: str) -> bool:
    """Whether a verb stands between two figures, so that they belong to two clauses."""
    return any(is_verb(word) for word in re.findall(r"(?<![\w-])[a-z]+(?![\w-])", between.lower()))


#: What a hand does with a thing that has positions: ``raised the flaps to 15 from 40``.
_HANDLING = re.compile(r"\b(?:rais|lower|mov|lift|turn|push|pull|slid|tilt|swung|swing|rotat)\w*\b")


def is_handled(text: str, change: Change) -> bool:
    """Whether bare numbers may be the positions of something that is moved, which have an order of their own."""
    if any(claim.quantity.unit != "count" or not claim.omitted for claim in (change.before, change.after)):
        return False
    return _HANDLING.search(text, max(0, change.span.start - 12), change.span.end) is not None
