"""Periods: years, ranges, months, fiscal years, and expressions of time that only a date can resolve.

A period here is an expression with what it says by itself. Which figure it dates is decided where figures
are bound (``claims``). Four digits are a year only where they can't be a count, a section or a price.
"""
# ruff: noqa: E501  (word lists and patterns)

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.numbers import digit_windows

if TYPE_CHECKING:
    from sourcelint.document import Document

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: A month by its name or its short name.
MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_YEAR = r"(?:1[5-9]|20)\d\d"
_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|few|several|couple of|\\d{1,2}"
_SPAN_NOUN = "years?|months?|weeks?|days?|decades?|quarters?|seasons?|semesters?"


@dataclass(frozen=True, slots=True)
class Period:
    """One expression of time.

    ``kind``: ``year``, ``years``, ``month``, ``date``, ``fiscal-year``, ``part-of-year``, ``decade``, ``since``
    or ``relative``. ``first`` and ``last`` are the years it covers as far as it says so (``last`` is None
    for an open one). ``role`` is ``time``, or ``name`` when the year names a law, a plan, a report or a
    citation and dates nothing. Of a relative expression, ``anchor`` tells what it is relative to:
    ``speech``, the day of writing (last year; ``weekday``: on Monday), or ``narrative``, a time named before;
    ``offset`` is the distance in years where the expression fixes one.
    """

    start: int
    end: int
    text: str
    kind: str
    first: int | None = None
    last: int | None = None
    month: int | None = None
    role: str = "time"
    anchor: str | None = None
    offset: int | None = None

    @property
    def span(self) -> Span:
        """The expression's span."""
        return Span(self.start, self.end)

    @property
    def dated(self) -> bool:
        """Whether it names years by itself and dates what it stands with."""
        return self.first is not None and self.role == "time"

    @property
    def part(self) -> bool:
        """Whether it is shorter than the years it lies in: a month, a day, a quarter, last week."""
        if self.kind == "relative":
            return "year" not in self.text.lower()
        return self.month is not None or self.kind == "part-of-year"

    @property
    def label(self) -> str | None:
        """How registers write the period: ``2018``, ``2013-2017``, ``FY2018``, ``2007-``; None if unresolved."""
        if self.first is None:
            return None
        if self.kind == "fiscal-year":
            return f"FY{self.first}" if self.first == self.last else f"FY{self.first}-{self.last}"
        if self.kind == "since":
            return f"{self.first}-"
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


_DASH = r"\s?[-‐‑–—/]\s?"
_FISCAL_KIND = (
    "(?:[Ff]iscal|[Ff]inancial|[Ss]chool|[Aa]cademic|[Bb]udget|[Tt]ax|[Mm]arketing|[Cc]rop|[Rr]eporting|[Aa]ccounting)"
)
_FISCAL = rf"{_FISCAL_KIND}\s(?:[Yy]ears?|[Pp]eriods?)"
#: Twelve months by their end: ``the year ended 30 June 2019``, ``the 12 months to March 2019``.
_TWELVE_MONTHS = rf"""\b(?:(?:{_FISCAL_KIND}\s)?[Yy]ear|(?:12|[Tt]welve)[\s-]months?(?:\speriod)?)[\s-](?:to|ended|ending|through|up\sto)\s
            (?:on\s|in\s|the\send\sof\s){{0,2}}(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?(?P<tm>{MONTH})(?:\s\d{{1,2}})?,?\s(?P<ty>{_YEAR})(?!\w)"""
