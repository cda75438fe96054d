"""Shares whose whole the other shares beside them give away.

``The 61 patients were seen in May. 43 were women (70.5%), 12 smokers (19.7%) and 15 farmers (34.6%)``: nothing says
that the shares are of the 61, but all others are, to the digit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sourcelint.reading.claims import Claim
from sourcelint.reading.intervals import total
from sourcelint.reading.quantities import Quantity

from ._shares import is_plain_share
from ._wholes import of_another, set_off

#: So many other shares must agree with a whole; where the numbers add up to it, one is enough.
_WITNESSES = 2
#: A sentence with more shares than this is a table without its lines.
_MANY = 20
#: A share bears witness only if it tells its whole apart from one that is so much larger; this close, it does for two.
_SHARP, _FIXED = 1.1, 1.01


def shares_agreed_on(
    text: str, claims: Sequence[Claim], before: Sequence[Claim]
) -> Iterator[tuple[Claim, Claim, Quantity]]:
    """The odd one out among the shares of a sentence: share, number, and the whole of the others."""
    pairs = list(_pairs(text, claims))
    if not _WITNESSES <= len(pairs) <= _MANY:
        return
    numbers = {part.start for part, _ in pairs}
    for whole in (*reversed(before), *claims):
        if whole.start in numbers or whole.quantity.unit != "count" or whole.quantity.exactness != "exact":
            continue
        odd = [(part, share) for part, share in pairs if not _fits(part, share, whole.quantity)]
        if len(odd) != 1:
            continue
        part, share = odd[0]
        sharp = sum(_witness(share) for _, share in pairs if share is not odd[0][1])
        complete = total([part.quantity.interval for part, _ in pairs]).meets(whole.quantity.interval)
        if sharp < (1 if complete else _WITNESSES) or whole.quantity.low < part.quantity.high:
            continue
        if not of_another([*before, *claims], whole, part, share):
            yield share, part, whole.quantity
        return


def _pairs(text: str, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
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


_BRACKET = re.compile(r"\s?\((?:[nN]\s?=\s?)?")


def _fits(part: Claim, share: Claim, whole: Quantity) -> bool:
    quotient = part.quantity.interval.over(whole.interval)
    return quotient is not None and quotient.scaled(100).meets(share.quantity.interval)


def _witness(share: Claim) -> int:
    """For how many witnesses a share counts: two if its digits fix the whole, one if they tell about how large it is."""
    interval = share.quantity.interval
    if interval.low <= 0:
        return 0
    spread = interval.high / interval.low
    return 2 if spread < _FIXED else int(spread < _SHARP)
