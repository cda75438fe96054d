"""Quantities: numbers with their unit and exactness, each an interval.

``706`` is exactly 706; ``3.31 million`` is anything that rounds to it; ``at least 143`` has no upper end;
``between 14,000 and 19,000 pesos ($712 to $967)`` is one range with its conversion. Whether a quantity is a
figure at all, a fact that somebody counted, is told by ``statistical`` and, if not, ``reason``.
"""
# ruff: noqa: E501  (word lists and patterns)

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.intervals import Interval
from sourcelint.reading.numbers import Number, convention_of, numbers_in
from sourcelint.reading.units import (
    APPENDED_CODE,
    CODE_BEFORE,
    DURATION,
    MEASURE,
    PENCE,
    PERCENT,
    POINTS,
    RATE,
    SHILLINGS,
    SYMBOL,
    currency_of,
    measure_of,
)

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.periods import Period

#: How far ``about`` reaches, as a share of the value, and at least this many percentage points for percents.
ABOUT = 0.05
ABOUT_POINTS = 1.0
#: ``nearly 100`` is between this share of the value and the value.
NEARLY = 0.9
#: A whole number from here on that ends in two or three zeros may have been rounded to the hundred or thousand.
ROUNDED_FROM = 10_000


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity as written.

    ``start:end`` covers the number with its currency, percent sign, range or ratio. ``low`` and ``high`` bound
    what the expression allows (``high`` may be infinite). ``unit`` is ``count``, ``percent``, ``points``,
    ``share``, ``times``, a currency code or a unit of measure (``years``, ``km``). ``whole`` is the second
    number of ``17 of 32``, ``top`` the upper end of a range. ``rate`` is what it is per. ``grain`` is the size of
    one unit of the last significant digit.
    """

    start: int
    end: int
    value: float
    low: float
    high: float
    exactness: str
    unit: str
    grain: float
    form: str = "digits"
    qualifier: str = ""
    top: float | None = None
    whole: Quantity | None = None
    conversion: Quantity | None = None
    rate: str | None = None
    change: bool = False
    statistical: bool = True
    reason: str | None = None

    @property
    def span(self) -> Span:
        """The quantity's span."""
        return Span(self.start, self.end)

    @property
    def interval(self) -> Interval:
        """All values that the expression allows."""
        return Interval(self.low, self.high)

    @property
    def money(self) -> bool:
        """Whether the unit is a currency."""
        return len(self.unit) == 3 and self.unit.isupper()


def read_quantities(document: Document) -> tuple[Quantity, ...]:
    """All quantities of a document, in order; none overlaps another."""
    from sourcelint.reading.contexts import why_not_a_figure

    text = document.text
    periods = document.periods
    quantities = quantities_in(text, periods)
    sentences = document.sentences
    starts = [sentence.start for sentence in sentences]
    result = []
    for index, quantity in enumerate(quantities):
        at = bisect_left(starts, quantity.start + 1) - 1
        bounds = (sentences[at].start, sentences[at].end) if at >= 0 else (0, len(text))
        reason = why_not_a_figure(text, quantity, bounds, _neighbours(quantities, index))
        result.append(quantity if reason is None else replace(quantity, statistical=False, reason=reason))
    return tuple(result)


def _neighbours(quantities: Sequence[Quantity], index: int) -> tuple[Quantity | None, Quantity | None]:
    before = quantities[index - 1] if index else None
    after = quantities[index + 1] if index + 1 < len(quantities) else None
    return before, after


def quantities_in(text: str, periods: Sequence[Period] = ()) -> list[Quantity]:
    """All quantities of a text, in order, without saying which of them are figures."""
    numbers = _outside(numbers_in(text, convention_of(text)), periods)
    result: list[Quantity] = []
    index = 0
    while index < len(numbers):
        quantity, index = _read(text, numbers, index)
        if quantity is None or (result and quantity.start < result[-1].end):
            continue
        result.append(quantity)
    return _joined(text, _sharing(text, result))