_ABSOLUTE = re.compile(
    rf"""(?P<twelve>{_TWELVE_MONTHS})
      | (?P<fiscal>
          \b{_FISCAL}\s(?:of\s|ending\s(?:in\s)?(?:{MONTH}\s)?)?(?P<f1>{_YEAR})(?:{_DASH}(?P<f2>{_YEAR}|\d\d))?(?!\w)
        | \b[Ff]iscal\s(?P<f7>{_YEAR})(?:{_DASH}(?P<f8>{_YEAR}|\d\d))?(?!\w)
        | \bFY\s?['’]?(?P<f3>{_YEAR}|\d\d)(?:{_DASH}(?P<f4>{_YEAR}|\d\d))?(?!\w)
        | (?<![\w.,/$€£-])(?P<f5>{_YEAR})(?:{_DASH}(?P<f6>{_YEAR}|\d\d))?\s{_FISCAL}\b)
      | (?P<part>
          \b(?:Q[1-4]|(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\s(?:quarter|half|semester|trimester|(?:three|six|nine|two)\s(?:months|quarters)))
            (?:\sof|\sin|,)?\s(?:the\s)?(?:(?:{_FISCAL}|[Ff]iscal|FY)\s(?:of\s)?)?(?P<p1>{_YEAR})(?!\w)
        | \b(?:Q[1-4]|[1-4]Q|H[12]|[12]H)[\s'’-]?(?:FY\s?)?(?P<p3>{_YEAR}|\d\d)(?![\w%]|[.,]\d)
        | \b(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|[Ee]arly|[Ll]ate|[Mm]id)[\s-](?:of\s)?(?P<p2>{_YEAR})(?!\w))
      | (?P<date>
          (?<![\w.,])\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?P<dm1>{MONTH}),?\s(?P<dy1>{_YEAR})(?!\w)
        | \b(?P<dm2>{MONTH})\s\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})?,?\s(?P<dy2>{_YEAR})(?!\w)
        | (?<![\w-])(?P<iso>{_YEAR})-(?P<isom>[01]\d)-[0-3]\d(?![\w-]))
      | (?P<month>\b(?P<m1>{MONTH})(?:(?:\s(?:to|through|and|until)\s|\s?[-–]\s?){MONTH})?,?\s(?:of\s)?(?P<my>{_YEAR})(?!\w)
            (?:(?:\s(?:to|through|until|and)\s|\s?[-–]\s?)(?P<mm>{MONTH})\s(?P<my2>{_YEAR})(?!\w))?)
      | (?P<range>(?<![\w.,/$€£])(?:\b(?P<lead>[Bb]etween|[Ff]rom)\s(?:the\s(?:start|beginning|end)\sof\s)?)?
            (?P<r1>{_YEAR})(?:(?P<dash>{_DASH})(?P<r2>{_YEAR}|(?<!—)(?<!—\s)\d\d)|\s(?P<word>to|and|through|until|till)\s(?P<r3>{_YEAR}))(?![\w]|[.,]\d))
      | (?P<decade>(?<![\w.,$€£-])(?P<dec>(?:1[5-9]|20)\d)0[’']?s\b)
      | (?P<year>(?<![\w$€£¥#§=])(?<!\d[.,:/-])(?<![A-Z]-)(?P<y>{_YEAR})(?![\w%°]|[.,:/]\d|-\d|[-/][A-Z]|\smodel\b))
    """,
    re.VERBOSE,
)
_DAY_NAME = "|".join(WEEKDAYS)
_RELATIVE = re.compile(
    rf"""\b(?:
        (?P<streak>(?:[Ff]or\s)?(?:[Tt]he|[Aa])\s(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{{1,2}}(?:st|nd|rd|th))\s
            (?:(?:consecutive|straight|successive)\s(?:{_SPAN_NOUN})|(?:{_SPAN_NOUN})\s(?:running|in\sa\srow)))
      | (?P<deictic>(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly)\s)?(?:[Tt]his|[Ll]ast|[Nn]ext)\s
            (?:(?:{_FISCAL_KIND}|calendar)\syear|year|month|week|weekend|quarter|decade|century|spring|summer|autumn|winter|{_DAY_NAME}|{MONTH})(?!\w|-)(?!\s(?:of|in)\s(?:the\s)?{_YEAR}))
      | (?P<window>(?:[Oo]ver|[Ii]n|[Dd]uring|[Ff]or|[Ww]ithin|[Tt]hroughout)\s(?:the\s)?(?:past|last|coming|next)\s(?:(?:{_SMALL})\s)?(?:full\s)?(?:{_SPAN_NOUN}|fiscal\syear)\b)
      | (?P<ago>(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|{_SMALL})\s(?:{_SPAN_NOUN})\sago\b)
      | (?P<earlier>(?:[Aa]|[Oo]ne)\s(?:year|month|decade)\s(?:earlier|before|previously)\b|[Tt]he\s(?:year|month|season|quarter)\sbefore\b)
      | (?P<prior>(?:[Tt]he|[Ii]n|[Ii]ts|[Tt]heir)\s(?:previous|preceding|prior)\s(?:(?P<n>{_SMALL})\s)?(?:calendar\s|fiscal\s|financial\s|school\s|reporting\s|accounting\s|budget\s)?
            (?:year|month|period|quarter|decade|season|term|cycle|week|report|census)s?\b|previous\syears?\b)
      | (?P<course>(?:[Dd]uring|[Oo]ver|[Ff]or|[Ii]n|[Tt]hroughout)\sthe\s(?:(?:full|whole|entire|same|{_FISCAL_KIND})\s)?(?:year|quarter|half[\s-]year|(?:reporting\s)?period|reporting\syear|financial\syear)
            (?!\w|-|\s(?:of|before|after|that|when|which|ended|ending|to|in|from|since|until|under|prior|preceding|following|or|\d))|[Yy]ear[\s-]to[\s-]date\b|(?:[Aa]t|[Bb]y)\s(?:fiscal\s)?year[\s-]end\b
            |[Ii]n\s(?:the\s)?(?:Q[1-4]|H[12]|(?:first|second|third|fourth|final)\s(?:quarter|half))(?!\w|-|,?\s(?:of\s|FY|['’]?\d)))
      | (?P<latest>(?:[Tt]he|[Tt]his|[Ii]ts|[Ii]n)\s(?:latest|most\srecent|current)\s(?:(?:{_FISCAL_KIND}|calendar)\s)?(?:year|quarter|month|season|survey|census|poll|reporting\speriod)\b)
      | (?P<recent>[Ii]n\srecent\s(?:years|months|weeks|days|decades|times)\b)
      | (?P<today>(?<!of\s)(?:[Yy]esterday|[Tt]omorrow)\b)
      | (?P<weekday>(?:[Oo]n|[Ss]ince)\s(?:{_DAY_NAME})\b(?!s))
      | (?P<lately>[Rr]ecently\b(?=\s?,|\s(?:the|an?|in|announced|said|found|reported|published|launched|opened|began|released|signed|passed|approved|introduced)\b))
    )
    | (?P<bare_date>(?<!\w)(?:[Oo]n|[Aa]t|[Bb]y|[Ss]ince|[Uu]ntil|[Aa]s\s(?:of|at)|[Ee]nded|[Ee]nding)\s
            (?:(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?P<bd1>{MONTH})|(?P<bd2>{MONTH})\s\d{{1,2}}(?:st|nd|rd|th)?)(?![\w-]|,?\s?\d|,?\s(?:of\s|in\s)?{_YEAR}))
    | (?P<bare_month>(?<!\w)(?:(?:[Ii]n|[Dd]uring|[Ss]ince|[Uu]ntil|[Bb]y|[Ee]arly|[Ll]ate|[Mm]id-?)\s|(?:[Ff]or|[Oo]f|[Tt]hrough)\s(?!May\b|March\b))(?:early\s|late\s|mid-)?
            (?P<bm>{MONTH})(?:\s(?:and|to|through)\s(?:{MONTH})(?=[\s,.;)]))?(?![\w-])(?!,?\s(?:\d|of\s\d|to\s|through\s|Day\b|and\s(?:{MONTH}))))
    """,
    re.VERBOSE,
)

