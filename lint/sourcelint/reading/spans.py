"""Spans that do not overlap."""

from __future__ import annotations

from collections.abc import Iterable
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
