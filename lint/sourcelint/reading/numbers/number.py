"""What a number is: its value, precision and form, and the words and signs that numbers are written with."""
# ruff: noqa: E501  (word lists and patterns)

from __future__ import annotations

import re
from dataclasses import dataclass

from sourcelint.document import Span

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0,
    "lakh": 1e5, "crore": 1e7, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
#: Scales that are one letter; they count only right behind the digits.
LETTER_SCALES = {"k": 1e3, "m": 1e6, "M": 1e6, "K": 1e3, "B": 1e9, "b": 1e9}
#: Denominators of fractions in words.
PARTS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
VULGAR = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5,
          "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8}  # fmt: skip
#: Blanks that are written inside numbers: no-break, narrow no-break, thin, figure space.
TIGHT_BLANKS = "\u00a0\u202f\u2009\u2007"


@dataclass(frozen=True, slots=True)
class Number:
    """One written number.

    ``step`` is one unit of the last written digit, in base units: 1 for ``706``, 10,000 for ``3.31 million``;
    0 for words and fractions, which are meant as they stand. ``form`` is ``digits``, ``words``, ``fraction``
    or ``ordinal``; ``bare`` tells digits without any separator, scale or decimals, which may be a year.
    """

    start: int
    end: int
    value: float
    step: float
    form: str
    bare: bool = False

    @property
    def span(self) -> Span:
        """The number's span."""
        return Span(self.start, self.end)


#: A scale stands behind one blank or hyphen, or at the beginning of the next line.
SCALE = re.compile(
    r"(?:[\s\u00a0-]|\n[ ]{1,8})?(hundred|thousand|million|billion|trillion|dozen|lakh|crore|mn|mln|bn|bln|tn|trn)s?(?!\w)"
    r"|([kKmMbB])(?![\w²³/])",
    re.IGNORECASE,
)