#: Words before four digits that make them a year, whatever follows.
_TEMPORAL = frozenset(
    "in since until till by during before after throughout from year years late early mid for".split()
)
_DETERMINERS = frozenset(
    ["the", "its", "their", "our", "his", "her", "this", "that", "a", "an", "your", "each", "every"]
)
#: Words before four digits that make them a count.
_QUALIFIERS = frozenset(
    "than least most about nearly approximately some almost only roughly additional another exactly estimated".split()
)
#: Words before four digits that make them a label.
_LABELS = frozenset(
    "section sections sec article articles title page pages room flight route resolution chapter number no nos nr "
    "paragraph paragraphs item box model iso bus highway regulation directive part p pp art rule".split()
)
#: What a year can name. A year before one of these (with at most three words between) dates nothing.
_NAMED = re.compile(
    r"(?:[\s,]+[\w’'&-]{1,30}){0,3}?[\s]+(?:law|act|report|plan|strategy|bill|code|regulations?|decree|constitution|convention"
    r"|protocol|agreement|treaty|agenda|directive|amendments?|statute|ordinance|charter|resolution|guidelines?"
    r"|framework|policy|book|film|roadmap|edition|accord|programme|program|manual|handbook|initiative|novel|album|declaration)s?\b",
    re.IGNORECASE,
)
#: What ends a name that begins with a year, unless it joins capitalised words (Trafficking in Persons).
_BREAKS = re.compile(r"[,;]|\b(?:was|were|had|has|the|a|to|by|which|that|compared)\b|\s(?:in|of|for|and|on)\s(?![A-Z])")
_NAMING = re.compile(
    r"\b(?:plan|strategy|agenda|vision|programme|program|framework|roadmap|initiative|nap|horizon|expo|olympics|convention|"
    r"act|law|code|decree|constitution|census|goals?)(?:\s(?:for|of|to)|,|\s\()?\s?(?:the\s)?(?:period\s)?$",
    re.IGNORECASE,
)
_CITED_BEFORE = re.compile(
    r"[(;]\s?(?:see\s|e\.g\.,?\s|cf\.\s)?[A-Z][\w.&’'-]*(?:[\s,]+(?:[\w.&’'-]+)){0,6},?\s$|et al\.?,?\s\(?$|\b[A-Z][a-z]+\s\($"
)
_MEASURES = frozenset(
    "km kg mg ml kw kwh mw mwh tonnes tons miles metres meters hectares acres litres liters degrees pounds dollars "
    "euros pesos rupees people persons women men children kilometres kilometers calories hours percent per".split()
)
_NEXT_WORD = re.compile(r"\s+(?:([A-Za-z][\w’'-]*))")
_LAST_WORD = re.compile(r"([A-Za-z][\w’']*)[.]?\s*(?:\(\s?)?$")


