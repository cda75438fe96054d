"""Parts behind a comma: ``34 men, 20 for theft and 16 for fraud``; most likely they are all of the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.reading.divisions.division import Division
from sourcelint.reading.divisions.items import members
from sourcelint.reading.divisions.kinds import exclude_each_other, labels_of, of_each_sex, same_thing
from sourcelint.reading.divisions.marks import MULTIPLE, QUALIFYING, UNRECKONED_REST, behind, governed
from sourcelint.reading.divisions.parallel import are_parallel, shape_of
from sourcelint.reading.phrases import AUXILIARIES, PERSONS, is_past, is_verb

if TYPE_CHECKING:
    from sourcelint.reading.claims import Claim

#: What may stand between a whole and parts in apposition to it.
COMMA = re.compile(rf"[^.;:()—–]{{0,80}}[,;]\s{QUALIFYING}")
_CLAUSES = re.compile(r"\s(?:had|have|has|were|was|are|is|did)\b")
_CLAUSE = re.compile(r",\s(?:and|but|then)\s(?P<verb>[a-z]+)\s")
#: The whole does not stand where items stand.
_IN_LIST = re.compile(
    rf"(?:[(:—–]|\b(?:includ(?:ing|es?|ed)|and|compris(?:ing|ed|es?)))\s?{QUALIFYING}$", re.IGNORECASE
)
#: The number is said to be a total, and so is no item of the list behind it.
_TOTAL_OF = re.compile(
    r"\b(?:(?:a|the)\stotal(?:\snumber)?\sof|altogether,?|in\stotal,?|in\sall,?|overall,?)\s$", re.IGNORECASE
)


def apposed(text: str, end: int, whole: Claim, claims: Sequence[Claim]) -> Iterator[Division]:
    """``34 men, 20 for theft and 16 for fraud``, ``4,200 patients, 2,300 of them women and 1,900 men``."""
    lead = text[max(0, whole.start - 40) : whole.start]
    is_total = _TOTAL_OF.search(lead) is not None
    if (
        whole.omitted
        or (whole.quantity.money and not is_total)
        or re.search(r"\d\s\w[^.;]{0,30},\s$", lead)
        or governed(_TOTAL_OF.sub("", lead))
    ):
        return
    parts = _items(text, whole, members(text, claims, ";", whole.quantity.unit, "comma") or ())
    if len(parts) < 2 or any(part.compared != whole.compared for part in parts):
        return
    if not re.search(r"\band\s(?:\w+\s){0,3}$", text[parts[-2].quantity.end : parts[-1].start]):
        return
    if _IN_LIST.search(lead) or (_same_noun(whole, parts) and not (is_total or _bare(text, whole, parts[0]))):
        return  # 213 men from the north, 154 men from the south and 100 men from abroad: three of a kind
    labels = labels_of(text, parts, end)
    same = are_parallel(labels)
    gap = text[behind(whole) : parts[0].start].lower()
    told = any(is_verb(word) or word in AUXILIARIES for word in re.findall(r"[a-z]+", gap))
    if told and _CLAUSES.match(labels[0]):
        return  # four studies were judged bad, three were good and two unclear
    if told and is_past((labels[0].split() or [""])[0]) and not any(word in AUXILIARIES for word in gap.split()):
        return  # 87 voted for it; 53 abstained and 26 voted against it
    if any(is_past(word) and word not in AUXILIARIES and word in gap for word in labels[0].split()[:3]):
        return  # eight were convicted of this, five convicted of that and four acquitted: the first is one of them
    if same and _led(gap, shape_of(labels[0]).preposition):
        return  # 65 flights on Thursday, 180 on Friday: the first is one of them
    opposed = exclude_each_other(text, parts, end)
    if not (same or opposed) or not (
        all(same_thing(whole, part) for part in parts) or _kinds_of(whole, parts, opposed)
    ):
        return
    if whole.head is None or len({part.dating.label for part in parts if part.dating is not None}) > 1:
        return
    exclusive = not MULTIPLE.search(text[parts[0].start : end])
    closed = exclusive and not UNRECKONED_REST.search(text, parts[0].start, end)
    yield Division(whole, parts, whole.quantity.unit, "comma", closed, exclusive)


def _items(text: str, whole: Claim, parts: Sequence[Claim]) -> tuple[Claim, ...]:
    """The items up to a clause of its own, or another whole.

    ``…, 20 in the north and 16 in the south, and found 74 nests``; ``104 members, 80 elected and 24 appointed, and a
    house with 350 members``.
    """
    for position, (one, two) in enumerate(pairwise(parts), 1):
        if position > 1 and not two.omitted and two.head == whole.head:
            return tuple(parts[:position])
        clause = _CLAUSE.search(text, one.quantity.end, two.start)
        if clause is not None and is_past(clause["verb"]):
            return tuple(parts[:position])
    return tuple(parts)


def _led(gap: str, preposition: str) -> bool:
    """Whether what the items differ by is told of the figure in front of them too: then it is one of them."""
    told = re.sub(r"\bin\s(?:1[5-9]|20)\d\d\b", "", gap)
    return re.search(rf"\b(?:{preposition}|{preposition}to)\b", told) is not None


def _same_noun(whole: Claim, parts: Sequence[Claim]) -> bool:
    return any(not part.omitted and part.head == whole.head for part in parts)


def _kinds_of(whole: Claim, parts: Sequence[Claim], opposed: bool) -> bool:
    """Whether items with nouns of their own are kinds of people: ``1,020 people, 960 passengers and 60 crew``."""
    return opposed and (whole.head in PERSONS or of_each_sex(parts))


def _bare(text: str, whole: Claim, part: Claim) -> bool:
    """Whether nothing but its noun tells what a whole is, while its parts are told apart: ``60 boats, 20 in …``."""
    return re.fullmatch(r",\s", text[whole.end : part.start]) is not None and len(whole.modifiers) == 0
