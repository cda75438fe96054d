"""What is said around a quantity: at least, nearly, or more; and whether it is the size of a change."""
# ruff: noqa: E501  (word lists and patterns)

from __future__ import annotations

import re
from dataclasses import replace
from math import inf

from sourcelint.reading.quantities.quantity import Quantity, tidy

#: How far ``about`` reaches, as a share of the value, and at least this many percentage points for percents.
ABOUT = 0.05
ABOUT_POINTS = 1.0
#: ``nearly 100`` is between this share of the value and the value.
NEARLY = 0.9
_QUALIFIERS: tuple[tuple[str, str], ...] = (
    ("at-least", r"at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|as many as at least"),
    ("at-most", r"at most|up to|no more than|not more than|a maximum of|as many as|as much as|at the most|not exceeding|≤"),
    ("more-than", r">|&gt;|more than|over|above|in excess of|exceeding|exceeds?|exceeded|surpass(?:es|ed)|upwards of|greater than|well over|older than|higher than"),
    ("less-than", r"<|&lt;|fewer than|less than|under|below|lower than"),
    ("nearly", r"nearly|almost|close to|just under|just below"),
    ("about", r"about|approximately|around|some|roughly|an estimated|estimated|estimated at|circa|c\.|ca\.|an average of|approx\.?|~|an approximate|in the region of|in the order of"),
)  # fmt: skip
_QUALIFIER = re.compile(
    r"(?:^|(?<=[\s(—–,:“\"‘]))(?:"
    + "|".join(f"(?P<{name.replace('-', '_')}>{words})" for name, words in _QUALIFIERS)
    + r")(?:\s(?:a total of|the|only|some|another|an additional|about|an estimated))?\s?$",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"\s(?:or|and)\s(?P<word>more|over|above|fewer|less|so)\b|(?P<plus>\+)(?!\w)", re.IGNORECASE)
_CHANGE_BEFORE = re.compile(
    r"\bby\s(?:(?:about|nearly|almost|some|over|more than|at least|only|just|approximately|around|an estimated)\s)?$|\b(?:rose|fell|grew|declined|dropped|increased|decreased)\s(?:(?:about|nearly|almost|some|over|more than|roughly)\s)?$"
    r"|\b(?:increase|decrease|rise|drop|fall|decline|reduction|gain|growth)\sof\s(?:(?:about|nearly|some|over)\s)?$",
    re.IGNORECASE,
)
_CHANGE_AFTER = re.compile(
    r"\s(?:(?:year-on-year|annual|further|sharp|slight|overall)\s)?(?:increase|decrease|rise|fall|drop|decline|growth|reduction|cut|jump|gain|more|fewer|less|higher|lower|above|below|up|down|greater|larger|smaller|faster)\b",
    re.IGNORECASE,
)


def qualified(text: str, quantity: Quantity) -> Quantity:
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
        return tidy(value * NEARLY), high, "about"
    reach = max(value * ABOUT, quantity.grain / 2, ABOUT_POINTS if quantity.unit == "percent" else 0.0)
    return tidy(max(0.0, value - reach)), tidy(value + reach), "about"
