"""Shares of one whole: lists of percentages that stand for 100."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.reading.divisions.bands import are_bands, cover_everything
from sourcelint.reading.divisions.division import Division
from sourcelint.reading.divisions.kinds import exclude_each_other, labels_of, mixes_dimensions
from sourcelint.reading.divisions.marks import JOINING, MARK, MULTIPLE, QUALIFYING, UNRECKONED_REST, behind
from sourcelint.reading.divisions.rests import has_rest, is_no_answer, is_rest
from sourcelint.reading.divisions.scales import on_a_scale

if TYPE_CHECKING:
    from sourcelint.reading.claims import Claim

#: Between two shares of which each is of a whole of its own.
_OTHER_WHOLE = re.compile(
    r"""\b(?:among|of\s(?:the\s)?(?:men|women|those|boys|girls|adults|children)|compared|respectively
        |of\s(?:whom|which|these|those)|including|in\sturn|because|if|when|by\sthe\stime|than|(?:up|down)\sfrom)\b
    |\.\s|\.\d{1,3}\s[A-Z]""",
    re.IGNORECASE | re.VERBOSE,
)
#: Between two shares that need not be of one whole unless something says so.
_APART = re.compile(r";|\b(?:whereas|while|but)\b", re.IGNORECASE)
#: How far in front of a list of shares the figure may stand that they divide.
_REACH = 90
#: The answers to one question, with a class for those who gave none, are so many.
_FEWEST_ANSWERS, _MOST_ANSWERS = 3, 5


def shares(text: str, start: int, end: int, claims: Sequence[Claim]) -> Iterator[Division]:
    """The lists of percentages of a sentence that stand for one whole."""
    answers = _answers(text, start, end, claims)
    if answers is not None:
        yield answers
        return
    for run in _runs(text, claims):
        sources = _bracketed_shares(text, start, run)
        if sources is not None:
            yield sources
            continue
        division = _share_division(text, start, end, claims, run) if len(run) > 1 else None
        if division is not None:
            yield division


def _runs(text: str, claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """The shares of a sentence that nothing between them parts."""
    run: list[Claim] = []
    depth = 0
    for claim in (c for c in claims if is_share(c) and c.quantity.rate is None):
        if run:
            gap = text[run[-1].quantity.end : claim.start]
            depth += gap.count("(") - gap.count(")")
            if depth > 0:
                continue  # a part that is divided itself
            outside = _outside_brackets(gap)
            own = has_own_whole(text, claim) and not has_own_whole(text, run[0])
            together = not own and not (_OTHER_WHOLE.search(outside) or _APART.search(outside)) and len(outside) < 120
            if together and depth == 0 and claim.compared == run[-1].compared:
                run.append(claim)
                continue
        yield run
        run, depth = [claim], 0
    yield run


#: In front of a share behind its label; between two items of a sentence.
_DASHED, _PARTED = re.compile(r"\s[–—-]\s$"), re.compile(r"[,;]|\band\b")
#: A number without its sign among shares: one of them cannot be read.
_BARE = re.compile(
    r"\b(?!(?:to|from|and|of|under|over|ages?|aged|than|in|on|or|until|by)\b)[A-Za-z]+\s\d{1,2}(?:\.\d{1,2})?(?:,|\.%)"
)
_OF_BEHIND_BRACKET = re.compile(r"\s?\([^()]{1,20}\)\sof\s(?:the|all|its|their|these|those)\b")


def has_own_whole(text: str, share: Claim) -> bool:
    """Whether a share says what it is of, and that is no class for the rest (5% of unknown kind)."""
    if _OF_BEHIND_BRACKET.match(text, share.quantity.end):
        return True  # 57% (595) of the men and 54% (760) of the women
    return share.partitive and not is_rest(text[share.quantity.end : share.end])


def is_share(claim: Claim) -> bool:
    """Whether a figure is a percentage, and no rate of growth."""
    return claim.quantity.unit == "percent" and not claim.quantity.change


def _outside_brackets(text: str) -> str:
    """A stretch of text without what it has in brackets, as far as they are closed in it."""
    return re.sub(r"\([^()]*\)", "", text)


# --- the answers to a question -------------------------------------------------------------------------------

#: What a share is of, when it is no answer: groups, places and years have shares of their own.
_GROUPED = re.compile(r"\W{0,2}(?:of|for|in|among|from|by|at)\b", re.IGNORECASE)


def _answers(text: str, start: int, end: int, claims: Sequence[Claim]) -> Division | None:
    """``41 percent were for it, while 36 percent were against; 23 percent had no opinion``: all of a sentence."""
    run = [c for c, after in zip(claims, [*claims[1:], None], strict=True) if not _said_again(text, c, after)]
    if not _FEWEST_ANSWERS <= len(run) <= _MOST_ANSWERS or not all(is_share(claim) for claim in run):
        return None
    compared = any(claim.compared != run[0].compared for claim in run)
    if (compared and _COMPARED.search(_SAME_TIME.sub("", text[start:end]))) or any(c.quantity.rate for c in run):
        return None
    labels = labels_of(text, run, end)
    labels = [_SAME_TIME.sub("", label) for label in labels]
    complete = sum(map(is_no_answer, labels)) == 1
    if not (complete or on_a_scale(labels)) or MULTIPLE.search(text[start:end]):
        return None
    if any(_OTHER_WHOLE.search(label) for label in labels[:-1]):
        return None
    if any(_GROUPED.match(label) for label in labels[1:]) or len({c.dating.label for c in run if c.dating}) > 1:
        return None
    return Division(None, tuple(run), "percent", "answers", complete, True)


#: Against what an answer is given; it is no other whole.
_SAME_TIME = re.compile(
    r",?\s(?:compared\s(?:with|to)|than|as\sin|over|from)\s(?:the\s)?(?:same|previous|last|prior|a)\s(?:period|year|quarter|month)[^,;%]{0,24}"
)


_COMPARED = re.compile(r"\b(?:compar\w+|versus|against|than)\b", re.IGNORECASE)


def _said_again(text: str, claim: Claim, after: Claim | None) -> bool:
    """Whether a figure is no share, or one whose percentage follows in brackets: ``about a quarter (23%)``."""
    if claim.quantity.unit not in ("percent", "share"):
        return True
    if claim.quantity.unit == "percent" or after is None or after.quantity.unit != "percent":
        return False
    return re.fullmatch(r"[^.;()]{0,40}\(", text[claim.quantity.end : after.start]) is not None


# --- a list --------------------------------------------------------------------------------------------------


def _share_division(text: str, start: int, end: int, claims: Sequence[Claim], run: Sequence[Claim]) -> Division | None:
    """Decide what a run of percentages is; None when they may be of different wholes, or of overlapping parts."""
    if MULTIPLE.search(text[start:end]):
        return None
    labels = labels_of(text, run, end)
    if not any(re.search(r"[a-z]", label.removesuffix("and ")) for label in labels[:-1]):
        return None  # numbers in a row, of nothing that is named: 56%, 32%, 18%
    if any(text[c.start - 1 : c.start] == "(" and text[c.end : c.end + 1] == ")" for c in run[1:]):
        return None  # each in a bracket of its own, behind what it is of
    if any(re.search(r"\)[^()]*\(", text[one.end : two.start]) for one, two in pairwise(run)):
        return None  # some in one bracket, some in another
    if any(_DASHED.search(text, max(0, c.start - 3), c.start) for c in run[1:]) and not _PARTED.search(
        text, run[0].end, run[-1].start
    ):
        return None  # the legend of a chart: Raw materials – 73% Packaging – 2% Other – 3%
    if any(_BARE.search(text[one.quantity.end : two.start]) for one, two in pairwise(run)):
        return None  # None 0.7%, Other 0.6, Unknown 0.1%
    counted, name = _announced(text, start, claims, run)
    if name in ("open", "of"):
        return None
    if name == "bracket" and any(")" in label for label in labels[:-1]):
        name = None
    marked = name in ("dash", "bracket", "closed")
    if _different_wholes(text, run, labels, marked and counted is not None):
        return None
    remainder = has_rest(text, run, labels)
    joined = re.search(r"\band\s", text[run[-2].quantity.end : run[-1].start]) is not None
    attributive = all(_ATTRIBUTIVE.match(label) for label in labels) and all(
        _LISTING.search(label) for label in labels[:-1]
    )
    listed = (marked or (name == "colon" and counted is not None)) and (len(run) > 2 or name == "closed")
    fronted = len(run) > 2 and _FRONTED_BY.search(text, max(start, run[0].start - 90), run[0].start) is not None
    fronted = fronted and all(_FRONTED.fullmatch(text, one.quantity.end, two.start) for one, two in pairwise(run))
    enumerated = joined and attributive and len(run) > 2
    # 76% for boys and 58% for girls: each is a rate of its own
    rates = any(_GROUPED.match(label) for label in labels) and not are_bands(labels)
    opposed = not rates and exclude_each_other(text, run, end)
    if not (remainder or listed or enumerated or opposed or fronted):
        return None
    if UNRECKONED_REST.search(text[run[0].start : min(end, run[-1].end + 60)]):
        return None
    whole_list = _alone(claims, run) and (len(run) > 2 or marked) and not text[start : start + 1].islower()
    complete = (remainder and (whole_list or name == "closed")) or (marked and name != "closed" and enumerated)
    complete = complete or cover_everything(labels)
    return Division(None, tuple(run), "percent", "closed" if fronted else name or "list", complete, True)


#: ``GDP by sector: agriculture 24%, industry 31%, services 45%``: labels in front, behind what is divided by what.
_FRONTED_BY = re.compile(
    r"\b(?:composition|breakdown|structure|by\s(?:sector|type|source|region|use|occupation|end\suse))\b[^.;%\d]{0,24}[:–—-]\s"
    r"[a-z][a-z ,/&-]{2,40}:?\s$",
    re.IGNORECASE,
)
_FRONTED = re.compile(r",\s(?:and\s)?[A-Za-z][A-Za-z /&-]{2,40}:?\s")


#: ``The budget comes from gifts (42%), fees (28%) and other sources (30%)``.
_COMES_FROM = re.compile(
    r"\b(?:comes?|came|derives?|derived|drawn|consists?|consisted|made\sup|composed|divided|shared|breakdown|distribution"
    r"|composition|comprised?|funded|financed)\b[^.;%]{0,90}$",
    re.IGNORECASE,
)
#: What is divided by what, at the head of the sentence: then the brackets are all of it.
_BY_KIND = re.compile(
    r"[Bb]y\s(?:region|country|sector|type|segment|age|source|area|category|product|market|sex|gender|cause|nationality|origin)\b[^.;%(]{0,70}$"
)
_LAST_LABEL = re.compile(
    r"\),?\s(?:and|or)\s(?:the\s)?(?:others?|rest|remainder|all\sother)\b[^.;()%]{0,40}\($", re.IGNORECASE
)
_NEXT_LABEL = re.compile(r"\),?\s[^.;()%]{2,60}\($")


def _bracketed_shares(text: str, start: int, run: Sequence[Claim]) -> Division | None:
    """Shares in brackets behind their labels, of something that comes from them, with a class for the others."""
    if len(run) < 3 or not all(text[c.start - 1 : c.start] == "(" and text[c.end : c.end + 1] == ")" for c in run):
        return None
    gaps = [text[one.quantity.end : two.start] for one, two in pairwise(run)]
    lead = max(start, run[0].start - 120)
    if not all(map(_NEXT_LABEL.fullmatch, gaps)) or MULTIPLE.search(text, lead, run[-1].end):
        return None
    if _BY_KIND.search(text, lead, run[0].start - 1):
        return Division(None, tuple(run), "percent", "closed", JOINING.search(gaps[-1]) is not None, True)
    comes_from = _COMES_FROM.search(text, lead, run[0].start)
    if _LAST_LABEL.fullmatch(gaps[-1]) is None or comes_from is None:
        return None
    return Division(None, tuple(run), "percent", "closed", True, True)


def _announced(text: str, start: int, claims: Sequence[Claim], run: Sequence[Claim]) -> tuple[Claim | None, str | None]:
    """The count in front of a run of shares, and the name of the mark that announces them."""
    first = run[0].start
    before = [c for c in claims if c.quantity.unit == "count" and c.start < first and first - c.end < _REACH]
    counted = before[-1] if before else None
    lead = text[behind(counted) if counted is not None else max(start, first - 60) : first]
    if _COMPOSITION.search(lead):
        return counted, "closed"
    mark = MARK.search(lead)
    if mark is None or re.match(r"comprises?\b", mark.group()):
        return counted, None  # women comprise 49% of the people here, and 52% there
    return counted, mark.lastgroup


#: ``The composition of each diet was 55% starch, …``.
_COMPOSITION = re.compile(r"\b(?:composition|make-?up|breakdown)\b[^.;%]{0,40}\b(?:was|were|is|are)\s$", re.IGNORECASE)


def _alone(claims: Sequence[Claim], run: Sequence[Claim]) -> bool:
    """Whether no other share of the sentence may belong to the list as well."""
    return all(claim in run or claim.compared != run[0].compared for claim in claims if is_share(claim))


#: Nothing stands between the items of a list but what joins them.
_LISTING = re.compile(rf"(?:,|;|\band|\bor)\s{QUALIFYING}$", re.IGNORECASE)
#: A share directly followed by what it is the share of; not by a place, a time or a verb.
_ATTRIBUTIVE = re.compile(
    r"""\s(?!(?:in|on|at|by|of|from|since|during|per|to|over|under|above|below|more|less|higher|lower
        |used|had|have|has|said|say|says|did|would|could|can|do|use|reported|today|now|about|as|agree\w*|think|believe)\b)
    [a-z]""",
    re.VERBOSE,
)


def _different_wholes(text: str, run: Sequence[Claim], labels: Sequence[str], listed: bool) -> bool:
    """Whether the shares are of different things, places or years; of years only where they are ``listed``."""
    if len({part.dating.label for part in run if part.dating is not None}) > 1:
        return True
    if any(_OF_A_TIME.match(label) for label in labels) or sum(bool(_RATE.match(label)) for label in labels) > 1:
        return True
    if mixes_dimensions([label for label in labels if not is_rest(label)]):
        return True
    if listed:
        return False
    if sum(has_own_whole(text, part) for part in run) > 1:
        return True
    if has_own_whole(text, run[0]) and any(map(_OF_OTHERS.match, labels[1:])):
        return True
    if any(re.search(r"\bwith\s(?:\w+\s)?$", label) for label in labels[:-1]):
        return True
    return sum(bool(re.match(r"\s(?:in|at)\s", label)) for label in labels) > 1


#: ``33 percent of the taxes and 76 percent of all other payments``: a share of them, and no class for the rest.
_OF_OTHERS = re.compile(r"\sof\s(?:all\s)?(?:the\s)?others?\s[a-z]", re.IGNORECASE)
#: What is told of each of several groups or events: ``49% for all insects, 26% for all plants``, ``a 16% risk of flu``.
_RATE = re.compile(r"\s(?:(?:for|in|of)\s(?:all|both|every|each)|(?:risk|chance|probability|likelihood|odds))\b")
#: A share of its own time: ``71% in 2009 and 69% today``.
_OF_A_TIME = re.compile(
    r"\W{1,2}(?:today|now|currently|last\s|this\s(?:year|month|week)|in\s(?:1[5-9]|20)\d\d\b)", re.IGNORECASE
)
