"""Ranges and ratios: two numbers that make one quantity (``five to 30``, ``17 of 32``, ``one in four``)."""
# ruff: noqa: E501  (word lists and patterns)

from __future__ import annotations

import re
from dataclasses import replace

from sourcelint.reading.contexts.labels import follows_label
from sourcelint.reading.numbers import Number
from sourcelint.reading.periods import MONTHS
from sourcelint.reading.quantities.quantity import Quantity
from sourcelint.reading.quantities.units import with_unit

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
    r"\s(?P<word>of|out of|in|in every|out of every)\s(?P<the>(?:the|its|their|all|these|those|our|(?:a|the) total of|(?:the\s)?[a-z-]+[’']s?)\s)?(?:total\s)?$",
    re.IGNORECASE,
)


def range_of(text: str, first: Quantity, number: Number, gap: str) -> Quantity | None:
    """The range from a quantity to a number, if what stands between them is a dash or a word for it."""
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
    second = with_unit(text, number)
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


def ratio_of(text: str, first: Quantity, number: Number, gap: str) -> Quantity | None:
    """The ratio of a quantity to a number: ``17 of 32`` counts, ``one in four`` is a share."""
    if gap == "/":
        return _slashed(text, first, number)
    match = _RATIO.fullmatch(gap)
    if match is None or first.unit != "count" or first.exactness == "range":
        return None
    word = match.group("word").lower()
    second = with_unit(text, number)
    if second is None or second.unit != "count":
        return None
    if word in ("in", "in every") and not (
        first.value <= 10 and second.value <= 1000 and first.value < second.value and not match.group("the")
    ):
        return None
    if _NO_WHOLE.match(text, number.end) or gap.strip()[0].isupper():
        return None  # memorandum 690 of 21 June, 84 of 41 021 patients, 43 of 6- to 15-year-olds; … were 73. Of 22 …
    before = text[max(0, first.start - 20) : first.start]
    if word == "in" and (_NAME_BEFORE.search(before) or follows_label(before)):
        return None  # enteroviruses and PIV 3 in 23 patients, grade 4 in eight
    if word == "in" and (first.value >= second.value or (first.value != 1 and _A_PLACE.match(text, number.end))):
        return None
    share = word in ("in", "in every", "out of every")
    return replace(first, end=number.end, unit="share" if share else "count", whole=replace(second, start=number.start))


def _slashed(text: str, first: Quantity, number: Number) -> Quantity | None:
    """``43/61``, where its percentage stands beside it: ``43/61 men (70%)``, ``70% (43/61)``; else it may be anything."""
    second = with_unit(text, number)
    if second is None or {first.unit, second.unit} != {"count"} or not first.value <= second.value > 1:
        return None
    if first.value % 1 or second.value % 1 or first.form != "digits" or first.exactness == "range":
        return None
    before = text[max(0, first.start - 60) : first.start]
    if _NAME_BEFORE.search(before) or follows_label(before[-20:]) or before.endswith(("/", "-")):
        return None  # HPV 16/18 (70%), grade 3/4 (12%)
    beside = _SHARE_BEHIND.match(text, number.end) or (
        _SHARE_IN_FRONT.search(before) and text[number.end : number.end + 1] in tuple(")],;")
    )
    return replace(first, end=number.end, form="stroke", whole=replace(second, start=number.start)) if beside else None


_SHARE_BEHIND = re.compile(
    r"(?:\s(?!(?:years?|months?|weeks?|days?|hours?|points?)\b)[a-z][a-z-]*){0,4}\s?[(\[,;:=]\s?\d[\d.]*\s?(?:%|per\s?cent)"
)
_SHARE_IN_FRONT = re.compile(r"\d\s?(?:%|per\s?cent)(?:\s?[(\[,;:]|(?:\s[\w-]+){1,6}\s[(\[])\s?$")
#: Behind the second number: a month, a group of thousands, or an age.
_NO_WHOLE = re.compile(
    rf"\s(?:{'|'.join(form for name in MONTHS for form in (name.title(), name[:3].title()))}|\d{{3}}|years?\sof\sage)\b"
    r"|[-‐‑](?:\s|[a-z]|year)"
)
_NAME_BEFORE = re.compile(r"\b[A-Z]{2,}\s$")
#: ``two in 17 states`` counts states; ``two in 17 women`` is a ratio. Only short ratios without a place.
_A_PLACE = re.compile(
    r"\s(?:\w+\s){0,2}(?:states|countries|cities|districts|regions|provinces|counties|municipalities|towns|villages|cases|"
    r"locations|areas|schools|hospitals|prisons|departments|shelters|offices|centers|centres|operations|incidents|sites)\b"
)
