"""The words of a change, and the size that the text gives it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.changes import wording
from sourcelint.reading.changes.change import Change
from sourcelint.reading.changes.likeness import has_verb, plain

if TYPE_CHECKING:
    from sourcelint.reading.claims import Claim

#: An amount of money so many times smaller than the figure that it led to has lost its scale: ``$19.3 to $38 million``.
SCALED = 1_000.0


def last_words(lead: str) -> re.Match[str] | None:
    """The last word of change in front of ``from``, if no clause ends between the two."""
    matches = [
        match
        for match in wording.WORDS.finditer(lead)
        if not re.search(r"[;:]|\.\s|,\s(?:and|but|while)\s", lead[match.end() :])
    ]
    verbs = [
        match
        for match in matches
        if match.group().lower() not in ("more", "less", "fewer", "higher", "lower", "up", "down", "cut")
    ]
    chosen = verbs or matches
    # "cut its growth forecast from", "growth slowed from": which of two words counts is not for us to say.
    if len({bool(match.group("up")) for match in matches if not match.group("factor")}) > 1:
        return None
    if chosen and chosen[-1].group().lower() in ("growth", "gain", "improved", "more", "less", "higher", "lower"):
        return None
    behind = wording.BETWEEN_YEARS.sub(" ", lead[chosen[-1].end() :]) if chosen else ""
    if re.search(r"\b(?:rang\w+|var\w+|anywhere|between)\b", behind):
        return None
    if chosen and wording.DAMPED.search(lead, 0, chosen[-1].start()):
        return None  # reduces the increase from
    return None if not chosen or has_verb(plain(lead[chosen[-1].end() :])) else chosen[-1]


def inner_words(match: re.Match[str]) -> re.Match[str]:
    """The word of change inside a longer match."""
    words = wording.WORDS.search(match.group("words"))
    assert words is not None
    return words


def sizes_of(text: str, claims: Sequence[Claim], span: Span, limit: int) -> list[Claim]:
    """The figures that can be the size of a change: right in front of the word, right behind it, or behind ``or``."""
    sizes: list[Claim] = []
    for claim in claims:
        if claim.quantity.end <= span.start and wording.SIZE_BEFORE.fullmatch(text, claim.quantity.end, span.start):
            sizes.append(claim)
        elif span.start < claim.start < limit:
            begin = sizes[-1].quantity.end if sizes and sizes[-1].start > span.start else None
            if begin is None:
                word = wording.WORDS.search(text, span.start, claim.start)
                if word is not None and wording.SIZE_BEHIND.fullmatch(text, word.end(), claim.start):
                    sizes.append(claim)
            elif wording.SIZE_AGAIN.fullmatch(text, begin, claim.start):
                sizes.append(claim)
    return sizes


def change_of(before: Claim, after: Claim, span: Span, words: re.Match[str], sizes: Sequence[Claim]) -> Change:
    """The change between two figures, with what its words and the figures of its size say of it."""
    groups = words.groupdict()
    sizes = [size for size in sizes if size is not before and size is not after]
    factor = _factor(groups["factor"]) if groups.get("factor") else None
    direction = "up" if groups.get("up") else "down" if groups.get("down") else None
    if before.quantity.unit in ("percent", "points", "share"):
        return Change(before, after, span, direction, factor)
    percent = next((c.quantity.interval for c in sizes if c.quantity.unit == "percent"), None)
    if percent is None:
        share = next((c.quantity for c in sizes if c.quantity.unit == "share" and c.quantity.whole is None), None)
        percent = share.interval.scaled(100) if share is not None else None
    amounts = (c.quantity for c in sizes if c.quantity.unit == before.quantity.unit)
    amount = next((a.interval for a in amounts if not a.money or a.value * SCALED > after.quantity.value), None)
    return Change(before, after, span, direction, factor, percent, amount)


def _factor(written: str) -> str:
    word = written.lower().split()[-1]
    return {"doubling": "doubled", "trebled": "tripled"}.get(word, word)


def without_adjusted_size(text: str, change: Change) -> Change:
    """The change, without a size that is organic, in constant currency or of comparable shops only."""
    if change.percent is None and change.amount is None:
        return change
    start = min(change.before.start, change.after.start, change.span.start)
    end = max(change.before.end, change.after.end, change.span.end)
    if not wording.ADJUSTED.search(text, max(0, start - 30), end + 30):
        return change
    return replace(change, percent=None, amount=None)
