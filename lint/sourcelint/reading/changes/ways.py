"""The way from one figure to another: ``fell from A to B``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.changes import wording
from sourcelint.reading.changes.governing import Governor, governor
from sourcelint.reading.changes.likeness import has_verb, is_round, is_time, plain, same_unit
from sourcelint.reading.changes.sizes import change_of, sizes_of
from sourcelint.reading.numbers.number import LETTER_SCALES, SCALE, SCALES

if TYPE_CHECKING:
    from sourcelint.reading.changes.change import Change
    from sourcelint.reading.claims import Claim
    from sourcelint.reading.quantities import Quantity


def from_to(text: str, start: int, claims: Sequence[Claim]) -> Iterator[Change]:
    """``fell from A to B``, with or without the size of the change."""
    for first, second in _ends(text, claims):
        first = _scaled(text, first, second)
        base = max(start, first.start - 130)
        lead = text[base : first.start]
        if not wording.FROM.search(lead) or not is_way(text, first, second):
            continue
        governing = governor(lead)
        if governing is None or wording.RANKED.search(text, start, second.end + 60):
            continue
        words = governing.match
        if wording.TO_BEFORE_FROM.search(lead, words.end()):
            continue
        if words.group().lower() in ("up", "down") and _stands_before(first, claims, base + words.start()):
            continue  # 3 to 3.20, down from 3.35 to 3.75: the way leads from one range to another
        if words.group().lower().endswith("ing") and _ATTRIBUTIVE.match(text, base + words.end()):
            continue  # it was clipped by rising rates, from 36 to 28
        if first.quantity.unit == "percent" and words.group().lower() in wording.PLURALS:
            continue  # declines from 25 to 40 percent are so many declines
        if (is_time(first) or is_time(second)) and not (governing.verb and governing.adjacent):
            continue  # a drop in incidence from 12 months to 24 months
        if _is_ranked(text, base + words.start(), first, second):
            continue  # South Africa slumped from 61 to 94, Egypt dropped from 159 to 161
        if wording.PACE.match(words.group()) and first.quantity.unit != "percent":
            continue  # slowed from 12 seconds to 15
        span = Span(base + words.start(), base + words.end())
        if _of_two_groups(text, first, second):
            continue
        doubtful = _maybe_range(text, first, second, governing)
        if doubtful and (is_time(first) or is_time(second) or not (governing.adjacent or _are_plain(first, second))):
            continue  # a reduction from 2 percent in the north to 20 percent in the south; fell on from 6 to 12 months
        sizes = sizes_of(text, claims, span, first.start)
        if sizes and _OTHER_CLAUSE.search(text, sizes[-1].quantity.end, first.start):
            sizes = []  # sales will rise 42% this year as earnings soar from 6 cents a share to 2 dollars
        if sizes and any(sizes[-1].quantity.end <= c.start < first.start for c in claims if c.quantity.statistical):
            sizes = []  # declined by 1.1 (from 31.4 to 30.3) here, and by 0.6 (from 31.2 to 30.6) there
        change = change_of(first, second, span, words, sizes)
        if _GOES_ON.match(text, second.quantity.end):
            change = replace(change, factor=None, percent=None, amount=None)
        doubtful = doubtful or (
            first.quantity.unit == "count" and _ABBREVIATED.match(text, second.quantity.end) is not None
        )
        doubtful = doubtful or _IN_A_SERIES.match(text, second.quantity.end) is not None
        yield replace(change, sure=not doubtful)


#: Behind ``rising``: what rises, and a comma.
_ATTRIBUTIVE = re.compile(r"\s(?![a-z]+ly\b)[a-z]+(?:\s[a-z]+)?,\s")
#: In front of a verb: somebody with a name, or a pronoun.
_NAMED_SUBJECT = re.compile(
    r"(?:[a-z,;:)]\s(?:[A-Z][\w’'-]*\s)?[A-Z][\w’'-]*[a-rt-z]|\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey))\s(?:has\s|had\s|have\s)?$"
)


def _is_ranked(text: str, at: int, first: Claim, second: Claim) -> bool:
    """Whether somebody moves between bare numbers, which may be ranks or scores."""
    if not all(claim.omitted and claim.quantity.unit == "count" for claim in (first, second)):
        return False
    return _NAMED_SUBJECT.search(text, max(0, at - 60), at) is not None


#: ``fell by 97% from 381 in 1970 to 187 in 1980 to only 11``: the size is that of the whole way.
_GOES_ON = re.compile(
    r"[^.;()]{0,30}?,?\s(?:and\s(?:then\s)?)?to\s(?:(?:only|just|about|some|nearly|an\sestimated|a)\s){0,2}(?:[A-Z]{0,2}[$£€]\s?)?\d"
)


#: A unit that only the text knows: it may be one of time (``from 7 to 13 DAA``).
_ABBREVIATED = re.compile(r"\s[A-Z]{2,5}\b")
#: ``increased from 25% in 1992 to 24% in 1996 and 28% in 2001``: from the first to the last of them.
_IN_A_SERIES = re.compile(
    r"[^.;()]{0,30}?,?\s(?:and|then)\s(?:then\s)?(?:to\s)?(?:[a-z]+\s)?(?:[A-Z]{0,2}[$£€]\s?)?\d[\d.,]*\s?[^.;()\d]{0,20}\s(?:in|by)\s(?:1[5-9]|20)\d\d\b"
)


def _ends(text: str, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Neighbouring figures; ``fell from $8 to $9`` has been read as one range, and is two figures here."""
    for claim in claims:
        quantity = claim.quantity
        if quantity.top is not None and wording.FROM.search(text[max(0, claim.start - 40) : claim.start]):
            between = _BETWEEN.search(text, quantity.start, quantity.end)
            if between is not None:
                yield (
                    replace(claim, end=between.start(), quantity=_end_of(quantity, quantity.start, between.start())),
                    replace(claim, start=between.end(), quantity=_end_of(quantity, between.end(), quantity.end)),
                )
    yield from pairwise(claims)


