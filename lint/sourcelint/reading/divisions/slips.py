"""What the numbers of a division that does not add up say of why: somebody mistyped one of them, or cut it off.

Lists that are misread miss a total by any number. A slip of the pen is small: it leaves the sum near its total, and
mostly one digit wrong, or two that changed places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.reading.intervals import Interval, total

if TYPE_CHECKING:
    from sourcelint.reading.divisions.division import Division

#: A slip of the pen leaves a sum within this multiple of its total, and shares within so many points of a hundred.
#: Further off, a misreading is as likely.
SLIP, SLIP_POINTS = 1.34, 10.0
#: Small numbers are missed by one digit anyhow; of large ones the last digits are not written.
SMALL, SCALED = 100, 100_000
#: A list that comes to this share of its total leaves nothing else to be told.
NEARLY_ALL = 0.995


def is_near(division: Division) -> bool:
    """Whether the parts miss their whole by so little that somebody mistyped one of them."""
    whole, added = division.whole, division.sum
    if whole is None:
        return Interval(100.0 - SLIP_POINTS, 100.0 + SLIP_POINTS).meets(added)
    if whole.quantity.exactness == "about" and division.falls_short():
        return False  # close to 100: 73 for this, and 10 for that
    if whole.quantity.exactness == "at-most":
        return False  # up to 200: 100 for the first and 150 for the second
    return added.low <= SLIP * whole.quantity.high and SLIP * added.high >= whole.quantity.low


def is_one_digit(division: Division) -> bool:
    """Whether one wrong digit, or two that changed places, explains what numbers of three digits or more miss."""
    whole = division.whole
    if whole is None:
        return False
    figures = [whole.quantity, *(part.quantity for part in division.parts)]
    plain = all(quantity.value == int(quantity.value) and quantity.value < SCALED for quantity in figures)
    step = 1.0 if plain else min(quantity.grain for quantity in figures) or 1.0
    missed = round(abs(sum(quantity.value for quantity in figures[1:]) - whole.quantity.value) / step)
    while missed and missed % 10 == 0:
        missed //= 10
    return whole.quantity.value / step >= SMALL and (missed < 10 or (missed < 100 and missed % 9 == 0))


def is_cut_off(division: Division) -> bool:
    """Whether one more unit of the last digit of the roughest figure explains all: 1.7 billion among millions."""
    whole = division.whole
    if whole is None:
        return False
    grains = [figure.quantity.grain for figure in (whole, *division.parts)]
    missed = abs(sum(part.quantity.value for part in division.parts) - whole.quantity.value)
    return min(grains) < max(grains) >= SCALED and missed < max(grains)


def is_all_but_a_few(division: Division) -> bool:
    """Whether the parts leave so little of their whole that hardly anything else is counted in it."""
    return division.falls_short() and division.sum.high >= NEARLY_ALL * division.target.low


def has_one_too_many(division: Division) -> bool:
    """Whether the parts make the whole without one of them, which then counts something else."""
    if division.marker == "bracket" or len(division.parts) < 3 or not division.exceeds():
        return False
    quantities = [part.quantity.interval for part in division.parts]
    return any(
        total(quantities[:index] + quantities[index + 1 :]).meets(division.target) for index in range(len(quantities))
    )
