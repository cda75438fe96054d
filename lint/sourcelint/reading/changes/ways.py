"""The way from one figure to another: ``fell from A to B``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.changes import wording
from sourcelint.reading.changes.likeness import has_verb, plain, same_unit
from sourcelint.reading.changes.sizes import change_of, last_words, sizes_of

if TYPE_CHECKING:
    from sourcelint.reading.changes.change import Change
    from sourcelint.reading.claims import Claim


def from_to(text: str, start: int, claims: Sequence[Claim]) -> Iterator[Change]:
    """``fell from A to B``, with or without the size of the change."""
    for first, second in pairwise(claims):
        base = max(start, first.start - 130)
        lead = text[base : first.start]
        if not wording.FROM.search(lead) or not is_way(text, first, second):
            continue
        words = last_words(lead)
        if words is None or wording.RANKED.search(text, start, second.end + 60):
            continue
        if wording.TO_BEFORE_FROM.search(lead, words.end()):
            continue
        if words.group().lower() in ("up", "down") and _stands_before(first, claims, base + words.start()):
            continue  # 3 to 3.20, down from 3.35 to 3.75: the way leads from one range to another
        if first.quantity.unit == "percent" and words.group().lower() in wording.PLURALS:
            continue  # declines from 25 to 40 percent are so many declines
        span = Span(base + words.start(), base + words.end())
        yield change_of(first, second, span, words, sizes_of(text, claims, span, first.start))


def _stands_before(figure: Claim, claims: Sequence[Claim], at: int) -> bool:
    """Whether a figure of the same unit stands right in front of a word of change."""
    return any(c.quantity.unit == figure.quantity.unit and at - 60 <= c.quantity.end <= at for c in claims)


def is_way(text: str, first: Claim, second: Claim) -> bool:
    """Whether two figures behind ``from`` are a way from one to the other: ``(from) A (in 2016) to B``."""
    between = plain(text[first.quantity.end : second.start])
    if (
        not wording.TO.search(between)
        or wording.NO_WAY.search(between)
        or len(between) > 80
        or ";" in between
        or has_verb(between)
    ):
        return False
    # "rose to B from A and to D from C", "fell to B from A and might reach D": no pair is A and D
    if wording.CLAUSE.search(between) or wording.LINKED.search(between) or wording.WORDS.search(between):
        return False
    if wording.OWN_PAIR.match(text, second.quantity.end) or wording.DEPTH.match(text, second.quantity.end):
        return False
    return same_unit(first, second) and not _maybe_range(text, first, second)


def _maybe_range(text: str, first: Claim, second: Claim) -> bool:
    """``drop from 3 to 5 percent`` may be a drop by so much; only with both units written are they two levels."""
    one = text[first.quantity.start : first.quantity.end]
    return second.quantity.unit == "percent" and not re.search(r"%|per\s?cent|pct", one)
