"""What a quantity is: an interval with a unit."""

from __future__ import annotations

from dataclasses import dataclass

from sourcelint.document import Span
from sourcelint.reading.intervals import Interval


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
    def slashed(self) -> bool:
        """Whether the quantity is a ratio with a stroke, ``43/61``."""
        return self.form == "stroke"

    @property
    def money(self) -> bool:
        """Whether the unit is a currency."""
        return len(self.unit) == 3 and self.unit.isupper()


def tidy(value: float) -> float:
    """A value without what binary fractions add to it."""
    return round(value, 9)
