"""Words that look back from a figure to an earlier one: ``B, up from A``, ``This was a decrease from A``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.changes import wording
from sourcelint.reading.changes.governing import inner_words
from sourcelint.reading.changes.likeness import alike, same_unit
from sourcelint.reading.changes.sizes import change_of, has_size, has_that_size, sizes_between, sizes_of

if TYPE_CHECKING:
    from sourcelint.reading.changes.change import Change
    from sourcelint.reading.claims import Claim

#: How far in front of ``up from`` the later figure may stand.
NEAR = 90


def backward(text: str, start: int, claims: Sequence[Claim], previous: Sequence[Claim]) -> Iterator[Change]:
    """``B, up from A`` and ``This was a decrease from A`` with B in the sentence before."""
    for position, before in enumerate(claims):
        base = max(start, before.start - 110)
        lead = text[base : before.start]
        if not wording.LEADS.search(lead):
            continue
        match = wording.THAN.search(lead) or wording.BACKWARD.search(lead)
        if (
            match is None
            or to_follows(text, before, claims)
            or _TO_NUMBER.match(text, before.quantity.end)
            or wording.TO_FIGURE.search(match.group("words"))
        ):
            continue
        if wording.RANKED.search(text, start, before.end + 60) or not _looks_back(lead, match):
            continue
        if _ON.search(match.group("words")) and not _IN_PERCENT.search(match.group("words")):
            continue  # a net gain of 55 on the 1,205 that were there
        span = Span(base + match.start("words"), base + match.end("words"))
        sizes = sizes_of(text, claims, span, before.start)
        if match.re is wording.THAN and match.group("size"):
            sizes = sizes_between(text, claims, base + match.start("size") - 1, span.start)
        demonstrative = wording.DEMONSTRATIVE.match(text, start)
        words = match if match.re is wording.THAN else inner_words(match)
        if demonstrative and demonstrative.end() > span.start - 40:
            after = antecedent(before, previous)
        elif clause := wording.THIS.search(text, base, span.start):
            after = _first(before, [claim for claim in claims[:position] if claim.quantity.end <= clause.start()])
        else:
            after = _nearest(text, before, [claim for claim in claims[:position] if claim not in sizes], span, words)
        if after is not None:
            before = _as_such(before) if match.re is wording.THAN else before
            change = change_of(before, after, span, words, sizes)
            if _against_another(text, change) and not has_that_size(change):
                continue
            yield replace(change, sure=_is_sure(text, change, claims[:position], sizes))


def _against_another(text: str, change: Change) -> bool:
    """Whether a size stands before a comparison without a time: ``$556, up 2%, compared with $459 for women``."""
    compared = _COMPARED_WITH.search(text, change.span.start, change.span.end)
    return bool(compared and has_size(change)) and not wording.TIME_BEHIND.match(text, change.before.quantity.end)


_COMPARED_WITH = re.compile(r"\bcompared\s(?:with|to)$")


#: ``down from two seats to one``: the later figure may be a word that counts nothing by itself.
_TO_NUMBER = re.compile(r"[^.;,()\d]{0,40}?\sto\s(?:just\s|only\s|about\s)?(?:one|two|three|four|none|zero)\b")


#: ``an increase of 4 points on the 12 percent``, ``up 12 percent on last year's 30``.
_ON, _IN_PERCENT = re.compile(r"\b(?:on|over)$"), re.compile(r"%|per\s?cent|pct|points|^(?:up|down)\b", re.IGNORECASE)


def _as_such(claim: Claim) -> Claim:
    """A figure that another is held against, with its rounding; ``fewer than the 102`` are not up to 102."""
    quantity = claim.quantity
    half = quantity.high - quantity.value if quantity.high < inf else quantity.value - quantity.low
    exact = replace(quantity, low=quantity.value - half, high=quantity.value + half, exactness="exact")
    return replace(claim, quantity=exact)


def _looks_back(lead: str, match: re.Match[str]) -> bool:
    """Whether the word of change belongs to the figure before it, and is no verb or part of one of another subject."""
    if match.re is wording.THAN:
        return True
    at = match.start("words")
    if match.group("words").split()[0].lower() in ("up", "down"):
        return wording.MOVING.search(lead, 0, at) is not None
    return wording.LOOKING_BACK.search(lead, 0, at) is not None


def _is_sure(text: str, change: Change, earlier: Sequence[Claim], sizes: Sequence[Claim]) -> bool:
    """Whether no other figure of the clause could be meant, and no other clause stands in front of the words."""
    before, after = change.before, change.after
    if after.sentence != before.sentence:
        return True
    if wording.CLAUSE_END.search(text[after.quantity.end : change.span.start]):
        return False
    if _another_number(text, change, earlier):
        return False
    bracketed = text[change.span.start - 1] == "(" and change.span.start - after.end < 3
    others = [claim for claim in earlier if not claim.compared and claim not in sizes]
    return bracketed or not _others(text, before, after, others)


_NUMBER = re.compile(r"(?<![\w.,/-])(?!(?:1[5-9]|20)\d\d\b)\d[\d,.]*")


def _another_number(text: str, change: Change, earlier: Sequence[Claim]) -> bool:
    """Whether a number that was read as no figure stands between the later figure and the words."""
    return any(
        not any(claim.start <= number.start() < claim.quantity.end for claim in earlier)
        for number in _NUMBER.finditer(text, change.after.quantity.end, change.span.start)
    )


def _nearest(text: str, before: Claim, claims: Sequence[Claim], span: Span, words: re.Match[str]) -> Claim | None:
    """The later figure of ``B, up from A``: the one right in front, unless the word fits another one instead."""
    figures = [claim for claim in claims if claim.quantity.end <= span.start]
    earlier = [claim for index, claim in enumerate(figures) if not _is_compared(text, figures, index)]
    if earlier and earlier[-1].quantity.unit == "share" and before.quantity.unit == "percent":
        return None  # from 62 percent to 56 percent, and only a third agreed, down from 42 percent
    # $946 million, or 75 cents a share, down from $794 million
    fitting = [claim for claim in earlier if claim.quantity.unit == before.quantity.unit] or earlier
    if not fitting or fitting[-1].quantity.end + NEAR < span.start or not alike(fitting[-1], before):
        return None
    # "15 percent, or nine points above the 7 percent it pays, and up from 10": not from 7
    others = _others(text, before, fitting[-1], figures)
    return None if any(_goes(words, before, claim) for claim in others) else fitting[-1]


def _others(text: str, before: Claim, after: Claim, figures: Sequence[Claim]) -> list[Claim]:
    """The other figures of the clause that the earlier one may be told of; it may have the noun of any of them."""
    if not figures:
        return []
    ends = [end.end() for end in wording.CLAUSE_END.finditer(text, figures[0].start, after.start)]
    clause = ends[-1] if ends else 0
    like = same_unit if before.omitted else alike
    return [claim for claim in figures if claim is not after and claim.start >= clause and like(claim, before)]


def _is_compared(text: str, figures: Sequence[Claim], index: int) -> bool:
    """Whether a figure is one that another was compared with; a clause of its own makes it a main figure again."""
    claim = figures[index]
    if not claim.compared:
        return False
    if index == 0:
        return bool(wording.AGAINST.search(text[max(0, claim.start - 40) : claim.start]))
    between = text[figures[index - 1].quantity.end : claim.start]
    return bool(wording.AGAINST.search(between)) or not wording.CLAUSE_END.search(between)


def antecedent(before: Claim, previous: Sequence[Claim]) -> Claim | None:
    """What ``This was a decrease from 188 forced labour victims`` speaks of: the one figure, or the one of its kind."""
    mains = [c for c in previous if not c.compared and c.quantity.unit == before.quantity.unit]
    if len(mains) > 1 and before.quantity.unit != "count":
        return None  # 12 million, of which 7 million here. This is an increase from 11 million: of the 12, or of the 7
    if len(mains) > 1:
        mains = [c for c in mains if c.head == before.head and c.modifiers == before.modifiers and not c.omitted]
    return mains[0] if len(mains) == 1 and alike(mains[0], before) else None


def _first(before: Claim, claims: Sequence[Claim]) -> Claim | None:
    """What ``…; this represented an increase from 353`` speaks of: the first figure, if it is the largest."""
    mains = [c for c in claims if not c.compared and c.quantity.unit == before.quantity.unit and not c.quantity.rate]
    if not mains or not same_unit(mains[0], before) or before.quantity.rate:
        return None
    return mains[0] if all(c.quantity.value <= mains[0].quantity.value for c in mains) else None


def _goes(words: re.Match[str], before: Claim, after: Claim) -> bool:
    """Whether the word of change is true of the way to another figure, which may be the one that is meant."""
    one, two = before.quantity.interval, after.quantity.interval
    return one.below(two) if words.group("up") else two.below(one)


def to_follows(text: str, before: Claim, claims: Sequence[Claim]) -> bool:
    """Whether ``from A`` goes on to a figure of its own: ``from A to B``."""
    if before.quantity.top is not None:
        return True  # up 12.0% from 1,138 to 1,274
    position = claims.index(before)
    if position + 1 >= len(claims):
        return False
    between = text[before.quantity.end : claims[position + 1].start]
    if wording.CLAUSE.search(between) or wording.LINKED.search(between) or wording.WORDS.search(between):
        return False  # fell to B from A, but sales of the other rose to C
    return bool(wording.TO.search(between))