def _scaled(text: str, first: Claim, second: Claim) -> Claim:
    """The earlier figure of ``from 4.0 to 4.2 million``, which counts millions as the later one does."""
    scale = SCALE.search(text, second.quantity.start, second.quantity.end)
    quantity = first.quantity
    if scale is None or SCALE.search(text, quantity.start, quantity.end) or quantity.value >= _MOST_UNSCALED:
        return first
    if not _BETWEEN.fullmatch(text, quantity.end, second.start) or second.quantity.value < _MOST_UNSCALED:
        return first
    factor = SCALES[scale[1].lower()] if scale[1] else LETTER_SCALES[scale[2]]
    value, half = quantity.value * factor, quantity.grain * factor / 2
    scaled = replace(quantity, value=value, low=value - half, high=value + half, grain=quantity.grain * factor)
    return replace(first, quantity=scaled)


#: Larger numbers are written out, and count no millions.
_MOST_UNSCALED = 1_000


def _end_of(quantity: Quantity, start: int, end: int) -> Quantity:
    """One end of a range, the lower one where it begins."""
    assert quantity.top is not None
    lower = start == quantity.start
    value = quantity.value if lower else quantity.top
    half = min(quantity.value, quantity.top) - quantity.low
    return replace(
        quantity, start=start, end=end, value=value, low=value - half, high=value + half, exactness="exact", top=None
    )


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
    if not (first.omitted or second.omitted) and first.head != second.head and first.quantity.unit == "count":
        return False  # from 300 baud to 56 kilobaud
    if wording.RANGE.match(text, second.quantity.end) or wording.SCORE.match(text, second.quantity.end):
        return False
    if wording.OWN_PAIR.match(text, second.quantity.end) or wording.DEPTH.match(text, second.quantity.end):
        return False
    return same_unit(first, second)


def _maybe_range(text: str, first: Claim, second: Claim, governing: Governor) -> bool:
    """Whether a rising pair may be so much of a fall, or the ends of a scale: ``a drop from 3 to 5 percent``.

    The figures of a range are round, and no time stands with the first of them: ``fell from 43 in May to 60``.
    """
    if governing.match.group("up") or first.quantity.value > second.quantity.value:
        return False
    if wording.TIME_BEHIND.match(text[first.quantity.end : second.start]):
        return False
    if not (governing.verb and governing.adjacent) or is_time(first) or is_time(second):
        return True
    if first.quantity.unit == "count":
        return is_round(first) and is_round(second)
    written_once = second.quantity.unit == "percent" and not _PERCENT.search(text, first.start, first.quantity.end)
    return written_once or is_round(first) or is_round(second)


_GROUP = re.compile(
    r"\s(for|among|in|of|on|at)\s(?!(?:1[5-9]|20)\d\d\b|the\s(?:first|second|third|fourth|last|previous|same)\b)(?:the\s)?([a-z]{3,})\b"
)


def _of_two_groups(text: str, first: Claim, second: Claim) -> bool:
    """Whether the figures are told of two groups: ``from 29% for women to 24% for men``."""
    one, two = (_GROUP.match(text, claim.quantity.end, claim.quantity.end + 40) for claim in (first, second))
    return one is not None and two is not None and one[1] == two[1] and one[2] != two[2] and one[2] not in _TIMES


_TIMES = frozenset("early late mid spring summer autumn winter fall year month week day quarter".split())


def _are_plain(first: Claim, second: Claim) -> bool:
    """Whether two figures are counts to the unit, which are seldom the ends of a range."""
    return first.quantity.unit == "count" and not (is_round(first) and is_round(second))


_OTHER_CLAUSE = re.compile(r"\b(?:as|while|when|because|since|after|which|but)\b")
_BETWEEN = re.compile(r"\sto\s")
_PERCENT = re.compile(r"%|per\s?cent|pct")
