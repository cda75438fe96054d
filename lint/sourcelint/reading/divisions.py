"""Divisions: a whole and the parts that the text gives for it.

A division is *closed* when the text says that the parts make up the whole (a list behind a dash, a colon or in
brackets, ``comprising``, ``for a total of``, a class for the remainder); it is *open* behind ``including`` or
``of whom``: then the parts may fall short and never exceed, and only when they exclude each other. Parts must
count the same thing as the whole; a number governed by a preposition (victims in 17 states) is no part.
"""
# ruff: noqa: E501  (patterns)

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.intervals import Interval, total
from sourcelint.reading.phrases import PERSONS, is_verb

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.claims import Claim


@dataclass(frozen=True, slots=True)
class Division:
    """A whole (None: 100 percent) and its parts.

    ``closed``: the parts make up the whole. ``exclusive``: no thing is counted in two of them. ``like``: the parts
    count the same noun as the whole, or leave it out; else they are kinds of it (farms and mills of sites).
    ``marker`` is what showed the division.
    """

    whole: Claim | None
    parts: tuple[Claim, ...]
    unit: str
    marker: str
    closed: bool
    exclusive: bool
    like: bool = True

    @property
    def span(self) -> Span:
        """From the first part to the last."""
        return Span(self.parts[0].start, max(part.end for part in self.parts))

    @property
    def sum(self) -> Interval:
        """All values that the parts can add up to."""
        return total(part.quantity.interval for part in self.parts)

    @property
    def target(self) -> Interval:
        """All values that the whole can have."""
        return self.whole.quantity.interval if self.whole is not None else Interval(100.0, 100.0)

    def exceeds(self) -> bool:
        """Whether the parts are more than the whole, whatever the rounding."""
        return self.target.below(self.sum)

    def falls_short(self) -> bool:
        """Whether the parts are less than the whole, whatever the rounding; a point of a hundred is let pass."""
        slack = 1.0 if self.whole is None else 0.0
        return Interval(self.sum.low, self.sum.high + slack).below(self.target)


