"""Shares of one whole: lists of percentages that stand for 100."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sourcelint.reading.divisions.division import Division
from sourcelint.reading.divisions.kinds import exclude_each_other, labels_of
from sourcelint.reading.divisions.marks import MARK, MULTIPLE, QUALIFYING, REMAINDER, UNRECKONED_REST, behind

if TYPE_CHECKING:
    from sourcelint.reading.claims import Claim

#: Between two shares of which each is of a whole of its own.
_SAME_WHOLE_BREAK = re.compile(
    r""";|\b(?:among|of\s(?:the\s)?(?:men|women|those|boys|girls|adults|children)|whereas|while|compared|respectively
        |of\s(?:whom|which|these|those)|including|in\sturn|but|because|if|when|by\sthe\stime|than)\b
    |\.\s""",
    re.IGNORECASE | re.VERBOSE,
)
#: How far in front of a list of shares the figure may stand that they divide.
_REACH = 90


def shares(text: str, start: int, end: int, claims: Sequence[Claim]) -> Iterator[Division]:
    """The lists of percentages of a sentence that stand for one whole."""
    run: list[Claim] = []
    depth = 0
    for claim in [*(c for c in claims if _is_share(c) and c.quantity.rate is None), None]:
        if claim is not None and run:
            gap = text[run[-1].quantity.end : claim.start]
            depth += gap.count("(") - gap.count(")")
            if depth > 0:
                continue  # a part that is divided itself
            outside = _outside_brackets(gap)
            together = not _SAME_WHOLE_BREAK.search(outside) and len(outside) < 120 and depth == 0
            if together and claim.compared == run[-1].compared:
                run.append(claim)
                continue
        if len(run) > 1:
            division = _share_division(text, start, end, claims, run)
            if division is not None:
                yield division
        run, depth = ([claim] if claim is not None else []), 0


def _is_share(claim: Claim) -> bool:
    return claim.quantity.unit == "percent" and not claim.quantity.change


def _outside_brackets(text: str) -> str:
    """A stretch of text without what it has in brackets, as far as they are closed in it."""
    return re.sub(r"\([^()]*\)", "", text)


def _share_division(text: str, start: int, end: int, claims: Sequence[Claim], run: Sequence[Claim]) -> Division | None:
    """Decide what a run of percentages is; None when they may be of different wholes, or of overlapping parts."""
    if MULTIPLE.search(text[start:end]):
        return None
    labels = labels_of(text, run, end)
    counted, name = _announced(text, start, claims, run)
    if name in ("open", "of"):
        return None
    if name == "bracket" and any(")" in label for label in labels[:-1]):
        name = None
    marked = name in ("dash", "bracket", "closed")
    if _different_wholes(run, labels, marked and counted is not None):
        return None
    remainder = any(REMAINDER.search(label) for label in labels)
    joined = re.search(r"\band\s", text[run[-2].quantity.end : run[-1].start]) is not None
    attributive = all(_ATTRIBUTIVE.match(label) for label in labels) and all(
        _LISTING.search(label) for label in labels[:-1]
    )
    listed = marked or (name == "colon" and counted is not None)
    enumerated = joined and attributive and len(run) > 2
    if not (remainder or listed or enumerated or exclude_each_other(text, run, end)):
        return None
    if UNRECKONED_REST.search(text[run[0].start : min(end, run[-1].end + 60)]):
        return None
    whole_list = _alone(claims, run) and (len(run) > 2 or marked) and not text[start : start + 1].islower()
    complete = (remainder and whole_list) or name == "closed" or (marked and enumerated)
    return Division(None, tuple(run), "percent", name or "list", complete, True)


def _announced(text: str, start: int, claims: Sequence[Claim], run: Sequence[Claim]) -> tuple[Claim | None, str | None]:
    """The count in front of a run of shares, and the name of the mark that announces them."""
    first = run[0].start
    before = [c for c in claims if c.quantity.unit == "count" and c.start < first and first - c.end < _REACH]
    counted = before[-1] if before else None
    mark = MARK.search(text[behind(counted) if counted is not None else max(start, first - 60) : first])
    return counted, mark.lastgroup if mark is not None else None


def _alone(claims: Sequence[Claim], run: Sequence[Claim]) -> bool:
    """Whether no other share of the sentence may belong to the list as well."""
    return all(claim in run or claim.compared != run[0].compared for claim in claims if _is_share(claim))


#: Nothing stands between the items of a list but what joins them.
_LISTING = re.compile(rf"(?:,|;|\band|\bor)\s{QUALIFYING}$", re.IGNORECASE)
#: A share directly followed by what it is the share of; not by a place, a time or a verb.
_ATTRIBUTIVE = re.compile(
    r"""\s(?!(?:in|on|at|by|of|from|since|during|per|to|over|under|above|below|more|less|higher|lower
        |used|had|have|has|said|did|would|could|can|do|use|reported)\b)[a-z]""",
    re.VERBOSE,
)


def _different_wholes(run: Sequence[Claim], labels: Sequence[str], listed: bool) -> bool:
    """Whether the shares are of different things, places or years; of years only where they are ``listed``."""
    if len({part.dating.label for part in run if part.dating is not None}) > 1:
        return True
    if listed:
        return False
    if sum(part.partitive for part in run) > 1:
        return True
    if any(re.search(r"\bwith\s(?:\w+\s)?$", label) for label in labels[:-1]):
        return True
    return sum(bool(re.match(r"\s(?:in|at)\s", label)) for label in labels) > 1
