"""Bands: items told apart by how much of one thing they have (``24% under 18, 61% from 18 to 64, 15% 65 or older``).

Bands that follow on each other have nothing in common; where the first is open below and the last above, they are all
there is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

_NUMBER = r"(?P<{}>\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?)"
_UNITS = (
    r"(?:\s(?:years?|months?|weeks?|days?|hours?|minutes?|km|miles|percent|%|acres|hectares|employees|persons|people))?"
)
#: What stands between the number of an item and its bounds.
_LEAD = (
    r"\W{0,3}(?:(?:were|was|are|is|of|who|had|have|has|waited|lasted|took|age|aged|ages|in|those|people|persons|the|group"
    r"|population|residents|inhabitants|with|and|being)\s){0,6}"
)
_BELOW = re.compile(
    rf"{_LEAD}(?:under|below|younger\sthan|less\sthan|fewer\sthan|up\sto)\s(?:the\sage\sof\s|age\s)?{_NUMBER.format('high')}\b",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    rf"{_LEAD}(?:from\s|between\s)?(?:the\sages\sof\s|ages\s)?{_NUMBER.format('low')}\s?(?:to|and|[-–])\s?{_NUMBER.format('high')}\b",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    rf"{_LEAD}(?:(?:over|above|older\sthan|more\sthan|longer\sthan)\s(?:the\sage\sof\s)?{_NUMBER.format('over')}\b"
    rf"|{_NUMBER.format('low')}{_UNITS}(?:\sof\sage|\sold)?\s(?:or|and)\s(?:older|over|above|more|longer|up)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Band:
    """From where to where an item goes; infinite where it is open."""

    low: float
    high: float

    def goes_on_to(self, other: Band) -> bool:
        """Whether another band begins where this one ends: ``18 to 24`` and ``25 to 44``."""
        return other.low in (self.high, self.high + 1)


def bands_of(labels: Sequence[str]) -> list[Band] | None:
    """The bands behind a row of numbers, from the lowest up; None where an item has none, or they do not follow."""
    bands = [_band(label) for label in labels]
    found = [band for band in bands if band is not None]
    if len(found) < len(bands) or len(found) < 2:
        return None
    ordered = found if found[0].low < found[-1].low else found[::-1]
    return ordered if all(one.goes_on_to(two) for one, two in pairwise(ordered)) else None


def are_bands(labels: Sequence[str]) -> bool:
    """Whether items follow on each other, so that nothing belongs to two of them."""
    return bands_of(labels) is not None


def cover_everything(labels: Sequence[str]) -> bool:
    """Whether bands leave nothing out, below or above."""
    bands = bands_of(labels)
    return bands is not None and bands[0].low <= 0 and bands[-1].high == inf


def _band(label: str) -> Band | None:
    if match := _ABOVE.match(label):
        return Band(_value(match["over"] or match["low"]), inf)
    if match := _BELOW.match(label):
        return Band(-inf, _value(match["high"]))
    if match := _FROM_TO.match(label):
        band = Band(_value(match["low"]), _value(match["high"]))
        return band if band.low < band.high else None
    return None


def _value(written: str) -> float:
    return float(written.replace(",", ""))
