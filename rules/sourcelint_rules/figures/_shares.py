"""How a share, its number and its whole stand beside each other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor

from sourcelint.reading.claims import Claim
from sourcelint.reading.intervals import Interval
from sourcelint.reading.phrases import BREAKERS, PREPOSITIONS, is_verb
from sourcelint.reading.quantities import Quantity

from ._pairs import is_plain_share
from ._wholes import SHARES, of_another

_BRACKETED = re.compile(r"(?:\s[^.;:()]{1,70})?\s\((?:[nN]\s?=\s?)?")

#: Between a share and a ratio with a stroke: ``70.5% (43/61)``, ``(70.5%, 43/61)``.
_SLASHED = re.compile(rf"{_BRACKETED.pattern}|\s?[(\[,;:=]\s?")

#: Words behind which something else than the fraction is measured: two thirds say that they are not too (37%) …
_SAYING = BREAKERS - PREPOSITIONS - {"or", "that", "those", "these", "this", "who", "about"} | frozenset(
    "say says think thinks believe believe want feel see support oppose favor favour agree".split()
)


def of_the_same(between: str) -> bool:
    """Whether nothing but a noun phrase stands between a fraction in words and its percentage."""
    words = re.findall(r"[a-z’'-]+", between.lower())
    if words[:1] == ["of"] and {"percent", "per"} & set(words):
        return False  # one quarter of one percent (0.25%)
    return "as" not in words and not any(word in _SAYING or is_verb(word) for word in words)


_OF_WHICH_BETWEEN = re.compile(
    r"[^.;:()\d]{0,60}?,?\s(?:(?:of|among)\s(?:which|whom|them)|includ(?:ing|ed|es))\s(?:only\s|some\s|about\s)?(?:[A-Z]{0,3}[$€£¥₹]\s?)?$"
)
_OF_WHICH_BEHIND = re.compile(r"\s(?:of|among)\s(?:which|whom|them)\s\($")


def shares_of_which(text: str, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim, Quantity]]:
    """``5,200 calls, of which 1,820 (35%)``, ``5,200 calls, 1,820 of which (35%)``: share, number and whole."""
    for whole, part, share in zip(claims, claims[1:], claims[2:], strict=False):
        if not is_plain_share(share) or whole.compared:
            continue
        if whole.quantity.whole is not None or not _counts_alike(whole.quantity, part.quantity):
            continue
        between, beside_it = text[whole.quantity.end : part.start], text[part.quantity.end : share.start]
        in_front = _OF_WHICH_BETWEEN.fullmatch(between) and _IN_BRACKET.fullmatch(beside_it)
        behind = _ASIDE.fullmatch(between) and _OF_WHICH_BEHIND.fullmatch(beside_it)
        told_with_or = _OF_WHICH_BETWEEN.fullmatch(between) and _OR.fullmatch(beside_it)
        if not told_with_or and not ((in_front or behind) and text.startswith(")", share.quantity.end)):
            continue
        if not of_another(claims, whole, part, share):
            yield share, part, whole.quantity


_OR = re.compile(r"(?:\s[a-z]+){0,2},\sor\s(?:about\s|nearly\s|some\s)?$")
_IN_BRACKET, _ASIDE = (
    re.compile(r"(?:\s[a-z]+){0,2}\s\($"),
    re.compile(r"[^.;:()\d]{0,60}?,\s(?:[A-Z]{0,3}[$€£¥₹]\s?)?"),
)


def _counts_alike(whole: Quantity, part: Quantity) -> bool:
    """Whether two figures have one unit, which is no share."""
    return whole.unit == part.unit and whole.unit not in SHARES


def shares_in_front(text: str, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim, Quantity]]:
    """``44 percent of the victims (331 of 759)``: shares with their numbers in brackets behind them, and the whole."""
    for share, part in pairwise(claims):
        whole = part.quantity.whole
        if not is_plain_share(share) or whole is None:
            continue
        closing, between = text[part.quantity.end : part.quantity.end + 1], text[share.quantity.end : part.start]
        if part.quantity.unit != "count" or closing not in (tuple(")],;") if part.quantity.slashed else ")"):
            continue
        if whole.low > 0 and (_SLASHED if part.quantity.slashed else _BRACKETED).fullmatch(between):
            yield share, part, whole
    for first, second, part in zip(claims, claims[1:], claims[2:], strict=False):
        if (
            part.quantity.unit != "count"
            or part.quantity.whole is not None
            or not text.startswith(")", part.quantity.end)
        ):
            continue
        if is_plain_share(first) and _OF_ALL.fullmatch(text[first.quantity.end : second.start]):
            share, whole, gap = first, second.quantity, text[second.quantity.end : part.start]
        elif is_plain_share(second) and _OPENED.search(text, max(0, first.start - 24), first.start):
            share, whole, gap = second, first.quantity, text[second.quantity.end : part.start]
        else:
            continue
        if whole.unit == "count" and whole.low >= part.quantity.high and _BRACKETED.fullmatch(gap):
            yield share, part, whole


#: Between a share and its whole: ``35 percent of the 412 shops (144)``; in front of a whole that opens a sentence.
_OF_ALL = re.compile(r"\sof\s(?:the\s|these\s|those\s|all\s|its\s|their\s)?")
_OPENED = re.compile(r"\b(?:Of|Among)\s(?:the\s|these\s|those\s|its\s)?$")


#: A fraction in words may be so far from the percentage beside it, as a share of it.
ROUGHLY = 0.2
#: A share that is only about right may be so much further off beside its number.
LOOSELY = 0.1
#: A stated share that is further off than this multiple is seldom a slip of the pen: it is a share of another whole.
SLIP = 1.5
#: Up to here ``five out of six`` is a fraction in words, and above a count; of these it is one in digits as well.
SMALL, SIMPLE = 12, (2, 3, 4, 5, 10)


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A stated share, the computed one (both in percent), the whole, and whether they lie too far apart for a slip."""

    stated: float
    computed: float
    whole: float
    far: bool


