"""The items of a list: coordinated figures of one unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sourcelint.reading.divisions.marks import behind, governed

if TYPE_CHECKING:
    from sourcelint.reading.claims import Claim

#: Measures whose unit goes without saying behind the first figure.
_EXTENTS = frozenset(["km²", "miles²", "ha", "acres", "km", "miles", "t", "tons", "MW", "GW", "GWh", "TWh"])
#: What does not stand between two items of one list.
_BREAKING = re.compile(
    r"\b(?:compared|versus|up\sfrom|down\sfrom|against|including|of\swhom|of\swhich|which\s(?:is|was|are|were)|each|with\s(?:an?|the|just|only|another))\b"
    r"|,\swith\s"
)


#: A full stop, not that of an abbreviation in mid-sentence (Acme Inc. in 2013).
_STOP = re.compile(r"\.\s(?![a-z])")


def _is_bare(claim: Claim, unit: str) -> bool:
    """Whether a number without a noun goes on counting a measure: ``1,240 km², of which 1,190 is land``."""
    return claim.quantity.unit == "count" and (claim.head is None or claim.partitive) and unit in _EXTENTS


def members(text: str, claims: Sequence[Claim], closers: str, unit: str, name: str) -> tuple[Claim, ...] | None:
    """The items of a list: coordinated claims of one unit up to what closes it."""
    parts: list[Claim] = []
    for position, claim in enumerate(claims):
        if parts:
            gap = text[behind(claims[position - 1]) : claim.start]
            whole_gap = text[parts[-1].quantity.end : claim.start]
            if any(char in whole_gap for char in (*closers, ":")) or _STOP.search(whole_gap) or len(gap) > 160:
                break
            depth = whole_gap.count("(") - whole_gap.count(")")
            if depth < 0:
                break
            if depth > 0:
                continue  # (28 here, nine from abroad (four mild and five severe cases), and one more)
            if governed(gap):
                continue
            if _BREAKING.search(whole_gap) or claim.compared != parts[-1].compared:
                break
        elif position and governed(text[behind(claims[position - 1]) : claim.start]):
            continue  # including $6.6 million for 109,000 services
        if claim.quantity.unit == unit or _is_bare(claim, unit):
            parts.append(claim)
        elif claim.quantity.unit == "percent":
            break
    return tuple(parts) if parts else None
