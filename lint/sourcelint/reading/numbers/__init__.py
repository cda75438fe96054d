"""Numbers as they are written: digits with separators, words, fractions, scales.

A number here is only its value, its precision and its form. Whether it is a year, a share, an age or an
amount is for the modules that build on this one to say. ``digits`` and ``words`` read one way of writing each.
"""

from __future__ import annotations

from sourcelint.reading.numbers.digits import Convention, convention_of, digit_windows, in_digits
from sourcelint.reading.numbers.number import Number
from sourcelint.reading.numbers.words import in_words

__all__ = ["Convention", "Number", "convention_of", "digit_windows", "numbers_in"]


def numbers_in(text: str, convention: Convention | None = None) -> list[Number]:
    """All numbers of a text, in order."""
    convention = convention or convention_of(text)
    found = [*in_digits(text, convention), *in_words(text)]
    found.sort(key=lambda number: (number.start, -number.end))
    result: list[Number] = []
    for number in found:
        if not result or number.start >= result[-1].end:
            result.append(number)
    return result