_QUALIFYING = r"(?:(?:at|least|about|approximately|around|nearly|almost|some|only|over|more|than|fewer|less|up|to|an|a|the|estimated|potential|another|additional|further|respectively)\s){0,5}"
_MARK = re.compile(
    rf"(?P<dash>\s?[—–]\s?|\s-\s|\s--\s)(?:of\swh(?:om|ich)\s)?{_QUALIFYING}$|(?P<colon>:)\s{_QUALIFYING}$|(?P<bracket>\s?\()\s?{_QUALIFYING}$"
    rf"|(?P<closed>\b(?:comprising|comprised\sof|comprised|consisting\sof|consists\sof|consisted\sof|made\sup\sof|composed\sof|divided\s(?:into|among|between)|broken\sdown\s(?:into|as|by)|split\s(?:into|between|among)|namely|i\.e\.,?)\s{_QUALIFYING}$)"
    rf"|(?P<open>\b(?:including|includes|included|include|among\sthem|among\swhich|among\swhom|such\sas|notably|especially|mostly|mainly)\s{_QUALIFYING}$)"
    rf"|(?P<of>,?\s(?:of|among)\s(?:whom|which|them|these|those)\s,?\s?{_QUALIFYING}$)",
    re.IGNORECASE,
)
_OF_WHICH_AFTER = re.compile(r"\s(?:of\s(?:whom|which|them|these|those))\b", re.IGNORECASE)
_CLOSERS = {"dash": "—–;", "colon": ";", "bracket": ")", "closed": ";", "open": ";", "of": ";"}
_COMPLEMENT = re.compile(
    r"\b(?:in|with|for|to|by|at|from|involving|between|on|against|across|among|within|per|than|over|under|of|every|each)\s(?:(?:about|at\sleast|nearly|some|more\sthan|over|only|the|all|an?|estimated|approximately|around|up\sto)\s){0,3}$",
    re.IGNORECASE,
)
_QUALIFIED_ONLY = re.compile(r"\b(?:over|under|more\sthan|fewer\sthan|less\sthan|up\sto|at)\s$", re.IGNORECASE)
_REMAINDER = re.compile(
    r"\b(?:unspecified|unknown|unidentified|unclassified|undetermined|undecided|undisclosed|unclear|unassigned|others?|other\s\w+|rest|remainder|remaining|neither|none|did\snot\s(?:say|answer|know|respond|state)|not\s(?:known|stated|recorded|reported|specified|classified|given)|no\s(?:answer|opinion|response)|don[’']t\sknow|miscellaneous|elsewhere|prefer\w*\snot|refused|missing|abstained|undeclared)\b",
    re.IGNORECASE,
)
_PAIRS: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (frozenset("male males man men boy boys".split()), frozenset("female females woman women girl girls".split())),
    (frozenset("adult adults men women".split()), frozenset("child children minor minors".split())),
    (frozenset("urban".split()), frozenset("rural".split())),
    (frozenset("foreign foreigners foreigner".split()), frozenset("domestic national nationals citizens local".split())),
    (frozenset("yes agreed agree favour favor support supported".split()), frozenset("no disagreed disagree opposed oppose against".split())),
    (frozenset("public".split()), frozenset("private".split())),
    (frozenset("federal national".split()), frozenset("state local provincial regional municipal".split())),
)  # fmt: skip
#: Nouns of which nobody is two.
_SEXES = (
    frozenset({"woman", "man", "child"}),
    frozenset({"woman", "man", "girl", "boy"}),
    frozenset({"adult", "child"}),
    frozenset({"female", "male"}),
)
_UNRECKONED_REST = re.compile(
    r"\b(?:the\s(?:rest|remainder|others|remaining)|others)\s(?:were|was|are|is|had|have|has|of|being|went|came|did|said)\b",
    re.IGNORECASE,
)
_MULTIPLE = re.compile(
    r"\b(?:languages?|spoken|speakers|languages?|spoken|speakers|multiple\s(?:answers|responses|choices|forms|types)|more\sthan\sone|several\s(?:answers|responses)|could\s(?:choose|select|give)|overlap\w*|some\s(?:\w+\s)?both|not\smutually|and/or|at\sthe\ssame\stime|also)\b",
    re.IGNORECASE,
)
_TOTAL_BEFORE = re.compile(
    r"(?:\bfor\s|\bmaking\s|\bgiving\s|\bbringing\s|\bwith\s|\bin\s)?(?:the\s|a\s)?(?:combined\s|grand\s|overall\s)?\btotal(?:l?ing|l?ed|s)?\s(?:of\s|to\s|number\sto\s)?(?:about\s|approximately\s|some\s)?$|\bmaking\s(?:it\s)?$|\bor\s$(?<=,\sor\s)",
    re.IGNORECASE,
)
_TOTAL_AFTER = re.compile(r"(?:\s\w+){0,3}?\s(?:in\sall|in\stotal|altogether|all\stold|combined)\b", re.IGNORECASE)
_SAME_WHOLE_BREAK = re.compile(
    r";|\b(?:among|of\s(?:the\s)?(?:men|women|those|boys|girls|adults|children)|whereas|while|compared|respectively|of\s(?:whom|which|these|those)|including|in\sturn|but|because|if|when|by\sthe\stime|than)\b|\.\s",
    re.IGNORECASE,
)


def read_divisions(document: Document) -> tuple[Division, ...]:
    """All divisions of a document, in order of their parts."""
    claims = [claim for claim in document.claims if claim.quantity.statistical]
    found: list[Division] = []
    previous: list[Claim] = []
    for index, group in groupby(claims, key=lambda claim: claim.sentence):
        sentence = document.sentences[index]
        members = list(group)
        if members[0].head is None and len(members) > 120:
            continue
        found += _listed(document.text, sentence.end, members)
        found += _totalled(document.text, members)
        found += _shares(document.text, sentence.start, sentence.end, members)
        earlier = (
            previous if previous and previous[0].sentence == index - 1 and previous[0].block == members[0].block else []
        )
        found += _of_these(document.text, sentence.start, sentence.end, members, earlier)
        previous = members
    found = [division for division in found if not _is_comparison(document.text, division)]
    found.sort(key=lambda division: (division.parts[0].start, division.marker))
    return tuple(found)


