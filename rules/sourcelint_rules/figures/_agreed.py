"""Shares whose whole the other shares beside them give away.

``The 61 patients were seen in May. 43 were women (70.5%), 12 smokers (19.7%) and 15 farmers (34.6%)``: nothing says
that the shares are of the 61, but all others are, to the digit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sourcelint.reading.claims import Claim
from sourcelint.reading.intervals import total
from sourcelint.reading.quantities import Quantity

from ._pairs import FIXED, Pair, implied, is_share, pairs_beside, spread
from ._wholes import OWN_WHOLE, of_another

#: So many other shares must agree with a whole; where the numbers add up to it, one is enough.
_WITNESSES = 2
#: Groups that are set against each other have a whole each.
_COMPARING = re.compile(r"\b(?:groups?|arms?|cohorts?|compared|versus|vs|than|against|respectively)\b")
_BEHIND = 60
#: A share that says itself what it is of.
_OWN_WHOLE = re.compile(rf"[)\]]?{OWN_WHOLE.pattern}")
#: A sentence with more shares than this is a table without its lines.
_MANY = 20
#: A share bears witness only if it tells its whole apart from one that is so much larger.
_SHARP = 1.1


def shares_agreed_on(
    text: str, claims: Sequence[Claim], before: Sequence[Claim]
) -> Iterator[tuple[Claim, Claim, Quantity]]:
    """The odd one out among the shares of a sentence: share, number, and the whole of the others."""
    pairs = list(pairs_beside(text, claims))
    if not 1 < len(pairs) <= _MANY or _COMPARING.search(text, claims[0].start, claims[-1].end + _BEHIND):
        return
    numbers = {part.start for part, _ in pairs}
    for whole in (*reversed(before), *claims):
        if whole.start in numbers or whole.quantity.unit != "count" or whole.quantity.exactness != "exact":
            continue
        interval = whole.quantity.interval
        odd = [(part, share) for part, share in pairs if not is_share(share.quantity.interval, part, interval)]
        if len(odd) != 1:
            continue
        part, share = odd[0]
        if _OWN_WHOLE.match(text, share.quantity.end):
            return  # 313 (92.6%) of the survivors
        others = [pair for pair in pairs if pair[1] is not share]
        complete = total([part.quantity.interval for part, _ in pairs]).meets(whole.quantity.interval)
        if sum(_witness(share) for _, share in others) < (1 if complete else _WITNESSES):
            continue
        if whole.quantity.low >= part.quantity.high and not _is_explained([*before, *claims], whole, pairs, odd[0]):
            yield share, part, whole.quantity
        return


def _is_explained(claims: Sequence[Claim], whole: Claim, pairs: Sequence[Pair], odd: Pair) -> bool:
    """Whether the odd share is right of another number, or all of them are of a whole that is not told.

    Of 1,051 people only 1,046 may have answered, and all shares are of these.
    """
    wholes = [implied(*pair) for pair in pairs]
    low, high = max(interval.low for interval in wholes), min(interval.high for interval in wholes)
    return low <= high or of_another(claims, whole, *odd)


def _witness(share: Claim) -> int:
    """For how many witnesses a share counts: two if its digits fix the whole, one if they tell its size."""
    room = spread(share)
    return 2 if room < FIXED else int(room < _SHARP)