def mismatch(part: Claim, share: Claim, whole: Interval) -> Mismatch | None:
    """What a share is instead of the quotient of its number and whole; None where rounding explains the difference."""
    quotient = part.quantity.interval.over(whole)
    stated = _as_stated(share)
    if share.quantity.whole is not None:
        stated = Interval(stated.low / share.quantity.whole.value, stated.low / share.quantity.whole.value)
    if share.quantity.unit != "percent":
        stated = Interval(stated.low * 95, stated.high * 105)
    if share.quantity.exactness == "about":
        stated = Interval(stated.low * (1 - LOOSELY), stated.high * (1 + LOOSELY))  # ~50% (8/15)
    told = part.quantity.whole is not None
    if told and (whole.high in SIMPLE or (part.quantity.form == "words" and whole.high <= SMALL)):
        stated = Interval(stated.low * (1 - ROUGHLY), stated.high * (1 + ROUGHLY))  # five out of six (86 percent)
    if quotient is None or quotient.low > 1 or quotient.scaled(100).meets(stated):
        return None  # more than all of it: of another whole
    size = (whole.low + whole.high) / 2 if whole.bounded else whole.low
    computed = 100 * part.quantity.value / size
    middle = round((stated.low + stated.high) / 2, 3) if stated.bounded else share.quantity.value
    return Mismatch(middle, computed, size, not stated.meets(Interval(computed / SLIP, computed * SLIP)))


def _as_stated(share: Claim) -> Interval:
    """What a stated share may be; the naught of 65.80 may have been put there by a program that knew 65.8."""
    value, grain = share.quantity.value, share.quantity.grain
    if not 0 < grain < 0.1 or share.quantity.exactness != "exact" or round(value / grain) % 10:
        return share.quantity.interval
    return Interval(value - 5 * grain, value + 5 * grain)


def cut_off(computed: float, share: Claim) -> bool:
    """Whether a share is its quotient with the further digits cut off instead of rounded: 18.75 as 18."""
    grain = share.quantity.grain
    return (
        share.quantity.unit == "percent"
        and grain > 0
        and floor(computed / grain) == round(share.quantity.value / grain)
    )


def as_written(value: float, share: Claim) -> str:
    """A stated share with the digits that the text gives it: 18.0 is more than 18."""
    return f"{value:.1f}" if 0.05 < share.quantity.grain < 1 else f"{value:g}"