_AGAINST = re.compile(r"\b(?:against|compared\s(?:with|to)|versus|vs\.?|than|instead\sof)\s(?:[\w’-]+\s){0,3}$")


def _is_comparison(text: str, division: Division) -> bool:
    """Whether a part is set against the one before it: 4 percent against 5 percent are no two shares of a whole."""
    return any(_AGAINST.search(text[first.end : second.start]) for first, second in pairwise(division.parts))


# --- lists behind a marker --------------------------------------------------------------------------------


def _listed(text: str, end: int, claims: Sequence[Claim]) -> Iterator[Division]:
    """``706 victims: 387 for …, 153 for … and 166 unspecified``."""
    for position, whole in enumerate(claims[:-1]):
        if whole.quantity.unit in ("percent", "points", "share") or whole.quantity.whole is not None:
            continue
        following = claims[position + 1]
        gap = text[_after(whole) : following.start]
        if len(gap) > 140 or ";" in gap or ". " in gap:
            continue
        mark = _MARK.search(gap)
        name = mark.lastgroup if mark else None
        if mark is None and _COMMA.fullmatch(gap):
            yield from _apposed(text, end, whole, claims[position + 1 :])
        if mark is None or name is None:
            if (
                _OF_WHICH_AFTER.match(text, following.quantity.end)
                and following.quantity.unit == whole.quantity.unit
                and len(gap) < 8
            ):
                yield Division(whole, (following,), whole.quantity.unit, "of", False, True, True)
            continue
        if re.search(r"[()—]", gap[: mark.start()]):
            continue
        if (
            name == "open"
            and re.match(r"include[sd]?\b", mark.group(), re.IGNORECASE)
            and re.search(r",|\band\b", gap[: mark.start()])
        ):
            continue  # a clause of its own: the temple measured 69 m and included 127 columns
        parts = _members(text, claims[position + 1 :], _CLOSERS[name], whole.quantity.unit, name)
        if parts is None:
            continue
        division = _judged(text, end, whole, parts, name)
        if division is not None:
            yield division


_COMMA = re.compile(rf"(?:\s(?:in|on|during|at|by)\s[^.;:()]{{1,40}}?)?,\s{_QUALIFYING}")
#: The whole does not stand where items stand.
_IN_LIST = re.compile(rf"(?:[(:—–]|\b(?:including|includes|included|and|comprising))\s?{_QUALIFYING}$", re.IGNORECASE)
_PREPOSITION = re.compile(r"\s(in|for|with|from|by|on|of\s(?:them|whom))\b(?!\s(?:1[5-9]|20)\d\d)")