def read_periods(document: Document) -> tuple[Period, ...]:
    """All expressions of time of a document, in order; none overlaps another."""
    return tuple(periods_in(document.text))


def periods_in(text: str) -> list[Period]:
    """All expressions of time of a text, in order."""
    found = [
        period
        for window in digit_windows(text)
        for match in _ABSOLUTE.finditer(text, *window)
        for period in _absolute(text, match)
    ]
    found += [_relative(match) for match in _RELATIVE.finditer(text)]
    found.sort(key=lambda period: (period.start, -period.end))
    result: list[Period] = []
    for period in found:
        if not result or period.start >= result[-1].end:
            result.append(period)
    return result


def _absolute(text: str, match: re.Match[str]) -> list[Period]:
    start, end = match.start(), match.end()
    group = match.groupdict()
    if group["twelve"]:
        year = int(group["ty"])
        return [_dated(match, "year" if month_of(group["tm"]) == 12 else "fiscal-year", year, year)]
    if group["fiscal"]:
        year = _full(group["f1"] or group["f3"] or group["f5"] or group["f7"])
        second = group["f2"] or group["f4"] or group["f6"] or group["f8"]
        return [_dated(match, "fiscal-year", year, _second(year, second))]
    if group["part"]:
        year = _full(group["p1"] or group["p2"] or group["p3"])
        return [_dated(match, "part-of-year", year, year)]
    if group["date"]:
        year = int(group["dy1"] or group["dy2"] or group["iso"])
        month = int(group["isom"]) if group["isom"] else month_of(group["dm1"] or group["dm2"])
        return [_dated(match, "date", year, year, month)]
    if group["month"]:
        year = int(group["my"])
        return [_dated(match, "month", year, int(group["my2"] or year), month_of(group["m1"]))]
    if group["range"]:
        return _range(text, match)
    if group["decade"]:
        return [_dated(match, "decade", int(group["dec"]) * 10, int(group["dec"]) * 10 + 9)]
    return _single(text, start, end, int(group["y"]))


#: In front of the number of a section or a page of the law: ``2 U.S.C. §§ 1532-1535``.
_IN_A_CODE = re.compile(r"(?:§|\bU\.\s?S\.\s?C\.|\bC\.?F\.?R\.|\bReg\.(?:\sat)?|\bStat\.(?:\sat)?)\s?$")


def _range(text: str, match: re.Match[str]) -> list[Period]:
    group = match.groupdict()
    if _IN_A_CODE.search(text[max(0, match.start() - 16) : match.start()]):
        return []
    first = int(group["r1"])
    second = _second(first, group["r2"] or group["r3"])
    if group["word"] == "and" and (group["lead"] or "").lower() != "between":
        at = match.start("r3")
        return [
            *_single(text, match.start("r1"), match.end("r1"), first),
            *_single(text, at, match.end("r3"), int(group["r3"])),
        ]
    if second <= first or second - first > 150:
        if group["r2"] and len(group["r2"]) == 2:
            return _single(text, match.start("r1"), match.end("r1"), first)
        return [
            *_single(text, match.start("r1"), match.end("r1"), first),
            *_single(text, match.end() - 4, match.end(), second),
        ]
    role = _role(text, match.start(), match.end())
    return [Period(match.start(), match.end(), match.group(), "years", first, second, role=role)]


_LAW_OF = re.compile(r"\w\s[A-Z][\w’'-]+\sof\s$")
"""In front of the year of a law, a treaty or an event: ``the Land Management Act of 1976 provides``."""


#: ``since its founding in 2004``: from then on.
_SINCE_ITS_START = re.compile(
    r"\b[Ss]ince\s(?:its|their|his|her|our|the)\s(?:[a-z-]+\s)?(?:[a-z]+(?:ing|tion|ment)|launch|start|birth|debut)\sin\s$"
)


