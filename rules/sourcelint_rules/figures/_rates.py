"""Rates told by their name: ``2,417 cases and 209 deaths (case fatality rate 8.6%)``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sourcelint.reading.claims import Claim
from sourcelint.reading.divisions.of_these import opens
from sourcelint.reading.intervals import Interval
from sourcelint.reading.quantities import Quantity

from ._pairs import is_plain_share

#: What is no share of what was counted: it grows, is paid, or has its own whole.
_OTHER = (
    r"(?!growth|interest|inflation|unemployment|tax|discount|exchange|increase|birth|attrition|annual|average|mean|median"
    r"|overall|national|total)"
)
_RATE = rf"(?:{_OTHER}[A-Za-z-]+\s){{0,3}}(?:rate|ratio|turnout|CFR)"
_BEHIND = re.compile(
    rf"[^.;:()\d]{{0,60}}?(?:,\s(?:(?:for|giving|yielding|with|which\sis|which\smeans)\s)?(?:an?|the)\s{_RATE}\sof\s|"
    rf"\s[(\[](?:an?\s)?{_RATE}(?:\sof|\swas|\sis)?\s?[:=,]?\s?)$"
)
_TOGETHER = re.compile(
    r"(?:\s[a-z-]+){1,5}?,?\s(?:and|with|including|of\s(?:which|whom)|resulting\sin|leading\sto)\s(?:the\s)?"
)

#: So many numbers on each side may be what a rate is of.
_NEAR = 8


def rates(text: str, start: int, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim, Quantity]]:
    """Share, number and whole of the rates of a sentence that begins at ``start`` and that no reading explains."""
    for at, (whole, part, share) in enumerate(zip(claims, claims[1:], claims[2:], strict=False)):
        if not is_plain_share(share) or {whole.quantity.unit, part.quantity.unit} != {"count"} or whole.compared:
            continue
        if part.quantity.whole is not None or not _BEHIND.fullmatch(text[part.quantity.end : share.start]):
            continue
        between = text[whole.quantity.end : part.start]
        opened = opens(text, start, whole) and not re.search(r"[.;:()]", between)
        if not (opened or _TOGETHER.fullmatch(between)) or whole.quantity.low < part.quantity.high:
            continue
        near = claims[max(0, at - _NEAR) : at + _NEAR]
        if not any(reading.meets(share.quantity.interval) for reading in _readings(near)):
            yield share, part, whole.quantity


def _readings(claims: Sequence[Claim]) -> Iterator[Interval]:
    """What a rate may be of the numbers of its sentence: those of them, all others, or of both together."""
    counts = [claim.quantity for claim in claims if claim.quantity.unit == "count"]
    for one in counts:
        for other in counts:
            if other is one or other.low <= 0:
                continue
            quotient = one.interval.over(other.interval)
            if quotient is None:
                continue
            yield quotient.scaled(100)
            yield Interval(100 - 100 * quotient.high, 100 - 100 * quotient.low)
            yield Interval(100 * one.low / (one.low + other.high), 100 * one.high / (one.high + other.low))