_IN_A_CODE = re.compile(r"[A-Za-z][-‐‑–]$")
#: In front of where a band of ages or sizes begins or ends.
_BOUND = re.compile(
    r"\b(?:age\sof|aged|under|over|below|above|(?:from|between)\s\d{1,3}\s(?:to|and))\s$", re.IGNORECASE
)
_LISTED = re.compile(r",?\s(?:and|or|to)\s|,\s|,?\sand\s(?:another\s)?")


def _sharing(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """``78, 19 and 9 percent``, ``310 and 290 tonnes``: the unit at the end of a list is that of all its items."""
    result = list(quantities)
    for index in range(len(result) - 2, -1, -1):
        this, following = result[index], result[index + 1]
        if (
            this.unit != "count"
            or following.unit == "count"
            or this.exactness == "range"
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
        if following.unit in _SMALL_CHANGE and this.grain >= SCALED_FROM:
            continue  # 237 million, and 87 cents
        half = 0.5 if following.unit in ("percent", "points") and this.grain == 1.0 and this.low == this.high else 0.0
        result[index] = replace(this, unit=following.unit, low=max(0.0, this.low - half), high=this.high + half)
    return result


#: Units in which nobody counts thousands.
_SMALL_CHANGE = frozenset(["cents", "pence"])
SCALED_FROM = 1_000.0


def _outside(numbers: list[Number], periods: Sequence[Period]) -> list[Number]:
    """The numbers that are no part of a period."""
    kept, at = [], 0
    for number in numbers:
        while at < len(periods) and periods[at].end <= number.start:
            at += 1
        if number.form != "ordinal" and (at == len(periods) or periods[at].start >= number.end):
            kept.append(number)
    return kept


# --- one quantity: number, unit, range, ratio -------------------------------------------------------------

_RANGE_SIGN = re.compile(r"[’']?\s?(?:-|‐|‑|–|—|to\b|through\b|or\b|and\b|up to\b)\s?(?=[$€£¥₹A-Z]{0,4}\s?[\dA-Za-z])")
_RANGE_LEAD = re.compile(
    r"\b(between|from|ranging from|ranged from|range of|ranges from)\s+(?:(?:an average(?: of)?|about|some|only|just|nearly|around|approximately|a total of|an estimated|a|an|the|its)\s)?(?:[A-Z]{0,3}[$€£¥₹]\s?)?$",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:doubl\w{0,3}|tripl\w{0,3}|trebl\w{0,3}|halv\w{0,3}|rose|risen|rise|rising|fell|fall|fallen|falling|grew|grown|growing|increas\w{0,4}|decreas\w{0,4}|dropp?\w{0,4}|declin\w{0,4}|climb\w{0,3}"
    r"|went|jump\w{0,3}|slipp?\w{0,3}|up|down|reduc\w{0,4}|improv\w{0,4}|chang\w{0,3}|expand\w{0,3}|soar\w{0,3}|plung\w{0,3}|mov\w{0,3}|cut|rais\w{0,3}|lower\w{0,3}|shrank|shrunk)\b"
    r"[^.;()]{0,85}$",
    re.IGNORECASE,
)
#: ``rose by 27 to 714``: a change and what it led to, when the second is far larger.
_CHANGED_BY = re.compile(
    r"\b(?:rose|risen|rise|fell|fall|fallen|grew|grown|increas\w{0,4}|decreas\w{0,4}|declin\w{0,4}|dropp?\w{0,4}|reduc\w{0,4}|rais\w{0,3}|up|down|cut)"
    r"\s(?:by\s)?(?:(?:about|some|nearly|around|approximately|only|just|a|another)\s){0,2}(?:[A-Z]{0,3}[$€£¥₹]\s?)?$",
    re.IGNORECASE,
)
_FAR_APART = 2.5
_RATIO = re.compile(
    r"\s(?P<word>of|out of|in|in every|out of every)\s(?P<the>(?:the|its|their|all|these|those|our|Mexico’s|a total of)\s)?(?:total\s)?$",
    re.IGNORECASE,
)


def _read(text: str, numbers: list[Number], index: int) -> tuple[Quantity | None, int]:
    first = _with_unit(text, numbers[index])
    if first is None:
        return None, index + 1
    if index + 1 < len(numbers):
        gap = text[first.end : _with_prefix(text, numbers[index + 1])]
        if 0 < len(gap) <= 24:
            ranged = _range(text, first, numbers[index + 1], gap)
            if ranged is not None:
                return _qualified(text, ranged), index + 2
            ratio = _ratio(text, first, numbers[index + 1], gap)
            if ratio is not None:
                return _qualified(text, ratio), index + 2
    return _qualified(text, first), index + 1


def _with_prefix(text: str, number: Number) -> int:
    """Where a number begins when the currency in front of it is counted in."""
    window = text[max(0, number.start - 6) : number.start]
    match = SYMBOL.search(window) or CODE_BEFORE.search(window)
    return number.start - (len(window) - match.start()) if match else number.start


def _with_unit(text: str, number: Number) -> Quantity | None:
    """A number with the unit written around it."""
    start, end, unit = number.start, number.end, "count"
    window = text[max(0, start - 6) : start]
    symbol = SYMBOL.search(window) or CODE_BEFORE.search(window)
    if symbol:
        unit = currency_of(symbol.group()) or unit
        start -= len(window) - symbol.start()
        word = APPENDED_CODE.match(text, end)
        if word:
            end = word.end()
            unit = currency_of(word.group()) or unit
    elif match := PERCENT.match(text, end):
        unit, end = "percent", match.end()
    elif match := POINTS.match(text, end):
        unit, end = "points", match.end()
    elif match := APPENDED_CODE.match(text, end):
        unit, end = currency_of(match.group()) or unit, match.end()
    elif match := DURATION.match(text, end):
        unit, end = match.group(1).lower().rstrip("s") + "s", match.end(1)
    elif match := PENCE.match(text, end):
        unit, end = "pence", match.end()
    elif match := SHILLINGS.match(text, end):
        unit, end = "shillings", match.end()
    elif match := MEASURE.match(text, end):
        unit, end = measure_of(match.group(1)), match.end()
    elif number.form == "fraction" and number.value < 1:
        unit = "share"
    low, high, grain = _rounded(number, unit)
    rate = RATE.match(text, end)
    return Quantity(
        start, end, _tidy(number.value), low, high, "exact", unit, grain, number.form,
        rate=rate.group(1).lower() if rate else None,
    )  # fmt: skip


def _tidy(value: float) -> float:
    return round(value, 9)


def _rounded(number: Number, unit: str) -> tuple[float, float, float]:
    """The interval that a written number stands for, and its grain."""
    value, half = number.value, 0.0
    grain = number.step
    if number.step and number.step != 1.0:
        half = number.step / 2
    elif number.form == "digits":
        zeros = (
            len(str(int(value))) - len(str(int(value)).rstrip("0"))
            if value and value.is_integer() and value < 1e18
            else 0
        )
        grain = 10.0**zeros
        if value >= ROUNDED_FROM and zeros >= 2:
            half = 500.0 if zeros >= 3 else 50.0
        elif unit in ("percent", "points"):
            half, grain = 0.5, 1.0
    elif number.form == "words" and unit in ("percent", "points"):
        half, grain = 0.5, 1.0
    return _tidy(max(0.0, value - half)), _tidy(value + half), grain


def _range(text: str, first: Quantity, number: Number, gap: str) -> Quantity | None:
    sign = _RANGE_SIGN.match(text, first.end)
    if sign is None or sign.end() != first.end + len(gap):
        return None
    word = gap.strip().lower()
    window = text[max(0, first.start - 90) : first.start]
    lead = _RANGE_LEAD.search(window)
    if word == "and" and not (lead and lead.group(1).lower() == "between"):
        return None
    if word == "or":
        return None
    if word in ("to", "through", "up to") and _CHANGED.search(window) and lead and lead.group(1).lower() == "from":
        return None
    second = _with_unit(text, number)
    if second is not None and first.money and second.unit == "count":
        second = replace(second, unit=first.unit)
    if second is None or (second.unit != first.unit and first.unit != "count"):
        return None
    if first.unit == "count" and second.unit != "count":
        first = _rescaled(text, first, second)
    if (
        word == "to"
        and second.value > _FAR_APART * first.value
        and second.money == first.money
        and _CHANGED_BY.search(window)
    ):
        return None
    low, high = first, second
    written = text[number.start : number.end].lower()
    if first.value < 1000 and "illion" in written and "illion" not in text[first.start : first.end].lower():
        factor = 10.0 ** (6 if "mill" in written else 9)
        half = high.grain / 2
        low = replace(low, value=low.value * factor, low=low.low * factor - half, high=low.high * factor + half)
    if low.value >= high.value and (word in "-‐‑–—" or word == "to") and lead is None and first.unit == "count":
        return None
    return replace(
        second, start=first.start, value=low.value, low=min(low.low, high.low), high=max(low.high, high.high),
        exactness="range", form=first.form, top=high.value,
    )  # fmt: skip


def _rescaled(text: str, first: Quantity, second: Quantity) -> Quantity:
    """``25 to 30 percent``: the first number takes the unit of the second, with its rounding."""
    half = 0.5 if second.unit in ("percent", "points") and first.low == first.high else 0.0
    return replace(first, unit=second.unit, low=max(0.0, first.low - half), high=first.high + half)


def _ratio(text: str, first: Quantity, number: Number, gap: str) -> Quantity | None:
    match = _RATIO.fullmatch(gap)
    if match is None or first.unit != "count" or first.exactness == "range":
        return None
    word = match.group("word").lower()
    second = _with_unit(text, number)
    if second is None or second.unit != "count":
        return None
    if word in ("in", "in every") and not (
        first.value <= 10 and second.value <= 1000 and first.value < second.value and not match.group("the")
    ):
        return None
    if word == "in" and _NAME_BEFORE.search(text, max(0, first.start - 8), first.start):
        return None  # enteroviruses and PIV 3 in 23 patients
    if word == "in" and (first.value >= second.value or (first.value != 1 and _A_PLACE.match(text, number.end))):
        return None
    share = word in ("in", "in every", "out of every")
    return replace(first, end=number.end, unit="share" if share else "count", whole=replace(second, start=number.start))


_NAME_BEFORE = re.compile(r"\b[A-Z]{2,}\s$")
#: ``two in 17 states`` counts states; ``two in 17 women`` is a ratio. Only short ratios without a place.
_A_PLACE = re.compile(
    r"\s(?:\w+\s){0,2}(?:states|countries|cities|districts|regions|provinces|counties|municipalities|towns|villages|cases|"
    r"locations|areas|schools|hospitals|prisons|departments|shelters|offices|centers|centres|operations|incidents|sites)\b"
)

# --- qualifiers ------------------------------------------------------------------------------------------

_QUALIFIERS: tuple[tuple[str, str], ...] = (
    ("at-least", r"at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|as many as at least"),
    ("at-most", r"at most|up to|no more than|not more than|a maximum of|as many as|as much as|at the most|not exceeding|≤"),
    ("more-than", r">|&gt;|more than|over|above|in excess of|exceeding|upwards of|greater than|well over|older than|higher than"),
    ("less-than", r"<|&lt;|fewer than|less than|under|below|lower than"),
    ("nearly", r"nearly|almost|close to|just under|just below"),
    ("about", r"about|approximately|around|some|roughly|an estimated|estimated|estimated at|circa|c\.|ca\.|an average of|approx\.?|~|an approximate|in the region of|in the order of"),
)  # fmt: skip
_QUALIFIER = re.compile(
    r"(?:^|(?<=[\s(—–,:]))(?:"
    + "|".join(f"(?P<{name.replace('-', '_')}>{words})" for name, words in _QUALIFIERS)
    + r")(?:\s(?:a total of|the|only|some|another|an additional|about|an estimated))?\s?$",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"\s(?:or|and)\s(?P<word>more|over|above|fewer|less|so)\b|(?P<plus>\+)(?!\w)", re.IGNORECASE)
_CHANGE_BEFORE = re.compile(
    r"\bby\s(?:(?:about|nearly|almost|some|over|more than|at least|only|just|approximately|around|an estimated)\s)?$|\b(?:rose|fell|grew|declined|dropped|increased|decreased)\s(?:(?:about|nearly|almost|some|over|more than|roughly)\s)?$",
    re.IGNORECASE,
)
_CHANGE_AFTER = re.compile(
    r"\s(?:(?:year-on-year|annual|further|sharp|slight|overall)\s)?(?:increase|decrease|rise|fall|drop|decline|growth|reduction|cut|jump|gain|more|fewer|less|higher|lower|above|below|up|down|greater|larger|smaller|faster)\b",
    re.IGNORECASE,
)


def _qualified(text: str, quantity: Quantity) -> Quantity:
    """Widen a quantity by what is said around it."""
    before = text[max(0, quantity.start - 32) : quantity.start]
    match = _QUALIFIER.search(before)
    low, high, exactness, words = quantity.low, quantity.high, quantity.exactness, ""
    if match and exactness != "range":
        name = (match.lastgroup or "").replace("_", "-")
        words = match.group().strip()
        low, high, exactness = _widened(quantity, name)
    after = _TRAILING.match(text, quantity.end)
    if after and exactness == "exact":
        word = (after.group("word") or "more").lower()
        if word in ("more", "over", "above"):
            high, exactness = inf, "at-least"
        elif word in ("fewer", "less"):
            low, exactness = 0.0, "at-most"
        else:
            low, high, exactness = _widened(quantity, "about")
    change = quantity.unit in ("percent", "points", "share", "count") and bool(
        _CHANGE_BEFORE.search(before) or _CHANGE_AFTER.match(text, quantity.end)
    )
    return replace(quantity, low=low, high=high, exactness=exactness, qualifier=words, change=change)


def _widened(quantity: Quantity, name: str) -> tuple[float, float, str]:
    value, low, high = quantity.value, quantity.low, quantity.high
    if name in ("at-least", "more-than"):
        return low, inf, name
    if name in ("at-most", "less-than"):
        return 0.0, high, name
    if name == "nearly":
        return _tidy(value * NEARLY), high, "about"
    reach = max(value * ABOUT, quantity.grain / 2, ABOUT_POINTS if quantity.unit == "percent" else 0.0)
    return _tidy(max(0.0, value - reach)), _tidy(value + reach), "about"


# --- quantities that belong together ---------------------------------------------------------------------

_CONVERTED = re.compile(
    r"\s?[(\[]\\?(?:(?:about|approximately|around|roughly|or|equivalent to|equal to|some|over|up to|at least|nearly|more than|between)\s)*$",
    re.IGNORECASE,
)
_COMPOUND = re.compile(r"(?:,\s|,?\sand\s|\s)$")
_FINER = {"years": 0, "months": 1, "weeks": 2, "days": 3, "hours": 4, "minutes": 5}


def _joined(text: str, quantities: list[Quantity]) -> list[Quantity]:
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
                result[-1] = replace(last, end=quantity.end, low=last.low, high=_tidy(last.high + extra))
                continue
        result.append(quantity)
    return result