def _single(text: str, start: int, end: int, year: int) -> list[Period]:
    """A lone year, if it is one."""
    window = text[max(0, start - 40) : start]
    found = _LAST_WORD.search(window)
    before = found.group(1).lower() if found else ""
    after = _NEXT_WORD.match(text, end)
    word = after.group(1) if after else ""
    if before in _LABELS or _IN_A_CODE.search(window):
        return []
    is_named = _LAW_OF.search(window) is not None
    if word and before not in _TEMPORAL and before not in _DETERMINERS and not is_named and _counted(word, before):
        return []
    if before in _QUALIFIERS and word[:1].islower():
        return []
    if not before and word in ("were", "are"):
        return []  # attempts: 1687 were made at home; a year was
    role = _role(text, start, end)
    since = _SINCE_ITS_START.search(window) or (found if before == "since" else None)
    if since is not None:
        at = start - len(window) + since.start()
        return [Period(at, end, text[at:end], "since", year, None, role=role)]
    return [Period(start, end, text[start:end], "year", year, year, role=role)]


def _counted(word: str, before: str) -> bool:
    """Whether the word behind four digits is something counted (``2000 people``), not a verb or a name."""
    lower = word.lower()
    if lower in _MEASURES:
        return True
    if not word[0].islower() or lower in _NOT_COUNTED:
        return False
    plural = lower.endswith("s") and not lower.endswith(("ss", "us", "is"))
    return plural and (before in _QUALIFIERS or before not in ("and", "or", "to", "between", "s"))


_NOT_COUNTED = frozenset(
    "was is has does as its his this us thus plus less always levels figures data results totals rates statistics "
    "elections estimates goals targets prices terms season guidelines".split()
)


def _role(text: str, start: int, end: int) -> str:
    """``name`` when the year is part of the name of something or of a citation, else ``time``."""
    before = text[max(0, start - 90) : start]
    last = _LAST_WORD.search(before)
    word = last.group(1).lower() if last else ""
    if word not in ("in", "during", "since", "by", "until"):
        named = _NAMED.match(text[end : end + 90])
        if named and not _BREAKS.search(named.group()):
            return "name"
    if _NAMING.search(before):
        return "name"
    if word not in _TEMPORAL and _CITED_BEFORE.search(before) and re.match(r"[a-z]?\s?[;):,]", text[end : end + 3]):
        return "name"
    return "time"


def _dated(match: re.Match[str], kind: str, first: int, last: int, month: int | None = None) -> Period:
    return Period(match.start(), match.end(), match.group(), kind, first, last, month)


def _full(written: str) -> int:
    """A year as reports abbreviate it: FY19, Q3 18."""
    return int(written) if len(written) == 4 else 2000 + int(written)


def _second(first: int, written: str | None) -> int:
    if not written:
        return first
    return int(written) if len(written) == 4 else first - first % 100 + int(written)


def month_of(name: str) -> int | None:
    """The number of a month by its name or its short name."""
    key = name.lower().rstrip(".")[:3]
    return next((number for month, number in MONTHS.items() if month[:3] == key), None)


#: Distance in years, and what the expression is relative to, by the group that matched.
_ANCHORS = {
    "streak": "narrative",
    "deictic": "speech",
    "window": "speech",
    "ago": "speech",
    "earlier": "narrative",
    "prior": "narrative",
    "course": "narrative",
    "latest": "speech",
    "recent": "speech",
    "today": "speech",
    "lately": "speech",
    "weekday": "weekday",
    "bare_month": "narrative",
    "bare_date": "narrative",
}


def _relative(match: re.Match[str]) -> Period:
    name = next(key for key in _ANCHORS if match.group(key))
    text = match.group()
    lower = text.lower()
    offset: int | None = None
    if "year" in lower:
        if name == "deictic":
            offset = -1 if lower.startswith("last") else 0 if "this" in lower else 1
        elif name in ("earlier", "prior") and not match.group("n") and not lower.endswith("years"):
            offset = -1
        elif name in ("streak", "course"):
            offset = 0
    elif name in ("course", "deictic", "today", "lately", "weekday") and not lower.endswith(("decade", "century")):
        offset = 0
    written = match.group("bm") or match.group("bd1") or match.group("bd2")
    month = month_of(written) if written else None
    if month is not None:
        offset = 0
    return Period(match.start(), match.end(), text, "relative", month=month, anchor=_ANCHORS[name], offset=offset)
