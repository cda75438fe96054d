"""Spans in order: without overlaps, and those of a stretch of text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Item = TypeVar("Item", bound=_Spanned)


def apart(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items in order, without those that begin inside another; of two that begin together the longer stays."""
    kept: list[Item] = []
    for item in sorted(items, key=lambda item: (item.start, -item.end)):
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return tuple(kept)


def within(items: Sequence[Item], start: int, end: int) -> Sequence[Item]:
    """The items, which are in order, that begin from ``start`` on and before ``end``, in logarithmic time."""
    first = bisect_left(items, start, key=lambda item: item.start)
    return items[first : bisect_left(items, end, lo=first, key=lambda item: item.start)]
