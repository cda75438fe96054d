"""Trends: words about a series of years, with the figures of the document that they speak of.

``fewer than in the previous year``, ``the lowest since 2015``, ``a record 412``, ``for the third year running``,
``every year since 2016``: what is said of one figure says something of others, which may stand sentences away. Every
trend is read as pairs of figures and the direction in which the words let the second lie from the first. Both must be
points with one key; a year for which the document gives two values binds nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.phrases import singular

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.claims import Claim
    from sourcelint.reading.points import Key, Point

#: A pair of figures, with the way from the first to the second that the words tell: ``up`` or ``down``.
Step = tuple["Claim", "Claim", str, Span]

_RISE = r"(?:rose|risen|rise|rises|grew|grown|growth|increased|increase|climbed|climb|gains?)"
_FALL = r"(?:fell|fallen|fall|falls|dropped|drop|decreased|decrease|declined|decline|shrank|shrunk|reduction)"
_ORDINALS = "second third fourth fifth sixth seventh eighth ninth tenth".split()
_NUMBERS = "two three four five six seven eight nine ten".split()
_YEAR = r"(?:1[5-9]|20)\d\d"
_YEAR_BEFORE = r"(?:the\s(?:previous|preceding|prior)\syear|the\syear\sbefore|a\syear\searlier)"

#: Behind a figure: fewer than in the previous year.
_THAN_BEFORE = re.compile(
    rf"""\b(?:(?:(?P<more>more|higher)|(?P<less>fewer|less|lower))\s(?:[a-z]+\s){{0,3}}?than\s(?:in\s|during\s)?
    |(?:(?P<up>up)|(?P<down>down))\s(?:from|on|over)\s){_YEAR_BEFORE}\b(?!['’]s)""",
    re.VERBOSE,
)
#: Behind a figure: the lowest since 2015, the highest number on record, its lowest level in five years.
_EXTREME = re.compile(
    rf"""\b(?:the|its|their)\s(?:(?P<high>highest|largest|most|greatest)|(?P<low>lowest|fewest|smallest|least))\s
    (?:annual\s|yearly\s)?(?:(?:number|total|level|figure|count|tally|value)\s)?
    (?:since\s(?P<since>{_YEAR})\b|(?P<ever>on\srecord|ever|in\shistory|of\sall\stime)\b
    |(?:in|for)\s(?P<years>{"|".join(_NUMBERS)}|\d{{1,2}})\syears\b|(?:in|for)\sa\s(?P<decade>decade)\b)""",
    re.VERBOSE,
)
#: In front of a figure or behind it: a record 412, a record low of 31, 412 in 2018, a new record.
_RECORD = re.compile(
    r"\ba\s(?:new\s|all-time\s)?record(?:\shigh|\s(?P<low>low))?(?P<front>(?:\sof)?\s(?=\d)|(?=[.,;)]))"
)
#: Anywhere in a sentence with a word of change: the third consecutive year, the second year running.
_STREAK = re.compile(
    rf"""\bthe\s(?P<ordinal>{"|".join(_ORDINALS)})\s(?:(?:consecutive|straight|successive)\syear|year\s(?:running|in\sa\srow))\b
    |\b(?:every|each)\s(?:single\s)?year\ssince\s(?P<since>{_YEAR})\b""",
    re.VERBOSE,
)
_CHANGE = re.compile(rf"\b(?:(?P<up>{_RISE})|(?P<down>{_FALL}))\b")
#: What makes a word of change or a record something else than the words that bind it to the figures.
_NOT_PLAIN = re.compile(
    r"\b(?:not|never|no|without|unless|if|would|could|may|might|rate|share|pace|slow\w+|half|month\w*|quarter\w*|season\w*)\b"
)
_TRIGGER = re.compile(r"\b(?:record|consecutive|straight|successive|year|years|since|ever|history|decade|all\stime)\b")
_SUBJECT = re.compile(
    r"((?:[A-Za-z][\w’-]*\s){0,3})([A-Za-z][\w’-]*)\s(?:(?:again|also|have|has|had|[a-z]+ly)\s){0,2}$"
)
#: How far behind its figure a phrase may stand.
_REACH = 60


def read_steps(document: Document) -> tuple[Step, ...]:
    """What the words about series of years say of pairs of figures, in order of the words."""
    sentences = document.sentences
    starts = [sentence.start for sentence in sentences]
    wanted: list[int] = []
    for match in _TRIGGER.finditer(document.text):
        index = bisect_right(starts, match.start()) - 1
        if index >= 0 and (not wanted or wanted[-1] != index):
            wanted.append(index)
    if not wanted or not document.points:
        return ()
    series = _Series(document.points)
    found: list[Step] = []
    for index in wanted:
        sentence = sentences[index]
        if sentence.end - sentence.start < _LONGEST:
            found += _steps(document.text, (sentence.start, sentence.end), series, index, sentence.block)
    return tuple(found)


#: A longer sentence is a table or a list run together.
_LONGEST = 800


class _Series:
    """The figures of a document by key and year, as far as it gives one value for each."""

    def __init__(self, points: Sequence[Point]) -> None:
        self.by_key: dict[Key, dict[int, Claim | None]] = defaultdict(dict)
        self.by_sentence: dict[int, list[Point]] = defaultdict(list)
        self.by_head: dict[str, list[Key]] = defaultdict(list)
        for point in points:
            if point.label != str(point.year) or point.claim.partitive:
                continue
            years = self.by_key[point.key]
            if not years:
                self.by_head[point.key.head].append(point.key)
            known = years.get(point.year, point.claim)
            same = known is not None and known.quantity.interval == point.claim.quantity.interval
            years[point.year] = known if same else None
            self.by_sentence[point.claim.sentence].append(point)

    def of(self, key: Key) -> Mapping[int, Claim]:
        """The figures of a key by year."""
        return {year: claim for year, claim in self.by_key[key].items() if claim is not None}


def _steps(text: str, bounds: tuple[int, int], series: _Series, index: int, block: int) -> Iterator[Step]:
    start, end = bounds
    points = series.by_sentence.get(index, [])
    for match in _THAN_BEFORE.finditer(text, start, end):
        point = _before(text, points, match.start())
        if point is not None:
            direction = "up" if match.group("more") or match.group("up") else "down"
            yield from _to(series, point, range(point.year - 1, point.year), direction, match)
    for match in _EXTREME.finditer(text, start, end):
        point = _before(text, points, match.start())
        if point is not None:
            direction = "up" if match.group("high") else "down"
            yield from _to(series, point, range(_first(match, point.year), point.year), direction, match)
    for match in _RECORD.finditer(text, start, end):
        point = _behind(points, match.end()) if match.group("front") else _before(text, points, match.start())
        if point is not None:
            yield from _to(series, point, range(point.year), "down" if match.group("low") else "up", match)
    for match in _STREAK.finditer(text, start, end):
        yield from _streak(text, bounds, series, points, block, match)


def _first(match: re.Match[str], year: int) -> int:
    """The first year that an extreme is held against; the year since which it is one is left out."""
    if match.group("since"):
        return int(match.group("since")) + 1
    if match.group("ever"):
        return 0
    if match.group("decade"):
        return year - 9
    number = match.group("years")
    return year + 1 - (_NUMBERS.index(number) + 2 if number in _NUMBERS else int(number))


def _before(text: str, points: Sequence[Point], at: int) -> Point | None:
    """The point right in front of some words: no other figure, clause or bracket stands between."""
    earlier = [point for point in points if point.claim.quantity.end <= at]
    if not earlier or earlier[-1].claim.compared:
        return None
    gap = text[earlier[-1].claim.quantity.end : at]
    if len(gap) > _REACH or re.search(r"[;:()]|\.\s|\b(?:and|but|while|which|who)\b", gap) or _NOT_PLAIN.search(gap):
        return None
    # Another figure that is no point stands between (20 more than in the previous year).
    return None if re.search(rf"(?<!\d)(?!{_YEAR})\d", re.sub(rf"\b{_YEAR}\b", "", gap)) else earlier[-1]


def _behind(points: Sequence[Point], at: int) -> Point | None:
    """The point that begins where some words end."""
    return next((point for point in points if point.claim.quantity.start == at), None)


def _to(series: _Series, point: Point, years: range, direction: str, match: re.Match[str]) -> Iterator[Step]:
    """One figure against those of other years."""
    for year, claim in sorted(series.of(point.key).items()):
        if year in years and claim is not point.claim:
            yield claim, point.claim, direction, Span(match.start(), match.end())


def _streak(
    text: str, bounds: tuple[int, int], series: _Series, points: Sequence[Point], block: int, match: re.Match[str]
) -> Iterator[Step]:
    """A figure, or the subject of the sentence, that went one way for several years."""
    changes = list(_CHANGE.finditer(text, *bounds))
    if len({bool(change.group("up")) for change in changes}) != 1 or _NOT_PLAIN.search(text, *bounds):
        return
    mains = [point for point in points if not point.claim.compared]
    if points:
        keys = {point.key for point in points}
        found = (points[0].key, max(point.year for point in mains)) if len(keys) == 1 and mains else None
    else:
        found = _told_of(text, bounds[0], series, block, changes[0])
    if found is None:
        return
    key, last = found
    ordinal = match.group("ordinal")
    first = last - _ORDINALS.index(ordinal) - 2 if ordinal else int(match.group("since"))
    values = series.of(key)
    direction = "up" if changes[0].group("up") else "down"
    for year in range(max(first, min(values, default=last)), last):
        if year in values and year + 1 in values:
            yield values[year], values[year + 1], direction, Span(match.start(), match.end())


def _told_of(text: str, start: int, series: _Series, block: int, change: re.Match[str]) -> tuple[Key, int] | None:
    """The only series of the document that counts the subject of a sentence, if its paragraph tells it."""
    subject = _SUBJECT.search(text[max(start, change.start() - 80) : change.start()])
    if subject is None:
        return None
    keys = series.by_head.get(singular(subject.group(2).lower()), [])
    if len(keys) != 1:
        return None
    values = series.of(keys[0])
    if not values or any(claim.block != block for claim in values.values()):
        return None
    narrowing = {word.lower() for word in subject.group(1).split()} - {"the", "of", "number", "total", "in", "and"}
    said = {word for claim in values.values() for word in claim.modifiers}
    return (keys[0], max(values)) if narrowing <= said else None
