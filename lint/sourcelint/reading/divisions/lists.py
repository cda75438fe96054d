"""Lists of parts behind their whole: ``706 victims: 387 for …, 153 for … and 166 unspecified``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.reading.divisions.apposed import COMMA, apposed
from sourcelint.reading.divisions.brackets import bracket_of, groups_in, labelled
from sourcelint.reading.divisions.division import Division
from sourcelint.reading.divisions.items import members
from sourcelint.reading.divisions.kinds import (
    are_all_people,
    are_opposites,
    exclude_each_other,
    labels_of,
    leave_nothing_out,
    same_thing,
)
from sourcelint.reading.divisions.marks import (
    CLOSERS,
    JOINING,
    MARK,
    MULTIPLE,
    QUALIFYING,
    UNRECKONED_REST,
    behind,
)
from sourcelint.reading.divisions.parallel import are_dealt_out, are_parallel, are_taken_once
from sourcelint.reading.divisions.rests import has_rest, is_rest
from sourcelint.reading.phrases import PERSONS, is_verb

if TYPE_CHECKING:
    from sourcelint.reading.claims import Claim

_OF_WHICH_AFTER = re.compile(r"\s(?:of\s(?:whom|which|them|these|those))\b", re.IGNORECASE)


#: Something else stands nearer to a bracket: ``1,941 oaks, along with a set of shrubs (2,635 …)``.
_ANOTHER_BEFORE = re.compile(r",\s(?:along|together|as\swell|and|plus|but|while|which)\b")
#: An abbreviation that the text introduces in brackets.
_ABBREVIATION = re.compile(r"\(\W?[A-Z][A-Za-z&.-]{1,9}\W?\)")


def listed(text: str, end: int, claims: Sequence[Claim]) -> Iterator[Division]:
    """The divisions of a sentence, up to ``end``, whose parts are listed behind their whole."""
    for position, whole in enumerate(claims[:-1]):
        if whole.quantity.unit in ("percent", "points", "share") or whole.quantity.whole is not None:
            continue
        if not whole.quantity.statistical:
            continue
        within = _bracketed(text, end, whole, claims[position + 1 :])
        if within:
            yield from within
            continue
        following = claims[position + 1]
        gap = text[behind(whole) : following.start]
        if _share_between(text, whole, following) and position + 2 < len(claims):
            position, following = position + 1, claims[position + 2]
            gap = text[claims[position].quantity.end + 1 : following.start]
        if len(gap) > 140 or ";" in gap[:-2] or ". " in gap:
            continue
        mark = MARK.search(gap)
        name = mark.lastgroup if mark else None
        if mark is None and COMMA.fullmatch(gap) and not _is_item(text, claims[:position], whole):
            yield from apposed(text, end, whole, claims[position + 1 :])
        if mark is None or name is None:
            of_which = _OF_WHICH_AFTER.match(text, following.quantity.end)
            if of_which and following.quantity.unit == whole.quantity.unit and len(gap) < 8:
                yield _of_which(text, end, whole, claims[position + 1 :])
            continue
        ahead = _ABBREVIATION.sub("", gap[: mark.start()])
        if re.search(r"[()—]", ahead.removesuffix("(") if name == "closed" else ahead):
            continue
        if name == "closed" and _ANOTHER_SUBJECT.search(ahead):
            continue  # of 90 people seen, two groups were composed of 30 each
        if name == "bracket" and _ANOTHER_BEFORE.search(ahead):
            continue
        included = name == "open" and re.match(r"include[sd]?\b", mark.group(), re.IGNORECASE)
        if included and re.search(r",|\band\b", gap[: mark.start()]):
            continue  # a clause of its own: the temple measured 69 m and included 127 columns
        parts = members(text, claims[position + 1 :], CLOSERS[name], whole.quantity.unit, name)
        if parts is None:
            continue
        if whole.compared and name in ("of", "open", "with"):
            whole = _compared_to(claims[:position], whole)
        if name in ("of", "open") and _is_item(text, claims[:position], whole):
            parts = parts[:1]  # 172 on rail, 153 on iron, of which 110 on ore, 82 on oil: the last is one of the first
        division = _judged(text, end, whole, parts, name)
        if division is not None:
            yield division


#: In front of ``composed of``: a subject of its own, behind a comma.
_ANOTHER_SUBJECT = re.compile(r",\s(?!which\b|who\b|that\b)[^,]{3,60}\s(?:was|were|is|are)\s$")


def _of_which(text: str, end: int, whole: Claim, claims: Sequence[Claim]) -> Division:
    """``24 boats, 19 of which lay in the east and 5 in the west``; the first alone where the others may overlap."""
    rest = members(text, claims[1:], ";", whole.quantity.unit, "of") or ()
    near = bool(rest) and re.fullmatch(r"[^.;:()—–]{0,120}", text[claims[0].quantity.end : rest[0].start]) is not None
    parts = (claims[0], *rest) if near else (claims[0],)
    labels = labels_of(text, parts, end)
    if len(labels) > 1:
        labels[0] = _OF_WHICH_AFTER.sub("", labels[0], count=1)
    joined = len(parts) > 1 and JOINING.search(text[parts[-2].quantity.end : parts[-1].start]) is not None
    opposed = joined and (are_opposites(text, parts, end) or are_parallel(labels) or are_taken_once(labels))
    if not opposed or any(part.compared != whole.compared for part in parts):
        return Division(whole, parts[:1], whole.quantity.unit, "of", False, True, True)
    like = all(same_thing(whole, part) for part in parts)
    exclusive = like and not MULTIPLE.search(text[parts[0].start : min(end, parts[-1].end + 60)])
    closed = exclusive and leave_nothing_out(text, parts, end)
    return Division(whole, parts, whole.quantity.unit, "of", closed, exclusive, like)


def _is_item(text: str, before: Sequence[Claim], whole: Claim) -> bool:
    """Whether a figure is itself an item of a list, which may go on behind its own parts."""
    if not before or before[-1].quantity.unit != whole.quantity.unit or before[-1].compared:
        return False
    gap = text[before[-1].quantity.end : whole.start]
    return _ITEM_GAP.fullmatch(gap) is not None and not any(map(is_verb, re.findall(r"[a-z]+", gap)))


_ITEM_GAP = re.compile(rf"[^.;:()]{{2,80}},\s{QUALIFYING}")


def _compared_to(before: Sequence[Claim], figure: Claim) -> Claim:
    """The figure of now that one of another time stands beside: ``420 staff, up from 390, of whom …`` divides 420."""
    mains = (claim for claim in reversed(before) if not claim.compared and claim.quantity.unit == figure.quantity.unit)
    return next(mains, figure)


def _share_between(text: str, whole: Claim, share: Claim) -> bool:
    """Whether a bracket behind a number holds its share and nothing else: ``227 (75%) came back, 113 for …``."""
    if share.quantity.unit != "percent" or text[share.quantity.end : share.quantity.end + 1] != ")":
        return False
    return re.fullmatch(r"[^().;:]{0,90}\(", text[whole.quantity.end : share.start]) is not None


def _bracketed(text: str, end: int, whole: Claim, claims: Sequence[Claim]) -> list[Division]:
    """The divisions of a bracket that holds several lists, or numbers behind their labels."""
    bracket = bracket_of(text, whole, claims)
    if bracket is None:
        return []
    inside = [claim for claim in claims if bracket[0] <= claim.start < bracket[1]]
    groups = groups_in(text, *bracket, inside)
    if groups:
        divisions = (_judged(text, end, whole, group, "bracket") for group in groups)
        return [division for division in divisions if division is not None]
    division = labelled(text, *bracket, whole, inside)
    return [division] if division is not None else []


# --- behind a mark -----------------------------------------------------------------------------------------

_DIRECT = ("dash", "colon", "bracket", "closed")
_LABEL_DASH = re.compile(r"\s[-–—]\s")
#: Signs of a calculation; its numbers are no parts.
_FORMULA = re.compile(r"[=×÷*]|\d\s?[x/]\s?\d")


def _judged(text: str, end: int, whole: Claim, parts: tuple[Claim, ...], name: str) -> Division | None:
    """Decide what a list is to its whole; None when it is no list of its parts."""
    if _FORMULA.search(text[whole.end : parts[-1].quantity.end]) or whole.quantity.rate != parts[0].quantity.rate:
        return None
    nameless = whole.quantity.unit == "count" and whole.counted is None
    if nameless and not all(part.omitted or part.head in PERSONS for part in parts):
        return None
    gaps = [text[first.quantity.end : second.start] for first, second in pairwise(parts)]
    if name == "dash" and any(_LABEL_DASH.search(gap) for gap in gaps):
        return None  # Africa - 13, Asia - 10: the dash parts a label from its number
    if name == "with" and not are_parallel(labels_of(text, parts, end)):
        return None
    if _of_other_years(whole, parts, name) or (name == "bracket" and len(parts) == 1):
        return None
    labels = labels_of(text, parts, end)
    like = all(same_thing(whole, part) or is_rest(label) for part, label in zip(parts, labels, strict=True))
    inner = text[parts[0].start : min(end, parts[-1].end + 60)]
    joined = len(parts) > 1 and JOINING.search(text[parts[-2].quantity.end : parts[-1].start]) is not None
    opposed = name in _DIRECT or exclude_each_other(text, parts, end) or are_parallel(labels) or are_taken_once(labels)
    exclusive = opposed and not MULTIPLE.search(inner)
    remainder = has_rest(text, parts, labels)
    opposites = are_opposites(text, parts, end)
    direct = name in _DIRECT and (
        joined or name == "closed" or remainder or (name == "bracket" and (_of_kinds(text, parts) or opposites))
    )
    direct = direct or (name in ("open", "of") and joined and remainder and len(parts) > 2)
    direct = direct or (
        name in ("of", "with") and joined and (leave_nothing_out(text, parts, end) or are_dealt_out(labels))
    )
    direct = direct or (name == "open" and joined and are_all_people(parts))
    closed = direct and len(parts) > 1 and exclusive and not UNRECKONED_REST.search(inner)
    if not like and (not closed or _verbs_between(text, parts) or _of_one_other_kind(parts)):
        return None
    return Division(whole, parts, whole.quantity.unit, name, closed, exclusive, like)


def _of_one_other_kind(parts: Sequence[Claim]) -> bool:
    """Whether the parts all count one thing that is not the whole's: ``3 men (2 cases of flu and 2 of gout)``."""
    return len(parts) > 1 and not any(part.omitted for part in parts) and len({part.head for part in parts}) == 1


