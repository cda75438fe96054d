"""Binding a word of change to its two figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.changes import wording
from sourcelint.reading.intervals import Interval
from sourcelint.reading.phrases import is_verb

if TYPE_CHECKING:
    from sourcelint.reading.claims import Claim
    from sourcelint.reading.quantities import Quantity


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


#: An amount of money so many times smaller than the figure that it led to has lost its scale: ``$19.3 to $38 million``.
SCALED = 1_000.0
#: How far in front of ``up from`` the later figure may stand.
NEAR = 90
#: Two figures of one thing that lie further apart have lost a scale, or are of two things.
MOST_TIMES = 100.0


def changes_in(text: str, start: int, end: int, claims: Sequence[Claim], previous: Sequence[Claim]) -> Iterator[Change]:
    """The changes of one sentence; ``previous`` are the figures of the one before."""
    if len(claims) < 2 and not previous:
        return
    if not wording.WORDS.search(text, start, end):
        return
    bound: set[tuple[int, int, str | None]] = set()
    for change in (
        *_from_to(text, start, claims),
        *_backward(text, start, claims, previous),
        *_compared(text, start, claims),
        *_subject(text, start, claims),
        *_trailing(text, start, end, claims, previous),
    ):
        key = (change.before.start, change.after.start, change.direction)
        if key not in bound and not _crosses_zero(text, change) and not _is_aside(text, change):
            bound.add(key)
            yield _without_adjusted_size(text, change)


# --- what two figures must have in common --------------------------------------------------------------------


def _alike(first: Claim, second: Claim) -> bool:
    """Whether two figures count the same: unit, noun, and no narrower phrase on one side."""
    one, two = first.quantity, second.quantity
    if not _same_unit(first, second) or one.change or two.change:
        return False
    if one.money or two.money:
        return _per(one) == _per(two) or (second.omitted and not two.rate)
    if one.unit == two.unit and _per(one) != _per(two):
        return False
    named = one.unit == two.unit and not (one.unit == "percent" and first.omitted and second.omitted)
    if named and first.head != second.head and None not in (first.head, second.head):
        return False
    own, other = set(first.modifiers), set(second.modifiers)
    return own == other or first.omitted or second.omitted or own < other or other < own


def _per(quantity: Quantity) -> str:
    """What an amount is for each of, without its article: ``a share`` and ``per share`` are one."""
    return quantity.rate.split()[-1] if quantity.rate else ""


def _same_unit(first: Claim, second: Claim) -> bool:
    """In ``from A to B`` both count the same by construction; only a unit of its own may tell one apart."""
    one, two = first.quantity, second.quantity
    if one.whole is not None or two.whole is not None:
        return False
    smaller, larger = sorted((one.value, two.value))
    if smaller > 0 and larger > MOST_TIMES * smaller:
        return False
    return one.unit == two.unit or _without_unit(first, two) or _without_unit(second, one)


def _without_unit(claim: Claim, other: Quantity) -> bool:
    """``fell to 21,110 tonnes from 51,722``: a bare number stands for the amounts or measures beside it."""
    bare = claim.quantity.unit == "count" and (claim.omitted or claim.head is None) and not claim.quantity.rate
    return bare and other.unit not in ("percent", "points", "share", "times")


def _maybe_range(text: str, first: Claim, second: Claim) -> bool:
    """``drop from 3 to 5 percent`` may be a drop by so much; only with both units written are they two levels."""
    one = text[first.quantity.start : first.quantity.end]
    return second.quantity.unit == "percent" and not re.search(r"%|per\s?cent|pct", one)


def _crosses_zero(text: str, change: Change) -> bool:
    """Whether profits and losses, or signs, are near: less may then be more."""
    first, last = sorted((change.before, change.after), key=lambda claim: claim.start)
    for claim in (first, last):
        if text[max(0, claim.start - 1) : claim.start] in ("-", "−", "(") and claim.quantity.money:
            return True
        if text[max(0, claim.start - 1) : claim.start] == "−":
            return True
    near = text[max(0, min(first.start, change.span.start) - 60) : last.end + 40]
    return bool(wording.BELOW_ZERO.search(near) and wording.ABOVE_ZERO.search(near))


def _is_aside(text: str, change: Change) -> bool:
    """Whether a figure is only set aside, or the word of change is the noun of the figure: ``a $1 million gain``."""
    pair = (change.before, change.after)
    if any(wording.SET_ASIDE.search(text, max(0, claim.start - 40), claim.start) for claim in pair):
        return True
    between = text[change.after.quantity.end : change.span.start]
    return bool(wording.NAMED.fullmatch(between) and wording.NOUN.match(text, change.span.start))


def _without_adjusted_size(text: str, change: Change) -> Change:
    """The change, without a size that is organic, in constant currency or of comparable shops only."""
    if change.percent is None and change.amount is None:
        return change
    start = min(change.before.start, change.after.start, change.span.start)
    end = max(change.before.end, change.after.end, change.span.end)
    if not wording.ADJUSTED.search(text, max(0, start - 30), end + 30):
        return change
    return replace(change, percent=None, amount=None)


def _plain(between: str) -> str:
    """What stands between two figures, without the word that ends a period."""
    return wording.ENDING.sub(r"\1", between)


def _has_verb(between: str) -> bool:
    return any(is_verb(word) for word in re.findall(r"[a-z]+", between.lower()))


# --- the pairs -----------------------------------------------------------------------------------------------


def _from_to(text: str, start: int, claims: Sequence[Claim]) -> Iterator[Change]:
    """``fell from A to B``, with or without the size of the change."""
    for first, second in pairwise(claims):
        base = max(start, first.start - 130)
        lead = text[base : first.start]
        if not wording.FROM.search(lead) or not _is_way(text, first, second):
            continue
        words = _last_words(lead)
        if words is None or wording.RANKED.search(text, start, second.end + 60):
            continue
        if wording.TO_BEFORE_FROM.search(lead, words.end()):
            continue
        if words.group().lower() in ("up", "down") and _stands_before(first, claims, base + words.start()):
            continue  # 3 to 3.20, down from 3.35 to 3.75: the way leads from one range to another
        if first.quantity.unit == "percent" and words.group().lower() in wording.PLURALS:
            continue  # declines from 25 to 40 percent are so many declines
        span = Span(base + words.start(), base + words.end())
        yield _change(first, second, span, words, _sizes(text, claims, span, first.start))


def _stands_before(figure: Claim, claims: Sequence[Claim], at: int) -> bool:
    """Whether a figure of the same unit stands right in front of a word of change."""
    return any(c.quantity.unit == figure.quantity.unit and at - 60 <= c.quantity.end <= at for c in claims)


def _is_way(text: str, first: Claim, second: Claim) -> bool:
    """Whether two figures behind ``from`` are a way from one to the other: ``(from) A (in 2016) to B``."""
    between = _plain(text[first.quantity.end : second.start])
    if (
        not wording.TO.search(between)
        or wording.NO_WAY.search(between)
        or len(between) > 80
        or ";" in between
        or _has_verb(between)
    ):
        return False
    # "rose to B from A and to D from C", "fell to B from A and might reach D": no pair is A and D
    if wording.CLAUSE.search(between) or wording.LINKED.search(between) or wording.WORDS.search(between):
        return False
    if wording.OWN_PAIR.match(text, second.quantity.end) or wording.DEPTH.match(text, second.quantity.end):
        return False
    return _same_unit(first, second) and not _maybe_range(text, first, second)


def _backward(text: str, start: int, claims: Sequence[Claim], previous: Sequence[Claim]) -> Iterator[Change]:
    """``B, up from A`` and ``This was a decrease from A`` with B in the sentence before."""
    for position, before in enumerate(claims):
        base = max(start, before.start - 110)
        lead = text[base : before.start]
        match = wording.BACKWARD.search(lead) if wording.LEADS.search(lead) else None
        if match is None or _to_follows(text, before, claims) or wording.TO_FIGURE.search(match.group("words")):
            continue
        if wording.RANKED.search(text, start, before.end + 60):
            continue
        span = Span(base + match.start("words"), base + match.end("words"))
        demonstrative = wording.DEMONSTRATIVE.match(text, start)
        words = _inner_words(match)
        if demonstrative and demonstrative.end() > span.start - 40:
            after = _meant(before, previous)
        elif clause := wording.THIS.search(text, base, span.start):
            after = _first(before, [claim for claim in claims[:position] if claim.quantity.end <= clause.start()])
        else:
            after = _nearest(before, claims[:position], span, words)
        if after is not None:
            yield _change(before, after, span, words, _sizes(text, claims, span, before.start))


def _nearest(before: Claim, claims: Sequence[Claim], span: Span, words: re.Match[str]) -> Claim | None:
    """The later figure of ``B, up from A``: the one right in front, unless the word fits another one instead."""
    figures = [claim for claim in claims if claim.quantity.end <= span.start]
    earlier = [claim for claim in figures if not claim.compared]
    # $946 million, or 75 cents a share, down from $794 million
    alike = [claim for claim in earlier if claim.quantity.unit == before.quantity.unit] or earlier
    if not alike or alike[-1].quantity.end + NEAR < span.start or not _alike(alike[-1], before):
        return None
    # "15 percent, or nine points above the 7 percent it pays, and up from 10": not from 7
    others = [claim for claim in figures if claim is not alike[-1] and _alike(claim, before)]
    return None if any(_goes(words, before, claim) for claim in others) else alike[-1]


def _meant(before: Claim, previous: Sequence[Claim]) -> Claim | None:
    """What ``This was a decrease from 188 forced labour victims`` speaks of: the one figure, or the one of its kind."""
    mains = [c for c in previous if not c.compared and c.quantity.unit == before.quantity.unit]
    if len(mains) > 1:
        mains = [c for c in mains if c.head == before.head and c.modifiers == before.modifiers and not c.omitted]
    return mains[0] if len(mains) == 1 and _alike(mains[0], before) else None


def _first(before: Claim, claims: Sequence[Claim]) -> Claim | None:
    """What ``…; this represented an increase from 353`` speaks of: the first figure, if it is the largest."""
    mains = [c for c in claims if not c.compared and c.quantity.unit == before.quantity.unit and not c.quantity.rate]
    if not mains or not _same_unit(mains[0], before) or before.quantity.rate:
        return None
    return mains[0] if all(c.quantity.value <= mains[0].quantity.value for c in mains) else None


def _goes(words: re.Match[str], before: Claim, after: Claim) -> bool:
    """Whether the word of change is true of the way to another figure, which may be the one that is meant."""
    one, two = before.quantity.interval, after.quantity.interval
    return one.below(two) if words.group("up") else two.below(one)


def _to_follows(text: str, before: Claim, claims: Sequence[Claim]) -> bool:
    position = claims.index(before)
    if position + 1 >= len(claims):
        return False
    between = text[before.quantity.end : claims[position + 1].start]
    if wording.CLAUSE.search(between) or wording.LINKED.search(between) or wording.WORDS.search(between):
        return False  # fell to B from A, but sales of the other rose to C
    return bool(wording.TO.search(between))


def _compared(text: str, start: int, claims: Sequence[Claim]) -> Iterator[Change]:
    """``fell to B, compared with A``; ``fell by 12 percent to B in 2018 from A``."""
    for after, before in pairwise(claims):
        base = max(start, after.start - 80)
        lead = text[base : after.start]
        words = wording.VERB_TO.search(lead) if wording.LEADS.search(lead) else None
        if words is None or wording.RANKED.search(text, start, before.end + 60) or not _alike(after, before):
            continue
        between = _plain(text[after.quantity.end : before.start])
        sizes = [c for c in claims if base + words.start() < c.start < after.start]
        if wording.COMPARED.search(between) and len(between) <= 60:
            if sizes:
                continue  # rose by 2,000 in the month to 436,500, compared with 470,700 a year before
        elif (
            not (
                wording.FROM_BEHIND.fullmatch(between)
                or wording.FROM_BEHIND.fullmatch(_plain(text[after.end : before.start]))
            )
            or _has_verb(_plain(text[after.end : before.start]))
            or _to_follows(text, before, claims)
        ):
            continue
        span = Span(base + words.start(), base + words.end())
        yield _change(before, after, span, words, sizes)


def _subject(text: str, start: int, claims: Sequence[Claim]) -> Iterator[Change]:
    """``sales of B grew 12 percent from A``."""
    for position, before in enumerate(claims):
        base = max(start, before.start - 90)
        lead = text[base : before.start]
        words = wording.VERB_FROM.search(lead) if wording.LEADS.search(lead) else None
        if words is None or _to_follows(text, before, claims):
            continue
        span = Span(base + words.start("words"), base + words.end("words"))
        earlier = [claim for claim in claims[:position] if claim.quantity.end <= span.start]
        if len(earlier) != 1 or earlier[0].compared or not _alike(earlier[0], before):
            continue
        if (
            wording.COMPARED.search(text[max(start, earlier[0].start - 40) : earlier[0].start])
            or span.start - earlier[0].quantity.end > 60
        ):
            continue
        gap = _plain(text[earlier[0].quantity.end : span.start])
        if _has_verb(gap) or re.search(r"[;:]|,\s(?:and|but|while|which)\b|\b(?:that|who)\b", gap):
            continue
        sizes = [claim for claim in claims if span.start < claim.start < span.end]
        yield _change(before, earlier[0], span, words, sizes)


def _trailing(text: str, start: int, end: int, claims: Sequence[Claim], previous: Sequence[Claim]) -> Iterator[Change]:
    """``B, compared with A in 1999, a 10-percent decrease``; ``from A to B, an increase of 40``."""
    first = claims[0]
    if wording.THIS_COMPARED.fullmatch(text[start : first.start]) and (meant := _meant(first, previous)):
        words = wording.TRAILING.match(text, first.quantity.end, end) or wording.TRAILING.match(text, first.end, end)
        if words is not None:
            span = Span(words.start("words"), words.end("words"))
            sizes = [c for c in claims[1:] if first.end <= c.start and c.quantity.end <= words.end()]
            yield _change(first, meant, span, words, sizes)
    for first, second in pairwise(claims):
        words = wording.TRAILING.match(text, second.quantity.end, end) or wording.TRAILING.match(text, second.end, end)
        if words is None or wording.RANKED.search(text, start, second.end + 60):
            continue
        between = text[first.quantity.end : second.start]
        if wording.COMPARED.search(between) and len(between) <= 100 and _alike(first, second):
            before, after = second, first
        elif wording.FROM.search(text[max(start, first.start - 60) : first.start]) and _is_way(text, first, second):
            before, after = first, second
        else:
            continue
        span = Span(words.start("words"), words.end("words"))
        sizes = [claim for claim in claims if second.end <= claim.start and claim.quantity.end <= words.end()]
        yield _change(before, after, span, words, sizes)


# --- the words and the size ----------------------------------------------------------------------------------


def _last_words(lead: str) -> re.Match[str] | None:
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
    return None if not chosen or _has_verb(_plain(lead[chosen[-1].end() :])) else chosen[-1]


def _inner_words(match: re.Match[str]) -> re.Match[str]:
    """The word of change inside a longer match."""
    words = wording.WORDS.search(match.group("words"))
    assert words is not None
    return words


def _sizes(text: str, claims: Sequence[Claim], span: Span, limit: int) -> list[Claim]:
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


def _change(before: Claim, after: Claim, span: Span, words: re.Match[str], sizes: Sequence[Claim]) -> Change:
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
