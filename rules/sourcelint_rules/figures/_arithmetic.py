"""How the rules of this family show numbers and sums."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import inf
from typing import Any

from sourcelint import Document, Effect, Severity, Span
from sourcelint.reading.claims import Claim
from sourcelint.reading.divisions import Division

#: What the last part of a list still belongs to: up to a sign, a comparison or a period.
_LABEL_END = re.compile(
    r"[.,;:()—–\n]|\s(?:in|by|since|during)\s(?:1[5-9]|20)\d\d|\s(?:compared|according|respectively)\b"
)
_REACH = 70


#: How a finding is weighed whose list is only probably a division: said, and left in.
DOUBTFUL: dict[str, Any] = {"severity": Severity.WARNING, "effect": Effect.NOTE}


def plain(value: float) -> float | int:
    """A number for ``data``: whole ones as integers."""
    return int(value) if value == int(value) else round(value, 6)


def shown(value: float) -> str:
    """A number for a message, with separators."""
    return f"{value:,.0f}" if value == int(value) else f"{round(value, 6):,}"


def terms(claims: Iterable[Claim]) -> str:
    """The parts as a sum: ``78 + 19 + 9``."""
    return " + ".join(shown(claim.quantity.value) for claim in claims)


def sum_of(claims: Iterable[Claim]) -> float | int:
    """The sum of the parts as written."""
    return plain(sum(claim.quantity.value for claim in claims))


def sum_data(stated: float, parts: Iterable[float]) -> dict[str, Any]:
    """A total and its parts as ``data`` and messages show them."""
    values = [plain(value) for value in parts]
    found = plain(sum(values))
    return {
        "total": plain(stated),
        "parts": values,
        "sum": found,
        "difference": plain(found - stated),
        "terms": " + ".join(shown(value) for value in values),
        "sum_shown": shown(found),
        "total_shown": shown(stated),
    }


def rounding_of(division: Division) -> float | int:
    """How far the rounding of whole and parts can move the sum from the whole."""
    width = sum(p.quantity.high - p.quantity.low for p in division.parts if p.quantity.high < inf)
    if division.whole is not None and division.whole.quantity.high < inf:
        width += division.whole.quantity.high - division.whole.quantity.low
    return plain(round(width / 2, 6))


def list_span(document: Document, division: Division) -> Span:
    """From the first part to the end of what the last one stands for."""
    span = division.span
    limit = min(span.end + _REACH, document.sentences[division.parts[-1].sentence].end)
    end = _LABEL_END.search(document.text, span.end, limit)
    stop = end.start() if end is not None else limit
    while stop > span.end and document.text[stop - 1].isspace():
        stop -= 1
    return Span(span.start, max(span.end, stop))


def part_spans(division: Division) -> list[tuple[Span, str]]:
    """The parts, and the whole in front of them, as related places."""
    spans = [] if division.whole is None else [(division.whole.span, "the whole")]
    return spans + [(part.span, "a part") for part in division.parts]