#: A kind stands right behind its number: ``(31 sex trafficking, six labor trafficking)``; no place, no time, no verb.
_KIND = re.compile(
    r"\s(?!(?:in|at|on|from|by|of|to|with|under|over|as|and|or|had|have|has|who|which)\b)[a-z]+|\sfor\s[a-z]"
)


def _of_kinds(text: str, parts: Sequence[Claim]) -> bool:
    """Whether every item of a list in brackets is a number with its kind."""
    return all(part.omitted and _KIND.match(text, part.quantity.end) for part in parts)


def _of_other_years(whole: Claim, parts: Sequence[Claim], name: str) -> bool:
    """Whether the parts are of several years, or of another one than a whole of one year."""
    labels = {part.dating.label for part in parts if part.dating is not None}
    if len(labels) < 2 and (whole.dating is None or not labels or labels == {whole.dating.label}):
        return False
    return name == "bracket" or whole.dating is None or whole.dating.first == whole.dating.last


def _verbs_between(text: str, parts: Sequence[Claim]) -> bool:
    """Whether the items are clauses of their own, and so no plain list."""
    return any(
        is_verb(word)
        for first, second in pairwise(parts)
        for word in re.findall(r"[a-z]+", text[max(first.end, first.quantity.end) : second.start].lower())
    )
