"""What speaks against shares that do not make a hundred being shares of one whole."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.reading.divisions.rests import is_rest
from sourcelint.reading.divisions.shares import has_own_whole
from sourcelint.reading.intervals import Interval, total
from sourcelint.reading.rivals.words import are_alike_named
from sourcelint.reading.spans import within

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.divisions import Division

#: Shares of a whole that add up to less or more than this are no shares of one whole.
LEAST_SHARES, MOST_SHARES = 70.0, 140.0
#: Two shares are as often rates of two groups: 71 percent of the men, and 63 percent of the women.
LEAST_OF_TWO, MOST_OF_TWO = 88.0, 112.0
#: One share or the other: ``30 percent of the value or 30 percent of the income``.
_ALTERNATIVE = re.compile(r"\bor\s(?:(?:about|some|nearly|over|only|the|an?)\s){0,2}$")
_GROWN = re.compile(r"\b(?:up|down|rose|fell|grew|increased|decreased|declined|gained|lost)\s(?:by\s|about\s|some\s)?$")
_WITH = re.compile(r",\swith\b")
#: What grows, yields or costs is measured in percent itself; its parts add up to it and not to a hundred.
_RATE_WORDS = re.compile(
    r"\b(?:growth|grew|increas\w*|decreas\w*|declin\w*|ris(?:e|en)|rose|fell|fall|gains?|chang\w*|yields?|returns?|"
    r"rates?|ratios?|margins?|inflation|interest|tax|discount|premium|bonus|tariff|dut(?:y|ies))\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"(?:[,;]|\band)\s(?:the\s)?(?:others?|rest|remainder)\b[^,;]*\s$", re.IGNORECASE)
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
_NESTED = re.compile(r"\bof\s(?:them|these|those|whom|which|this|that)\b", re.IGNORECASE)


def rival_of_shares(document: Document, division: Division) -> str | None:
    """Rival readings of shares that do not make a hundred."""
    text, parts = document.text, division.parts
    added = total(part.quantity.interval for part in parts)
    if are_alike_named(text, parts, document.sentences[parts[-1].sentence].end):
        return "no list"
    if any(_ALTERNATIVE.search(text, one.quantity.end, two.start) for one, two in pairwise(parts)):
        return "no list"
    least, most = (LEAST_SHARES, MOST_SHARES) if len(parts) > 2 else (LEAST_OF_TWO, MOST_OF_TWO)
    if not Interval(least, most).meets(added):
        return "too far"
    sentence = document.sentences[parts[0].sentence]
    if any(_NESTED.search(text, one.quantity.end, one.end) for one in parts[1:]):
        return "nested"
    if _RESPECTIVELY.search(text, parts[-1].quantity.end, parts[-1].quantity.end + 40):
        return "no list"
    if any(_GROWN.search(text, one.quantity.end, two.start) for one, two in pairwise(parts)):
        return "rate"
    if len(parts) == 2 and _WITH.search(text, parts[0].quantity.end, parts[1].start):
        return "other whole"
    if any(has_own_whole(text, part) for part in parts[1:]) and not parts[0].partitive:
        return "other whole"
    if parts[0].partitive and not any(part.partitive for part in parts[1:]):
        rest = total(part.quantity.interval for part in parts[1:])
        if rest.meets(Interval(99.0, 101.0)):
            return "other whole"
    remainder = is_rest(text[parts[-1].quantity.end : parts[-1].quantity.end + 40])
    remainder = remainder or _OTHERS.search(text, parts[-2].quantity.end, parts[-1].start) is not None
    hundred = total(part.quantity.interval for part in parts[:-1]).meets(Interval(99.0, 101.0))
    if len(parts) > 2 and hundred and not remainder:
        return "goes on"  # 50% debt, 50% equity, and a 9.5% return
    if any(part.quantity.value == 0 for part in parts) or any(
        other.money for other in within(document.quantities, parts[0].start, parts[-1].start)
    ):
        return "no list"
    for other in within(document.quantities, sentence.start, parts[0].start):
        if other.unit == "percent" and (
            other.interval.meets(added) or (other.interval + added).meets(Interval(99.0, 101.0))
        ):
            return "other whole"
    return "rate" if _RATE_WORDS.search(text, max(sentence.start, parts[0].start - 60), parts[0].start) else None
