"""The whole that a share is of: in its number, behind it or in front of the sentence; and whether it is another one."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sourcelint import Document, Span
from sourcelint.reading.claims import Claim
from sourcelint.reading.divisions.of_these import is_size, opens, opens_with_these, told_before
from sourcelint.reading.intervals import Interval

from ._pairs import FIXED, implied, is_share, pairs_beside, spread

_OF_WHOLE = re.compile(r"\)?\s(?:out\s)?of\s(?:the\s|all\s|its\s|their\s|these\s|those\s|a\stotal\sof\s)?$")
#: ``(47%) of which``: the whole stands in front of the part.
_OF_WHICH = re.compile(r"\)?\s(?:of|among)\s(?:which|whom|them)\b")
#: So many numbers in front of a sentence may be what its shares are of.
_REACH = 12
#: A share that says of what: ``(78% of those reached)``; not ``(78% of all)``.
OWN_WHOLE = re.compile(r"\sof\s(?!(?:all|them|these|those|the\stotal|this|that|it)\b(?:\s?[),.;]))")

_ANOTHER_NUMBER = re.compile(r"\s\d")
_MIXED = re.compile(r"\band\s+(?:an?\s+)?$")


def of_another_whole(text: str, claims: Sequence[Claim], fraction: Claim, share: Claim) -> bool:
    """Whether a fraction is one of a share in front of it, or of a number, or the share is of something of its own.

    ``3.8 percent, of which the half, or 1.9 percent``, ``a third of a fly's genes, or 60% of a banana's``,
    ``one and one-half (1.5%)``.
    """
    if OWN_WHOLE.match(text, share.quantity.end) or _MIXED.search(text, max(0, fraction.start - 30), fraction.start):
        return True
    size = fraction.quantity.interval
    earlier = (c.quantity for c in claims if c.quantity.unit == "percent" and c.start < fraction.start)
    return any(
        Interval(size.low * quantity.low, size.high * quantity.high).meets(share.quantity.interval)
        for quantity in earlier
    )


#: Units that are shares of something themselves, or multiples.
SHARES = ("percent", "points", "share", "times")


#: Behind a number that is some of those just told of: ``90 of these (36%)``, ``90 of them women (36%)``.
_OF_THEM = re.compile(r"\sof\s(?:(?:them|these|those)\b|(?:whom|which)\s[a-z])[^()]{0,30}\($")


def whole_before(
    text: str, start: int, claims: Sequence[Claim], part: Claim, share: Claim, previous: Sequence[Claim]
) -> tuple[Span, Interval] | None:
    """The one count in front of ``90 of these (36%)``, in the sentence or the one before; of several nobody knows."""
    of_them = _OF_THEM.fullmatch(text[part.quantity.end : share.start]) is not None
    earlier = [claim for claim in claims[: claims.index(part)] if _may_be_divided(claim)] if of_them else []
    whole = earlier[0] if len(earlier) == 1 else None
    if not earlier and (of_them or opens_with_these(text, start, part)):
        whole = told_before(text, start, previous)
    if whole is None or whole.quantity.low < part.quantity.high or whole.quantity.unit != part.quantity.unit:
        return None
    return None if of_another([*previous, *claims], whole, part, share) else (whole.span, whole.quantity.interval)


def _may_be_divided(claim: Claim) -> bool:
    return claim.quantity.unit not in SHARES and not claim.compared and claim.quantity.whole is None


def figures_of(document: Document) -> Iterator[Claim]:
    """The figures of a document, the sizes of its groups, and what sentences divide: ``Of these 66 boats, …``."""
    return (claim for claim in document.claims if claim.quantity.statistical or is_size(document, claim))


def whole_of(text: str, start: int, claims: Sequence[Claim], part: Claim, share: Claim) -> tuple[Span, Interval] | None:
    """The whole: in the part itself (17 of 32), behind the share, or what the sentence opens with."""
    position = claims.index(share)
    if position + 1 < len(claims):
        following = claims[position + 1]
        if following.quantity.unit == "count" and _OF_WHOLE.fullmatch(text[share.quantity.end : following.start]):
            return following.span, following.quantity.interval
    if OWN_WHOLE.match(text, share.quantity.end):
        return None
    if part.quantity.whole is not None:
        return part.quantity.whole.span, part.quantity.whole.interval
    if _OF_WHICH.match(text, share.quantity.end):
        in_front = claims[: claims.index(part)]
        with_share = {one.start for one, _ in pairs_beside(text, in_front)}  # an item of the list that goes on here
        earlier = [c for c in in_front if c.quantity.unit == "count" and not c.compared and c.start not in with_share]
        return (earlier[0].span, earlier[0].quantity.interval) if len(earlier) == 1 else None
    first = claims[0]
    if _ANOTHER_NUMBER.match(text, first.quantity.end):
        return None  # Among the 46 61 patients: one of them is left of another version
    named = not (first.omitted or part.omitted) and first.head != part.head
    if named and first.counted is not None and part.counted is not None:
        return None  # Of 41 questions only three answers (10%) …
    counted = first.quantity.unit == "count" or (part.omitted and first.quantity.unit not in SHARES)
    if first is not part and counted and opens(text, start, first):
        if _narrowed(claims, first, part) or of_another(claims, first, part, share):
            return None
        if _of_all(claims, first, part, share):
            return None
        return first.span, first.quantity.interval
    return None


def _narrowed(claims: Sequence[Claim], first: Claim, part: Claim) -> bool:
    """Whether a number between a whole and a part may be the whole instead: Of 900, 300 could go, and 150 (50%) went.

    What has a share of its own beside it is another part of the same whole.
    """
    between = claims[claims.index(first) + 1 : claims.index(part) + 1]
    return any(
        claim.quantity.unit == "count" and claim.quantity.low >= part.quantity.low and after.quantity.unit == "count"
        for claim, after in pairwise(between)
    )


def of_another(claims: Sequence[Claim], first: Claim, part: Claim, share: Claim) -> bool:
    """Whether a share is right of another count of the sentence: ``Among 900, 300 came, including 240 (80%) men``.

    Right is here what is cut off instead of rounded, too.
    """
    stated = share.quantity.interval
    as_told = Interval(stated.low, stated.high + share.quantity.grain / 2)
    for claim in claims:
        if claim in (first, part) or claim.quantity.unit != "count" or claim.quantity.low < part.quantity.low:
            continue
        if is_share(as_told, part, claim.quantity.interval):
            return True
    return False


def _of_all(claims: Sequence[Claim], first: Claim, part: Claim, share: Claim) -> bool:
    """Whether the first number is itself a share of all, and so is the part: ``Of 268 (58%), 85 (18%) came twice``."""
    own = claims[claims.index(first) + 1]
    if own is part or own.quantity.unit != "percent" or own.quantity.low <= 0:
        return False
    everything = first.quantity.interval.over(own.quantity.interval.scaled(0.01))
    return everything is not None and is_share(share.quantity.interval, part, everything)


def speaks_of_another_whole(
    text: str, claims: Sequence[Claim], earlier: Sequence[Claim], part: Claim, share: Claim, whole: Interval
) -> bool:
    """Whether other shares are none of the whole either: then this one may be a share of something else, too.

    ``Of 480 patients, 154 (37%) took one drug and 160 (38%) the other``: of the 420 of whom that was known. Numbers of
    the sentences before count where this share is right of them, and shares whose digits give such a whole away.
    """
    wholes = [claim.quantity.interval for claim in claims if claim.quantity.unit == "count"]
    for pair in pairs_beside(text, claims):
        if pair[0] is not part and not any(implied(*pair).meets(told) for told in [whole, *wholes]):
            return True
    own = implied(part, share)
    counts = (claim.quantity for claim in earlier[-_REACH:] if claim.quantity.unit == "count" and not claim.omitted)
    if any(own.meets(quantity.interval) for quantity in counts):
        return True  # forty were treated, and 32 looked at: of these 32, ten (25%)
    return any(
        spread(pair[1]) < FIXED and implied(*pair).meets(own) and not implied(*pair).meets(whole)
        for pair in pairs_beside(text, earlier)
    )
