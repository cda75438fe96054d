"""Quantities that belong together: a unit for a whole list, an amount and its conversion, years and months."""
# ruff: noqa: E501  (word lists and patterns)

from __future__ import annotations

import re
from dataclasses import replace

from sourcelint.reading.contexts.apparatus import is_group_size
from sourcelint.reading.quantities.quantity import Quantity, tidy

_IN_A_CODE = re.compile(r"[A-Za-z][-‐‑–]$")
#: In front of where a band of ages or sizes begins or ends.
_BOUND = re.compile(
    r"\b(?:age\sof|aged|under|over|below|above|(?:from|between)\s\d{1,3}\s(?:to|and))\s$", re.IGNORECASE
)
#: A number and its share, alone in a bracket.
_WITH_ITS_SHARE = re.compile(r"[(\[]\d[\d,]*[,;]\s\d[\d.]*\s?(?:%|per\s?cent)[)\]]")
_LISTED = re.compile(r",?\s(?:and|or|to)\s|,\s|,?\sand\s(?:another\s)?")


def sharing(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """``78, 19 and 9 percent``, ``310 and 290 tonnes``: the unit at the end of a list is that of all its items."""
    result = list(quantities)
    for index in range(len(result) - 2, -1, -1):
        this, following = result[index], result[index + 1]
        if (
            this.unit != "count"
            or following.unit == "count"
            or this.exactness == "range"
            or this.whole is not None
            or following.form == "fraction"
        ):
            continue
        if following.start - this.end > 14 or not _LISTED.fullmatch(text[this.end : following.start]):
            continue
        if following.money and not text[following.start].isdigit() and text[this.start].isdigit():
            continue
        if _IN_A_CODE.search(text, max(0, this.start - 2), this.start):
            continue  # COVID-19, 58% of whom
        if _BOUND.search(text, max(0, this.start - 24), this.start):
            continue  # 24% under the age of 18, 9% from 18 to 24
        if this.value > following.value and text[this.end : following.start].strip(", ") == "or":
            continue  # 89 or 23 percent
        if following.unit == "percent" and _WITH_ITS_SHARE.match(text, this.start - 1, following.end + 2):
            continue  # one in four (176, 27.8%)
        if is_group_size(text, this.start):
            continue  # women (n = 43, 60.5%)
        if following.unit in _SMALL_CHANGE and this.grain >= SCALED_FROM:
            continue  # 237 million, and 87 cents
        half = 0.5 if following.unit in ("percent", "points") and this.grain == 1.0 and this.low == this.high else 0.0
        result[index] = replace(this, unit=following.unit, low=max(0.0, this.low - half), high=this.high + half)
    return result


#: Units in which nobody counts thousands.
_SMALL_CHANGE = frozenset(["cents", "pence"])
SCALED_FROM = 1_000.0


_CONVERTED = re.compile(
    r"\s?[(\[]\\?(?:(?:about|approximately|around|roughly|or|equivalent to|equal to|some|over|up to|at least|nearly|more than|between)\s)*$",
    re.IGNORECASE,
)
_COMPOUND = re.compile(r"(?:,\s|,?\sand\s|\s)$")
_FINER = {"years": 0, "months": 1, "weeks": 2, "days": 3, "hours": 4, "minutes": 5}


def joined(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """Attach conversions to the amount they convert, and months to the years in front of them."""
    result: list[Quantity] = []
    for quantity in quantities:
        last = result[-1] if result else None
        if last is not None:
            gap = text[last.end : quantity.start]
            if (
                last.money
                and quantity.money
                and last.unit != quantity.unit
                and len(gap) < 40
                and _CONVERTED.fullmatch(gap)
            ):
                closing = text[quantity.end : quantity.end + 12].lstrip()[:1]
                if closing in (")", "]", ",", ";"):
                    result[-1] = replace(last, conversion=quantity)
                    continue
            if (
                _COMPOUND.fullmatch(gap)
                and last.unit in _FINER
                and _FINER.get(quantity.unit, -1) > _FINER[last.unit]
                and last.exactness in ("exact", "range")
            ):
                finer = {"months": 1 / 12, "weeks": 7 / 365.25, "days": 1 / 365.25}.get(quantity.unit, 0.0)
                extra = quantity.value * finer if last.unit == "years" else 0.0
                result[-1] = replace(last, end=quantity.end, low=last.low, high=tidy(last.high + extra))
                continue
        result.append(quantity)
    return result