def _apposed(text: str, end: int, whole: Claim, claims: Sequence[Claim]) -> Iterator[Division]:
    """``34 men, 20 for theft and 16 for fraud``, ``4,200 patients, 2,300 of them women and 1,900 men``: open."""
    lead = text[max(0, whole.start - 40) : whole.start]
    own = _PREPOSITION.match(text, _after(whole))
    if (
        whole.omitted
        or re.search(r"\d\s\w[^.;]{0,30},\s$", lead)
        or (_COMPLEMENT.search(lead) and not _QUALIFIED_ONLY.search(lead))
    ):
        return
    parts = _members(text, claims, ";()", whole.quantity.unit, "comma")
    if parts is None or len(parts) < 2 or any(part.compared != whole.compared for part in parts):
        return
    if not re.search(r"\band\s(?:\w+\s){0,3}$", text[parts[-2].quantity.end : parts[-1].start]):
        return
    led = {match.group(1) for part in parts if (match := _PREPOSITION.match(text, part.quantity.end)) is not None}
    same = len(led) == 1 and all(_PREPOSITION.match(text, part.quantity.end) for part in parts)
    if any(not part.omitted and part.head == whole.head for part in parts) or _IN_LIST.search(lead):
        return  # 213 men from the north, 154 men from the south and 100 men from abroad: three of a kind
    if own is not None and own.group(1) in led:
        return  # 65 flights on Thursday, 180 on Friday: the first is one of them
    if not all(_same_thing(whole, part) for part in parts) or not (same or _exclusive(text, parts, end)):
        return
    if whole.head is None or len({part.dating.label for part in parts if part.dating is not None}) > 1:
        return
    yield Division(whole, parts, whole.quantity.unit, "comma", False, not _MULTIPLE.search(text[parts[0].start : end]))


def _after(claim: Claim) -> int:
    """Where the text behind a claim begins, past a conversion in brackets."""
    conversion = claim.quantity.conversion
    return conversion.end + 1 if conversion is not None else max(claim.quantity.end, claim.end)


def _members(text: str, claims: Sequence[Claim], closers: str, unit: str, name: str) -> tuple[Claim, ...] | None:
    """The items of a list: coordinated claims of one unit up to what closes it."""
    parts: list[Claim] = []
    for claim in claims:
        if parts:
            gap = (
                text[_after(parts[-1]) : claim.start]
                if not _between(parts[-1], claim, claims)
                else text[_after(_between(parts[-1], claim, claims)[-1]) : claim.start]
            )
            whole_gap = text[parts[-1].quantity.end : claim.start]
            if any(char in whole_gap for char in (*closers, ":")) or ". " in whole_gap or len(gap) > 160:
                break
            if name != "bracket" and whole_gap.count("(") != whole_gap.count(")"):
                continue
            if _COMPLEMENT.search(gap) and not _QUALIFIED_ONLY.search(gap):
                continue
            if re.search(
                r"\b(?:compared|versus|up\sfrom|down\sfrom|against|including|of\swhom|of\swhich|each|with\s(?:an?|the))\b",
                whole_gap,
            ):
                break
            if claim.compared != parts[-1].compared:
                break
        if claim.quantity.unit != unit:
            if claim.quantity.unit == "percent":
                return None if not parts else tuple(parts)
            continue
        parts.append(claim)
    return tuple(parts) if parts else None


def _between(first: Claim, second: Claim, claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if first.start < claim.start < second.start]


_LABEL_DASH = re.compile(r"\s[-–—]\s")
#: Signs of a calculation; its numbers are no parts.
_FORMULA = re.compile(r"[=×÷*]|\d\s?[x/]\s?\d")


def _judged(text: str, end: int, whole: Claim, parts: tuple[Claim, ...], name: str) -> Division | None:
    """Decide what a list is to its whole; None when it is no list of its parts."""
    if _FORMULA.search(text[whole.end : parts[-1].quantity.end]) or whole.quantity.rate != parts[0].quantity.rate:
        return None
    if (
        whole.quantity.unit == "count"
        and whole.counted is None
        and not all(p.omitted or p.head in PERSONS for p in parts)
    ):
        return None
    gaps = [text[first.quantity.end : second.start] for first, second in pairwise(parts)]
    if name == "dash" and any(_LABEL_DASH.search(gap) for gap in gaps):
        return None  # Africa - 13, Asia - 10: the dash parts a label from its number
    like = all(_same_thing(whole, part) for part in parts)
    labels = {part.dating.label for part in parts if part.dating is not None}
    own_years = len(labels) > 1 or (whole.dating is not None and labels and labels != {whole.dating.label})
    if own_years and (name == "bracket" or whole.dating is None or whole.dating.first == whole.dating.last):
        return None
    if name == "bracket" and len(parts) == 1:
        return None
    inner = text[parts[0].start : min(end, parts[-1].end + 60)]
    joined = (
        len(parts) > 1
        and re.search(r"(?:\band|&|\bplus)\s", text[parts[-2].quantity.end : parts[-1].start]) is not None
    )
    exclusive = not _MULTIPLE.search(inner) and (
        name in ("dash", "colon", "bracket", "closed") or _exclusive(text, parts, end)
    )
    direct = name in ("dash", "colon", "bracket", "closed") and (
        joined or bool(_REMAINDER.search(inner)) or name == "closed"
    )
    closed = direct and len(parts) > 1 and exclusive and not _UNRECKONED_REST.search(inner)
    if not like and (not closed or _verbs_between(text, parts)):
        return None
    return Division(whole, parts, whole.quantity.unit, name, closed, exclusive, like)


