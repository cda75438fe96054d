"""A number with the unit that is written around it, and the interval that its rounding leaves."""

from __future__ import annotations

from sourcelint.reading.numbers import Number
from sourcelint.reading.quantities.quantity import Quantity, tidy
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
    duration_of,
    measure_of,
)

#: A whole number from here on that ends in two or three zeros may have been rounded to the hundred or thousand.
ROUNDED_FROM = 10_000


def begins_at(text: str, number: Number) -> int:
    """Where a number begins when the currency in front of it is counted in."""
    window = text[max(0, number.start - 6) : number.start]
    match = SYMBOL.search(window) or CODE_BEFORE.search(window)
    return number.start - (len(window) - match.start()) if match else number.start


def with_unit(text: str, number: Number) -> Quantity | None:
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
        unit, end = duration_of(match.group(1)), match.end(1)
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
        start, end, tidy(number.value), low, high, "exact", unit, grain, number.form,
        rate=rate.group(1).lower() if rate else None,
    )  # fmt: skip


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
    return tidy(max(0.0, value - half)), tidy(value + half), grain
