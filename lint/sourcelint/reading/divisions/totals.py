"""Totals behind their parts: ``48 farms and 12 mills, 60 sites in all``; ``44 and 18, for a total of 62``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sourcelint.reading.divisions.division import Division
from sourcelint.reading.divisions.marks import JOINING, UNRECKONED_REST, governed

if TYPE_CHECKING:
    from sourcelint.reading.claims import Claim

_TOTAL_BEFORE = re.compile(
    r"""(?:\bfor\s|\bmaking\s|\bgiving\s|\bbringing\s|\bwith\s|\bin\s)?(?:the\s|a\s)?(?:combined\s|grand\s|overall\s)?
        \btotal(?:l?ing|l?ed|s)?\s(?:of\s|to\s|number\sto\s)?(?:about\s|approximately\s|some\s)?$
    |(?<!before\s)(?<!after\s)(?<!while\s)(?<!when\s)\bmaking\s(?:it\s)?$
    |\b(?:in\sall|altogether),?\s$
    |\bor\s$(?<=,\sor\s)""",
    re.IGNORECASE | re.VERBOSE,
)
_TOTAL_AFTER = re.compile(r"(?:\s\w+){0,3}?\s(?:in\sall|in\stotal|altogether|all\stold|combined)\b", re.IGNORECASE)
#: Whoever had both is counted once: ``2,374 fell ill and 453 died (2,460 total combined events)``.
_COMBINED = re.compile(r"(?:\s\w+){0,2}?\s(?:combined|composite)\b", re.IGNORECASE)
#: What the parts are some of: ``5 million and 6 million out of the total``.
_OUT_OF = re.compile(r"\bof\s(?:the|its|their)\s(?:\w+\s)?total\b", re.IGNORECASE)
#: ``holds 40 of these and 60 of those, and total 120``: of what they come to otherwise.
_TOTAL_OF_MORE = re.compile(r"\band\stotal\s$")
#: A verb between the parts and the number: it is the object of what they did, not their sum.
_ACTING = re.compile(
    r"\b(?:who|which|that|represent\w*|cover\w*|involv\w*|span\w*|serv\w*|across|played|scored|won|made\sup|produced|employed|received|had|have|has|were|was"
    r"|with\s(?!a\stotal))\b"
    r"|\b(?!mak|total|bring|giv|add|reach|yield)[a-z]+ing\s(?:an?|the)\s(?:\w+\s)?total\b"
)


#: In front of a number that is a part of the one before it, and none beside it.
_NESTED = re.compile(r"\b(?:of|among)\s(?:which|whom|them|these|those)\b|\bincluding\b", re.IGNORECASE)


def totalled(text: str, claims: Sequence[Claim]) -> Iterator[Division]:
    """The divisions of a sentence whose whole stands behind its parts."""
    for position, whole in enumerate(claims):
        if position < 2 or whole.quantity.unit in ("percent", "points", "share") or not whole.quantity.statistical:
            continue
        before = text[claims[position - 1].quantity.end : whole.start]
        if len(before) > 70 or ";" in before or ". " in before or _ACTING.search(before):
            continue
        if not _is_total(text, whole, before):
            continue
        parts = _parts(text, claims, position)
        if len(parts) < 2 or text.count("(", parts[0].start, parts[-1].start) != text.count(
            ")", parts[0].start, parts[-1].start
        ):
            continue  # one of them stands in a bracket, and the other does not
        if not JOINING.search(text[parts[-2].quantity.end : parts[-1].start]):
            continue
        named = whole.head is not None and not whole.quantity.money
        if named and any(c.head == whole.head and c not in parts for c in claims[:position]):
            continue
        if whole.quantity.high < max(part.quantity.low for part in parts):
            continue  # 21 learners and five helpers, a total of nine departments
        if len({part.dating.label for part in (*parts, whole) if part.dating is not None}) > 1:
            continue
        closed = not UNRECKONED_REST.search(text, parts[0].start, whole.start)
        exclusive = _COMBINED.match(text, whole.quantity.end) is None
        yield Division(whole, parts, whole.quantity.unit, "total", closed and exclusive, exclusive, True)


def _is_total(text: str, whole: Claim, before: str) -> bool:
    """Whether the words around a number say that it is the sum of those in front of it."""
    if _OUT_OF.search(before) or _TOTAL_OF_MORE.search(before):
        return False
    if _TOTAL_BEFORE.search(before) and re.search(r"[,—–(]|\b(?:and|making|totall?ing|for\sa)\b", before):
        return True
    return bool(_TOTAL_AFTER.match(text, whole.quantity.end) and re.search(r"[,—–(]\s?(?:or\s)?$", before))


def _parts(text: str, claims: Sequence[Claim], position: int) -> tuple[Claim, ...]:
    """The list in front of a total, read from its end."""
    whole = claims[position]
    parts: list[Claim] = []
    for index in range(position - 1, -1, -1):
        part = claims[index]
        lead = text[claims[index - 1].quantity.end if index else max(0, part.start - 60) : part.start]
        if part.quantity.unit != whole.quantity.unit or part.compared != whole.compared:
            break
        if part.quantity.whole is not None:
            break
        if index and ";" in text[part.quantity.end : (parts[0].start if parts else whole.start)]:
            break
        if index and (governed(lead) or _NESTED.search(lead)):
            return ()
        parts.insert(0, part)
        if not re.search(r"(?:,|\band|&|\bplus)\s(?:\w+\s){0,4}$", lead):
            break
    return tuple(parts)
