"""Numbers with the share beside them, and the whole that the two imply."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf
from typing import TypeAlias

from sourcelint.reading.claims import Claim
from sourcelint.reading.contexts.apparatus import is_group_size
from sourcelint.reading.intervals import Interval

#: A number and its share.
Pair: TypeAlias = tuple[Claim, Claim]
#: A share whose digits leave its whole no more room than this fixes it.
FIXED = 1.01

_BESIDE = re.compile(
    r"\s?\((?:or\s|about\s|nearly\s|some\s|approximately\s|almost\s)?$|,\s(?:or|i\.e\.,?|that\sis,?)\s(?:about\s|nearly\s|"
    r"some\s|approximately\s|almost\s|just\s\w+\s)?$|\s(?:—|–)\s?(?:or\s)?$"
)
_SET_OFF = re.compile(r"\s?[,;]\s?")
_BRACKET = re.compile(r"\s?\((?:[nN]\s?=\s?)?")


def beside(between: str) -> bool:
    """Whether a share stands beside its number: in the bracket behind it, or set off by ``or``."""
    mark = _BESIDE.search(between)
    return mark is not None and len(between) <= 45 and not re.search(r"[,;:)\[\d]", between[: mark.start()])


def set_off(text: str, part: Claim, share: Claim) -> bool:
    """Whether a share stands beside its number, which may be the size of a group: ``(n = 43, 70.5%)``."""
    between = text[part.quantity.end : share.start]
    return beside(between) or (_SET_OFF.fullmatch(between) is not None and is_group_size(text, part.start))


def is_plain_share(claim: Claim) -> bool:
    return claim.quantity.unit == "percent" and not claim.quantity.change and not claim.quantity.rate


def pairs_beside(text: str, claims: Sequence[Claim]) -> Iterator[Pair]:
    """Numbers and their shares: ``43 (70.5%)``, ``70.5% (43)``, ``(n = 43, 70.5%)``."""
    for one, two in pairwise(claims):
        if one.quantity.unit == two.quantity.unit:
            continue
        in_front = is_plain_share(one) and text.startswith(")", two.quantity.end)
        if in_front and _BRACKET.fullmatch(text[one.quantity.end : two.start]):
            part, share = two, one
        elif is_plain_share(two) and set_off(text, one, two):
            part, share = one, two
        else:
            continue
        if part.quantity.unit == "count" and part.quantity.whole is None:
            yield part, share


def is_share(stated: Interval, part: Claim, whole: Interval) -> bool:
    """Whether a stated share, in percent, is that of a number in a whole, within the rounding of all three."""
    quotient = part.quantity.interval.over(whole)
    return quotient is not None and quotient.scaled(100).meets(stated)


def implied(part: Claim, share: Claim) -> Interval:
    """All wholes of which a number may be the share that is given beside it."""
    quotient = part.quantity.interval.over(share.quantity.interval.scaled(0.01))
    return Interval(0.0, inf) if quotient is None else quotient


def spread(share: Claim) -> float:
    """How far apart the wholes are that the digits of a share allow, as a multiple."""
    interval = share.quantity.interval
    return interval.high / interval.low if interval.low > 0 else inf
