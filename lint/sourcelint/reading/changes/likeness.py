"""What two figures must have in common to be the two ends of a change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.reading.changes import wording
from sourcelint.reading.phrases import is_verb

if TYPE_CHECKING:
    from sourcelint.reading.changes.change import Change
    from sourcelint.reading.claims import Claim
    from sourcelint.reading.quantities import Quantity

#: Two figures of one thing that lie further apart have lost a scale, or are of two things.
MOST_TIMES = 100.0


def alike(first: Claim, second: Claim) -> bool:
    """Whether two figures count the same: unit, noun, and no narrower phrase on one side."""
    one, two = first.quantity, second.quantity
    if not same_unit(first, second) or one.change or two.change:
        return False
    if one.money or two.money:
        return _per(one) == _per(two) or (second.omitted and not two.rate)
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
    smaller, larger = sorted((one.value, two.value))
    if smaller > 0 and larger > MOST_TIMES * smaller:
        return False
    return one.unit == two.unit or _without_unit(first, two) or _without_unit(second, one)


def _without_unit(claim: Claim, other: Quantity) -> bool:
    """``fell to 21,110 tonnes from 51,722``: a bare number stands for the amounts or measures beside it."""
    bare = claim.quantity.unit == "count" and (claim.omitted or claim.head is None) and not claim.quantity.rate
    return bare and other.unit not in ("percent", "points", "share", "times")


def crosses_zero(text: str, change: Change) -> bool:
    """Whether profits and losses, or signs, are near: less may then be more."""
    first, last = sorted((change.before, change.after), key=lambda claim: claim.start)
    for claim in (first, last):
        if text[max(0, claim.start - 1) : claim.start] in ("-", "−", "(") and claim.quantity.money:
            return True
        if text[max(0, claim.start - 1) : claim.start] == "−":
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
    return any(is_verb(word) for word in re.findall(r"[a-z]+", between.lower()))
