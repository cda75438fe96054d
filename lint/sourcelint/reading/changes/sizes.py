"""The size that the text gives a change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.changes import wording
from sourcelint.reading.changes.change import Change
from sourcelint.reading.changes.likeness import has_verb
from sourcelint.reading.intervals import Interval

if TYPE_CHECKING:
    from sourcelint.reading.claims import Claim

#: Figures, or sizes of a change, that lie further apart than this multiple are seldom a slip of the pen.
FAR = 2.5
#: An amount of money so many times smaller than the figure that it led to has lost its scale: ``$19.3 to $38 million``.
SCALED = 1_000.0


_PLURAL = re.compile(rf"(?:{'|'.join(sorted(wording.PLURALS - {'growth'}))})\b", re.IGNORECASE)


def sizes_of(text: str, claims: Sequence[Claim], span: Span, limit: int) -> list[Claim]:
    """The figures that can be the size of a change: right in front of the word, right behind it, or behind ``or``."""
    sizes: list[Claim] = []
    for claim in claims:
        if _EACH_TIME.match(text, claim.quantity.end):
            continue
        if claim.quantity.end <= span.start:
            # a 12 percent rise from 40; but a 12 percent share rose from 40, and two declines from 40 are two
            noun = wording.NOUNS.match(text, span.start) is not None
            noun = noun and not (claim.quantity.unit == "count" and _PLURAL.match(text, span.start))
            between = text[claim.quantity.end : span.start]
            if noun and wording.SIZE_BEFORE.fullmatch(between) and not has_verb(between):
                sizes.append(claim)
        elif span.start < claim.start < limit:
            begin = sizes[-1].quantity.end if sizes and sizes[-1].start > span.start else None
            if begin is None:
                word = wording.WORDS.search(text, span.start, claim.start)
                if word is not None and wording.SIZE_BEHIND.fullmatch(text, word.end(), claim.start):
                    sizes.append(claim)
                elif _SIZE_BY.search(text, word.end() if word else span.start, claim.start) and _SIZE_FROM.fullmatch(
                    text, claim.quantity.end, limit
                ):
                    sizes.append(claim)  # raised its budget for the care of the old by 12 percent, from
            elif wording.SIZE_AGAIN.fullmatch(text, begin, claim.start):
                sizes.append(claim)
    return sizes


def has_size(change: Change) -> bool:
    """Whether the text says how large a change was."""
    return change.percent is not None or change.amount is not None or change.factor is not None


def has_that_size(change: Change) -> bool:
    """Whether the two figures lie as far apart as the text says, one way or the other: then they are the pair."""
    before, after = change.before.quantity.interval, change.after.quantity.interval
    if change.amount is not None:
        return change.amount.meets(after - before) or change.amount.meets(before - after)
    ratio = after.over(before)
    if change.percent is None or ratio is None or not ratio.bounded:
        return False
    return any(
        change.percent.meets(Interval(*sorted((sign * 100 * (ratio.low - 1), sign * 100 * (ratio.high - 1)))))
        for sign in (1, -1)
    )


#: The size of a change whose object stands between it and the verb.
_SIZE_BY = re.compile(r"\bby\s(?:about\s|some\s|nearly\s|almost\s)?(?:[A-Z]{0,3}[$€£¥₹]\s?)?$")
_SIZE_FROM = re.compile(r"(?:\s[a-z]+){0,2},?\sfrom\s(?:about\s|an\s)?(?:[A-Z]{0,3}[$€£¥₹]\s?)?")
#: A size of each year is not that of all years: ``grew 8 percent a year from``.
_EACH_TIME = re.compile(
    r"\s(?:(?:an?|per|each|every)\s(?:year|quarter|month|week|day|decade)|annually|yearly|monthly|on\saverage)\b"
)
_POINTS = re.compile(r"\s(?:percentage\s)?points?\b")
_BASIS = re.compile(r"\d\s?(?:basis\s|bps?\b)")


def sizes_between(text: str, claims: Sequence[Claim], start: int, end: int) -> list[Claim]:
    """The figures of a stretch of text that can be the size of a change."""
    return [
        claim
        for claim in claims
        if start < claim.start and claim.quantity.end <= end and not _EACH_TIME.match(text, claim.quantity.end)
    ]


def as_points(text: str, claim: Claim) -> Claim:
    """A number of points as such: ``up 4 points, from 89 to 91 percent``; a hundred basis points are one."""
    quantity = claim.quantity
    if quantity.unit == "points":
        scale = 0.01 if _BASIS.search(text, quantity.start, quantity.end + 14) else 1.0
    elif quantity.unit == "count" and _POINTS.match(text, quantity.end):
        scale = 1.0
    else:
        return claim
    half = max(quantity.grain, 0.0) / 2 * scale
    value = quantity.value * scale
    return replace(claim, quantity=replace(quantity, unit="points", value=value, low=value - half, high=value + half))


def is_slip(change: Change) -> bool:
    """Whether the words and the figures lie so near each other that somebody mistyped one of them.

    Further apart, one of the figures is as likely to be of something else.
    """
    before, after = change.before.quantity, change.after.quantity
    if not 1 / FAR <= after.value / (before.value or 1) <= FAR:
        return False
    size = change.amount or change.percent
    if size is None or not size.bounded:
        return True
    moved = abs(after.value - before.value)
    meant = [moved] if change.amount is not None or is_of_shares(change) else []
    if change.amount is None:
        meant.append(100 * moved / (before.value or 1))
    return any(size.low <= FAR * actual and actual <= FAR * size.high for actual in meant)


def is_of_shares(change: Change) -> bool:
    """Whether a share changes; ``fell 5 percent from 40 percent`` may then mean points, or a share of the share."""
    return "percent" in (change.before.quantity.unit, change.after.quantity.unit)


def change_of(before: Claim, after: Claim, span: Span, words: re.Match[str], sizes: Sequence[Claim]) -> Change:
    """The change between two figures, with what its words and the figures of its size say of it."""
    groups = words.groupdict()
    sizes = [
        size
        for size in sizes
        if size is not before and size is not after and (size.quantity.rate or None) in (None, before.quantity.rate)
    ]  # reduced by 1 million a month from 32 million to 29
    if "about" in (before.quantity.exactness, after.quantity.exactness):
        sizes = []
    factor = _factor(groups["factor"]) if groups.get("factor") else None
    direction = "up" if groups.get("up") else "down" if groups.get("down") else None
    if before.quantity.unit in ("points", "share"):
        return Change(before, after, span, direction, factor)
    unit = after.quantity.unit if before.quantity.unit == "count" else before.quantity.unit  # to 5.1 percent from 5.4
    percent = next((c.quantity.interval for c in sizes if c.quantity.unit == "percent"), None)
    if unit == "percent":
        points = next((c.quantity.interval for c in sizes if c.quantity.unit == "points"), None)
        return Change(before, after, span, direction, factor, percent if points is None else None, points)
    if percent is None:
        share = next((c.quantity for c in sizes if c.quantity.unit == "share" and c.quantity.whole is None), None)
        percent = share.interval.scaled(100) if share is not None else None
    same = (c for c in sizes if c.omitted or before.omitted or c.head == before.head)
    amounts = (c.quantity for c in same if c.quantity.unit == unit)
    amount = next((a.interval for a in amounts if not a.money or a.value * SCALED > after.quantity.value), None)
    return Change(before, after, span, direction, factor, percent, amount)


def _factor(written: str) -> str:
    """``doubled``, ``tripled``, ``quadrupled`` or ``halved``, with the ``more than`` in front of it."""
    *hedge, word = written.lower().split()
    return " ".join([*hedge[:1], {"doubling": "doubled", "trebled": "tripled"}.get(word, word)])


#: ``an increase of 26 per``, and then a page ends.
_CUT_OFF, _PER_AT_LAST = re.compile(r"\d\sper\n"), re.compile(r"\d\sper\s*\Z")


def without_adjusted_size(text: str, change: Change) -> Change:
    """The change, without a size that is organic, in constant currency, of comparable shops only, or cut off."""
    if change.percent is None and change.amount is None:
        return change
    start = min(change.before.start, change.after.start, change.span.start)
    end = max(change.before.end, change.after.end, change.span.end)
    cut = _CUT_OFF.search(text, start, end + 60)
    if cut is None and end + 60 >= len(text):
        cut = _PER_AT_LAST.search(text, start)
    if cut is None and not wording.ADJUSTED.search(text, max(0, start - 30), end + 30):
        return change
    return replace(change, percent=None, amount=None)