def _same_thing(whole: Claim, part: Claim) -> bool:
    """Whether a part counts what the whole counts, by the same noun, none, or a word for persons."""
    if part.quantity.unit != "count":
        return True
    if part.omitted or part.head == whole.head:
        return True
    return part.head in PERSONS and (whole.head is None or whole.head in PERSONS or _personal(whole.head))


def _personal(head: str) -> bool:
    """Whether a noun is likely one for persons, by its ending."""
    return head.endswith(
        (
            "er",
            "or",
            "ee",
            "ist",
            "ant",
            "ent",
            "an",
            "person",
            "victim",
            "patient",
            "inmate",
            "student",
            "worker",
            "pupil",
            "case",
        )
    )


def _verbs_between(text: str, parts: Sequence[Claim]) -> bool:
    """Whether the items are clauses of their own, and so no plain list."""
    return any(
        is_verb(word)
        for first, second in pairwise(parts)
        for word in re.findall(r"[a-z]+", text[max(first.end, first.quantity.end) : second.start].lower())
    )


def _labels(text: str, parts: Sequence[Claim], end: int) -> list[str]:
    """The words around each part that say what it stands for."""
    labels = []
    for position, part in enumerate(parts):
        stop = parts[position + 1].start if position + 1 < len(parts) else min(end, part.end + 60)
        labels.append(text[part.quantity.end : stop].lower())
    return labels


def _exclusive(text: str, parts: Sequence[Claim], end: int) -> bool:
    """Whether the words of the parts exclude each other: a remainder, or a pair like men and women."""
    labels = _labels(text, parts, end)
    if any(_REMAINDER.search(label) for label in labels):
        return True
    heads = [part.head for part in parts]
    if len(parts) > 1 and len(set(heads)) == len(heads) and any(set(heads) <= sexes for sexes in _SEXES):
        return True
    words = [frozenset(re.findall(r"[a-z]+", label)) for label in labels]
    for left, right in _PAIRS:
        on_left = [bool(own & left) for own in words]
        on_right = [bool(own & right) for own in words]
        if (
            any(on_left)
            and any(on_right)
            and all(a != b for a, b in zip(on_left, on_right, strict=True))
            and len(parts) == 2
        ):
            return True
    return False


#: A verb between the parts and the number: it is the object of what they did, not their sum.
_ACTING = re.compile(
    r"\b(?:who|which|that|played|scored|won|made\sup|produced|employed|received|had|have|has|were|was|with\s(?!a\stotal))\b"
)

# --- totals behind their parts -----------------------------------------------------------------------------


