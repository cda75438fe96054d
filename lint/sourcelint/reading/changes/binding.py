"""Binding the words of change of a sentence to their figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sourcelint.reading.changes import wording
from sourcelint.reading.changes.backward import backward
from sourcelint.reading.changes.change import Change
from sourcelint.reading.changes.comparisons import compared, subject, trailing
from sourcelint.reading.changes.likeness import crosses_zero, is_aside, is_handled
from sourcelint.reading.changes.pinned import is_pinned
from sourcelint.reading.changes.sizes import has_size, without_adjusted_size
from sourcelint.reading.changes.ways import from_to

if TYPE_CHECKING:
    from sourcelint.reading.claims import Claim


def changes_in(text: str, start: int, end: int, claims: Sequence[Claim], previous: Sequence[Claim]) -> Iterator[Change]:
    """The changes of one sentence; ``previous`` are the figures of the one before."""
    if len(claims) < 2 and not previous and claims[0].quantity.top is None:
        return
    if not (wording.WORDS.search(text, start, end) or wording.COMPARATIVE.search(text, start, end)):
        return
    bound: dict[tuple[int, int, str | None], Change] = {}
    for change in (
        *from_to(text, start, claims),
        *compared(text, start, claims),
        *backward(text, start, claims, previous),
        *subject(text, start, claims),
        *trailing(text, start, end, claims, previous),
    ):
        key = (change.before.start, change.after.start, change.direction)
        if key in bound and not _adds_a_size(bound[key], change):
            continue
        if not (crosses_zero(text, change) or is_aside(text, change)):
            change = without_adjusted_size(text, change)
            sure = change.sure and is_pinned(text, change) and not is_handled(text, change)
            bound[key] = replace(change, sure=sure)
    yield from bound.values()


def _adds_a_size(known: Change, change: Change) -> bool:
    """Whether the same way is told again with its size: ``rose from 61 to 69, a gain of eight``."""
    return has_size(change) and not has_size(known)
