"""Interval arithmetic: what a written figure may stand for.

A figure is never a point. ``3.31 million`` is anything that rounds to it, ``at least 143`` has no upper end,
``five to 30`` is a range. Sums and differences of intervals are intervals, and two figures disagree only when
their intervals have no point in common. (R. E. Moore, Interval Analysis, Prentice-Hall, 1966.)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

#: Slack for the binary representation of decimal fractions, relative to the larger magnitude.
EPSILON = 1e-9


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """All values from ``low`` to ``high``, ends included; an end may be infinite."""

    low: float
    high: float

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(_minus(self.low, other.high), _minus(self.high, other.low))

    def meets(self, other: Interval) -> bool:
        """Whether the two have a point in common, up to the representation of decimals."""
        return not (self.below(other) or other.below(self))

    def below(self, other: Interval) -> bool:
        """Whether every point of this interval is less than every point of the other."""
        return self.high + _slack(self.high, other.low) < other.low

    def scaled(self, factor: float) -> Interval:
        """The interval times a factor that is not negative."""
        return Interval(_times(self.low, factor), _times(self.high, factor))

    def over(self, other: Interval) -> Interval | None:
        """The quotient of two intervals without negative values; None when the divisor may be zero."""
        if other.low <= 0 or self.low < 0:
            return None
        return Interval(0.0 if other.high == inf else self.low / other.high, self.high / other.low)

    @property
    def bounded(self) -> bool:
        """Whether both ends are finite."""
        return self.low != -inf and self.high != inf


def point(value: float) -> Interval:
    """The interval of one value."""
    return Interval(value, value)


def total(intervals: Iterable[Interval]) -> Interval:
    """The sum of any number of intervals; of none: zero."""
    result = Interval(0.0, 0.0)
    for interval in intervals:
        result = result + interval
    return result


def _slack(left: float, right: float) -> float:
    larger = max(abs(left), abs(right))
    return 0.0 if larger == inf else larger * EPSILON


def _minus(left: float, right: float) -> float:
    """A difference of ends; two infinite ends leave the difference as open as it can be."""
    if left in (inf, -inf) and left == right:
        return -left
    return left - right


def _times(end: float, factor: float) -> float:
    return 0.0 if factor == 0 else end * factor
