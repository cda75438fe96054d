"""Verbs with the later figure behind them, and changes told behind a pair: ``fell to B from A``, ``B, a drop``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.changes import wording
from sourcelint.reading.changes.backward import antecedent, to_follows
from sourcelint.reading.changes.governing import is_another_clause, turns
from sourcelint.reading.changes.likeness import alike, has_verb, plain
from sourcelint.reading.changes.sizes import change_of, has_that_size, sizes_between
from sourcelint.reading.changes.ways import is_way

if TYPE_CHECKING:
    from sourcelint.reading.changes.change import Change
    from sourcelint.reading.claims import Claim


_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_YEAR_BEHIND = re.compile(r"[^.;,\d]{0,40}\b(?:1[5-9]|20)\d\d\b")


def _last(lead: str) -> re.Match[str] | None:
    """The last word of change that leads to the end: a decrease in the one has led to an increase in the other to …"""
    words = found = wording.VERB_TO.search(lead)
    while found is not None:
        words, found = found, wording.VERB_TO.search(lead, found.end(found.lastgroup or 0))
    return words


def compared(text: str, start: int, claims: Sequence[Claim]) -> Iterator[Change]:
    """``fell to B, compared with A``; ``fell by 12 percent to B in 2018 from A``."""
    for after, before in pairwise(_mains(text, claims)):
        base = max(start, after.start - 80)
        lead = text[base : after.start]
        words = _last(lead) if wording.LEADS.search(lead) else None
        if words is None or wording.RANKED.search(text, start, before.end + 60) or not alike(after, before):
            continue
        if wording.PACE.match(words.group()) and after.quantity.unit != "percent":
            continue
        behind = wording.TO.sub("", lead[words.end(words.lastgroup or 0) :])
        if is_another_clause(behind) or wording.PARTICLE.search(behind):
            continue  # the increase led the rate to slow to 10 percent from 11, brought the increase down to 10 from 11
        between = plain(text[after.quantity.end : before.start])
        if _FORESEEN.match(text, before.quantity.end):
            continue  # fell 3 percent to 7.2 billion, compared with the 7.3 billion average estimate
        if turns(between, words):
            continue  # is to fall to 4.2 percent, up from the 3 percent that was expected before
        sizes = sizes_between(text, claims, base + words.start(), after.start)
        against = False
        if wording.COMPARED.search(between) and len(between) <= 60:
            if any(not wording.TO.fullmatch(text[c.quantity.end : after.start].lstrip(" ,")) for c in sizes):
                continue  # rose by 2,000 in the month to 436,500, compared with 470,700 a year before
            against = True
        elif (
            not (
                wording.FROM_BEHIND.fullmatch(between)
                or wording.FROM_BEHIND.fullmatch(plain(text[after.end : before.start]))
            )
            or has_verb(plain(text[after.end : before.start]))
            or to_follows(text, before, claims)
        ):
            continue
        span = Span(base + words.start(), base + words.end())
        change = change_of(before, after, span, words, sizes)
        if against:
            # rose to 5.2 percent in May, compared with 6.1 percent a year earlier: the rise may be that of the month
            years = _YEAR.search(between) and _YEAR_BEHIND.match(text, before.quantity.end)
            change = replace(change, sure=has_that_size(change) if sizes else years is not None)
        yield change


#: Behind a figure that somebody expected, and that was never reached.
_FORESEEN = re.compile(
    r"(?:\s[a-z-]+){0,2}\s(?:estimate|forecast|expect|consensus|projection|analyst|predict)", re.IGNORECASE
)
#: In front of a figure that says the one before it in other units: ``$220 million, or 60 cents a share``.
_RESTATING = re.compile(r",?\s(?:or\s(?:about\s)?|\()(?:[A-Z]{0,3}[$€£¥₹]\s?)?")


def _mains(text: str, claims: Sequence[Claim]) -> list[Claim]:
    """The figures of a sentence, without those that say the one in front of them again in another unit."""
    return [
        claim
        for position, claim in enumerate(claims)
        if position == 0
        or claim.quantity.unit == claims[position - 1].quantity.unit
        or not _RESTATING.fullmatch(text, claims[position - 1].quantity.end, claim.start)
    ]


def _is_later(text: str, one: Claim, other: Claim) -> bool:
    """Whether the text dates one figure later than the other: ``40 in 1995 versus 43 in 1996``, ``versus 43 now``."""
    if wording.NOW.match(text, one.quantity.end) or wording.TIME_AGO.match(text, other.quantity.end, one.start):
        return True
    first, second = other.dating, one.dating
    if first is None or second is None or first.origin != "sentence" or second.origin != "sentence":
        return False
    return first.last is not None and second.first > first.last


def subject(text: str, start: int, claims: Sequence[Claim]) -> Iterator[Change]:
    """``sales of B grew 12 percent from A``."""
    for position, before in enumerate(claims):
        base = max(start, before.start - 90)
        lead = text[base : before.start]
        words = wording.VERB_FROM.search(lead) if wording.LEADS.search(lead) else None
        if words is None or to_follows(text, before, claims):
            continue
        span = Span(base + words.start("words"), base + words.end("words"))
        earlier = [claim for claim in claims[:position] if claim.quantity.end <= span.start]
        if len(earlier) != 1 or earlier[0].compared or not alike(earlier[0], before):
            continue
        if (
            wording.COMPARED.search(text[max(start, earlier[0].start - 40) : earlier[0].start])
            or span.start - earlier[0].quantity.end > 60
        ):
            continue
        gap = plain(text[earlier[0].quantity.end : span.start])
        if has_verb(gap) or re.search(r"[;:]|,\s(?:and|but|while|which)\b|\b(?:that|who)\b", gap):
            continue
        sizes = sizes_between(text, claims, span.start, span.end)
        yield change_of(before, earlier[0], span, words, sizes)


def trailing(text: str, start: int, end: int, claims: Sequence[Claim], previous: Sequence[Claim]) -> Iterator[Change]:
    """``B, compared with A in 1999, a 10-percent decrease``; ``from A to B, an increase of 40``."""
    first = claims[0]
    if wording.THIS_COMPARED.fullmatch(text[start : first.start]) and (meant := antecedent(first, previous)):
        words = wording.TRAILING.match(text, first.quantity.end, end) or wording.TRAILING.match(text, first.end, end)
        if words is not None:
            span = Span(words.start("words"), words.end("words"))
            sizes = sizes_between(text, claims[1:], first.end - 1, words.end())
            yield change_of(first, meant, span, words, sizes)
    for first, second in pairwise(claims):
        words = wording.TRAILING.match(text, second.quantity.end, end) or wording.TRAILING.match(text, second.end, end)
        if words is None or wording.RANKED.search(text, start, second.end + 60):
            continue
        between = text[first.quantity.end : second.start]
        if wording.COMPARED.search(between) and len(between) <= 100 and alike(first, second):
            before, after = (first, second) if _is_later(text, second, first) else (second, first)
            sure = any(wording.TIME_BEHIND.match(text, claim.quantity.end) for claim in (first, second))
        elif wording.FROM.search(text[max(start, first.start - 60) : first.start]) and is_way(text, first, second):
            before, after, sure = first, second, True
        else:
            continue
        if wording.RELATIVE.search(text, max(0, words.start("words") - 20), words.start("words")):
            continue
        span = Span(words.start("words"), words.end("words"))
        sizes = sizes_between(text, claims, second.end - 1, words.end())
        yield replace(change_of(before, after, span, words, sizes), sure=sure)
