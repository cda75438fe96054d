"""Quantities: numbers with their unit and exactness, each an interval.

``706`` is exactly 706; ``3.31 million`` is anything that rounds to it; ``at least 143`` has no upper end;
``between 14,000 and 19,000 pesos ($712 to $967)`` is one range with its conversion. Whether a quantity is a
figure at all, a fact that somebody counted, is told by ``statistical`` and, if not, ``reason``.

``quantity`` is what a quantity is; ``units``, ``ranges`` and ``qualifiers`` read what stands around one number or two,
``joined`` what several share.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sourcelint.reading.numbers import Number, convention_of, numbers_in
from sourcelint.reading.quantities.joined import joined, sharing
from sourcelint.reading.quantities.qualifiers import qualified
from sourcelint.reading.quantities.quantity import Quantity
from sourcelint.reading.quantities.ranges import range_of, ratio_of
from sourcelint.reading.quantities.units import begins_at, with_unit

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.periods import Period

__all__ = ["Quantity", "quantities_in", "read_quantities"]


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
    return joined(text, sharing(text, result))


def _read(text: str, numbers: list[Number], index: int) -> tuple[Quantity | None, int]:
    first = with_unit(text, numbers[index])
    if first is None:
        return None, index + 1
    if index + 1 < len(numbers):
        gap = text[first.end : begins_at(text, numbers[index + 1])]
        if 0 < len(gap) <= 24:
            ranged = range_of(text, first, numbers[index + 1], gap)
            if ranged is not None:
                return qualified(text, ranged), index + 2
            ratio = ratio_of(text, first, numbers[index + 1], gap)
            if ratio is not None:
                return qualified(text, ratio), index + 2
    return qualified(text, first), index + 1


def _outside(numbers: list[Number], periods: Sequence[Period]) -> list[Number]:
    """The numbers that are no part of a period."""
    kept, at = [], 0
    for number in numbers:
        while at < len(periods) and periods[at].end <= number.start:
            at += 1
        if number.form != "ordinal" and (at == len(periods) or periods[at].start >= number.end):
            kept.append(number)
    return kept
