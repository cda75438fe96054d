"""Ranges that are written from high to low, and those that may be."""

import re

from sourcelint.reading.quantities import Quantity

from ._calendar import COUNTED_BACK

_RANGED = re.compile(
    r"\b(?:between|ranging\sfrom|ranged\sfrom|ranges\sfrom|range\sof)\s(?:[A-Z]{0,3}[$€£¥₹]\s?)?$", re.IGNORECASE
)
_FALLING = re.compile(r"\b(?:decreas|declin|fall|fell|drop|down|los[st]|reduc)\w*\s(?:by\s)?between\s", re.IGNORECASE)
_LOSS = re.compile(r"\b(?:loss(?:es)?|negative|deficits?)\b", re.IGNORECASE)
#: What moves within a range, and may be told from its top.
_TRADED = re.compile(
    r"\b(?:trad|shift|vari|retest|support|market|price|futures|index|range\sbetween)\w*", re.IGNORECASE
)
#: Further apart, a way from one end to the other may be meant (an orbit, a dive).
NEAR = 0.05


def runs_down(text: str, quantity: Quantity) -> bool:
    """Whether a quantity is a range from high to low whose ends have an order."""
    top = quantity.top if quantity.exactness == "range" else None
    if top is None or not NEAR * quantity.value < top < quantity.value or COUNTED_BACK.match(text, quantity.end):
        return False
    lead = text[max(0, quantity.start - 60) : quantity.start]
    return _RANGED.search(lead) is not None and _may_not_fall(quantity, lead)


def _may_not_fall(quantity: Quantity, lead: str) -> bool:
    """Whether the ends of a range have an order: prices and losses are quoted from high to low, and ``between one and
    two-thirds`` shares its denominator; a fall may be told from its greatest on."""
    if quantity.form == "fraction" or quantity.top is None or not (quantity.value + quantity.top).is_integer():
        return False
    if _FALLING.search(lead) or _LOSS.search(lead) or _TRADED.search(lead):
        return False
    return quantity.unit == "count" or "between" in lead.lower()
