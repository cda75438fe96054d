"""Changes: words like rose, fewer or doubled, with the two figures that they bind to.

A change is only read where the text binds it to a pair: ``from A to B`` behind a verb of change, ``up from A``
behind B, ``This was a decrease from A`` behind a sentence with one main figure, ``B, a rise of 12 percent from A``.
Both figures must count the same thing.
"""
# ruff: noqa: E501  (patterns)

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.intervals import Interval
from sourcelint.reading.phrases import is_verb

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.claims import Claim
    from sourcelint.reading.quantities import Quantity

_UP = r"(?:rose|risen|rises|rise|rising|grew|grown|grows|growth|increased|increases|increase|increasing|climbed|climbs|jumped|jump|surged|surge|soared|up|higher|more|gain|gained|expanded|improved)"
_DOWN = r"(?:fell|fallen|falls|fall|falling|dropped|drops|drop|dropping|decreased|decreases|decrease|decreasing|declined|declines|decline|declining|down|reduced|reduction|shrank|shrunk|plunged|slumped|slipped|lower|fewer|less|cut|dip|dipped)"
_FACTOR = r"(?:more\sthan\s|nearly\s|almost\s|about\s)?(?:doubled|doubling|tripled|trebled|quadrupled|halved)"
_WORDS = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<factor>{_FACTOR}))\b", re.IGNORECASE)
#: Words of change right in front of the earlier figure, behind the later one: (up from 43), a drop from 744.
_BACKWARD = re.compile(
    r"(?:,|\(|;|—|–|\s-)?\s?(?:which\s(?:was|is)\s|this\s(?:was|is)\s)?(?:an?\s)?(?:\w+\s){0,2}?(?P<words>(?:(?P<up>up|increase|rise|jump|growth|gain)|(?P<down>down|decrease|drop|fall|decline|reduction|dip))(?:\sof\s[^.;,()]{1,40})?\sfrom)\s(?:the\s|about\s|some\s|only\s|just\s|a\stotal\sof\s|an\sestimated\s|approximately\s|nearly\s|around\s)*$",
    re.IGNORECASE,
)
_DEMONSTRATIVE = re.compile(
    r"(?:This|That|It|The\s(?:total|figure|number))\s(?:was|is|represented|represents|marked|marks|constituted|constitutes|reflects|reflected|meant)\b"
)
_FROM = re.compile(
    r"\bfrom\s(?:about\s|some\s|only\s|just\s|a\stotal\sof\s|an\sestimated\s|approximately\s|nearly\s|around\s|the\s)*$",
    re.IGNORECASE,
)
_TO = re.compile(
    r"\bto\s(?:about\s|some\s|only\s|just\s|a\stotal\sof\s|an\sestimated\s|approximately\s|nearly\s|around\s)*$",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"(?:,|\()?\s?(?:as\s)?(?:compared\s(?:with|to)|against|versus)\s(?:about\s|some\s|only\s|just\s|the\s)*$",
    re.IGNORECASE,
)


