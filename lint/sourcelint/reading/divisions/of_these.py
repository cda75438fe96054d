"""The whole in the sentence before: ``Of these, 34 were women and 16 men``; or in front: ``Of the 50 staff, …``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sourcelint.reading.contexts.apparatus import is_group_size
from sourcelint.reading.divisions.division import Division
from sourcelint.reading.divisions.kinds import (
    are_opposites,
    exclude_each_other,
    labels_of,
    leave_nothing_out,
    same_thing,
)
from sourcelint.reading.divisions.marks import MULTIPLE, UNRECKONED_REST, governed
from sourcelint.reading.divisions.parallel import are_dealt_out, are_parallel, are_taken_once
from sourcelint.reading.divisions.rests import has_rest
from sourcelint.reading.phrases import stem

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.claims import Claim

#: In front of a sentence: the heading of a part of an abstract, ``Results`` or ``RESULTS:``.
_HEADING = r"(?:(?-i:(?:[A-Z][A-Za-z]*\s){0,2}[A-Z][A-Za-z]+:?\s(?=Of\s|Among\s|Out\sof|From\s)))?"
_OPENS = re.compile(
    rf"\W{{0,2}}{_HEADING}(?:Of|Among|Out\sof)\s(?:these|those|them|(?:the|this)\stotal(?!\s(?:number|of)\b)|this\snumber|which|whom)\b",
    re.IGNORECASE,
)
_OPENS_NAMED = re.compile(
    rf"\W{{0,2}}{_HEADING}(?:(?:Of|Among|Out\sof)\s(?:the\s|these\s|those\s|its\s|all\s|(?:a|the)\stotal\sof\s)?"
    r"(?:remaining\s|other\s|total\s)?|From\sa\stotal\sof\s)$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r";|\b(?:including|that|which|where|when|since|because|while(?!\sthe\s(?:rest|remain\w+|others?)\b))\b"
)


def of_these(text: str, start: int, end: int, claims: Sequence[Claim], previous: Sequence[Claim]) -> Iterator[Division]:
    """The division of a sentence that opens with what it divides; ``previous`` are the claims of the one before."""
    counts = [claim for claim in claims if _counts(claim)]
    yield from _clauses(text, start, end, counts)
    whole: Claim | None = None
    if _OPENS.match(text, start, end):
        whole = told_before(text, start, previous)
    elif claims and opens(text, start, claims[0]) and claims[0].quantity.unit == "count":
        whole = claims[0]
        counts = counts[1:] if counts and counts[0] is whole else counts
    else:
        whole = _gone_on_with(text, start, end, counts, previous)
    if whole is None:
        return
    parts = _parts(text, start, counts)
    if not parts:
        return
    like = all(same_thing(whole, part) for part in parts)
    inner = text[start : min(end, parts[-1].end + 60)]
    rest = len(parts) > 1 and _THE_REST.search(text, start, parts[-1].start) is not None
    labels = labels_of(text, parts, end)
    left_over = len(parts) > 1 and _LEAVING.search(text, parts[-2].end, parts[-1].start) is not None
    opposed, parallel = are_opposites(text, parts, end), are_parallel(labels)
    rest = rest or has_rest(text, parts, labels)
    parallel = parallel or are_taken_once(labels) or left_over
    exclusive = len(parts) > 1 and (rest or opposed or parallel) and not MULTIPLE.search(inner)
    closed = (
        exclusive
        and (rest or leave_nothing_out(text, parts, end) or left_over or are_dealt_out(labels))
        and not UNRECKONED_REST.search(text[start:end])
    )
    if like or (closed and (left_over or len(parts) > 2)):  # Of the 130 convictions, 68 people were convicted of …
        yield Division(whole, parts, "count", "leaving" if left_over else "of", closed, exclusive, like)


def opens(text: str, start: int, claim: Claim) -> bool:
    """Whether a sentence opens with a number that it divides: ``Of the 66 boats, …``."""
    return _OPENS_NAMED.fullmatch(text[start : claim.start]) is not None


def is_size(document: Document, claim: Claim) -> bool:
    """Whether a number that is no figure by itself is the size of a group (``n = 62``), or what a sentence divides."""
    if claim.quantity.reason == "apparatus":
        return is_group_size(document.text, claim.start)
    start = document.sentences[claim.sentence].start
    return claim.quantity.reason == "reference" and opens(document.text, start, claim)


def opens_with_these(text: str, start: int, claim: Claim) -> bool:
    """Whether nothing but ``Of these`` stands in front of the first number of a sentence."""
    opened = _OPENS.match(text, start, claim.start)
    return opened is not None and text[opened.end() : claim.start].strip(" ,") == ""


def told_before(text: str, start: int, previous: Sequence[Claim]) -> Claim | None:
    """The count of the sentence before that ``Of these`` means: the only one, or what ``Of these boats`` names."""
    mains = [claim for claim in previous if _counts(claim) and claim.quantity.statistical]
    return mains[0] if len(mains) == 1 else _named(text, start, mains)


_SUBJECT = re.compile(r"(?:\s[a-z][\w-]*){0,2}?\s(?:were|was|had|are|have|came|went|could|did)\s")


def _gone_on_with(text: str, start: int, end: int, counts: Sequence[Claim], previous: Sequence[Claim]) -> Claim | None:
    """The figure of the sentence before that one goes on to divide: ``They tried 40 cases. Thirty were closed, …``."""
    mains = [claim for claim in previous if _counts(claim) and claim.quantity.statistical]
    if len(mains) != 1 or len(counts) < 2 or counts[0].start != start or len(previous) > len(mains):
        return None
    if not _SUBJECT.match(text, counts[0].quantity.end) or mains[0].omitted:
        return None
    parts = _parts(text, start, counts)
    if any(mains[0].quantity.interval.below(part.quantity.interval) for part in parts):
        return None
    labels = labels_of(text, parts, end)
    alike = are_parallel(labels) and all(same_thing(mains[0], part) for part in parts)
    if not alike or not (are_dealt_out(labels) or counts[0].counted_by == "sentence-before"):
        return None
    return mains[0]


#: ``Of 130 pupils, one was ill, leaving 129``: what is taken off and what is left make the whole.
_LEAVING = re.compile(r"\b(?:leaving|left)\s(?:\w+\s){0,2}$")
_THE_REST = re.compile(r"\bthe\s(?:remaining|other)\s$", re.IGNORECASE)
_SEMICOLON = re.compile(r";\s(?:and\s)?")
_WERE = re.compile(r"\s(?:were|was|are)\b")


def _clauses(text: str, start: int, end: int, counts: Sequence[Claim]) -> Iterator[Division]:
    """``104 people were found; 25 were adults and 79 were children; 65 were women and 39 men``."""
    if len(counts) < 3:
        return
    begins = [match.end() for match in _SEMICOLON.finditer(text, counts[0].end, end)]
    for begin, stop in zip(begins, [*begins[1:], end], strict=False):
        inside = [claim for claim in counts if begin <= claim.start < stop]
        parts = list(_outside_brackets(text, begin, inside))
        if len(parts) < 2 or parts[0].start != begin or not _WERE.match(text, parts[0].quantity.end):
            continue
        last = min(stop, parts[-1].end + 40)
        if exclude_each_other(text, parts, last) and not MULTIPLE.search(text, begin, last):
            like = all(same_thing(counts[0], part) for part in parts)
            yield Division(counts[0], tuple(parts), "count", "of", False, True, like)


#: ``Of these prosecutions, …`` says which of several figures is meant.
_NAMED = re.compile(r"(?:Of|Among|Out\sof)\s(?:these|those)\s(?:[a-z-]+\s){0,3}?([a-z-]+),", re.IGNORECASE)


def _named(text: str, start: int, mains: Sequence[Claim]) -> Claim | None:
    match = _NAMED.match(text, start)
    chosen = [claim for claim in mains if match and claim.head == stem(match.group(1).lower()) and not claim.omitted]
    return chosen[0] if len(chosen) == 1 else None


def _counts(claim: Claim) -> bool:
    return claim.quantity.unit == "count" and not claim.compared and claim.quantity.whole is None


def _outside_brackets(text: str, start: int, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims that stand in no bracket: not the girls and boys of ``58 children (41 girls and 17 boys)``."""
    depth, at = 0, start
    for claim in claims:
        depth += text.count("(", at, claim.start) - text.count(")", at, claim.start)
        at = claim.start
        if depth <= 0:
            yield claim


_WITH = re.compile(r",\swith\s(?:[a-z]+\s){0,2}$")


def _parts(text: str, start: int, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    parts: list[Claim] = []
    for claim in _outside_brackets(text, start, claims):
        if parts and _WITH.search(text, parts[-1].quantity.end, claim.start):
            break  # 28 are for us, with 15 sent to the mayor and 13 to the guild
        if governed(text[max(start, claim.start - 40) : claim.start]):
            continue
        if parts and _CLAUSE.search(text[parts[-1].end : claim.start]):
            break
        parts.append(claim)
    return tuple(parts)