def _totalled(text: str, claims: Sequence[Claim]) -> Iterator[Division]:
    """``48 farms and 12 mills, 60 sites in all``; ``44 and 18, for a total of 62``."""
    for position, whole in enumerate(claims):
        if position < 2 or whole.quantity.unit in ("percent", "points", "share"):
            continue
        before = text[claims[position - 1].quantity.end : whole.start]
        if len(before) > 70 or ";" in before or ". " in before or _ACTING.search(before):
            continue
        named = _TOTAL_BEFORE.search(before) and re.search(r"[,—–(]|\b(?:and|making|totall?ing)\b", before)
        if not named and not (
            _TOTAL_AFTER.match(text, whole.quantity.end) and re.search(r"[,—–(]\s?(?:or\s)?$", before)
        ):
            continue
        parts: list[Claim] = []
        for index in range(position - 1, -1, -1):
            part = claims[index]
            lead = text[claims[index - 1].quantity.end if index else max(0, part.start - 60) : part.start]
            if part.quantity.unit != whole.quantity.unit or part.compared != whole.compared:
                break
            if part.quantity.whole is not None or (
                index and ";" in text[part.quantity.end : (parts[0].start if parts else whole.start)]
            ):
                break
            if _COMPLEMENT.search(lead) and not _QUALIFIED_ONLY.search(lead) and index:
                parts = []
                break
            parts.insert(0, part)
            if not re.search(r"(?:,|\band|&|\bplus)\s(?:\w+\s){0,4}$", lead):
                break
        if len(parts) < 2 or not re.search(r"(?:\band|&|\bplus)\s", text[parts[-2].quantity.end : parts[-1].start]):
            continue
        if any(c.head == whole.head and c.head is not None and c not in parts for c in claims[:position]):
            continue
        if len({part.dating.label for part in (*parts, whole) if part.dating is not None}) > 1:
            continue
        yield Division(whole, tuple(parts), whole.quantity.unit, "total", True, True, True)


# --- shares ------------------------------------------------------------------------------------------------


def _shares(text: str, start: int, end: int, claims: Sequence[Claim]) -> Iterator[Division]:
    """Lists of percentages that stand for one whole."""
    shares = [c for c in claims if c.quantity.unit == "percent" and not c.quantity.change and c.quantity.rate is None]
    run: list[Claim] = []
    depth = 0
    for claim in [*shares, None]:
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


def _outside_brackets(text: str) -> str:
    """A stretch of text without what it has in brackets, as far as they are closed in it."""
    return re.sub(r"\([^()]*\)", "", text)


def _share_division(text: str, start: int, end: int, claims: Sequence[Claim], run: Sequence[Claim]) -> Division | None:
    labels = _labels(text, run, end)
    inner = text[run[0].start : min(end, run[-1].end + 60)]
    if _MULTIPLE.search(text[start:end]):
        return None
    before = text[max(start, run[0].start - 60) : run[0].start]
    counted = next(
        (
            c
            for c in reversed(claims)
            if c.quantity.unit == "count" and c.start < run[0].start and run[0].start - c.end < 90
        ),
        None,
    )
    mark = _MARK.search(text[_after(counted) : run[0].start]) if counted is not None else _MARK.search(before)
    name = mark.lastgroup if mark is not None else None
    if name in ("open", "of"):
        return None
    if name == "bracket" and any(")" in label for label in labels[:-1]):
        name = None
    if _different_wholes(run, labels, name in ("dash", "bracket", "closed") and counted is not None):
        return None
    remainder = any(_REMAINDER.search(label) for label in labels)
    joined = re.search(r"\band\s", text[run[-2].quantity.end : run[-1].start]) is not None
    attributive = all(_ATTRIBUTIVE.match(label) for label in labels) and all(
        _LISTING.search(label) for label in labels[:-1]
    )
    listed = name in ("dash", "bracket", "closed") or (name == "colon" and counted is not None)
    pair = _exclusive(text, run, end)
    exclusive = remainder or pair or listed or (attributive and joined and len(run) > 2)
    whole_list = _alone(claims, run)
    long_enough = len(run) > 2 or name in ("dash", "bracket", "closed")
    complete = (
        (remainder and whole_list and long_enough and not text[start : start + 1].islower())
        or name == "closed"
        or (listed and name != "colon" and len(run) > 2 and joined and attributive)
    )
    if not exclusive or _UNRECKONED_REST.search(inner):
        return None
    return Division(None, tuple(run), "percent", name or "list", complete, True)


