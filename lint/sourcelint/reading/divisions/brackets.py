"""Brackets with several lists in them, or with labels in front of the numbers.

``38 patients (12 men, 26 women; 17 left eyes, 21 right eyes)`` is divided twice; in ``125 boats (north, 62; south,
n = 63)`` every number stands behind what it counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sourcelint.reading.divisions.division import Division
from sourcelint.reading.divisions.marks import MOSTLY, behind

if TYPE_CHECKING:
    from sourcelint.reading.claims import Claim

#: How far behind the whole its bracket may open.
_REACH = 80
_OPENS = re.compile(r"(?:[^().;:—]|\.(?=\s?\d))*\(")
_LABEL = re.compile(r"\s?(?:and\s)?[^\W\d][\w’/+.-]*(?:\s[\w’/+.-]+){0,4}(?:,|:|\s?=)?\s?(?:[nN]\s?=\s?)?")
_NOUN = re.compile(r"(?:\s[a-z]+){0,2}\s?")
#: Labels of what is measured, not of a kind of the whole.
_MEASURE = re.compile(
    r"\b(?:mean|median|range|aged?|score|SD|SE|IQR|CI|BMI|OR|HR|RR|[pPtFr]|df|total|version|table|fig\w*|page|ref\w*|no|year|since"
    r"|grade|stage|day|week|month|est|established|founded|born|at least|about|over|up to)\b"
)


#: A label with its number in brackets: ``Nepal (30)``.
_NUMBERED = re.compile(r"(?:the\s)?[A-ZÀ-Þ][\w’'.&/-]*(?:\s[\w’'.&/-]+){0,4}\s\($")
_NUMBERED_REST = re.compile(r"(?:others?|elsewhere|other\s[a-z]+(?:\s[a-z]+)?)\s\($")
_JOINT = re.compile(r"\),?\s(?:and\s(?:the\s)?)?")
_LOOSE = re.compile(rf"\b(?:includ\w+|such\sas|{MOSTLY}|notably|especially|example|e\.g\.)", re.IGNORECASE)
#: Between a whole and its numbered labels.
_BEFORE = 90
_FEWEST_NUMBERED = 3


def numbered(text: str, claims: Sequence[Claim]) -> Iterator[Division]:
    """The divisions whose items are labels with their numbers in brackets: ``63 sailors from Oslo (30), Bergen (33)``.

    The labels are names: an illness or an answer in lower case may be counted together with another one. ``claims``
    are those of a sentence, with the numbers that name something: a number in brackets behind a name may.
    """
    for position, whole in enumerate(claims[:-_FEWEST_NUMBERED]):
        if whole.quantity.statistical and whole.quantity.unit == "count" and whole.head is not None:
            division = _numbered(text, whole, _behind(claims, position)) or _fronted(
                text, whole, _behind(claims, position)
            )
            if division is not None:
                yield division


def _behind(claims: Sequence[Claim], position: int) -> Iterator[Claim]:
    """The figures behind one, as far as they are asked for: a sentence of 5,000 is not copied 5,000 times."""
    return (claims[index] for index in range(position + 1, len(claims)))


#: ``51 seats: Labour 24, Liberals 18, Greens 9``.
_COLON = re.compile(r"(?:\s[a-z]+){0,3}:\s[A-ZÀ-Þ][\w’'.&/-]*(?:\s[\w’'.&/-]+){0,4}\s$")
_FRONT = re.compile(r"[,;]\s(?:and\s)?[A-Za-zÀ-ÿ][\w’'.&/-]*(?:\s[\w’'.&/-]+){0,4}\s")
_ENDS = re.compile(r"[.;]?(?:\s|$)")


def _fronted(text: str, whole: Claim, claims: Iterator[Claim]) -> Division | None:
    """The division behind a colon whose items are names with their numbers behind them, to the end of a sentence."""
    parts: list[Claim] = []
    last = whole.quantity.end
    for claim in claims:
        lead = text[last : claim.start]
        if not (_FRONT if parts else _COLON).fullmatch(lead) or claim.quantity.unit != "count":
            return None
        parts.append(claim)
        last = claim.quantity.end
    if len(parts) < _FEWEST_NUMBERED or not _ENDS.match(text, last):
        return None
    return Division(whole, tuple(parts), "count", "numbered", True, True)


def _numbered(text: str, whole: Claim, claims: Iterator[Claim]) -> Division | None:
    parts: list[Claim] = []
    last = whole.quantity.end
    for claim in claims:
        lead = text[last : claim.start]
        if parts:
            joint = _JOINT.match(lead)
            label = joint and (_NUMBERED.fullmatch(lead, joint.end()) or _NUMBERED_REST.fullmatch(lead, joint.end()))
        else:
            label = _NUMBERED.search(lead) if len(lead) <= _BEFORE and not re.search(r"[().;:]", lead[:-1]) else None
        if not label or text[claim.quantity.end : claim.quantity.end + 1] != ")" or claim.quantity.unit != "count":
            break
        parts.append(claim)
        last = claim.quantity.end
    if len(parts) < _FEWEST_NUMBERED or not re.search(r"\band\b|&", text[parts[-2].quantity.end : parts[-1].start]):
        return None
    closed = not _LOOSE.search(text, whole.quantity.end, parts[0].start)
    return Division(whole, tuple(parts), "count", "numbered", closed, True)


def bracket_of(text: str, whole: Claim, claims: Sequence[Claim]) -> tuple[int, int] | None:
    """Where the bracket behind a whole begins and ends, if the next of ``claims`` stands in it."""
    opened = _OPENS.match(text, behind(whole), behind(whole) + _REACH)
    if opened is None or not claims or claims[0].start < opened.end():
        return None
    end = text.find(")", opened.end(), opened.end() + 400)
    if end < 0 or "(" in text[opened.end() : end] or claims[0].start > end:
        return None
    return opened.end(), end


def groups_in(text: str, begin: int, end: int, inside: Sequence[Claim]) -> list[tuple[Claim, ...]]:
    """The lists of a bracket that semicolons part, where there are several with several items each."""
    groups: list[tuple[Claim, ...]] = []
    start = begin
    for piece in text[begin:end].split(";"):
        stop = start + len(piece)
        groups.append(tuple(claim for claim in inside if start <= claim.start < stop))
        start = stop + 1
    return groups if len(groups) > 1 and all(len(group) > 1 for group in groups) else []


def labelled(text: str, begin: int, end: int, whole: Claim, inside: Sequence[Claim]) -> Division | None:
    """The division of a bracket each of whose items is a label with its number behind it."""
    separator = ";" if ";" in text[begin:end] else ","
    parts: list[Claim] = []
    start = begin
    for position, claim in enumerate(inside):
        if not _LABEL.fullmatch(text, start, claim.start) or _MEASURE.search(text, start, claim.start):
            return None
        following = inside[position + 1].start if position + 1 < len(inside) else end
        stop = text.find(separator, claim.quantity.end, following)
        stop = end if stop < 0 and position + 1 == len(inside) else stop
        if stop < 0 or not _NOUN.fullmatch(text, claim.quantity.end, stop) or claim.quantity.unit != "count":
            return None
        parts.append(claim)
        start = stop + 1
    if len(parts) < 2 or whole.quantity.unit != "count":
        return None
    return Division(whole, tuple(parts), "count", "labelled", True, True)