#: A better place is a smaller number.
_RANKED = re.compile(r"\b(?:charts?|rank\w*|places\s(?:to|up|down)|seed\w*|standings|handicap|odds)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Change:
    """A pair of figures and what the text says of the way from ``before`` to ``after``.

    ``direction`` is ``up``, ``down`` or None; ``factor`` a word like ``doubled``; ``percent`` and ``amount`` the
    size of the change where it is given. ``span`` is that of the words.
    """

    before: Claim
    after: Claim
    span: Span
    direction: str | None = None
    factor: str | None = None
    percent: Interval | None = None
    amount: Interval | None = None


def read_changes(document: Document) -> tuple[Change, ...]:
    """All changes that the text binds to a pair of figures, in order."""
    figures = [claim for claim in document.claims if claim.quantity.statistical]
    found: list[Change] = []
    previous: list[Claim] = []
    for index, group in groupby(figures, key=lambda claim: claim.sentence):
        claims = list(group)
        start = document.sentences[index].start
        near = previous and previous[0].sentence == index - 1 and previous[0].block == claims[0].block
        found += _from_to(document.text, start, claims)
        found += _backward(document.text, start, claims, previous if near else [])
        found += _compared(document.text, start, claims)
        previous = claims
    found.sort(key=lambda change: (change.before.start, change.span.start))
    return tuple(found)


def _alike(first: Claim, second: Claim) -> bool:
    """Whether two figures count the same: unit, noun, and no narrower phrase on one side."""
    one, two = first.quantity, second.quantity
    if (
        one.unit != two.unit
        or _per(one) != _per(two)
        or one.whole is not None
        or two.whole is not None
        or one.change
        or two.change
    ):
        return False
    if first.head != second.head and None not in (first.head, second.head):
        return False
    own, other = set(first.modifiers), set(second.modifiers)
    return own == other or first.omitted or second.omitted or own < other or other < own


#: ``to 276 from 222``: what follows ``to`` has an earlier figure of its own.
_OWN_PAIR = re.compile(r"(?:\s[a-z]+){0,5}\sfrom\s[^.;,]{0,12}\d")
#: ``risen to 50 from 25 to 30``: what stands behind ``from`` is a range.
_TO_BEFORE_FROM = re.compile(r"\bto\s[^.;]{0,12}\d[^.;]{0,40}\bfrom\b")


def _per(quantity: Quantity) -> str:
    """What an amount is for each of, without its article: ``a share`` and ``per share`` are one."""
    return quantity.rate.split()[-1] if quantity.rate else ""


def _from_to(text: str, start: int, claims: Sequence[Claim]) -> Iterator[Change]:
    """``fell from A to B``, with or without the size of the change."""
    for first, second in pairwise(claims):
        lead = text[max(start, first.start - 130) : first.start]
        between = text[first.quantity.end : second.start]
        if not _FROM.search(lead) or not _TO.search(between) or len(between) > 80 or ";" in between:
            continue
        if any(is_verb(word) for word in re.findall(r"[a-z]+", between.lower())) or re.search(
            r",\s(?:and|but|while)\b", between
        ):
            continue
        if re.search(r"\band\b(?!\s(?:1[5-9]|20)\d\d)", between) or _OWN_PAIR.match(text, second.quantity.end):
            continue  # "rose to B from A and to D from C", "fell to B from A and might reach D": no pair is A and D
        if _WORDS.search(between):  # "rose to B from A and income increased to D": the second change has its own pair
            continue
        words = _last_words(lead)
        if _DEPTH.match(text, second.quantity.end) or _maybe_range(text, first, second):
            continue
        if words is None or not _same_unit(first, second) or _RANKED.search(text, start, second.end + 60):
            continue
        if _TO_BEFORE_FROM.search(lead, words.end()):
            continue
        base = max(start, first.start - 130)
        span = Span(base + words.start(), base + words.end())
        yield _change(first, second, span, words, _sizes(text, claims, span, first.start))


#: Between the size of a change and the word for it: ``a 12 percent rise``, ``rose by 12 percent``.
_SIZE_BEFORE = re.compile(r"(?:[\s-](?!and\b|but\b|while\b|to\b|from\b|in\b|of\b)[a-z]+){0,3}\s?")
_SIZE_BEHIND = re.compile(r"(?:\s[a-z]+ly)?\s(?:(?:by|of)\s)?(?:[a-z]+\s){0,2}(?:[A-Z]{0,3}[$€£¥₹])?", re.IGNORECASE)


def _sizes(text: str, claims: Sequence[Claim], span: Span, limit: int) -> list[Claim]:
    """The figures that can be the size of a change: right in front of the word or right behind it."""
    return [
        claim
        for claim in claims
        if (claim.quantity.end <= span.start and _SIZE_BEFORE.fullmatch(text, claim.quantity.end, span.start))
        or (span.end <= claim.start < limit and _SIZE_BEHIND.fullmatch(text, span.end, claim.start))
    ]


#: A level that drops to a greater depth has dropped.
_DEPTH = re.compile(r"\s(?:below|deep|under|minus)\b")


def _maybe_range(text: str, first: Claim, second: Claim) -> bool:
    """``drop from 3 to 5 percent`` may be a drop by so much; only with both units written are they two levels."""
    one = text[first.quantity.start : first.quantity.end]
    return second.quantity.unit == "percent" and not re.search(r"%|per\s?cent|pct", one)


def _same_unit(first: Claim, second: Claim) -> bool:
    """In ``from A to B`` both count the same by construction; only the unit may tell them apart."""
    return (
        first.quantity.unit == second.quantity.unit and first.quantity.whole is None and second.quantity.whole is None
    )


def _last_words(lead: str) -> re.Match[str] | None:
    """The last word of change in front of ``from``, if no clause ends between the two."""
    matches = [
        match
        for match in _WORDS.finditer(lead)
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
    if re.search(r"\b(?:rang\w+|var\w+|anywhere|between)\b", lead[chosen[-1].end() :] if chosen else ""):
        return None
    if not chosen or any(is_verb(word) for word in re.findall(r"[a-z]+", lead[chosen[-1].end() :].lower())):
        return None
    return chosen[-1]


def _change(before: Claim, after: Claim, span: Span, words: re.Match[str], sizes: Sequence[Claim]) -> Change:
    factor = _factor(words.group("factor")) if words.group("factor") else None
    direction = "up" if words.group("up") else "down" if words.group("down") else None
    percent = next((c.quantity.interval for c in sizes if c.quantity.unit == "percent"), None)
    if percent is None:
        share = next((c.quantity for c in sizes if c.quantity.unit == "share" and c.quantity.whole is None), None)
        percent = share.interval.scaled(100) if share is not None else None
    amount = next((c.quantity.interval for c in sizes if c.quantity.unit == before.quantity.unit == "count"), None)
    if before.quantity.unit in ("percent", "points", "share"):
        percent = amount = None
    return Change(before, after, span, direction, factor, percent, amount if percent is None else None)


def _factor(written: str) -> str:
    word = written.lower().split()[-1]
    return {"doubling": "doubled", "trebled": "tripled"}.get(word, word)


def _backward(text: str, start: int, claims: Sequence[Claim], previous: Sequence[Claim]) -> Iterator[Change]:
    """``B, up from A`` and ``This was a decrease from A`` with B in the sentence before."""
    for position, before in enumerate(claims):
        base = max(start, before.start - 110)
        lead = text[base : before.start]
        match = _BACKWARD.search(lead)
        if match is None or _to_follows(text, before, claims) or _RANKED.search(text, start, before.end + 60):
            continue
        span = Span(base + match.start("words"), base + match.end("words"))
        after: Claim | None = None
        demonstrative = _DEMONSTRATIVE.match(text, start)
        earlier = [c for c in claims[:position] if c.quantity.end <= span.start and not c.compared]
        if demonstrative and demonstrative.end() > span.start - 40:
            mains = [c for c in previous if not c.compared and c.quantity.unit == before.quantity.unit]
            after = mains[0] if len(mains) == 1 else None
        elif earlier and earlier[-1].quantity.end + 60 >= span.start:
            after = earlier[-1]
        if after is None or not _alike(after, before):
            continue
        words = match_as_words(match)
        figures = [c for c in claims[:position] if c.quantity.end <= span.start]
        if demonstrative is None and any(
            _goes(words, before, c) for c in figures if c is not after and _alike(c, before)
        ):
            continue  # "15 percent, or nine points above the 7 percent it pays, and up from 10": not from 7
        sizes = [c for c in claims if span.start < c.start < span.end]
        yield _change(before, after, span, words, sizes)


def _goes(words: re.Match[str], before: Claim, after: Claim) -> bool:
    """Whether the word of change is true of the way to another figure, which may be the one that is meant."""
    one, two = before.quantity.interval, after.quantity.interval
    return one.below(two) if words.group("up") else two.below(one)


def _to_follows(text: str, before: Claim, claims: Sequence[Claim]) -> bool:
    position = claims.index(before)
    if position + 1 >= len(claims):
        return False
    following = claims[position + 1]
    return bool(_TO.search(text[before.quantity.end : following.start]))


def match_as_words(match: re.Match[str]) -> re.Match[str]:
    """The word of change inside a longer match."""
    words = _WORDS.search(match.group("words"))
    assert words is not None
    return words


_VERB_TO = re.compile(
    rf"\b(?:(?P<up>rose|grew|increased|climbed|jumped|surged|soared)|(?P<down>fell|dropped|decreased|declined|shrank|plunged|slumped)|(?P<factor>{_FACTOR}))(?:\s(?:by\s)?(?:about\s|nearly\s|almost\s|some\s)?[\d.,]{{1,9}}\s?(?:%|percent|per\scent))?\s(?:[a-z]+ly\s)?to\s(?:about\s|some\s|only\s|just\s|nearly\s|around\s)*$",
    re.IGNORECASE,
)


_FROM_BEHIND = re.compile(
    r"(?:\s(?:in|by|at\sthe\send\sof)\s[^.;,]{3,25})?,?\sfrom\s(?:about\s|some\s|only\s|nearly\s|around\s)*"
)


def _compared(text: str, start: int, claims: Sequence[Claim]) -> Iterator[Change]:
    """``fell to B, compared with A``."""
    for after, before in pairwise(claims):
        base = max(start, after.start - 60)
        words = _VERB_TO.search(text[base : after.start])
        between = text[after.quantity.end : before.start]
        if words is None or len(between) > 60 or not (_COMPARED.search(between) or _FROM_BEHIND.fullmatch(between)):
            continue
        if not _alike(after, before) or _RANKED.search(text, start, before.end + 60):
            continue
        span = Span(base + words.start(), base + words.end())
        sizes = [claim for claim in claims if span.start < claim.start < after.start]
        yield _change(before, after, span, words, sizes)