def _alone(claims: Sequence[Claim], run: Sequence[Claim]) -> bool:
    """Whether no other share of the sentence may belong to the list as well."""
    return all(
        claim in run or claim.compared != run[0].compared
        for claim in claims
        if claim.quantity.unit == "percent" and not claim.quantity.change
    )


#: Nothing stands between the items of a list but what joins them.
_LISTING = re.compile(rf"(?:,|;|\band|\bor)\s{_QUALIFYING}$", re.IGNORECASE)
#: A share directly followed by what it is the share of; not by a place, a time or a verb.
_ATTRIBUTIVE = re.compile(
    r"\s(?!(?:in|on|at|by|of|from|since|during|per|to|over|under|above|below|more|less|higher|lower|used|had|have|has|said|did|would|could|can|do|use|reported)\b)[a-z]"
)


def _different_wholes(run: Sequence[Claim], labels: Sequence[str], listed: bool) -> bool:
    """Whether the shares are of different things, places or years; ``listed`` behind what they divide, of years only."""
    datings = [part.dating.label for part in run if part.dating is not None]
    if len(set(datings)) > 1:
        return True
    if listed:
        return False
    heads = {part.head for part in run if part.partitive}
    if len(heads) > 1:
        return True
    partitives = sum(part.partitive for part in run)
    if partitives > 1:
        return True
    if any(re.search(r"\bwith\s(?:\w+\s)?$", label) for label in labels[:-1]):
        return True
    places = sum(bool(re.match(r"\s(?:in|at)\s", label)) for label in labels)
    return places > 1


# --- the whole in the sentence before ---------------------------------------------------------------------

_OPENS = re.compile(
    r"(?:Of|Among|Out\sof)\s(?:these|those|them|the\stotal|this\stotal|this\snumber|which|whom)\b", re.IGNORECASE
)
_OPENS_NAMED = re.compile(
    r"(?:Of|Among|Out\sof)\s(?:the\s|these\s|those\s|its\s|all\s|a\stotal\sof\s)?$", re.IGNORECASE
)


def _of_these(
    text: str, start: int, end: int, claims: Sequence[Claim], previous: Sequence[Claim]
) -> Iterator[Division]:
    """``Of these, 34 were women and 16 men``: the whole is the one figure of the sentence before."""
    whole: Claim | None = None
    parts = [
        claim
        for claim in claims
        if claim.quantity.unit == "count" and not claim.compared and claim.quantity.whole is None
    ]
    if _OPENS.match(text, start, end):
        mains = [
            claim
            for claim in previous
            if claim.quantity.unit == "count" and not claim.compared and claim.quantity.whole is None
        ]
        whole = mains[0] if len(mains) == 1 else None
    elif claims and _OPENS_NAMED.fullmatch(text[start : claims[0].start]) and claims[0].quantity.unit == "count":
        whole = claims[0]
        parts = parts[1:] if parts and parts[0] is whole else parts
    if whole is None:
        return
    chosen: list[Claim] = []
    for part in parts:
        lead = text[max(start, part.start - 40) : part.start]
        if _COMPLEMENT.search(lead) and not _QUALIFIED_ONLY.search(lead):
            continue
        between = text[chosen[-1].end : part.start] if chosen else ""
        if re.search(r";|\b(?:that|which|where|when|since|because|while)\b", between):
            break
        chosen.append(part)
    if not chosen or not all(_same_thing(whole, part) for part in chosen):
        return
    inner = text[start : min(end, chosen[-1].end + 60)]
    exclusive = len(chosen) > 1 and _exclusive(text, chosen, end) and not _MULTIPLE.search(inner)
    remainder = exclusive and any(_REMAINDER.search(label) for label in _labels(text, chosen, end))
    closed = remainder and not _UNRECKONED_REST.search(text[start:end])
    yield Division(whole, tuple(chosen), "count", "of", closed, exclusive)
