"""Dating: which period a figure belongs to, and where the text says so.

In this order: the period of the figure's own stretch of the sentence, a comparison's own, the first figure of
the series in the paragraph, the declared period, the year that the document is about. The nearest year is no
evidence: in ``440 in 2022, down from 744 in 2021 and 673 in 2020`` the next sentence speaks of 2022.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.reading.periods import Period
from sourcelint.reading.phrases import is_past

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.quantities import Quantity


@dataclass(frozen=True, slots=True, order=True)
class Dating:
    """The years a figure covers, how registers write them, and where they come from.

    ``origin``: ``sentence``, ``inherited`` (from the series in the paragraph), ``declared`` or ``document`` (what
    most of the document's dated figures say). ``part``: only a month, a day or a season of them.
    """

    label: str
    first: int
    last: int | None
    origin: str
    part: bool = field(default=False, compare=False)

    def moved(self, origin: str) -> Dating:
        """The same years from another origin."""
        return Dating(self.label, self.first, self.last, origin, self.part)

    def shifted(self, years: int) -> Dating:
        """As many years later or earlier, of the same length."""
        first, last = self.first + years, self.last + years if self.last is not None else None
        return Dating(str(first) if first == last else f"{first}-{last}", first, last, self.origin, self.part)


#: A number, or what may stand in front of one.
_NUMBER = (
    r"(?:[\d$€£]|(?:about|only|just|some|nearly|almost|the|a total of|an estimated|approximately|at least|more than"
    r"|fewer than)\s|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b)"
)
_CHANGE = (
    r"(?:increas\w{0,3}|decreas\w{0,3}|rise|rose|risen|rising|drop\w{0,4}|declin\w{0,3}|fall|fell|fallen|falling"
    r"|reduc\w{0,4}|growth|grew|grown|jump\w{0,3}|improve\w{0,4}|chang\w{0,3}|climb\w{0,3}|up|down|went|cut|shrank"
    r"|expand\w{0,3})"
)
#: What opens a comparison. Each alternative is followed by the figure compared with.
_COMPARING = re.compile(
    r"\b(?:(?:as\s)?(?:compared|contrasted)\s(?:to|with)|in\scomparison\s(?:to|with)|in\scontrast\s(?:to|with)"
    r"|relative\sto|versus|vs\.?|as\sagainst|as\sopposed\sto"
    rf"|against(?=\s{_NUMBER})"
    rf"|{_CHANGE}\s(?:of\s[^.;,()]{{1,30}}\s)?(?:slightly\s|significantly\s|sharply\s)?from"
    rf"|{_CHANGE}\s[^.;,()]{{1,40}}?\sfrom(?=\s{_NUMBER})"
    rf"|from(?=\s{_NUMBER})(?=[^.;]{{1,40}}\sin\s(?:1[5-9]|20)\d\d\sto\s)"
    r"|(?:more|fewer|less|higher|lower|greater|larger|smaller|better|worse)\s(?:[a-z]{3,15}\s)?than\s(?:the\s|in\s)(?=[^.;,]{0,30}(?:\d|year|period))"
    r"|where(?:as)\b|while\s(?:in|only|just|the\s(?:previous|preceding|year)))",
    re.IGNORECASE,
)
_TO = re.compile(rf"\sto\s(?={_NUMBER})", re.IGNORECASE)
_COMPARING_SENTENCE = re.compile(
    r"(?:In|By|For)\s(?:comparison|contrast)\b"
    r"|(?:In\s|During\s|Over\s)?[Tt]he\s(?:previous|preceding|prior)\s(?:calendar\s|fiscal\s|reporting\s|school\s)?"
    r"(?:year|period|season|quarter|month)\b"
    r"|The\syear\sbefore\b|A\syear\searlier\b|(?:This|That|It)\scompare[sd]\b"
)
_BRACKETED = re.compile(
    r"\((?:[^()]{0,60})\b(?:in|for|during)\s(?:1[5-9]|20)\d\d[^()]{0,60}\)|\((?:1[5-9]|20)\d\d\s?:[^()]{0,60}\)"
)
_PRESENT = re.compile(r"\b(?:now|today|nowadays|currently|at\spresent)\b", re.IGNORECASE)


def of_the_present(text: str) -> bool:
    """Whether a sentence speaks of the day of writing, whatever period was told of before."""
    return _PRESENT.search(text) is not None


#: Participles that date the thing, not the count: three shelters opened in 2016.
_ORIGINS = frozenset(
    "opened built founded established born enacted adopted created launched signed issued introduced passed published "
    "released constructed inaugurated begun started installed commissioned registered planted acquired purchased "
    "elected appointed dating".split()
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A stretch of a sentence that names other periods for comparison."""

    start: int
    end: int


def comparisons_in(text: str, start: int, end: int) -> list[Comparison]:
    """The stretches of a sentence that compare; none overlaps another."""
    if _COMPARING_SENTENCE.match(text, start, end):
        return [Comparison(start, end)]
    found: list[Comparison] = []
    for match in _COMPARING.finditer(text, start, end):
        if found and match.start() < found[-1].end:
            continue
        start, stop = match.start(), _comparison_end(text, match.end(), end)
        if match.group().lower().endswith("from"):
            start = match.end() - len("from")  # what rose stands in front of it: up 30 points from the low of 2012
            to = _TO.search(text, match.end(), stop)
            stop = to.start() if to else stop
        found.append(Comparison(start, stop))
    for match in _BRACKETED.finditer(text, start, end):
        if not any(c.start < match.end() and match.start() < c.end for c in found):
            found.append(Comparison(match.start(), match.end()))
    return sorted(found, key=lambda c: c.start)


#: The act after a comparison is one of the main clause: ``40, up from 17 in 2018, and sentenced 20``.
_RESUMED = re.compile(r"\d[^.;()]{0,40}(?P<end>),\s(?:and|but|then)\s(?P<verb>[a-z]+)\s")
_WHEN = re.compile(r"\b(?:when|which|who|where|in\swhich)\b")


def _comparison_end(text: str, start: int, end: int) -> int:
    """A comparison reaches to the end of its bracket, dash pair, clause or sentence, or to the next act behind it."""
    resumed = _RESUMED.search(text, start, end)
    if resumed is not None and is_past(resumed["verb"]) and not _WHEN.search(text, start, resumed.start("end")):
        end = resumed.start("end")
    depth = 0
    for index in range(start, end):
        char = text[index]
        if char == "(":
            depth += 1
        elif char == ")":
            if depth == 0:
                return index
            depth -= 1
        elif char == ";" and depth == 0:
            return index
    return end


#: A sentence with more expressions of time than this is a list of dates; none of them is bound to a figure.
_MOST_PERIODS = 200


def stated(
    text: str,
    quantities: Sequence[Quantity],
    periods: Sequence[Period],
    comparisons: Sequence[Comparison],
) -> list[Period | None]:
    """For every quantity of a sentence, the period that its own stretch of the sentence states."""
    if len(periods) > _MOST_PERIODS:
        return [None] * len(quantities)
    dated = [p for p in periods if p.role == "time" and (p.dated or p.kind == "relative")]
    parallel = _in_parallel(text, quantities, dated)
    if parallel is not None:
        return parallel
    result: list[Period | None] = []
    for position, quantity in enumerate(quantities):
        region = _region(quantity.start, comparisons)
        inside = [p for p in dated if _region(p.start, comparisons) == region and not _origin_of_thing(text, p)]
        upcoming = quantities[position + 1].start if position + 1 < len(quantities) else None
        result.append(_nearest(text, quantity, inside, upcoming))
    return result


def in_comparison(offset: int, comparisons: Sequence[Comparison]) -> bool:
    """Whether an offset lies in a comparison."""
    return any(comparison.start <= offset < comparison.end for comparison in comparisons)


_NEXT_PERIOD = re.compile(r",?\s(?:and\s)?(?:in\s)?|,\s")


def _in_parallel(text: str, quantities: Sequence[Quantity], dated: Sequence[Period]) -> list[Period | None] | None:
    """The periods of figures in parallel with a list of them: ``310 and 280 ships in 2016 and 2017 respectively``."""
    if len(dated) < 2 or len(quantities) % len(dated) or any(period.kind == "relative" for period in dated):
        return None
    if any(not _NEXT_PERIOD.fullmatch(text[a.end : b.start]) for a, b in pairwise(dated)):
        return None
    if any(quantity.unit != quantities[0].unit for quantity in quantities):
        return None
    first, last = min(quantities[0].start, dated[0].start), max(quantities[-1].end, dated[-1].end)
    if not re.search(r"\brespectively\b", text[first : last + 60]):
        return None
    return [dated[position % len(dated)] for position in range(len(quantities))]


def _region(offset: int, comparisons: Sequence[Comparison]) -> int:
    """The comparison that an offset lies in, -1 for the main stretch."""
    return next((i for i, c in enumerate(comparisons) if c.start <= offset < c.end), -1)


def _nearest(text: str, quantity: Quantity, periods: Sequence[Period], upcoming: int | None) -> Period | None:
    """The next period in the quantity's clause, else the one before it, else any that follows.

    Behind the next item of a list (``upcoming``), a period is that of the next item: ``In 2016 they saved 740, 425 in
    2017``.
    """
    following = [p for p in periods if p.start >= quantity.end]
    preceding = [p for p in periods if p.end <= quantity.start]
    if following and ";" not in text[quantity.end : following[0].start]:
        if preceding and _another_clause(text, quantity.end, following[0]):
            return preceding[-1]
        listed = upcoming is not None and upcoming < following[0].start and "," in text[quantity.end : upcoming]
        return preceding[-1] if preceding and listed else following[0]
    if preceding:
        return preceding[-1]
    return following[0] if following else None


def _another_clause(text: str, start: int, period: Period) -> bool:
    """Whether a new clause begins between a figure and a later period (…, and in 2019 …)."""
    return bool(re.search(r",\s(?:and|but|while)\s(?:in|by|since|during)\s$", text[start : period.start]))


#: The lowest since 2001 is no figure of 2001.
_SUPERLATIVE = re.compile(
    r"\b(?:\w{2,10}est|first|most|least|worst|best)\b[^.;,]{0,40}\bsince\s(?:\w+\s)?$", re.IGNORECASE
)


def _origin_of_thing(text: str, period: Period) -> bool:
    """Whether the period says when the counted things came to be."""
    if _SUPERLATIVE.search(text[max(0, period.start - 60) : period.start + (6 if period.kind == "since" else 0)]):
        return True
    before = text[max(0, period.start - 40) : period.start].split()
    if before and before[-1].lower() in ("in", "on", "since", "during", "by"):
        before.pop()
    if period.text.lower().startswith(("from", "between", "since")) or not before:
        return False
    word = before[-1].lower().strip(",;()")
    if word not in _ORIGINS:
        return False
    return not (
        len(before) > 1 and (before[-2].lower() in ("was", "were", "been", "had", "has", "have") or not is_past(word))
    )


def resolve(period: Period, published: int | None, narrative: Dating | None) -> Dating | None:
    """The years of a period; a relative one needs the day of writing or the time told of before."""
    if period.dated and period.first is not None:
        return Dating(period.label or str(period.first), period.first, period.last, "sentence", period.part)
    if period.kind != "relative" or period.offset is None:
        return None
    if period.anchor in ("speech", "weekday"):
        if published is None:
            return None
        year = published + period.offset
        return Dating(str(year), year, year, "sentence", period.part)
    if narrative is None:
        return None
    return replace(narrative.shifted(period.offset), origin="sentence", part=narrative.part or period.part)


def year_of(value: object) -> int | None:
    """The year of a declared date or period, if it is a single one."""
    match = re.match(r"(1[5-9]\d\d|20\d\d)\b", str(value)) if value is not None else None
    return int(match.group(1)) if match else None


def declared_dating(document: Document) -> Dating | None:
    """The declared period, for kinds of document that speak of one period."""
    if document.declared.get("kind") in ("aggregate", "article"):
        return None
    values = document.declared.all("period")
    if len(values) != 1:
        return None
    years = [int(year) for year in re.findall(r"(?<!\d)(?:1[5-9]\d\d|20\d\d)(?!\d)", str(values[0]))]
    if not years:
        return None
    first, last = min(years), max(years)
    return Dating(str(first) if first == last else f"{first}-{last}", first, last, "declared")


def stitched(document: Document) -> bool:
    """Whether a text was put together from pieces, so that neighbours say nothing of each other."""
    kind = document.declared.get("kind")
    return kind == "aggregate" or document.self_description.gathered


def written_in(document: Document) -> int | None:
    """The year of writing, declared or stated by the text itself."""
    stated = document.self_description.published
    return year_of(document.declared.get("published")) or year_of(stated.value if stated is not None else None)


#: At least so many paragraphs, and this share of them, must speak of a year for it to be the document's.
_VOTES = 2
_MAJORITY = 0.6


def elected(votes: Sequence[Dating]) -> Dating | None:
    """The period that most paragraphs speak of, if most do."""
    counts = Counter(vote.label for vote in votes if vote.last == vote.first)
    if not counts:
        return None
    label, number = counts.most_common(1)[0]
    if number < _VOTES or number < _MAJORITY * len(votes):
        return None
    return next(vote for vote in votes if vote.label == label).moved("document")
